package org.openmash.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.audit.AuditEntry;
import org.openmash.audit.AuditTrail;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Reading;
import org.openmash.hubs.practice.SetLife;
import org.openmash.hubs.practice.SetRecord;
import org.openmash.sql.Ids;

/**
 * The rehearsal of a draft: it is run over every past case of the hub as it was known at the time, before anyone may
 * propose it. Whoever works on the thresholds sees counts; which cases would move only a duty manager of the hub, and
 * every look is recorded. A trial changes nothing but its own tables.
 */
@ApplicationScoped
public class ThresholdTrial {
    /** Case ids stand in the audit trail all the same; this is not a look at a family for its own sake. */
    private static final String PURPOSE = "service-running";

    private final HubScope scope;
    private final Trials trials;
    private final TrialRunner runner;
    private final SetLife life;
    private final Reading reading;
    private final AuditTrail trail;
    private final Clock clock;

    public ThresholdTrial(
            HubScope scope,
            Trials trials,
            TrialRunner runner,
            SetLife life,
            Reading reading,
            AuditTrail trail,
            Clock clock) {
        this.scope = scope;
        this.trials = trials;
        this.runner = runner;
        this.life = life;
        this.reading = reading;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Refusal 404 where this hub has no set of that number: asked before anything else of a call is looked at */
    public void set(Hub hub, int number) {
        scope.in(hub, () -> life.read(hub, number));
    }

    /** Inside the transaction that is open; call {@link #begin} once it is committed. */
    public Trial ask(Caller caller, int number) {
        Instant now = clock.instant();
        SetRecord set = life.forTrial(caller.hub(), number);
        UUID id = Ids.next(now);
        trials.add(id, number, set.digest(), caller.person(), now);
        record(caller, "trial-asked", id, now);
        return trials.find(number, id).orElseThrow();
    }

    /** What was asked for is taken up without waiting for the next look. */
    public void begin() {
        runner.wake();
    }

    public Trial read(Hub hub, int number, UUID id) {
        return scope.in(hub, () -> found(number, id));
    }

    private Trial found(int number, UUID id) {
        return trials.find(number, id).orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal 409 where it has ended */
    public Trial stop(Caller caller, int number, UUID id, String reason) {
        return scope.in(caller.hub(), () -> {
            Instant now = clock.instant();
            Trial before = found(number, id);
            if (!trials.stop(id, caller.sub(), reason, now)) {
                throw Refusal.of(Refusal.Because.STATE_FORBIDS, "trial-ended", "The trial has ended; nothing is running.")
                        .with("state", before.state().word());
            }
            trials.forgetMoved(id);
            record(caller, "trial-stopped", id, now);
            return found(number, id);
        });
    }

    /**
     * One page of the cases that would move, with one row more where there are more; every id shown is recorded.
     *
     * @throws Refusal 409 where the trial is not done
     */
    public List<MovedCase> cases(Caller caller, int number, UUID id, UUID after, int limit) {
        return scope.in(caller.hub(), () -> {
            Trial trial = found(number, id);
            if (trial.state() != Trial.State.DONE) {
                throw Refusal.of(
                                Refusal.Because.STATE_FORBIDS,
                                "trial-not-done",
                                "Cases are shown once the trial has gone through all of them.")
                        .with("state", trial.state().word());
            }
            List<MovedCase> found = trials.moved(id, after, limit + 1);
            List<UUID> shown = found.stream().limit(limit).map(MovedCase::caseId).toList();
            reading.byStaff(caller, "trial-cases-read", shown, List.of());
            return found;
        });
    }

    private void record(Caller caller, String act, UUID id, Instant now) {
        trail.record(new AuditEntry(
                caller.actor(), now, act, PURPOSE, List.of(), List.of(), "trial " + id));
    }
}
