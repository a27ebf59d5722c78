package org.openmash.thresholds.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openmash.thresholds.AboutChild;
import org.openmash.thresholds.AboutConcerns;
import org.openmash.thresholds.AboutHistory;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.Factor;
import org.openmash.thresholds.Headline;

/**
 * For each fact, not known and nothing told give at least the level, band and score of its least worrying answer.
 * Every condition is true where there is reason to worry, so it holds wherever one answer makes all of them false and
 * no exception is met by what is not known. Where that cannot be said of a set, it is searched.
 */
final class UnknownNeverLowers implements Property {
    private static final int GROWN_MONTHS = 216;
    private static final int MOST_OF_A_PART = 30;
    private static final int MOST_OF_A_PAIR = 3;
    private static final int MOST_CONTEXTS = 3_000;
    /** Shared among the facts that must be searched, so that no set is searched for ever. */
    private static final int MOST_CONTEXTS_OF_ALL = 20_000;

    @Override
    public List<CheckResult> check(SetUnderCheck checked) {
        var results = new Results("unknown-never-lowers");
        boolean gates = !SiblingGate.allAreSafe(checked);
        var open = facts(checked).stream()
                .filter(fact -> gates || mayLower(checked, fact))
                .toList();
        open.forEach(fact ->
                search(checked, fact, Math.min(MOST_CONTEXTS, MOST_CONTEXTS_OF_ALL / open.size()), results));
        return open.isEmpty()
                ? results.elseProved("Each fact has an answer that is no reason to worry for any rule, and no exception"
                        + " of a rule is met by what is not known.")
                : results.elseNotRefuted("Where an exception or a rule for the opposite answer reads a fact, not"
                        + " known was tried beside every answer, and was never lower than all of them.");
    }

    private static List<Unknowable> facts(SetUnderCheck checked) {
        var atoms = checked.allAtoms();
        var facts = new ArrayList<>(Unknowable.aboutChildAndHistory(atoms));
        checked.set().indicators().stream().map(Unknowable::code).forEach(facts::add);
        checked.set().factors().stream().map(Factor::code).map(Unknowable::factor).forEach(facts::add);
        atoms.stream()
                .map(Atom::leaf)
                .map(leaf -> leaf instanceof AboutConcerns.OwnAnswer own ? own.question() : null)
                .filter(Objects::nonNull)
                .distinct()
                .map(Unknowable::question)
                .forEach(facts::add);
        return facts;
    }

    private static boolean mayLower(SetUnderCheck checked, Unknowable fact) {
        boolean exception = checked.partsWithUnless()
                .filter(PartAt::weighs)
                .flatMap(part -> checked.alternatives(part.part().unless()).atoms().stream())
                .anyMatch(atom -> fact.reads().test(atom.leaf()) && isMetByUnknown(atom));
        return exception || everyAnswerWorries(checked, fact);
    }

    private static boolean isMetByUnknown(Atom atom) {
        return atom.presumed()
                || switch (atom.leaf()) {
                    case AboutChild.Disabled disabled -> disabled.notKnownCounts();
                    case AboutChild.Unborn unborn -> true;
                    case AboutConcerns.WhereaboutsOpen open -> true;
                    case AboutConcerns.AccessOpen open -> true;
                    case AboutHistory.LookUpFailed failed -> true;
                    default -> false;
                };
    }

    /** No answer makes every condition that reads the fact false. */
    private static boolean everyAnswerWorries(SetUnderCheck checked, Unknowable fact) {
        var atoms = readers(checked, fact).stream()
                .filter(PartAt::weighs)
                .flatMap(part -> checked.alternatives(part.part().when()).atoms().stream())
                .filter(atom -> fact.reads().test(atom.leaf()))
                .toList();
        long worrying = atoms.stream()
                .map(Atom::leaf)
                .filter(AboutConcerns.OwnAnswer.class::isInstance)
                .map(leaf -> ((AboutConcerns.OwnAnswer) leaf).worrying())
                .distinct()
                .count();
        var ages = atoms.stream()
                .map(Atom::leaf)
                .filter(AboutChild.Age.class::isInstance)
                .map(AboutChild.Age.class::cast)
                .toList();
        return worrying > 1
                || IntStream.range(0, GROWN_MONTHS)
                        .allMatch(month -> ages.stream()
                                .anyMatch(age -> month >= age.fromMonths() && month < age.underMonths()));
    }

    private static List<PartAt> readers(SetUnderCheck checked, Unknowable fact) {
        return checked.parts().stream()
                .filter(part -> checked.atoms(part).stream().anyMatch(atom -> fact.reads().test(atom.leaf())))
                .toList();
    }

    private static void search(SetUnderCheck checked, Unknowable fact, int most, Results results) {
        for (Facts context : contexts(checked, fact, most)) {
            results.tried(1);
            var least = fact.known().apply(context).stream()
                    .min(Comparator.comparing(checked::answer, UnknownNeverLowers::byWorry))
                    .orElseThrow();
            for (Facts unknown : fact.unknown().apply(context)) {
                if (fact.known().apply(context).stream()
                        .allMatch(known -> SetUnderCheck.below(checked.answer(unknown), checked.answer(known)))) {
                    results.refuted(
                            fact.name(),
                            "Where " + fact.name() + " is not known the answer is "
                                    + Phrases.of(checked.answer(unknown)) + "; the least worrying answer gives "
                                    + Phrases.of(checked.answer(least)) + ".",
                            least,
                            unknown);
                    return;
                }
            }
        }
    }

    private static int byWorry(Headline one, Headline other) {
        return Comparator.comparing(Headline::score)
                .thenComparing(Headline::level)
                .thenComparing(headline -> -headline.band().rank())
                .compare(one, other);
    }

    /** Referrals in which all that the readers of a fact ask for is met, but for the fact itself. */
    private static List<Facts> contexts(SetUnderCheck checked, Unknowable fact, int most) {
        var readers = new ArrayList<>(readers(checked, fact));
        checked.siblingParts().filter(part -> !readers.contains(part)).forEach(readers::add);
        var wanted = new ArrayList<List<Atom>>();
        readers.forEach(part -> wanted.addAll(besides(checked, part, fact)));
        var contexts = new ArrayList<Facts>();
        contexts.addAll(checked.meeting(allOf(wanted), Telling.nothing(), MOST_OF_A_PAIR).all());
        for (List<Atom> atoms : wanted) {
            if (contexts.size() < most) {
                contexts.addAll(checked.meeting(atoms, Telling.nothing(), MOST_OF_A_PART).all());
            }
        }
        for (List<Atom> one : wanted) {
            for (List<Atom> other : wanted) {
                if (contexts.size() < most) {
                    contexts.addAll(checked.meeting(
                                    Alternatives.joined(one, other), Telling.nothing(), MOST_OF_A_PAIR)
                            .all());
                }
            }
        }
        return contexts.isEmpty() ? checked.samples().all() : contexts;
    }

    private static List<Atom> allOf(List<List<Atom>> wanted) {
        return wanted.stream().flatMap(List::stream).distinct().toList();
    }

    private static List<List<Atom>> besides(SetUnderCheck checked, PartAt part, Unknowable fact) {
        return checked.alternatives(part.part().when()).all().stream()
                .map(atoms -> atoms.stream()
                        .filter(atom -> !fact.reads().test(atom.leaf()) || isAnswer(atom))
                        .toList())
                .distinct()
                .toList();
    }

    /** An answer stands with its code, so its place is kept; what stands there is changed. */
    private static boolean isAnswer(Atom atom) {
        return atom.leaf() instanceof AboutConcerns.OwnAnswer;
    }
}
