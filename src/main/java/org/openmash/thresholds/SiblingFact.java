package org.openmash.thresholds;

/**
 * Another child of the household, as far as that child's own case bears on this one.
 *
 * @param redAndNotFinallyDecided the case is red and no final decision stands; waiting for capacity is not final
 * @param standingDecisionLevel4 the decision that stands is of level 4
 * @param lookedAfterOrHarmed in care, removed, or died or was harmed by abuse
 */
public record SiblingFact(
        String id, boolean redAndNotFinallyDecided, boolean standingDecisionLevel4, boolean lookedAfterOrHarmed) {}
