package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.thresholds.Assessment;

/**
 * Decides cases. A named person decides, the gate looks, and where practice asks for it a second person signs or gives
 * back (Working Together 2023 chapter 3). Each act locks the case's row first: of two at once one stands.
 */
@ApplicationScoped
public class DecisionMaking {
    private final HubScope scope;
    private final Cases cases;
    private final Decisions decisions;
    private final DecisionGrounds grounds;
    private final DecisionEffects effects;
    private final DecisionTraces traces;
    private final Clock clock;

    public DecisionMaking(
            HubScope scope,
            Cases cases,
            Decisions decisions,
            DecisionGrounds grounds,
            DecisionEffects effects,
            DecisionTraces traces,
            Clock clock) {
        this.scope = scope;
        this.cases = cases;
        this.decisions = decisions;
        this.grounds = grounds;
        this.effects = effects;
        this.traces = traces;
        this.clock = clock;
    }

    /** A decision made, signed or returned, with the version of its case then. */
    public record Result(DecisionView decision, long version) {}

    /** @throws Refusal 404 when there is no such case at this hub */
    public void requireCase(Caller caller, UUID caseId) {
        scope.run(caller.hub(), () -> {
            if (cases.count("id", caseId) == 0) {
                throw Refusal.notFound();
            }
        });
    }

    /** @throws Refusal 404 when there is no such decision; 403 when it is the caller's own */
    public void requireAnothers(Caller caller, UUID caseId, int number) {
        scope.run(caller.hub(), () -> {
            if (decisions.deciderOf(caseId, number).equals(caller.sub())) {
                throw Refusal.of(
                        Refusal.Because.NOT_ALLOWED, "own-decision", "Nobody looks at their own decision a second time; ask another manager.");
            }
        });
    }

    /** Decides a case that the caller holds, or corrects the decision that stands on it. */
    public Result decide(Caller caller, UUID caseId, long ifMatch, ProposedDecision proposed) {
        return scope.in(caller.hub(), () -> {
            Case found = effects.lock(caseId);
            Instant now = clock.instant();
            Desk.refuseStale(found, ifMatch, now);
            List<Decision> earlier = decisions.ofCase(caseId);
            Optional<Decision> standing = DecisionOrder.standing(earlier);
            DecisionOrder.refuseOutOfTurn(found, standing, proposed.supersedes(), caller, now);
            Assessment current = grounds.current(found);
            DecisionGate.Leave leave = grounds.leave(caller.hub(), found, current, earlier, proposed);
            Decision made = new Decision(
                    found,
                    caller.person(),
                    proposed,
                    decisions.written(proposed),
                    standing.map(Decision::number).orElse(null),
                    leave.signOffBecause(),
                    now);
            decisions.persist(made);
            if (leave.needsSignOff()) {
                found.awaitsSignOff();
            } else {
                effects.stands(caller, found, made, proposed, earlier, grounds.ruleSet(caller.hub(), found, current), now);
            }
            traces.made(caller, found, made, proposed);
            return result(found, made);
        });
    }

    /** The second pair of eyes signs: the decision stands, if the gate still lets it through as the case is now. */
    public Result signOff(Caller caller, UUID caseId, int number, long ifMatch, String comment) {
        return scope.in(caller.hub(), () -> {
            Case found = effects.lock(caseId);
            Instant now = clock.instant();
            Desk.refuseStale(found, ifMatch, now);
            List<Decision> all = decisions.ofCase(caseId);
            Decision signed = awaiting(all, number);
            ProposedDecision proposed = decisions.sentWith(signed);
            Assessment current = grounds.current(found);
            grounds.leave(caller.hub(), found, current, all, proposed);
            signed.signedOff(caller.person(), comment, now);
            effects.stands(caller, found, signed, proposed, all, grounds.ruleSet(caller.hub(), found, current), now);
            traces.seenAgain(caller, found, signed, "decision-signed-off");
            return result(found, signed);
        });
    }

    /** The second pair of eyes gives it back with words; for one lease's length "next" gives the case to its decider. */
    public Result sendBack(Caller caller, UUID caseId, int number, long ifMatch, String comment) {
        return scope.in(caller.hub(), () -> {
            Case found = cases.lock(caseId);
            Instant now = clock.instant();
            Desk.refuseStale(found, ifMatch, now);
            Decision returned = awaiting(decisions.ofCase(caseId), number);
            returned.returned(caller.person(), comment, now);
            found.returned(
                    returned.decidedBy().sub(), now.plus(Desk.lease(caller.hub().practiceAt(now))));
            traces.seenAgain(caller, found, returned, "decision-returned");
            return result(found, returned);
        });
    }

    private static Decision awaiting(List<Decision> all, int number) {
        Decision found = all.stream()
                .filter(decision -> decision.number() == number)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (!found.awaitsSignOff()) {
            throw Refusal.of(
                            Refusal.Because.STATE_FORBIDS, "not-awaiting-sign-off", "The decision does not wait for a second person.")
                    .with("decisionStatus", found.status().word());
        }
        return found;
    }

    private Result result(Case found, Decision decision) {
        cases.flush();
        return new Result(DecisionView.of(decision, null), found.version());
    }
}
