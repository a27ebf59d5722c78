package org.openmash.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.hubs.Person;
import org.openmash.sql.Row;
import org.openmash.sql.Sql;
import org.openmash.sql.StatementFailed;

/** The table of trials and of the cases that they would have moved, behind the wall of the work that is open. */
@ApplicationScoped
class Trials {
    private static final String SELECT = "select id, set_number, set_digest, state, phase, cases_read, cases_of, "
            + "asked_by_sub, asked_by_name, asked_by_role, asked_at, ended_at, stopped_by, stop_reason, result "
            + "from threshold_trial where hub = current_setting('openmash.hub')";
    private static final String MINE =
            " where hub = current_setting('openmash.hub') and id = ? and state = 'running' and held_by = ?";
    private static final String BETWEEN = "\u001f";
    private static final String UNIQUE_VIOLATION = "23505";
    /** Whose figures a new trial is held against, newest first. */
    private static final int EARLIER = 20;

    /** A trial that runs, as it is seen by whoever might take it up. */
    record Running(UUID id, int set, String digest, UUID heldBy, long beats) {}

    private final Sql sql;

    Trials(Sql sql) {
        this.sql = sql;
    }

    /** @throws Refusal 409 where one runs already: a hub has one at a time */
    void add(UUID id, int set, String digest, Person by, Instant now) {
        try {
            sql.write(
                    "insert into threshold_trial (id, hub, set_number, set_digest, state, asked_at, asked_by_sub, "
                            + "asked_by_name, asked_by_role, phase, cases_read, cases_of, beats) values (?, "
                            + "current_setting('openmash.hub'), ?, ?, 'running', ?, ?, ?, ?, 'gathering', 0, 0, 0)",
                    id, set, digest, now, by.sub(), by.name(), by.role());
        } catch (StatementFailed failed) {
            if (UNIQUE_VIOLATION.equals(failed.state())) {
                throw Refusal.of(
                        Refusal.Because.STATE_FORBIDS,
                        "trial-running",
                        "A trial of this hub is running; stop it, or wait until it has ended.");
            }
            throw failed;
        }
    }

    Optional<Trial> find(int set, UUID id) {
        return sql.one(SELECT + " and set_number = ? and id = ?", Trials::trial, set, id);
    }

    private static Trial trial(Row row) throws SQLException {
        String reason = row.text("stop_reason");
        return new Trial(
                row.id("id"),
                new Trial.TriedSet(row.number("set_number"), row.text("set_digest")),
                Trial.State.of(row.text("state")),
                new Trial.Progress(row.text("phase"), row.longNumber("cases_read"), row.longNumber("cases_of")),
                new Person(row.text("asked_by_sub"), row.text("asked_by_name"), row.text("asked_by_role")),
                row.instant("asked_at"),
                row.instant("ended_at"),
                reason == null ? null : new Trial.Stopped(row.text("stopped_by"), reason),
                row.text("result"));
    }

    Optional<Running> running() {
        return sql.one(
                "select id, set_number, set_digest, held_by, beats from threshold_trial "
                        + "where hub = current_setting('openmash.hub') and state = 'running'",
                row -> new Running(
                        row.id("id"),
                        row.number("set_number"),
                        row.text("set_digest"),
                        row.id("held_by"),
                        row.longNumber("beats")));
    }

    /** @return false where another was quicker, or it has ended */
    boolean take(Running seen, UUID by) {
        int taken = sql.write(
                "update threshold_trial set held_by = ?, beats = beats + 1 where hub = current_setting('openmash.hub') "
                        + "and id = ? and state = 'running' and beats = ?",
                by,
                seen.id(),
                seen.beats());
        return taken == 1;
    }

    /** Lets go of it, so that another takes it up at once. */
    void letGo(UUID id, UUID by) {
        sql.write("update threshold_trial set held_by = null, beats = beats + 1" + MINE, id, by);
    }

    /** @return false where it was stopped or taken by another: then whoever asks has nothing more to do with it */
    boolean beat(UUID id, UUID by, Trial.Progress at) {
        return sql.write(
                        "update threshold_trial set beats = beats + 1, phase = ?, cases_read = ?, cases_of = ?" + MINE,
                        at.phase(),
                        at.read(),
                        at.of(),
                        id,
                        by)
                == 1;
    }

    /** Whether anybody did or read anything in this hub since then, through whichever instance. */
    boolean workGoesOn(Instant since) {
        return sql.one(
                        "select exists (select 1 from audit_entry where hub = current_setting('openmash.hub') and at >= ? "
                                + "and act not like 'trial-%') as any",
                        row -> row.answer("any"),
                        since)
                .orElseThrow();
    }

    boolean done(UUID id, UUID by, long cases, TrialResult result, Instant now) {
        return sql.write(
                        "update threshold_trial set state = 'done', phase = 'ended', held_by = null, cases_read = ?, "
                                + "cases_of = ?, counts = ?, result = ?, ended_at = ?" + MINE,
                        cases,
                        cases,
                        result.shownByName(),
                        result.text(),
                        now,
                        id,
                        by)
                == 1;
    }

    void failed(UUID id, UUID by, Instant now) {
        sql.write(
                "update threshold_trial set state = 'failed', phase = 'ended', held_by = null, ended_at = ?" + MINE,
                now,
                id,
                by);
    }

    /** @return false where it had ended before */
    boolean stop(UUID id, String by, String reason, Instant now) {
        return sql.write(
                        "update threshold_trial set state = 'stopped', phase = 'ended', held_by = null, stopped_by = ?, "
                                + "stop_reason = ?, ended_at = ? where hub = current_setting('openmash.hub') and "
                                + "id = ? and state = 'running'",
                        by,
                        reason,
                        now,
                        id)
                == 1;
    }

    /** What earlier trials of the hub showed, by the names of the counts; JSON. */
    List<String> shownByEarlier() {
        return sql.list(
                "select counts from threshold_trial where hub = current_setting('openmash.hub') and state = 'done' "
                        + "order by ended_at desc limit " + EARLIER,
                row -> row.text("counts"));
    }

    void forgetMoved(UUID id) {
        sql.write("delete from trial_case where hub = current_setting('openmash.hub') and trial_id = ?", id);
    }

    void addMoved(UUID id, List<TrialReading.Moved> moved) {
        sql.write(
                "insert into trial_case (hub, trial_id, case_id, from_level, from_band, to_level, to_band, by_rules) "
                        + "select current_setting('openmash.hub'), ?, c, nullif(fl, 0), fb, nullif(tl, 0), tb, "
                        + "string_to_array(r, e'\\x1f') from unnest(?::uuid[], ?::int[], ?::int[], ?::int[], "
                        + "?::int[], ?::text[]) as t(c, fl, fb, tl, tb, r)",
                id,
                moved.stream().map(TrialReading.Moved::caseId).toArray(UUID[]::new),
                moved.stream().map(one -> TrialCounts.levelOf(one.from())).toArray(Integer[]::new),
                moved.stream().map(one -> TrialCounts.bandOf(one.from())).toArray(Integer[]::new),
                moved.stream().map(one -> TrialCounts.levelOf(one.to())).toArray(Integer[]::new),
                moved.stream().map(one -> TrialCounts.bandOf(one.to())).toArray(Integer[]::new),
                moved.stream().map(one -> String.join(BETWEEN, one.rules())).toArray(String[]::new));
    }

    /** @param after the last case of the page before; null for the first page */
    List<MovedCase> moved(UUID id, UUID after, int most) {
        return sql.list(
                "select case_id, from_level, from_band, to_level, to_band, by_rules from trial_case where "
                        + "hub = current_setting('openmash.hub') and trial_id = ? and case_id > ? order by case_id limit ?",
                row -> new MovedCase(
                        row.id("case_id"),
                        MovedCase.Answer.of(row.number("from_level"), row.number("from_band")),
                        MovedCase.Answer.of(row.number("to_level"), row.number("to_band")),
                        row.texts("by_rules")),
                id,
                after == null ? new UUID(0, 0) : after,
                most);
    }
}
