package org.openmash.triage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.openmash.hubs.Person;

/**
 * A decision as the duty team sees it.
 *
 * @param status final, awaiting-sign-off, returned or superseded
 * @param supersedes the decision in whose place it stands, or will once signed; null where there was none
 * @param signOffBecause why a second person must sign; empty where none must
 * @param signedOff who signed it; null while nobody has
 * @param returned who gave it back; null while nobody has
 * @param content what was sent, word for word; null where only the result is told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(
        int number,
        String status,
        String outcome,
        int level,
        Integer supersedes,
        Person decidedBy,
        Instant decidedAt,
        List<String> signOffBecause,
        SecondLook signedOff,
        SecondLook returned,
        ProposedDecision content) {
    /** Who looked at it a second time, when, and in which words. */
    public record SecondLook(Person by, Instant at, String comment) {
        @Override
        public String toString() {
            return "SecondLook";
        }
    }

    static DecisionView of(Decision decision, ProposedDecision content) {
        boolean returned = decision.status() == DecisionStatus.RETURNED;
        return new DecisionView(
                decision.number(),
                decision.status().word(),
                decision.outcome().word(),
                decision.level(),
                decision.supersedes(),
                decision.decidedBy(),
                decision.decidedAt(),
                decision.signOffBecause(),
                returned ? null : decision.secondLook(),
                returned ? decision.secondLook() : null,
                content);
    }

    @Override
    public String toString() {
        return "DecisionView";
    }
}
