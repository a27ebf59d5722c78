package org.openmash.hubs.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Person;
import org.openmash.hubs.Role;
import org.openmash.worktime.WorkingDuration;

/**
 * What approvers do with sets of thresholds: two of them, who never wrote at it, put one in force from an instant to
 * come; one of them withdraws it before that, or puts an earlier one back in force at once, which a second confirms.
 */
@ApplicationScoped
public class SetApproving {
    private final HubScope scope;
    private final SetLife life;
    private final SetWrites writes;
    private final ThresholdSets sets;
    private final Calendars calendars;
    private final SetJournal journal;
    private final Clock clock;

    SetApproving(
            HubScope scope,
            SetLife life,
            SetWrites writes,
            ThresholdSets sets,
            Calendars calendars,
            SetJournal journal,
            Clock clock) {
        this.scope = scope;
        this.life = life;
        this.writes = writes;
        this.sets = sets;
        this.calendars = calendars;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param digest of the document that the approver read */
    public record Signature(String digest, String comment, List<SetRecord.Acceptance> accepts) {
        public Signature {
            accepts = List.copyOf(accepts);
        }
    }

    /**
     * One person's approval; the second puts the set in force from its instant. Of a rollback it is the confirmation.
     *
     * @throws Refusal 403 {@code own-set}; 409 {@code approved-already}, {@code not-proposed}, {@code stale-digest},
     *     {@code two-in-force}; 422 {@code effective-in-the-past}, {@code code-reused}, {@code not-accepted}
     */
    public void approve(Caller caller, int number, Signature signature) {
        scope.run(caller.hub(), () -> {
            Instant now = clock.instant();
            SetRecord set = life.locked(caller.hub(), number, now);
            new SetGate(set, now).refuseOwn(caller.sub());
            if (set.rollback() == null) {
                approve(caller, set, signature, now);
            } else {
                confirm(caller, set, signature, now);
            }
        });
    }

    private void approve(Caller caller, SetRecord set, Signature signature, Instant now) {
        SetGate gate = new SetGate(set, now);
        gate.requireProposed(caller.sub());
        gate.requireDigest(signature.digest());
        Instant from = set.proposal().effectiveFrom();
        boolean last = !set.approvals().isEmpty();
        if (last) {
            writes.changeForce();
        }
        gate.refuseTwoInForce(writes.startsAt(from));
        gate.refusePast(from);
        gate.requireAccepted(signature.accepts(), last);
        new CodesKept(sets.everInForce(caller.hub(), now))
                .refuseReuse(life.document(set, set.number()).set());
        writes.sign(set.number(), signed(caller, signature, now));
        journal.enter(caller, now, "threshold-set-approved", set.number(), set.digest());
        if (last) {
            writes.approved(set.number(), from, now);
        }
    }

    private void confirm(Caller caller, SetRecord set, Signature signature, Instant now) {
        SetGate gate = new SetGate(set, now);
        gate.requireUnconfirmed(caller.sub());
        gate.requireDigest(signature.digest());
        writes.sign(set.number(), signed(caller, signature, now));
        writes.confirmed(set.number(), now);
        journal.enter(caller, now, "threshold-rollback-confirmed", set.number(), set.digest());
    }

    private static SetRecord.Approval signed(Caller caller, Signature signature, Instant now) {
        return new SetRecord.Approval(
                approver(caller), now, signature.digest(), signature.comment(), signature.accepts());
    }

    /** @throws Refusal 409 {@code in-force}, {@code retired-already} */
    public void retire(Caller caller, int number, String reason) {
        scope.run(caller.hub(), () -> {
            Instant now = clock.instant();
            SetRecord set = life.locked(caller.hub(), number, now);
            new SetGate(set, now).requireRetirable();
            if (set.state() == SetState.APPROVED) {
                writes.changeForce();
            }
            writes.retired(number, new SetRecord.Retirement(approver(caller), now, reason));
            journal.enter(caller, now, "threshold-set-retired", number, reason);
        });
    }

    /**
     * An earlier set is in force again from now, under a new number.
     *
     * @return its new number
     * @throws Refusal 403 {@code own-set}; 409 {@code in-force-already}, {@code never-in-force}
     */
    public int rollBack(Caller caller, int number, String reason) {
        return scope.in(caller.hub(), () -> {
            writes.changeForce();
            Instant now = clock.instant();
            SetRecord to = life.read(caller.hub(), number);
            SetGate gate = new SetGate(to, now);
            gate.refuseOwn(caller.sub());
            gate.requireEarlier(life.digestInForce(caller.hub(), now));
            int again = writes.nextNumber();
            SetDocument document = life.document(to, again);
            writes.addRolledBack(
                    again,
                    to,
                    document,
                    new SetRecord.Rollback(to.number(), approver(caller), now, reason, confirmBy(caller.hub(), now), null));
            writes.sign(again, new SetRecord.Approval(approver(caller), now, document.digest(), reason, List.of()));
            journal.enter(caller, now, "threshold-set-rolled-back", again, "to " + to.number() + ", " + reason);
            return again;
        });
    }

    /** One working day of the hub. */
    private Instant confirmBy(Hub hub, Instant now) {
        return WorkingDuration.workingDays(1).dueFrom(calendars.of(hub.practiceAt(now)), now);
    }

    private static Person approver(Caller caller) {
        return new Person(caller.sub(), caller.name(), Role.THRESHOLD_APPROVER.word());
    }
}
