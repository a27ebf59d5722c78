package org.openmash.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.openmash.Refusal;
import org.openmash.sql.Sql;
import org.openmash.sql.StatementFailed;

/**
 * The answers given under each {@code Idempotency-Key}, kept in the transaction of the change itself. A rival call
 * under the same key waits at the key's row for the first to finish, and then gets the first's answer.
 */
@ApplicationScoped
public class RepeatKeys {
    private static final String LOCK_TIMED_OUT = "55P03";

    private final Sql sql;
    private final Clock clock;

    public RepeatKeys(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Does the work at most once under the key, inside the transaction that is open; without a key simply does it. */
    public Response once(RepeatKey key, Supplier<Answer> work) {
        if (key == null) {
            return work.get().first();
        }
        Optional<Answer> earlier = answered(key);
        if (earlier.isPresent() || !claim(key, null)) {
            return earlier.or(() -> answered(key)).orElseThrow(RepeatKeys::stillRunning).again();
        }
        Answer answer = work.get();
        sql.write(
                "update repeat_key set status = ?, location = ?, etag = ?, answer = ? where hub = "
                        + "current_setting('openmash.hub') and holder = ? and key = ?",
                answer.status(), answer.location(), answer.etag(), answer.json(), key.holder(), key.key());
        return answer.first();
    }

    /**
     * The answer given under the key, if there was one.
     *
     * @throws Refusal 422 when the key was used for another call
     */
    public Optional<Answer> answered(RepeatKey key) {
        record Kept(byte[] digest, Answer answer) {}
        return sql.one(
                        "select digest, status, location, etag, answer from repeat_key where hub = "
                                + "current_setting('openmash.hub') and holder = ? and key = ?",
                        row -> new Kept(
                                row.bytes("digest"),
                                new Answer(
                                        row.number("status"),
                                        row.text("location"),
                                        row.text("etag"),
                                        row.text("answer"))),
                        key.holder(),
                        key.key())
                .map(kept -> {
                    if (!MessageDigest.isEqual(kept.digest(), key.digest())) {
                        throw Refusal.of(
                                Refusal.Because.RULE_NOT_MET,
                                "key-used-for-another-call",
                                "This Idempotency-Key was used with another path or body; use a new one.");
                    }
                    return kept.answer();
                });
    }

    /**
     * Takes the key for this transaction, with the answer where it is already known.
     *
     * @return false when another call has it; its answer can then be read
     * @throws Refusal 409 when a rival under the same key is not done within the wait
     */
    public boolean claim(RepeatKey key, Answer answer) {
        try {
            return sql.write(
                            "insert into repeat_key (hub, holder, key, digest, kept_at, status, location, etag, answer) "
                                    + "values (current_setting('openmash.hub'), ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                            key.holder(),
                            key.key(),
                            key.digest(),
                            clock.instant(),
                            answer == null ? 0 : answer.status(),
                            answer == null ? null : answer.location(),
                            answer == null ? null : answer.etag(),
                            answer == null ? null : answer.json())
                    == 1;
        } catch (StatementFailed failed) {
            if (LOCK_TIMED_OUT.equals(failed.state())) {
                throw stillRunning();
            }
            throw failed;
        }
    }

    /** @return how many were forgotten, oldest first, at most {@code most} */
    public int forget(Instant keptBefore, int most) {
        return sql.write(
                "delete from repeat_key where hub = current_setting('openmash.hub') and (holder, key) in (select holder, key "
                        + "from repeat_key where hub = current_setting('openmash.hub') and kept_at < ? order by kept_at "
                        + "limit ? for update skip locked)",
                keptBefore,
                most);
    }

    private static Refusal stillRunning() {
        return Refusal.of(
                Refusal.Because.STATE_FORBIDS, "same-call-still-running", "The same call is still being worked on; ask again.")
                .with("retryAfterSeconds", 2);
    }
}
