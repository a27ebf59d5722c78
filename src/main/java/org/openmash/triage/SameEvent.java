package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Reading;

/**
 * A person says that two contacts tell of one event: it counts once in the counting of contacts and twice in the
 * evidence. Nothing else may say so.
 */
@ApplicationScoped
public class SameEvent {
    private final HubScope scope;
    private final Cases cases;
    private final Rescoring rescoring;
    private final Reading reading;
    private final Clock clock;

    public SameEvent(HubScope scope, Cases cases, Rescoring rescoring, Reading reading, Clock clock) {
        this.scope = scope;
        this.cases = cases;
        this.rescoring = rescoring;
        this.reading = reading;
        this.clock = clock;
    }

    /** The mark as it now stands. */
    public record Marked(UUID caseId, UUID sameEventAs, String reason, long version) {}

    /** @throws Refusal 404 where either is not there, 412 when stale, 409 when it was marked before, 422 for itself */
    public Marked mark(Caller caller, UUID id, long ifMatch, UUID otherId, String reason) {
        Instant now = clock.instant();
        return scope.in(caller.hub(), () -> {
            Map<UUID, Case> family = cases.lockAll(rescoring.familyCases(List.of(id, otherId))).stream()
                    .collect(Collectors.toMap(Case::id, locked -> locked));
            Case found = family.get(id);
            Case other = family.get(otherId);
            if (found == null) {
                throw Refusal.notFound();
            }
            Desk.refuseStale(found, ifMatch, now);
            refuseSenseless(found, other);
            join(family.values(), found.eventId(), other.eventId());
            if (found.isHeldBy(caller, now)) {
                found.renew(now, Desk.lease(caller.hub().practiceAt(now)));
            }
            cases.flush();
            rescoring.rescoreFamily(caller.hub(), List.of(id, otherId), "same-event");
            cases.flush();
            reading.change(caller, "same-event-marked", List.of(id, otherId), List.of(), reason);
            return new Marked(id, otherId, reason, cases.get(id).version());
        });
    }

    /** Whatever told of the one event tells of the other from now on, earlier marks among it. */
    private static void join(Collection<Case> family, UUID event, UUID into) {
        family.stream().filter(one -> one.eventId().equals(event)).forEach(one -> one.sameEventAs(into));
    }

    private static void refuseSenseless(Case found, Case other) {
        if (other == null) {
            throw Refusal.ruleNotMet(
                    "unknown-case",
                    "The other case is not there.",
                    List.of(new org.openmash.Fault("caseId", "unknown", "No such case in this hub.")));
        }
        if (found.id().equals(other.id()) || found.referralId().equals(other.referralId())) {
            throw Refusal.of(
                    Refusal.Because.RULE_NOT_MET, "same-contact", "Both are one contact already; name a case of another referral.");
        }
        if (found.eventId().equals(other.eventId())) {
            throw Refusal.of(Refusal.Because.STATE_FORBIDS, "already-same-event", "They are marked as one event already.");
        }
    }
}
