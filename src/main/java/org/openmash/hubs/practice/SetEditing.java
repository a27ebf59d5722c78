package org.openmash.hubs.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Person;
import org.openmash.hubs.Role;

/** What an editor does with a set of thresholds: writes it, has it checked, and proposes it once it was tried. */
@ApplicationScoped
public class SetEditing {
    private final HubScope scope;
    private final SetLife life;
    private final SetWrites writes;
    private final ThresholdSets sets;
    private final SetJournal journal;
    private final Clock clock;

    SetEditing(
            HubScope scope,
            SetLife life,
            SetWrites writes,
            ThresholdSets sets,
            SetJournal journal,
            Clock clock) {
        this.scope = scope;
        this.life = life;
        this.writes = writes;
        this.sets = sets;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What an editor asks to be put in force.
     *
     * @param dpia where the data protection impact assessment of the change is kept
     * @param equalityNote where its equality note is kept
     */
    public record Asked(String dpia, String equalityNote, String reason, Instant effectiveFrom) {}

    /**
     * A new draft.
     *
     * @return its number
     * @throws Refusal 422 {@code code-reused}
     */
    public int write(Caller caller, SetDocument document) {
        return scope.in(caller.hub(), () -> {
            Instant now = clock.instant();
            refuseReuse(caller, document, now);
            return added(caller, document, null, now);
        });
    }

    /** A new draft that begins as a copy; who wrote at a draft wrote at its copies too. */
    public int copy(Caller caller, int from) {
        return scope.in(caller.hub(), () -> {
            Instant now = clock.instant();
            SetRecord copied = life.read(caller.hub(), from);
            int number = added(caller, life.document(copied, from), from, now);
            if (copied.effectiveFrom() == null) {
                writes.authors(number, copied.authors(), now);
            }
            return number;
        });
    }

    private int added(Caller caller, SetDocument document, Integer copiedFrom, Instant now) {
        int number = writes.nextNumber();
        writes.add(number, document, copiedFrom, editor(caller), now);
        String copied = copiedFrom == null ? "" : ", copied from " + copiedFrom;
        journal.enter(caller, now, "threshold-set-written", number, document.digest() + copied);
        return number;
    }

    /**
     * Another document in place of the one there was. What was said of the old one holds no more: check, trials,
     * proposal, approvals. The same document again changes nothing.
     */
    public void rewrite(Caller caller, int number, long ifMatch, SetDocument document) {
        scope.run(caller.hub(), () -> {
            Instant now = clock.instant();
            SetRecord set = life.locked(caller.hub(), number, now);
            SetGate gate = new SetGate(set, now);
            gate.refuseStale(ifMatch);
            gate.requireOpen();
            refuseReuse(caller, document, now);
            if (!set.digest().equals(document.digest())) {
                writes.rewrite(number, document, editor(caller), now);
                journal.enter(caller, now, "threshold-set-written", number, document.digest());
            }
        });
    }

    private void refuseReuse(Caller caller, SetDocument document, Instant now) {
        new CodesKept(sets.everInForce(caller.hub(), now)).refuseReuse(document.set());
    }

    /** Runs the checker over the set as it stands and keeps what it found. */
    public void check(Caller caller, int number) {
        scope.run(caller.hub(), () -> {
            SetRecord read = life.read(caller.hub(), number);
            new SetGate(read, clock.instant()).requireOpen();
            SetCheck check = SetChecks.of(life.document(read, number), editor(caller), clock.instant());
            SetRecord set = life.locked(caller.hub(), number, check.at());
            SetGate gate = new SetGate(set, check.at());
            gate.requireOpen();
            gate.requireDigest(check.digest());
            writes.checked(number, check);
            journal.enter(caller, check.at(), "threshold-set-checked", number, check.isRefuted() ? "refuted" : "not refuted");
        });
    }

    /**
     * Asks the approvers for it.
     *
     * @throws Refusal 409 {@code no-longer-a-draft}, {@code not-checked}, {@code not-trialled}, {@code two-in-force};
     *     422 {@code refuted}, {@code effective-in-the-past}, {@code too-short-notice}, {@code code-reused}
     */
    public void propose(Caller caller, int number, Asked asked) {
        scope.run(caller.hub(), () -> {
            Instant now = clock.instant();
            SetRecord set = life.locked(caller.hub(), number, now);
            SetGate gate = new SetGate(set, now);
            gate.requireOpen();
            gate.requireSound();
            gate.requireTrialled();
            gate.refuseTwoInForce(writes.startsAt(asked.effectiveFrom()));
            gate.refusePast(asked.effectiveFrom());
            gate.refuseShortNotice(asked.effectiveFrom(), caller.hub().practiceAt(now).thresholdNotice());
            refuseReuse(caller, life.document(set, number), now);
            writes.proposed(
                    number,
                    new SetRecord.Proposal(
                            editor(caller), now, asked.dpia(), asked.equalityNote(), asked.reason(), asked.effectiveFrom()));
            journal.enter(caller, now, "threshold-set-proposed", number, set.digest() + " from " + asked.effectiveFrom());
        });
    }

    private static Person editor(Caller caller) {
        return new Person(caller.sub(), caller.name(), Role.THRESHOLD_EDITOR.word());
    }
}
