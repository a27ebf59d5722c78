package org.openmash.triage.copies;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Reading;
import org.openmash.triage.CopySources;

/**
 * Composes copies of assessments for people outside the hub, and releases them. The composer sees exactly what would go
 * out; a manager who did not compose it reads it and releases it; from then on it is what was given (law: access by a
 * data subject, feedback to a referrer, the duty to share). Each step and each look is recorded.
 */
@ApplicationScoped
public class Copies {
    private final HubScope scope;
    private final CopySources sources;
    private final CopyRows rows;
    private final Reading reading;
    private final Clock clock;

    public Copies(HubScope scope, CopySources sources, CopyRows rows, Reading reading, Clock clock) {
        this.scope = scope;
        this.sources = sources;
        this.rows = rows;
        this.reading = reading;
        this.clock = clock;
    }

    /** @throws Refusal 404 where there is no such assessment at this hub */
    public void requireAssessment(Caller caller, UUID caseId, int assessment) {
        scope.run(caller.hub(), () -> sources.requireThere(caseId, assessment));
    }

    /** @throws Refusal 404 where there is no such copy; 403 where the caller composed it */
    public void requireAnothers(Caller caller, UUID caseId, int assessment, int number) {
        scope.run(caller.hub(), () -> {
            if (rows.get(caseId, assessment, number).composedBy().sub().equals(caller.sub())) {
                throw Refusal.of(
                        Refusal.Because.NOT_ALLOWED,
                        "own-copy",
                        "Nobody releases a copy that they composed; ask another manager.");
            }
        });
    }

    /** Composes a copy, which goes nowhere until another person releases it. */
    public AssessmentCopy compose(Caller caller, UUID caseId, int assessment, CopyRequest request) {
        return scope.in(caller.hub(), () -> {
            Composed composed = Composing.compose(sources.of(caller.hub(), caseId, assessment), request);
            AssessmentCopy copy = new AssessmentCopy(
                    caseId,
                    assessment,
                    rows.nextNumber(caseId, assessment),
                    request,
                    composed.content(),
                    composed.withheld(),
                    caller.person(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    null,
                    null,
                    null);
            rows.add(copy);
            reading.change(caller, "copy-composed", List.of(caseId), List.of(), note(copy));
            return copy;
        });
    }

    /**
     * Another person lets it out, as it was composed.
     *
     * @throws Refusal 409 where it is out already, or the case now says something else
     */
    public AssessmentCopy release(Caller caller, UUID caseId, int assessment, int number, String comment) {
        return scope.in(caller.hub(), () -> {
            AssessmentCopy copy = rows.get(caseId, assessment, number);
            if (copy.isReleased()) {
                throw forbids("already-released", "It was released before.");
            }
            Composed now = Composing.compose(sources.of(caller.hub(), caseId, assessment), copy.request());
            if (!now.content().equals(copy.content())) {
                throw forbids(
                        "copy-out-of-date",
                        "The case has changed since: the same request would now give another copy. Compose it anew.");
            }
            Instant at = clock.instant();
            if (!rows.release(copy, caller.person(), comment, at)) {
                throw forbids("already-released", "Another released it just now.");
            }
            reading.change(caller, "copy-released", List.of(caseId), List.of(), note(copy));
            return rows.get(caseId, assessment, number);
        });
    }

    /** @throws Refusal 404 where there is no such copy */
    public AssessmentCopy read(Caller caller, UUID caseId, int assessment, int number) {
        return scope.in(caller.hub(), () -> {
            AssessmentCopy copy = rows.get(caseId, assessment, number);
            reading.byStaffOrAuditor(caller, "copy-read", List.of(caseId), List.of());
            return copy;
        });
    }

    private static Refusal forbids(String kind, String detail) {
        return Refusal.of(Refusal.Because.STATE_FORBIDS, kind, detail);
    }

    private static String note(AssessmentCopy copy) {
        return "copy " + copy.number() + " of assessment " + copy.assessment() + " for "
                + copy.request().reader().kind().word() + ", " + copy.request().basis().word();
    }
}
