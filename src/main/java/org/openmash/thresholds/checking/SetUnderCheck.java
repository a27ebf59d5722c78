package org.openmash.thresholds.checking;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openmash.thresholds.Condition;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.Headline;
import org.openmash.thresholds.Known;
import org.openmash.thresholds.LevelAndBand;
import org.openmash.thresholds.ProtectiveRule;
import org.openmash.thresholds.Rule;
import org.openmash.thresholds.ScoringRule;
import org.openmash.thresholds.ThresholdSet;

/** A set with what every property needs of it: its parts written out, and referrals that make each of them fire. */
final class SetUnderCheck {
    private static final int MOST_OF_A_PART = 400;

    private final ThresholdSet set;
    private final Function<Facts, Function<Condition, Known>> readings;
    private final Witnesses witnesses;
    private final List<PartAt> parts = new ArrayList<>();
    private final List<ProtectiveRule> protective = new ArrayList<>();
    private final Map<Condition, Alternatives> written = new IdentityHashMap<>();
    private final Map<PartAt, Firing> firing = new IdentityHashMap<>();
    private List<Atom> all;
    private Samples samples;

    /**
     * What makes a part fire.
     *
     * @param referrals the least that makes it fire, in every way that there is, as far as {@code complete} says
     * @param tried how many were looked at
     */
    record Firing(List<Facts> referrals, int tried, boolean complete) {}

    SetUnderCheck(ThresholdSet set) {
        this.set = set;
        this.readings = set.readings();
        this.witnesses = new Witnesses(set, readings);
        List<Rule> rules = set.rules();
        for (int r = 0; r < rules.size(); r++) {
            switch (rules.get(r)) {
                case ScoringRule scoring -> add(scoring, r);
                case ProtectiveRule rule -> protective.add(rule);
            }
        }
    }

    private void add(ScoringRule rule, int number) {
        for (int p = 0; p < rule.parts().size(); p++) {
            parts.add(new PartAt(number, p, rule, rule.parts().get(p)));
        }
    }

    ThresholdSet set() {
        return set;
    }

    List<PartAt> parts() {
        return parts;
    }

    List<ProtectiveRule> protective() {
        return protective;
    }

    /** How conditions stand on these facts, until the next facts are read. */
    Function<Condition, Known> reading(Facts facts) {
        return readings.apply(facts);
    }

    Stream<PartAt> partsOf(ScoringRule rule) {
        return parts.stream().filter(part -> part.of() == rule);
    }

    Stream<PartAt> siblingParts() {
        return parts.stream().filter(PartAt::aboutSiblings);
    }

    Stream<PartAt> partsWithUnless() {
        return parts.stream().filter(part -> part.part().unless() != null);
    }

    Alternatives alternatives(Condition condition) {
        return written.computeIfAbsent(condition, Alternatives::of);
    }

    /** Every atom that a part reads, to fire or to be taken away. */
    List<Atom> atoms(PartAt part) {
        var atoms = new ArrayList<>(alternatives(part.part().when()).atoms());
        if (part.part().unless() != null) {
            atoms.addAll(alternatives(part.part().unless()).atoms());
        }
        return atoms;
    }

    Witnesses.Found meeting(List<Atom> atoms, Facts base, int most) {
        return witnesses.of(atoms, List.of(), base, most);
    }

    /** The same, of children of every age that what takes a part away tells apart. */
    Witnesses.Found meeting(List<Atom> atoms, List<Atom> apart, int most) {
        return witnesses.of(atoms, apart, Telling.nothing(), most);
    }

    /** What tells apart children of whom a part may be taken away. */
    List<Atom> apart(PartAt part) {
        if (part.aboutSiblings()) {
            return allAtoms();
        }
        return part.part().unless() == null
                ? List.of()
                : alternatives(part.part().unless()).atoms();
    }

    List<Atom> allAtoms() {
        if (all == null) {
            all = parts.stream().flatMap(part -> atoms(part).stream()).distinct().toList();
        }
        return all;
    }

    /** Referrals to try where none is sought for. */
    Samples samples() {
        if (samples == null) {
            samples = new Samples(set, allAtoms(), this::someThatFire);
        }
        return samples;
    }

    private List<Facts> someThatFire() {
        return parts.stream()
                .flatMap(part -> firing(part).referrals().stream().limit(1))
                .toList();
    }

    Firing firing(PartAt part) {
        return firing.computeIfAbsent(part, this::find);
    }

    private Firing find(PartAt part) {
        Firing least = find(part, Telling.nothing());
        return least.referrals().isEmpty() ? find(part, samples().answered(Telling.nothing())) : least;
    }

    private Firing find(PartAt part, Facts base) {
        Alternatives alternatives = alternatives(part.part().when());
        boolean complete = alternatives.complete();
        List<Atom> apart = apart(part);
        var found = new ArrayList<Facts>();
        int tried = 0;
        for (List<Atom> alternative : alternatives.all()) {
            Witnesses.Found ways = witnesses.of(alternative, apart, base, MOST_OF_A_PART);
            complete &= ways.complete();
            tried += Math.max(1, ways.all().size());
            ways.all().stream().filter(facts -> fires(part, facts)).forEach(found::add);
        }
        return new Firing(List.copyOf(found), tried, complete);
    }

    /** Whether the part fires in the set as a whole, so that the child's own answer settles rules about siblings. */
    boolean fires(PartAt part, Facts facts) {
        return part.met(reading(facts)) && !(part.aboutSiblings() && settled(part, facts));
    }

    /** The engine alone says whether the child's own answer settles a rule about siblings. */
    private boolean settled(PartAt part, Facts facts) {
        return !set.outcome(facts).fired(part.rule());
    }

    Headline answer(Facts facts) {
        return set.headline(facts);
    }

    static LevelAndBand standing(Headline headline) {
        return new LevelAndBand(headline.level(), headline.band());
    }

    /** Below in level, band or score; what could not be scored stands on top of all. */
    static boolean below(Headline one, Headline other) {
        if (one.unscored() || other.unscored()) {
            return false;
        }
        return standing(other).above(standing(one)) || one.score() < other.score();
    }
}
