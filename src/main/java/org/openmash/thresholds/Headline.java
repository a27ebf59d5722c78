package org.openmash.thresholds;

import java.util.Set;

/**
 * The answer of an assessment without its reasons: what the queue, the clocks and the decision gate need.
 *
 * @param level null where unscored
 * @param score 0 to 100; null where unscored
 * @param mandatory a fired floor has band red
 * @param safetyAnswerOpen no-further-action is refused: a safety answer is not known
 * @param openWork the child has open work on the hub's own record
 * @param effects what fired rules ask for besides a score; see {@link Effect}
 */
public record Headline(
        Level level,
        Band band,
        Integer score,
        boolean mandatory,
        boolean unscored,
        boolean safetyAnswerOpen,
        boolean openWork,
        Set<String> effects) {

    public Headline {
        effects = Set.copyOf(effects);
    }

    /** Scoring failed: red, on top of the queue, and nothing counts as known to be safe. */
    public static Headline ofUnscored() {
        return new Headline(null, Band.RED, null, false, true, true, false, Set.of());
    }

    public boolean has(String effect) {
        return effects.contains(effect);
    }
}
