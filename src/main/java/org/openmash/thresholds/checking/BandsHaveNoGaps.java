package org.openmash.thresholds.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.Band;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.Headline;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.Level;
import org.openmash.thresholds.LevelAndBand;
import org.openmash.thresholds.Scale;

/**
 * The ladder of points skips no level and no band, every step can be reached, and every level and every band is the
 * answer to some referral.
 */
final class BandsHaveNoGaps implements Property {
    private static final int HIGHEST_SCORE = 100;

    @Override
    public List<CheckResult> check(SetUnderCheck checked) {
        var results = new Results("bands-without-gaps");
        List<Scale.Step> steps = checked.set().scale().steps();
        for (int i = 1; i < steps.size(); i++) {
            skips(checked, steps.get(i - 1), steps.get(i), results);
        }
        int most = mostPoints(checked);
        for (int i = 0; i < steps.size(); i++) {
            int end = i + 1 < steps.size() ? steps.get(i + 1).from() : Integer.MAX_VALUE;
            reached(checked, steps.get(i), end, most, results);
        }
        levelsAndBands(checked, results);
        return results.elseProved("The ladder skips no level and no band; each step, each level and each band is the"
                + " answer to a referral that was tried.");
    }

    private static void skips(SetUnderCheck checked, Scale.Step lower, Scale.Step upper, Results results) {
        LevelAndBand below = lower.standing();
        LevelAndBand above = upper.standing();
        boolean level = above.level().number() - below.level().number() > 1;
        boolean band = below.band().rank() - above.band().rank() > 1;
        if (level || band) {
            results.refuted(
                    "points " + upper.from(),
                    "At " + upper.from() + " points the ladder goes from " + Phrases.of(below) + " to "
                            + Phrases.of(above) + " and skips what lies between.",
                    scoring(checked, lower.from(), upper.from()),
                    scoring(checked, upper.from(), Integer.MAX_VALUE));
        }
    }

    /** A referral with at least so many points and fewer than so many; null where none was found. */
    private static Facts scoring(SetUnderCheck checked, int from, int to) {
        return candidates(checked)
                .filter(facts -> {
                    Headline answer = checked.answer(facts);
                    return answer.score() >= Math.min(from, HIGHEST_SCORE) && answer.score() < to;
                })
                .findFirst()
                .orElse(null);
    }

    private static Stream<Facts> candidates(SetUnderCheck checked) {
        var concerns = checked.set().indicators().stream().filter(Indicator::scored).toList();
        Stream<Facts> pairs = concerns.stream().flatMap(one -> concerns.stream()
                .map(other -> Telling.code(
                        Telling.code(Telling.nothing(), one.code(), Answer.YES), other.code(), Answer.YES)));
        return Stream.concat(checked.samples().all().stream(), Stream.concat(pairs, checked.samples().loaded()));
    }

    /** More points than any referral can have: every code, and every part of every rule. */
    private static int mostPoints(SetUnderCheck checked) {
        Map<String, Integer> highest = new HashMap<>();
        int most = 0;
        for (Indicator indicator : checked.set().indicators()) {
            most += Math.max(0, indicator.points()) / 2;
            highest.merge(indicator.scoringCategory(), indicator.points(), Math::max);
        }
        most += highest.values().stream().mapToInt(points -> (Math.max(0, points) + 1) / 2).sum();
        return most + checked.parts().stream().mapToInt(part -> part.part().points()).sum();
    }

    private static void reached(SetUnderCheck checked, Scale.Step step, int end, int most, Results results) {
        if (most < step.from()) {
            Facts all = checked.samples().allTold(Telling.nothing());
            results.refuted(
                    "points " + step.from(),
                    "No referral reaches the step at " + step.from() + " points: all points together come to " + most
                            + ".",
                    all,
                    null);
        } else if (scoring(checked, step.from(), end) == null) {
            results.notRefuted(
                    "points " + step.from(),
                    (int) candidates(checked).count(),
                    "No referral that was tried has a score on the step from " + step.from() + " points.");
        }
    }

    private static void levelsAndBands(SetUnderCheck checked, Results results) {
        var reached = new ArrayList<Headline>();
        candidates(checked).limit(2_000).map(checked::answer).forEach(reached::add);
        for (Level level : Level.values()) {
            if (reached.stream().noneMatch(answer -> answer.level() == level)) {
                nothingReaches(checked, "level " + level.number(), may(checked, level), results);
            }
        }
        for (Band band : Band.values()) {
            if (reached.stream().noneMatch(answer -> answer.band() == band)) {
                nothingReaches(checked, band.word(), may(checked, band), results);
            }
        }
    }

    private static boolean may(SetUnderCheck checked, Object levelOrBand) {
        return standings(checked)
                .anyMatch(standing -> standing.level() == levelOrBand || standing.band() == levelOrBand);
    }

    private static Stream<LevelAndBand> standings(SetUnderCheck checked) {
        return Stream.concat(
                checked.set().scale().steps().stream().map(Scale.Step::standing),
                checked.parts().stream().map(part -> part.part().floor()).filter(floor -> floor != null));
    }

    private static void nothingReaches(SetUnderCheck checked, String what, boolean named, Results results) {
        if (named) {
            int tried = (int) candidates(checked).limit(2_000).count();
            results.notRefuted(what, tried, "No referral that was tried has the answer " + what + ".");
        } else {
            results.refuted(
                    what,
                    "Nothing reaches " + what + ": no step of the ladder and no floor has it.",
                    checked.samples().allTold(Telling.nothing()),
                    null);
        }
    }
}
