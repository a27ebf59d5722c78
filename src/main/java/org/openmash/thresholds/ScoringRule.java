package org.openmash.thresholds;

import java.util.List;
import java.util.Set;

/**
 * A rule that adds points, sets a floor or asks for something, in one or more parts; it fires where a part does.
 *
 * @param cumulative it counts contacts: where it fires, nothing protective is taken off
 * @param unlessOwnBand a rule about brothers and sisters: read after all others, and only where the child's own
 *     answer is of a less urgent band than this; null for every other rule
 */
public record ScoringRule(
        String id, String title, String why, String source, List<Part> parts, boolean cumulative, Band unlessOwnBand)
        implements Rule {

    public ScoringRule {
        parts = List.copyOf(parts);
    }

    /** Whether it is read in the last pass, over answers without the rule itself. */
    boolean aboutSiblings() {
        return unlessOwnBand != null;
    }

    /**
     * One part of a rule.
     *
     * @param unless the part counts for nothing where this is true; null where nothing takes it away
     * @param floor null where the part sets none
     * @param effects what it asks for besides a score
     */
    public record Part(Condition when, Condition unless, int points, LevelAndBand floor, Set<String> effects) {

        public Part {
            effects = Set.copyOf(effects);
            if (points < 0) {
                throw new IllegalArgumentException("a rule adds points; only protection takes them off");
            }
        }

        Known holds(Situation situation) {
            return unless != null && unless.holds(situation) == Known.TRUE ? Known.FALSE : when.holds(situation);
        }
    }
}
