package org.openmash.triage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmash.thresholds.RuleSetVersion;

/**
 * What downstream systems are told of a final decision ({@code triage.decided}, {@code triage.decision-corrected},
 * version 1): ids, codes, levels and times, never a name or a family's words.
 *
 * @param level as decided by the person
 * @param band the case's
 * @param score the case's; null when unscored
 * @param scoreLevel the level that the score points to; null when unscored
 * @param supersedes the number of the decision in whose place it stands
 * @param signedOff whether a second person signed it
 * @param clock met, or breached: whether it was final before its due time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionMade(
        UUID caseId,
        String childReference,
        String reference,
        String agency,
        String agencyKind,
        String outcome,
        List<String> routes,
        int level,
        String band,
        Integer score,
        Integer scoreLevel,
        RuleSetVersion ruleSet,
        Instant receivedAt,
        Instant decidedAt,
        int decisionNumber,
        Integer supersedes,
        boolean signedOff,
        String clock) {
    static DecisionMade of(Case found, Decision decision, ProposedDecision content, RuleSetVersion ruleSet) {
        Urgency urgency = found.urgency();
        Instant counted = found.stoppedAt() == null ? decision.finalAt() : found.stoppedAt();
        return new DecisionMade(
                found.id(),
                found.childReference(),
                found.reference(),
                found.agency(),
                found.agencyKind(),
                decision.outcome().word(),
                content.routeWords(),
                decision.level(),
                urgency.band().word(),
                urgency.score(),
                urgency.level(),
                ruleSet,
                found.receivedAt(),
                decision.decidedAt(),
                decision.number(),
                decision.supersedes(),
                decision.isSigned(),
                counted.isBefore(found.countdown().dueAt()) ? "met" : "breached");
    }
}
