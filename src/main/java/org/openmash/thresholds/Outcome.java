package org.openmash.thresholds;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a set answers to the facts of one child, in its compact form: the answer, and for every rule and indicator
 * whether it fired or is left open. Findings and evidence are rendered from the facts when somebody reads them.
 */
public final class Outcome {
    static final int MANDATORY = 1;
    static final int SAFETY_ANSWER_OPEN = 2;
    static final int OPEN_WORK = 4;

    private final Plan plan;
    private final Level level;
    private final Band band;
    private final int score;
    private final int flags;
    /** Parts that fired, parts left open, codes answered yes, codes answered not known. */
    private final long[] bits;

    Outcome(Plan plan, Level level, Band band, int score, int flags, long[] bits) {
        this.plan = plan;
        this.level = level;
        this.band = band;
        this.score = score;
        this.flags = flags;
        this.bits = bits;
    }

    static int words(Plan plan) {
        return 2 * (plan.parts().words() + plan.book().catalogue().words());
    }

    /** Scoring failed: red, on top of the queue, and nothing counts as known to be safe. */
    static Outcome unscored(Plan plan) {
        return new Outcome(plan, null, Band.RED, 0, SAFETY_ANSWER_OPEN, new long[words(plan)]);
    }

    /** Null where unscored. */
    public Level level() {
        return level;
    }

    public Band band() {
        return band;
    }

    /** 0 to 100; 0 where unscored. */
    public int score() {
        return score;
    }

    /** A fired floor has band red. */
    public boolean mandatory() {
        return (flags & MANDATORY) != 0;
    }

    /** Scoring failed: nothing fired, and the band is red. */
    public boolean unscored() {
        return level == null;
    }

    public boolean safetyAnswerOpen() {
        return (flags & SAFETY_ANSWER_OPEN) != 0;
    }

    public boolean openWork() {
        return (flags & OPEN_WORK) != 0;
    }

    /** What fired rules ask for besides a score. */
    public Set<String> effects() {
        var effects = new HashSet<String>();
        for (int w = 0; w < plan.parts().words(); w++) {
            for (long left = bits[w]; left != 0; left &= left - 1) {
                effects.addAll(plan.parts().effects(Long.SIZE * w + Long.numberOfTrailingZeros(left)));
            }
        }
        return effects;
    }

    /** Whether the rule of this place in the set's list fired; a protective rule does where something told counts. */
    public boolean fired(int rule) {
        return any(rule, 0);
    }

    /** Whether the rule of this place in the set's list is left open by something not known. */
    public boolean unknown(int rule) {
        return !fired(rule) && any(rule, plan.parts().words());
    }

    private boolean any(int rule, int from) {
        for (int part = plan.parts().first(rule); part < plan.parts().first(rule + 1); part++) {
            if (has(from, part)) {
                return true;
            }
        }
        return false;
    }

    private boolean has(int from, int place) {
        return (bits[from + (place >> 6)] & 1L << (place & 63)) != 0;
    }

    /** Whether a part of a rule is left open. */
    boolean unknown(int rule, int part) {
        return has(plan.parts().words(), plan.parts().first(rule) + part);
    }

    /** The ids of the rules that fired, in the set's order. */
    public List<String> firedRules() {
        return IntStream.range(0, plan.parts().rules())
                .filter(this::fired)
                .mapToObj(rule -> plan.rules().get(rule).id())
                .toList();
    }

    /** Whether the indicator of this place in the set's list stands answered yes. */
    public boolean indicatorFired(int indicator) {
        return has(2 * plan.parts().words(), code(indicator));
    }

    /** Whether the indicator of this place in the set's list stands answered not known. */
    public boolean indicatorUnknown(int indicator) {
        return has(2 * plan.parts().words() + plan.book().catalogue().words(), code(indicator));
    }

    private int code(int indicator) {
        Catalogue catalogue = plan.book().catalogue();
        return catalogue.indexOf(catalogue.indicators().get(indicator).code());
    }

    public Headline headline() {
        return unscored()
                ? Headline.ofUnscored()
                : new Headline(
                        level, band, score, mandatory(), false, safetyAnswerOpen(), openWork(), effects());
    }

    /** The same answer of the same set, and the same rules and indicators fired and open. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Outcome outcome
                && plan == outcome.plan
                && level == outcome.level
                && band == outcome.band
                && score == outcome.score
                && flags == outcome.flags
                && Arrays.equals(bits, outcome.bits);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * score + flags) + Arrays.hashCode(bits);
    }

    @Override
    public String toString() {
        return (unscored() ? "unscored" : level + "/" + band + " " + score) + " " + firedRules();
    }
}
