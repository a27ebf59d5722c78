package org.openmash.thresholds.checking;

import java.util.List;
import java.util.Optional;
import org.openmash.thresholds.AboutConcerns;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.Band;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.ScoringRule;

/**
 * Every part of every rule can fire. It is proved by a referral that makes it, or refuted where every way to tell
 * what it asks for comes to nothing. A rule without parts says how people work and is not meant to fire.
 */
final class RulesCanFire implements Property {
    private static final int MOST = 400;

    @Override
    public List<CheckResult> check(SetUnderCheck checked) {
        var results = new Results("every-rule-can-fire");
        checked.parts().forEach(part -> check(checked, part, results));
        long statements = checked.set().rules().stream()
                .filter(rule -> rule instanceof ScoringRule scoring && scoring.parts().isEmpty())
                .count();
        return results.elseProved("Each of the " + checked.parts().size() + " parts of rules was made to fire by a"
                + " referral; " + statements + " rules say how people work and have nothing that could fire.");
    }

    private static void check(SetUnderCheck checked, PartAt part, Results results) {
        var firing = checked.firing(part);
        if (!firing.referrals().isEmpty()) {
            return;
        }
        boolean met = isMet(checked, part);
        if (!firing.complete() || met && !isSureToBeTakenAway(checked, part)) {
            results.notRefuted(
                    part.subject(),
                    firing.tried(),
                    "None of " + firing.tried() + " referrals made " + part.subject() + " fire; there are more ways to"
                            + " try than were tried.");
            return;
        }
        results.refuted(
                part.subject(),
                part.subject() + " can never fire: " + (met ? whyTakenAway(part) : conflicts(checked, part)) + ".",
                nearest(checked, part),
                null);
    }

    private static boolean isMet(SetUnderCheck checked, PartAt part) {
        return checked.alternatives(part.part().when()).all().stream()
                .anyMatch(alternative -> !meeting(checked, alternative).isEmpty());
    }

    private static String whyTakenAway(PartAt part) {
        if (part.of().unlessOwnBand() == Band.GREEN) {
            return "it is read only where the child's own answer is less urgent than green, and none is";
        }
        return part.part().unless() == null
                ? "whatever meets it settles the child's own answer already"
                : "whatever meets it also takes it away";
    }

    /** An exception that nothing not known meets, or an own answer that its codes settle. */
    private static boolean isSureToBeTakenAway(SetUnderCheck checked, PartAt part) {
        if (part.of().unlessOwnBand() == Band.GREEN) {
            return true;
        }
        if (part.aboutSiblings()) {
            return checked.alternatives(part.part().when()).all().stream()
                    .flatMap(alternative -> checked.meeting(alternative, Telling.nothing(), MOST).all().stream())
                    .allMatch(facts -> isSettledByACode(checked, facts, part.of().unlessOwnBand()));
        }
        return checked.alternatives(part.part().unless()).atoms().stream().noneMatch(Atom::presumed);
    }

    private static boolean isSettledByACode(SetUnderCheck checked, Facts facts, Band gate) {
        return checked.parts().stream()
                .filter(own -> !own.aboutSiblings() && own.part().unless() == null && own.part().floor() != null)
                .filter(own -> !gate.moreUrgentThan(own.part().floor().band()))
                .anyMatch(own -> own.part().when() instanceof AboutConcerns.Told told
                        && facts.indicators().stream()
                                .anyMatch(one -> one.answer() == Answer.YES
                                        && told.codes().codes().contains(one.code())));
    }

    private static String conflicts(SetUnderCheck checked, PartAt part) {
        return checked.alternatives(part.part().when()).all().stream()
                .map(alternative -> conflict(checked, alternative))
                .distinct()
                .limit(2)
                .reduce((one, other) -> one + ", and " + other)
                .orElse("it asks for nothing");
    }

    private static List<Facts> meeting(SetUnderCheck checked, List<Atom> atoms) {
        return checked.meeting(atoms, Telling.nothing(), 1).all();
    }

    /** Two atoms that exclude each other, or one that nothing meets; else all of them together. */
    private static String conflict(SetUnderCheck checked, List<Atom> alternative) {
        for (Atom one : alternative) {
            if (meeting(checked, List.of(one)).isEmpty()) {
                return "there is no referral in which " + Phrases.of(one);
            }
        }
        for (Atom one : alternative) {
            for (Atom other : alternative) {
                if (meeting(checked, List.of(one, other)).isEmpty()) {
                    return "there is no referral in which " + Phrases.of(one) + " and " + Phrases.of(other)
                            + " at once";
                }
            }
        }
        return "there is no referral in which all that it asks for is so at once";
    }

    /** A referral that meets as much as can be met, begun with the first that the part asks for. */
    private static Facts nearest(SetUnderCheck checked, PartAt part) {
        List<Atom> first = checked.alternatives(part.part().when()).all().getFirst();
        for (int left = first.size(); left > 0; left--) {
            Optional<Facts> met = meeting(checked, first.subList(0, left)).stream().findFirst();
            if (met.isPresent()) {
                return met.get();
            }
        }
        return Telling.nothing();
    }
}
