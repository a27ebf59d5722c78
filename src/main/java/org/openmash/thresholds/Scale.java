package org.openmash.thresholds;

import java.util.List;

/** The ladder from points to level and band. */
public record Scale(List<Step> steps) {

    /** The first number of points of a level and band. */
    public record Step(int from, LevelAndBand standing) {}

    public Scale {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.getFirst().from() != 0) {
            throw new IllegalArgumentException("the ladder of points begins at 0");
        }
        for (int i = 1; i < steps.size(); i++) {
            refuseFalling(steps.get(i - 1), steps.get(i));
        }
    }

    private static void refuseFalling(Step lower, Step upper) {
        if (upper.from() <= lower.from() || lower.standing().above(upper.standing())) {
            throw new IllegalArgumentException("the ladder of points falls at " + upper.from());
        }
    }

    LevelAndBand at(int points) {
        return step(points).standing();
    }

    /** The lowest score of the step that these points reach. */
    int lowestOf(int points) {
        return step(points).from();
    }

    private Step step(int points) {
        Step reached = steps.getFirst();
        for (Step step : steps) {
            reached = points >= step.from() ? step : reached;
        }
        return reached;
    }

    /** The band that goes with a level by points. */
    Band bandOf(Level level) {
        Band band = steps.getFirst().standing().band();
        for (Step step : steps) {
            band = level.atLeast(step.standing().level()) ? step.standing().band() : band;
        }
        return band;
    }
}
