package org.openmash.thresholds.checking;

import java.util.List;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.LevelAndBand;

/**
 * A mandatory floor stands, whatever else is told. The engine lowers none by points or protection; what could is a
 * part that something takes away, a rule about siblings that the child's own answer leaves out, and a floor that the
 * catalogue promises and no rule carries out.
 */
final class NoFloorIsLowered implements Property {
    private static final int MOST = 40;
    private static final int MOST_PAIRS = 20_000;

    @Override
    public List<CheckResult> check(SetUnderCheck checked) {
        var results = new Results("no-floor-is-lowered");
        checked.set().indicators().stream()
                .filter(indicator -> indicator.floor() != null)
                .forEach(indicator -> promised(checked, indicator, results));
        checked.partsWithUnless()
                .filter(part -> part.part().floor() != null)
                .forEach(part -> takenAway(checked, part, results));
        checked.siblingParts()
                .filter(part -> part.part().floor() != null && !SiblingGate.isSafe(checked, part))
                .forEach(part -> leftOut(checked, part, results));
        return results.elseProved("Every floor of the catalogue is carried out by a rule, and nothing takes a floor"
                + " away: no part with a floor has an exception, and none is left out under an answer lower than it.");
    }

    private static void promised(SetUnderCheck checked, Indicator indicator, Results results) {
        checked.samples().ofEveryAge(Telling.code(Telling.nothing(), indicator.code(), Answer.YES))
                .filter(told -> lower(checked, told, indicator.floor()))
                .findFirst()
                .ifPresent(told -> results.refuted(
                        indicator.code(),
                        "The catalogue gives " + indicator.code() + " the floor " + Phrases.of(indicator.floor())
                                + ", and no rule carries it out: told alone it comes to "
                                + Phrases.of(checked.answer(told)) + ".",
                        told,
                        null));
    }

    private static boolean lower(SetUnderCheck checked, Facts facts, LevelAndBand floor) {
        return floor.above(SetUnderCheck.standing(checked.answer(facts)));
    }

    private static void takenAway(SetUnderCheck checked, PartAt part, Results results) {
        int tried = 0;
        for (Facts before : checked.firing(part).referrals().stream().limit(MOST).toList()) {
            for (List<Atom> exception : checked.alternatives(part.part().unless()).all()) {
                for (Facts after : checked.meeting(exception, before, MOST).all()) {
                    tried++;
                    if (!checked.fires(part, after) && lower(checked, after, part.part().floor())) {
                        results.refuted(
                                part.subject(),
                                "The floor of " + part.subject() + " is taken away where "
                                        + Phrases.of(exception.getFirst()) + ": "
                                        + Phrases.of(checked.answer(before)) + " becomes "
                                        + Phrases.of(checked.answer(after)) + ".",
                                before,
                                after);
                        return;
                    }
                }
            }
        }
        results.notRefuted(
                part.subject(),
                tried,
                "The floor of " + part.subject() + " has an exception; in each of " + tried
                        + " referrals that meet it another floor stood as high.");
    }

    private static void leftOut(SetUnderCheck checked, PartAt part, Results results) {
        int tried = 0;
        for (SiblingGate.Pair pair : SiblingGate.pairs(checked, part, MOST_PAIRS)) {
            tried++;
            if (checked.fires(part, pair.before()) && lower(checked, pair.after(), part.part().floor())) {
                results.refuted(
                        part.subject(),
                        "The floor of " + part.subject() + " is left out once the child's own answer is "
                                + Phrases.of(part.of().unlessOwnBand()) + ": "
                                + Phrases.of(checked.answer(pair.before())) + " becomes "
                                + Phrases.of(checked.answer(pair.after())) + ".",
                        pair.before(),
                        pair.after());
                return;
            }
        }
        results.notRefuted(
                part.subject(),
                tried,
                "The floor of " + part.subject() + " is left out under some answers of the child's own; in none of "
                        + tried + " referrals was the answer lower than it.");
    }
}
