package org.openmash.thresholds.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openmash.thresholds.AboutConcerns;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.Factor;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.ThresholdSet;

/** Referrals to try on a set, and the same referral told of other children and with other questions answered. */
final class Samples {
    private final ThresholdSet set;
    private final List<Atom> atoms;
    private final Supplier<List<Facts>> firing;
    private final Set<Integer> edges;
    private final List<Facts> samples = new ArrayList<>();

    /**
     * @param atoms every atom that a rule of the set reads
     * @param firing a referral for each part that can fire
     */
    Samples(ThresholdSet set, List<Atom> atoms, Supplier<List<Facts>> firing) {
        this.set = set;
        this.atoms = atoms;
        this.firing = firing;
        this.edges = Children.edges(atoms);
    }

    /**
     * The same told of children of every age that the set tells apart, unborn and undated ones among them, with and
     * without every question answered that a rule presumes the worst of.
     */
    Stream<Facts> ofEveryAge(Facts facts) {
        return Stream.of(facts, answered(facts))
                .flatMap(told -> Stream.concat(
                        Stream.of(told), Children.dated(told.child(), edges).stream().map(told::withChild)));
    }

    /** The same, with the harmless answer to each question about codes that would otherwise be open. */
    Facts answered(Facts facts) {
        Facts told = facts;
        for (Atom atom : atoms) {
            told = switch (atom.leaf()) {
                case AboutConcerns.Asked asked -> answered(told, asked.codes().codes(), Map.of());
                case AboutConcerns.OwnAnswer own -> answered(
                        told,
                        own.codes().codes(),
                        Map.of(own.question(), own.worrying() == Answer.YES ? Answer.NO : Answer.YES));
                default -> told;
            };
        }
        return told;
    }

    /** Answered no for a code of which nothing was told; where all were told, as they stand. */
    private static Facts answered(Facts facts, List<String> codes, Map<String, Answer> own) {
        return codes.stream()
                .filter(code -> facts.indicators().stream().noneMatch(told -> told.code().equals(code)))
                .findFirst()
                .map(code -> Telling.code(facts, code, Answer.NO, own))
                .orElse(facts);
    }

    /** Referrals of every weight: nothing told, each code alone, what makes each part fire, and all at once. */
    List<Facts> all() {
        if (samples.isEmpty()) {
            samples.add(Telling.nothing());
            set.indicators()
                    .forEach(indicator -> samples.add(Telling.code(Telling.nothing(), indicator.code(), Answer.YES)));
            samples.addAll(firing.get());
            samples.add(allTold(Telling.nothing()));
        }
        return samples;
    }

    /** Codes told one after another, up to all of them: scores that no one or two codes reach. */
    Stream<Facts> loaded() {
        var told = new ArrayList<Facts>();
        Facts facts = Telling.nothing();
        for (Indicator indicator : set.indicators()) {
            facts = Telling.code(facts, indicator.code(), Answer.YES);
            told.add(facts);
        }
        return told.stream();
    }

    /** Every code and every factor that adds to a worry, told on top of these facts. */
    Facts allTold(Facts facts) {
        Facts told = facts;
        for (Indicator indicator : set.indicators()) {
            told = Telling.code(told, indicator.code(), Answer.YES);
        }
        for (Factor factor : set.factors()) {
            told = factor.derived() || factor.protective() ? told : Telling.factor(told, factor.code(), Answer.YES);
        }
        return told;
    }
}
