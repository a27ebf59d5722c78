package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.events.Outbox;
import org.openmash.events.OutboxMessage;
import org.openmash.hubs.Caller;
import org.openmash.sql.Ids;
import org.openmash.thresholds.RuleSetVersion;

/** What a decision does once it is final: the case's state and clock, the event, the household scored anew. */
@ApplicationScoped
class DecisionEffects {
    private static final String TOPIC = "mash.triage.decisions";
    private static final String DECIDED = "org.openmash.triage.decided.v1";
    private static final String CORRECTED = "org.openmash.triage.decision-corrected.v1";

    private final Cases cases;
    private final DecisionContent content;
    private final Outbox outbox;
    private final Rescoring rescoring;

    DecisionEffects(
            Cases cases, DecisionContent content, Outbox outbox, Rescoring rescoring) {
        this.cases = cases;
        this.content = content;
        this.outbox = outbox;
        this.rescoring = rescoring;
    }

    /**
     * The case, locked together with the child's others and those of brothers and sisters that the decision may bear on, in the order in which
     * all lock them: two decisions in one family at once wait for each other and do not collide.
     *
     * @throws Refusal 404 when there is none
     */
    Case lock(UUID caseId) {
        return cases.lockAll(rescoring.familyCases(List.of(caseId))).stream()
                .filter(locked -> locked.id().equals(caseId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** In the open transaction; {@code decisions} are all of the case, this one among them or not. */
    void stands(
            Caller caller,
            Case found,
            Decision decision,
            ProposedDecision proposed,
            List<Decision> decisions,
            RuleSetVersion ruleSet,
            Instant now) {
        decisions.stream()
                .filter(earlier -> decision.supersedes() != null && earlier.number() == decision.supersedes())
                .forEach(Decision::superseded);
        move(found, decision, proposed, now);
        // The version moves before the event is written, so that one case's events have one order.
        cases.flush();
        tell(found, decision, proposed, ruleSet, now);
        rescoring.household(caller, found.id(), "decision");
    }

    private static void move(Case found, Decision decision, ProposedDecision proposed, Instant now) {
        if (decision.outcome() == DecisionOutcome.AWAITING_CAPACITY) {
            found.awaitsCapacity(decision.level());
            return;
        }
        // Nothing yet records that a receiver took the child on or that the referrer was told: such a case stays decided.
        boolean outstanding = decision.outcome().handsOver() || DecisionPart.isGiven(proposed.feedback());
        found.decided(decision.outcome().word(), decision.level(), outstanding, now);
    }

    private void tell(Case found, Decision decision, ProposedDecision proposed, RuleSetVersion ruleSet, Instant now) {
        outbox.leave(List.of(new OutboxMessage(
                Ids.next(now),
                TOPIC,
                decision.supersedes() == null ? DECIDED : CORRECTED,
                found.hub(),
                found.id().toString(),
                now,
                content.written(DecisionMade.of(found, decision, proposed, ruleSet)))));
    }
}
