package org.openmash.thresholds.checking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openmash.thresholds.AboutConcerns;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.Condition;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.Headline;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.Level;

/**
 * A protective fact orders cases inside a band: it moves none to a lower level or band, and counts for nothing where a
 * floor of level 4 fires. The engine sees to it for all that is reckoned before it; what could break it is a rule
 * about siblings, which is reckoned after it, and a rule that a protective fact takes away.
 */
final class ProtectionStaysInItsBand implements Property {
    @Override
    public List<CheckResult> check(SetUnderCheck checked) {
        var results = new Results("protection-stays-in-its-band");
        if (checked.protective().isEmpty()) {
            return results.elseProved("Nothing in the set takes points off.");
        }
        Set<String> factors = checked.protective().stream()
                .flatMap(rule -> rule.protections().stream())
                .map(protection -> protection.factor())
                .collect(Collectors.toSet());
        boolean proved = true;
        for (PartAt part : checked.parts()) {
            if (part.aboutSiblings() && mayBeCrossed(checked, part, factors) || isTakenAwayBy(part, factors)) {
                proved = false;
                search(checked, part, factors, results);
            }
        }
        return proved
                ? results.elseProved("Protective points end at the lowest score of the step that was reached, no rule"
                        + " reckoned after them adds points or a floor of level 4, and no rule has them for an"
                        + " exception.")
                : results.elseNotRefuted("No protective fact that was tried moved a level or a band.");
    }

    private static boolean mayBeCrossed(SetUnderCheck checked, PartAt part, Set<String> factors) {
        boolean floored = part.part().floor() != null && part.part().floor().level() == Level.L4;
        return part.part().points() > 0
                || floored
                || !SiblingGate.isSafe(checked, part) && someRuleWorriesAbout(checked, factors);
    }

    private static boolean someRuleWorriesAbout(SetUnderCheck checked, Set<String> factors) {
        return checked.parts().stream().anyMatch(part -> reads(part.part().when(), factors));
    }

    private static boolean isTakenAwayBy(PartAt part, Set<String> factors) {
        return part.weighs() && reads(part.part().unless(), factors);
    }

    private static boolean reads(Condition condition, Set<String> factors) {
        return Alternatives.leaves(condition)
                .anyMatch(leaf -> leaf instanceof AboutConcerns.Stated stated && factors.contains(stated.factor()));
    }

    private static Facts protectedBy(Facts facts, Set<String> factors) {
        Facts told = facts;
        for (String factor : factors.stream().sorted().toList()) {
            told = Telling.factor(told, factor, Answer.YES);
        }
        return told;
    }

    private static void search(SetUnderCheck checked, PartAt part, Set<String> factors, Results results) {
        var concerns = checked.set().indicators().stream().filter(Indicator::scored).toList();
        for (Facts least : checked.firing(part).referrals().stream().limit(2).toList()) {
            if (compare(checked, part, least, factors, results)) {
                return;
            }
            for (Indicator first : concerns) {
                Facts one = Telling.code(least, first.code(), Answer.YES);
                if (compare(checked, part, one, factors, results)) {
                    return;
                }
                for (Indicator second : concerns) {
                    Facts two = Telling.code(one, second.code(), Answer.YES);
                    if (compare(checked, part, two, factors, results)) {
                        return;
                    }
                }
            }
        }
    }

    private static boolean compare(
            SetUnderCheck checked, PartAt part, Facts before, Set<String> factors, Results results) {
        results.tried(1);
        Facts after = protectedBy(before, factors);
        Headline without = checked.answer(before);
        Headline with = checked.answer(after);
        boolean crosses = SetUnderCheck.standing(without).above(SetUnderCheck.standing(with));
        boolean floored = part.part().floor() != null
                && part.part().floor().level() == Level.L4
                && checked.fires(part, after)
                && with.score() < without.score();
        if (crosses || floored) {
            results.refuted(
                    part.subject(),
                    "A protective fact " + (crosses ? "moves a case down" : "counts under a floor of level 4")
                            + " where " + part.subject() + " applies: " + Phrases.of(without) + " becomes "
                            + Phrases.of(with) + ".",
                    before,
                    after);
        }
        return crosses || floored;
    }
}
