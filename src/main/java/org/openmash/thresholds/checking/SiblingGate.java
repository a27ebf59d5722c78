package org.openmash.thresholds.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.Band;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.LevelAndBand;
import org.openmash.thresholds.Scale;

/**
 * A rule about brothers and sisters is left out once the child's own answer is urgent enough. That takes something
 * away only where the rule would have given more than the answer that leaves it out.
 */
final class SiblingGate {
    private SiblingGate() {}

    /** Whether every answer that leaves the part out is as high as the part, and it adds no points. */
    static boolean isSafe(SetUnderCheck checked, PartAt part) {
        Band gate = part.of().unlessOwnBand();
        LevelAndBand floor = part.part().floor();
        return part.part().points() == 0
                && (floor == null
                        || !floor.band().moreUrgentThan(gate)
                                && standings(checked)
                                        .filter(own -> !gate.moreUrgentThan(own.band()))
                                        .allMatch(own -> own.level().atLeast(floor.level())));
    }

    static boolean allAreSafe(SetUnderCheck checked) {
        return checked.siblingParts().allMatch(part -> isSafe(checked, part));
    }

    private static Stream<LevelAndBand> standings(SetUnderCheck checked) {
        var steps = checked.set().scale().steps().stream().map(Scale.Step::standing);
        var floors = checked.parts().stream()
                .filter(part -> part.part().floor() != null && !part.aboutSiblings())
                .map(part -> part.part().floor());
        return Stream.concat(steps, floors);
    }

    /** Two referrals: with the sibling alone, and with a concern more that leaves the rule out. */
    record Pair(Facts before, Facts after) {}

    /**
     * Pairs in which a concern more could settle the child's own answer, those first where most is left out: the
     * highest answer that settles nothing, and the concern that adds the least.
     */
    static List<Pair> pairs(SetUnderCheck checked, PartAt part, int most) {
        var concerns = concerns(checked);
        var pairs = new ArrayList<Pair>();
        for (PartAt own : checked.parts()) {
            if (own.part().floor() != null && !own.aboutSiblings()) {
                addJoined(checked, part, own, pairs);
            }
        }
        unsettled(checked, part, concerns).forEach(before -> {
            for (Indicator concern : concerns) {
                if (pairs.size() < most) {
                    pairs.add(new Pair(before, Telling.code(before, concern.code(), Answer.YES)));
                }
            }
        });
        return pairs;
    }

    /** With one code or two, and the sibling rule still read; the highest score first. */
    private static List<Facts> unsettled(SetUnderCheck checked, PartAt part, List<Indicator> concerns) {
        var told = new ArrayList<Facts>();
        for (Facts sibling : checked.firing(part).referrals().stream().limit(2).toList()) {
            told.add(sibling);
            for (Indicator first : concerns) {
                Facts one = Telling.code(sibling, first.code(), Answer.YES);
                told.add(one);
                concerns.forEach(second -> told.add(Telling.code(one, second.code(), Answer.YES)));
            }
        }
        record Weighed(Facts facts, int score) {}
        return told.stream()
                .filter(facts -> checked.fires(part, facts))
                .map(facts -> new Weighed(facts, checked.answer(facts).score()))
                .sorted(Comparator.comparingInt(Weighed::score).reversed())
                .map(Weighed::facts)
                .toList();
    }

    private static void addJoined(SetUnderCheck checked, PartAt part, PartAt own, List<Pair> pairs) {
        for (Facts sibling : checked.firing(part).referrals().stream().limit(1).toList()) {
            for (List<Atom> atoms : checked.alternatives(own.part().when()).all()) {
                checked.meeting(atoms, sibling, 2)
                        .all()
                        .forEach(told -> pairs.add(new Pair(sibling.withChild(told.child()), told)));
            }
        }
    }

    private static List<Indicator> concerns(SetUnderCheck checked) {
        return checked.set().indicators().stream()
                .filter(Indicator::scored)
                .sorted(Comparator.comparingInt(Indicator::points).thenComparing(Indicator::code))
                .toList();
    }
}
