package org.openmash.thresholds;

/**
 * What all that is not known could do together: every unknown answered at once in the worst way stated for it.
 *
 * @param couldRaiseTo null where level and band stay
 * @param couldAddPoints what they add to the score, which ends at 100
 */
public record AllUnknowns(LevelAndBand couldRaiseTo, int couldAddPoints) {}
