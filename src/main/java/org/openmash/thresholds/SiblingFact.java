package org.openmash.thresholds;

import java.util.List;

/**
 * Another child of the household, as far as that child's own case bears on this one.
 *
 * @param redAndNotFinallyDecided the case is red and no final decision stands; waiting for capacity is not final
 * @param standingDecisionLevel4 the decision that stands is of level 4
 * @param lookedAfterOrHarmed in care, removed, or died or was harmed by abuse
 * @param openCases the ids of that child's cases which no final decision had closed then
 */
public record SiblingFact(
        String id,
        boolean redAndNotFinallyDecided,
        boolean standingDecisionLevel4,
        boolean lookedAfterOrHarmed,
        List<String> openCases) {

    public SiblingFact {
        openCases = openCases == null ? List.of() : List.copyOf(openCases);
    }

    public SiblingFact(
            String id, boolean redAndNotFinallyDecided, boolean standingDecisionLevel4, boolean lookedAfterOrHarmed) {
        this(id, redAndNotFinallyDecided, standingDecisionLevel4, lookedAfterOrHarmed, List.of());
    }
}
