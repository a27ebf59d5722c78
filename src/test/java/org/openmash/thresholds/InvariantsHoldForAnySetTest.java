package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openmash.hubs.practice.SetDocument;

/** The invariants of the thresholds on sets and referrals made up from seeds; the seed stands in every failure. */
class InvariantsHoldForAnySetTest {
    private static final int SETS = 250;
    private static final int REFERRALS = Integer.getInteger("openmash.invented", 40);

    /** One referral, scored by one set. */
    private record Pair(ThresholdSet set, Facts facts, Scored assess, String seed) {

        static Pair of(ThresholdSet set, Facts facts, String seed) {
            return new Pair(set, facts, assertInstanceOf(Scored.class, set.assess(facts), seed), seed);
        }

        Headline answer(Facts other) {
            Headline answer = set.headline(other);
            assertFalse(answer.unscored(), seed);
            return answer;
        }
    }

    private static final List<ThresholdSet> CAREFUL = IntStream.range(0, SETS)
            .mapToObj(n -> InventedSets.careful(n).set())
            .toList();
    /** 10,000 of them, scored anew by every test: none is kept from before the code was changed under it. */
    private static Stream<Pair> pairs() {
        return IntStream.range(0, SETS * REFERRALS).mapToObj(InvariantsHoldForAnySetTest::pair);
    }

    private static Pair pair(int n) {
        ThresholdSet set = CAREFUL.get(n / REFERRALS);
        return Pair.of(set, new InventedFacts(set, n).next(), "set " + n / REFERRALS + ", referral " + n);
    }

    private static LevelAndBand standing(Headline headline) {
        return new LevelAndBand(headline.level(), headline.band());
    }

    /** At least level, band and score of the other. */
    private static boolean atLeast(Headline one, Headline other) {
        return !standing(other).above(standing(one)) && one.score() >= other.score();
    }

    private static List<LevelAndBand> floors(Scored scored) {
        return scored.findings().stream()
                .map(Finding::floor)
                .filter(floor -> floor != null)
                .toList();
    }

    @Test
    void aFloorIsLoweredByNothingThatProtectsOrIsTakenBack() {
        pairs().forEach(pair -> {
            var floors = floors(pair.assess());
            Headline calmed = pair.answer(calmed(pair));
            floors.forEach(floor -> assertFalse(floor.above(standing(pair.answer(pair.facts))), pair.seed));
            floors.forEach(floor -> assertFalse(floor.above(standing(calmed)), pair.seed));
        });
    }

    /** The same, with every protective fact, and everything answered no in a later message. */
    private static Facts calmed(Pair pair) {
        Facts facts = pair.facts;
        var factors = new ArrayList<>(facts.factors());
        for (Factor factor : pair.set.factors()) {
            if (factor.protective()) {
                factors.add(new ToldCode(
                        factor.code(), Answer.YES, Map.of(), null, null, "later", facts.receivedOn(), "a nurse"));
            }
        }
        var codes = new ArrayList<>(facts.indicators());
        facts.indicators().stream()
                .filter(told -> told.answer() == Answer.YES)
                .forEach(told -> codes.add(
                        new ToldCode(told.code(), Answer.NO, Map.of(), null, null, "later", null, null)));
        return facts.withFactors(factors).withIndicators(codes);
    }

    @Test
    void levelAndBandAreEachTheHighestOfPointsAndFloors() {
        pairs().forEach(pair -> {
            var scored = pair.assess();
            int points = scored.findings().stream().mapToInt(Finding::points).sum();
            LevelAndBand expected = pair.set.scale().at(points);
            for (LevelAndBand floor : floors(scored)) {
                expected = expected.raisedBy(floor);
            }
            assertEquals(expected, standing(scored.headline()), pair.seed);
            assertEquals(Math.min(100, points), scored.score(), pair.seed);
        });
    }

    @Test
    void aLevelThreeMatterIsRedByRuleAndStaysLevelThree() {
        long parted = pairs()
                .map(Pair::assess)
                .filter(scored -> scored.level() == Level.L3 && scored.band() == Band.RED)
                .count();
        assertTrue(parted > 100, "level 3 and red in " + parted);
    }

    @Test
    void protectionMovesNobodyDownAndTakesNothingOffUnderAFloorOfLevelFour() {
        pairs().forEach(pair -> {
            Facts without = pair.facts.withFactors(pair.facts.factors().stream()
                    .filter(told -> pair.set.factors().stream()
                            .noneMatch(factor -> factor.protective() && factor.code().equals(told.code())))
                    .toList());
            Headline before = pair.answer(without);
            Scored after = Pair.of(pair.set, protectedFacts(pair, without), pair.seed).assess();
            assertFalse(standing(before).above(standing(after.headline())), pair.seed);
            if (floors(after).stream().anyMatch(floor -> floor.level() == Level.L4)) {
                assertEquals(before.score(), after.score(), pair.seed);
            }
        });
    }

    private static Facts protectedFacts(Pair pair, Facts facts) {
        var factors = new ArrayList<>(facts.factors());
        pair.set.factors().stream().filter(Factor::protective).forEach(factor -> factors.add(new ToldCode(
                factor.code(), Answer.YES, Map.of(), null, null, null, facts.receivedOn(), "a nurse")));
        return facts.withFactors(factors);
    }

    @Test
    void aFactNotKnownIsNeverBelowItsLeastWorryingAnswer() {
        pairs().forEach(pair -> Told.facts(pair.facts).forEach(told -> {
            for (Facts open : told.unknown()) {
                Headline unknown = pair.answer(open);
                assertTrue(
                        told.known().stream().anyMatch(known -> atLeast(unknown, pair.answer(known))),
                        () -> pair.seed + ": " + told.name() + " not known gives " + unknown);
            }
        }));
    }

    /** A told fact, with its answers and with none. */
    record Told(String name, List<Facts> known, List<Facts> unknown) {

        static Stream<Told> facts(Facts facts) {
            var told = new ArrayList<Told>();
            for (int n = 0; n < facts.indicators().size(); n++) {
                told.add(code(facts, n));
                told.add(answer(facts, n));
            }
            for (int n = 0; n < facts.factors().size(); n++) {
                told.add(factor(facts, n));
            }
            told.addAll(child(facts));
            told.add(new Told(
                    "history",
                    List.of(searched(facts, LookUp.FOUND)),
                    List.of(searched(facts, LookUp.NOT_SEARCHED), searched(facts, LookUp.FAILED))));
            return told.stream();
        }

        private static Told code(Facts facts, int at) {
            return told("code " + at, answer -> facts.withIndicators(changed(facts.indicators(), at, one -> with(
                    one, answer, one.answers()))));
        }

        private static Told answer(Facts facts, int at) {
            return told("answer " + at, answer -> facts.withIndicators(changed(facts.indicators(), at, one -> with(
                    one, one.answer(), answer == null ? Map.of() : Map.of("q", answer)))));
        }

        private static Told factor(Facts facts, int at) {
            return told("factor " + at, answer -> facts.withFactors(changed(facts.factors(), at, one -> with(
                    one, answer, one.answers()))));
        }

        private static Told told(String name, Function<Answer, Facts> with) {
            return new Told(
                    name,
                    List.of(with.apply(Answer.NO), with.apply(Answer.YES)),
                    List.of(with.apply(Answer.NOT_KNOWN), with.apply(null)));
        }

        private static List<ToldCode> changed(List<ToldCode> told, int at, Function<ToldCode, ToldCode> change) {
            var all = new ArrayList<>(told);
            all.set(at, change.apply(all.get(at)));
            return all;
        }

        private static ToldCode with(ToldCode one, Answer answer, Map<String, Answer> answers) {
            return new ToldCode(
                    one.code(), answer, answers, one.field(), one.words(), one.from(), one.on(), one.confirmedBy());
        }

        private static List<Told> child(Facts facts) {
            ChildFacts c = facts.child();
            return List.of(
                    ofChild(
                            facts,
                            "mobility",
                            mobility -> child(c, mobility, c.disabled(), c.whereabouts(), c.accessNow()),
                            List.of(Mobility.INDEPENDENT, Mobility.NOT_INDEPENDENT), Mobility.NOT_KNOWN),
                    ofChild(
                            facts,
                            "disabled",
                            disabled -> child(c, c.mobility(), disabled, c.whereabouts(), c.accessNow()),
                            List.of(Answer.NO, Answer.YES), Answer.NOT_KNOWN),
                    ofChild(
                            facts,
                            "whereabouts",
                            where -> child(c, c.mobility(), c.disabled(), where, c.accessNow()),
                            List.of("home"), "missing"),
                    ofChild(
                            facts,
                            "access",
                            access -> child(c, c.mobility(), c.disabled(), c.whereabouts(), access),
                            List.of(Answer.NO, Answer.YES), Answer.NOT_KNOWN),
                    ofChild(facts, "birth", months -> born(facts, months),
                            List.of(215, 0, 12, 30, 60, 100), null));
        }

        private static <A> Told ofChild(
                Facts facts, String name, Function<A, ChildFacts> with, List<A> known, A notKnown) {
            return new Told(
                    name,
                    known.stream().map(with).map(facts::withChild).toList(),
                    Stream.of(with.apply(notKnown), with.apply(null)).map(facts::withChild).toList());
        }

        private static ChildFacts child(ChildFacts c, Mobility mobility, Answer disabled, String where, Answer access) {
            return new ChildFacts(
                    c.birthDate(), c.expectedBirthDate(), c.ageYears(), c.unborn(), mobility, disabled, where,
                    c.withWhom(), access);
        }

        private static ChildFacts born(Facts facts, Integer months) {
            ChildFacts c = facts.child();
            return new ChildFacts(
                    months == null ? null : facts.receivedOn().minusMonths(months), null, null, Answer.NO, c.mobility(),
                    c.disabled(), c.whereabouts(), c.withWhom(), c.accessNow());
        }

        private static Facts searched(Facts facts, LookUp how) {
            History known = facts.history();
            return facts.withHistory(new History(how, known.contacts(), known.involvements(), known.siblings()));
        }
    }

    @Test
    void everythingThatFiredShowsWhatItReliedOn() {
        pairs().forEach(pair -> pair.assess().findings().stream()
                .filter(Finding::fired)
                .forEach(finding -> assertFalse(finding.evidence().isEmpty(), pair.seed + " " + finding.rule())));
    }

    @Test
    void anUnfiredFloorWhoseQuestionIsOpenIsListed() {
        pairs().forEach(pair -> {
            var scored = pair.assess();
            var reading = pair.set.reading(pair.facts);
            var outcome = pair.set.outcome(pair.facts);
            for (int r = 0; r < pair.set.rules().size(); r++) {
                if (pair.set.rules().get(r) instanceof ScoringRule rule && rule.unlessOwnBand() == null
                        && rule.parts().stream().anyMatch(part -> isOpenFloor(part, reading))) {
                    assertFalse(scored.unknowns().isEmpty(), pair.seed + " " + rule.id());
                    assertTrue(outcome.fired(r) || outcome.unknown(r), pair.seed + " " + rule.id());
                }
            }
        });
    }

    private static boolean isOpenFloor(ScoringRule.Part part, Function<Condition, Known> reading) {
        boolean takenAway = part.unless() != null && reading.apply(part.unless()) == Known.TRUE;
        return part.floor() != null && !takenAway && reading.apply(part.when()) == Known.UNKNOWN;
    }

    @Test
    void theCompactOutcomeIsTheAssessment() {
        pairs().forEach(pair -> {
            var scored = pair.assess();
            var outcome = pair.set.outcome(pair.facts);
            assertEquals(scored.headline(), outcome.headline(), pair.seed);
            assertEquals(scored.headline(), pair.answer(pair.facts), pair.seed);
            var fired = scored.findings().stream().filter(Finding::fired).map(Finding::rule).toList();
            var rules = pair.set.rules().stream().map(Rule::id).toList();
            assertEquals(fired.stream().filter(rules::contains).toList(), outcome.firedRules(), pair.seed);
        });
    }

    @Test
    void theOrderOfRulesAndPartsMeansNothing() {
        for (int n = 0; n < SETS; n++) {
            ThresholdSet turned = turnedAbout(CAREFUL.get(n), new Random(n));
            for (int of = n * REFERRALS; of < (n + 1) * REFERRALS; of++) {
                Pair pair = pair(of);
                assertEquals(pair.assess.headline(), turned.headline(pair.facts), pair.seed);
                assertEquals(
                        new HashSet<>(pair.set.outcome(pair.facts).firedRules()),
                        new HashSet<>(turned.outcome(pair.facts).firedRules()),
                        pair.seed);
            }
        }
    }

    private static ThresholdSet turnedAbout(ThresholdSet set, Random random) {
        var rules = new ArrayList<Rule>();
        for (Rule rule : set.rules()) {
            rules.add(rule instanceof ScoringRule scoring ? turnedAbout(scoring, random) : rule);
        }
        Collections.shuffle(rules, random);
        var catalogue = new Catalogue(set.indicators(), set.factors(), set.fallback(), set.successors());
        return new ThresholdSet(set.version(), set.terms(), catalogue, set.scale(), rules, set.questions());
    }

    private static ScoringRule turnedAbout(ScoringRule rule, Random random) {
        var parts = new ArrayList<>(rule.parts());
        Collections.shuffle(parts, random);
        return new ScoringRule(
                rule.id(), rule.title(), rule.why(), rule.source(), parts, rule.cumulative(), rule.unlessOwnBand());
    }

    @Test
    void theCanonicalFormReadsAsItself() {
        for (int n = 0; n < SETS; n++) {
            SetDocument once = Arrays.asList(InventedSets.careful(n), InventedSets.careless(n)).get(n % 2);
            SetDocument again = InventedSets.again(once.canonical());
            assertEquals(once.canonical(), again.canonical(), "set " + n);
            assertEquals(once.digest(), again.digest(), "set " + n);
            assertEquals(once.set().rules(), again.set().rules(), "set " + n);
        }
    }
}
