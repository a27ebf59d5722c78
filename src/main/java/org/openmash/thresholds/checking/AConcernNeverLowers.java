package org.openmash.thresholds.checking;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.openmash.thresholds.AboutConcerns;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.ChildFacts;
import org.openmash.thresholds.Condition;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.LevelAndBand;

/**
 * A concern more never lowers level, band or score. Points only add, and of a category the highest counts whole, so
 * it holds but for four things: points below nothing, an exception of a rule, a rule for words without a code, and a
 * rule about siblings that the child's own answer leaves out. Notices tell of no concern and stand apart.
 */
final class AConcernNeverLowers implements Property {
    private static final int MOST = 40;
    private static final int MOST_PAIRS = 20_000;

    @Override
    public List<CheckResult> check(SetUnderCheck checked) {
        var results = new Results("a-concern-never-lowers");
        boolean proved = pointsAddUp(checked, results);
        for (PartAt part : checked.parts()) {
            if (part.weighs()) {
                proved &= exceptions(checked, part, results);
                proved &= wordsWithoutCode(checked, part, results);
                proved &= siblings(checked, part, results);
            }
        }
        return proved
                ? results.elseProved("Points only add up, and every concern that takes something away adds at least as"
                        + " much.")
                : results.elseNotRefuted("In no referral that was tried did a concern more lower the answer.");
    }

    private static boolean pointsAddUp(SetUnderCheck checked, Results results) {
        for (Indicator indicator : checked.set().indicators()) {
            if (indicator.points() < 0) {
                Facts other = concerns(checked).stream()
                        .max(Comparator.comparingInt(Indicator::points))
                        .map(most -> Telling.code(Telling.nothing(), most.code(), Answer.YES))
                        .orElse(Telling.nothing());
                compare(checked, indicator.code(), other, Telling.code(other, indicator.code(), Answer.YES), results);
            }
        }
        return checked.set().indicators().stream().noneMatch(indicator -> indicator.points() < 0);
    }

    private static List<Indicator> concerns(SetUnderCheck checked) {
        return checked.set().indicators().stream().filter(Indicator::scored).toList();
    }

    private static boolean compare(
            SetUnderCheck checked, String subject, Facts before, Facts after, Results results) {
        results.tried(1);
        if (!SetUnderCheck.below(checked.answer(after), checked.answer(before))) {
            return false;
        }
        results.refuted(
                subject,
                "A concern more lowers the answer where " + subject + " applies: "
                        + Phrases.of(checked.answer(before)) + " becomes " + Phrases.of(checked.answer(after)) + ".",
                before,
                after);
        return true;
    }

    /** Whether nothing is lost by an exception; where it is not sure, referrals are tried. */
    private static boolean exceptions(SetUnderCheck checked, PartAt part, Results results) {
        if (part.part().unless() == null || gainsMore(checked, part)) {
            return true;
        }
        for (Facts least : checked.firing(part).referrals().stream().limit(MOST).toList()) {
            for (List<Atom> exception : checked.alternatives(part.part().unless()).all()) {
                for (Facts met : checked.meeting(exception, least, MOST).all()) {
                    Facts before = least.withChild(aged(met, least));
                    if (checked.fires(part, before) && !isProtective(checked, exception)
                            && compare(checked, part.subject(), before, met, results)) {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    /** The child before, of the age that the exception asks for: an age is no concern that could be added. */
    private static ChildFacts aged(Facts met, Facts before) {
        var child = met.child();
        return Children.dates(
                before.child(), child.birthDate(), child.expectedBirthDate(), child.ageYears(), child.unborn());
    }

    private static boolean isProtective(SetUnderCheck checked, List<Atom> exception) {
        return exception.stream().anyMatch(atom -> atom.leaf() instanceof AboutConcerns.Stated stated
                && checked.set().factors().stream()
                        .anyMatch(factor -> factor.protective() && factor.code().equals(stated.factor())));
    }

    /** Whether each code that meets the exception adds at least the points that all its exceptions take. */
    private static boolean gainsMore(SetUnderCheck checked, PartAt part) {
        var codes = new HashSet<String>();
        for (Condition leaf : Alternatives.leaves(part.part().unless()).toList()) {
            if (!(leaf instanceof AboutConcerns.Told told)) {
                return false;
            }
            codes.addAll(told.codes().codes());
        }
        return part.part().floor() == null
                && codes.stream().allMatch(code -> leastGain(checked, code) >= lost(checked, code));
    }

    private static int lost(SetUnderCheck checked, String code) {
        return checked.partsWithUnless()
                .filter(part -> Alternatives.leaves(part.part().unless())
                        .anyMatch(leaf -> leaf instanceof AboutConcerns.Told told
                                && told.codes().codes().contains(code)))
                .mapToInt(part -> part.part().points())
                .sum();
    }

    /** A higher code of the category leaves half of it; a lower one that counted whole is halved for it. */
    private static int leastGain(SetUnderCheck checked, String code) {
        Indicator added = checked.set().indicator(code);
        var others = checked.set().indicators().stream()
                .filter(other -> !other.code().equals(code))
                .filter(other -> other.scoringCategory().equals(added.scoringCategory()))
                .map(Indicator::points)
                .toList();
        int gain = added.points();
        for (int points : others) {
            gain = Math.min(gain, points > added.points() ? added.points() / 2 : added.points() - (points + 1) / 2);
        }
        return gain;
    }

    private static boolean wordsWithoutCode(SetUnderCheck checked, PartAt part, Results results) {
        boolean reads = Alternatives.leaves(part.part().when())
                .anyMatch(AboutConcerns.WordsWithoutCode.class::isInstance);
        if (!reads || concerns(checked).stream().allMatch(concern -> outweighs(checked, concern, part))) {
            return true;
        }
        for (Facts least : checked.firing(part).referrals().stream().limit(MOST).toList()) {
            for (Indicator concern : concerns(checked)) {
                if (compare(
                        checked,
                        part.subject(),
                        least,
                        Telling.code(least, concern.code(), Answer.YES),
                        results)) {
                    return false;
                }
            }
        }
        return false;
    }

    private static boolean outweighs(SetUnderCheck checked, Indicator concern, PartAt part) {
        LevelAndBand floor = part.part().floor();
        Facts told = Telling.code(Telling.nothing(), concern.code(), Answer.YES);
        return concern.points() >= part.part().points()
                && (floor == null
                        || checked.samples().ofEveryAge(told)
                                .noneMatch(child -> floor.above(SetUnderCheck.standing(checked.answer(child)))));
    }

    private static boolean siblings(SetUnderCheck checked, PartAt part, Results results) {
        if (!part.aboutSiblings() || SiblingGate.isSafe(checked, part)) {
            return true;
        }
        for (SiblingGate.Pair pair : SiblingGate.pairs(checked, part, MOST_PAIRS)) {
            if (compare(checked, part.subject(), pair.before(), pair.after(), results)) {
                return false;
            }
        }
        return false;
    }
}
