package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The invariants of the thresholds, tried on facts made up from seeds; the seed stands in every failure. */
class ScoringHoldsForAnyFactsTest {
    private static final int TRIED = 50 * Integer.getInteger("openmash.invented", 40);

    private static void forAny(BiConsumer<InventedFacts, String> property) {
        for (long seed = 0; seed < TRIED; seed++) {
            property.accept(new InventedFacts(seed), "seed " + seed);
        }
    }

    private static LevelAndBand standing(Headline headline) {
        return new LevelAndBand(headline.level(), headline.band());
    }

    private static void notBelow(Headline before, Headline after, String which) {
        assertFalse(standing(before).above(standing(after)), which + ": " + before + " fell to " + after);
    }

    @Test
    void scoringNeverThrowsAndTheHeadlineIsTheAssessments() {
        forAny((invented, seed) -> {
            Facts facts = invented.next();
            var scored = assertInstanceOf(Scored.class, Starter.SET.assess(facts), seed);
            assertEquals(scored.headline(), Starter.SET.headline(facts), seed);
            assertTrue(scored.score() >= 0 && scored.score() <= 100, seed);
        });
    }

    @Test
    void firedPointsSumToTheScoreBeforeTheCut() {
        forAny((invented, seed) -> {
            var scored = Starter.assess(invented.next());
            int sum = scored.findings().stream()
                    .filter(Finding::fired)
                    .mapToInt(Finding::points)
                    .sum();
            assertEquals(scored.score(), Math.min(100, sum), seed);
            scored.findings().stream()
                    .filter(finding -> !finding.fired())
                    .forEach(finding -> assertTrue(finding.points() == 0 && finding.floor() == null, seed));
        });
    }

    @Test
    void theAnswerIsAtLeastEveryFiredFloor() {
        forAny((invented, seed) -> {
            var scored = Starter.assess(invented.next());
            var answer = standing(scored.headline());
            boolean red = false;
            for (Finding finding : scored.findings()) {
                assertFalse(finding.floor() != null && finding.floor().above(answer), seed);
                red |= finding.fired() && finding.floor() != null && finding.floor().band() == Band.RED;
            }
            assertEquals(red, scored.mandatory(), seed);
        });
    }

    @Test
    void aConcernMoreNeverLowersLevelOrBand() {
        forAny((invented, seed) -> {
            Facts facts = invented.next();
            String code = invented.anyCode();
            Headline before = Starter.SET.headline(facts);
            notBelow(before, Starter.SET.headline(Worse.yes(code).apply(facts)), seed + " with " + code);
        });
    }

    @Test
    void aMandatoryRedSurvivesAnyOtherAnswer() {
        forAny((invented, seed) -> {
            Facts facts = with(invented.next(), new ToldCode("fgm-known", Answer.YES));
            for (String factor : List.of("safe-adult", "engaged-parents")) {
                facts = Worse.stated(factor).apply(facts);
            }
            facts = with(facts, new ToldCode("fgm-known", Answer.NO, Map.of(), null, null, "addition 9", null, null));
            var headline = Starter.SET.headline(facts);
            assertTrue(headline.mandatory() && headline.band() == Band.RED, seed);
            assertEquals(Level.L4, headline.level(), seed);
        });
    }

    @Test
    void protectionMovesNobodyToALowerLevelOrBand() {
        forAny((invented, seed) -> {
            Facts facts = invented.next();
            var factors = new ArrayList<>(facts.factors());
            factors.add(new ToldCode("engaged-parents", Answer.YES));
            factors.add(new ToldCode(
                    "safe-adult", Answer.YES, Map.of(), null, null, null, facts.receivedOn(), "a nurse"));
            notBelow(Starter.SET.headline(facts), Starter.SET.headline(facts.withFactors(factors)), seed);
        });
    }

    @Test
    void aCodeNotKnownIsAtLeastTheSameCodeAnsweredNo() {
        forAny((invented, seed) -> {
            Facts facts = invented.next();
            String code = invented.anyCode();
            Headline no = Starter.SET.headline(with(facts, new ToldCode(code, Answer.NO)));
            Headline notKnown = Starter.SET.headline(with(facts, new ToldCode(code, Answer.NOT_KNOWN)));
            notBelow(no, notKnown, seed + " with " + code);
            assertTrue(notKnown.score() >= no.score(), seed + " with " + code);
        });
    }

    @Test
    void notKnownAndBlankAreAtLeastTheLeastWorryingAnswerAboutTheChild() {
        forAny((invented, seed) -> {
            Facts facts = invented.next();
            ChildFacts c = facts.child();
            least(facts, seed, access(c, null), access(c, Answer.NOT_KNOWN), accesses(c));
            least(facts, seed, disabled(c, null), disabled(c, Answer.NOT_KNOWN), disabilities(c));
            least(facts, seed, mobility(c, null), mobility(c, Mobility.NOT_KNOWN), mobilities(c));
            least(facts, seed, where(c, null, null), where(c, "missing", "mother"), where(c, "home", "mother"));
        });
    }

    /** The first two are not known; the rest are the answers. */
    private static void least(Facts facts, String seed, ChildFacts blank, ChildFacts notKnown, ChildFacts... answers) {
        var known = Stream.of(answers).map(child -> Starter.SET.headline(facts.withChild(child))).toList();
        for (ChildFacts unknown : List.of(blank, notKnown)) {
            Headline open = Starter.SET.headline(facts.withChild(unknown));
            assertTrue(
                    known.stream().anyMatch(answer -> !standing(answer).above(standing(open))
                            && answer.score() <= open.score()),
                    seed + ": not known is below every answer");
        }
    }

    @Test
    void aBirthDateNotKnownIsAtLeastTheLeastWorryingAge() {
        forAny((invented, seed) -> {
            Facts facts = invented.next();
            Headline open = Starter.SET.headline(facts.withChild(born(facts, null)));
            boolean some = Stream.of(0, 5, 14, 30, 100, 160, 200)
                    .map(months -> Starter.SET.headline(facts.withChild(born(facts, months))))
                    .anyMatch(known -> !standing(known).above(standing(open)) && known.score() <= open.score());
            assertTrue(some, seed);
        });
    }

    @Test
    void aHistoryNotKnownIsAtLeastAnEmptyOne() {
        forAny((invented, seed) -> {
            Facts facts = invented.next();
            Headline none = Starter.SET.headline(facts.withHistory(History.none()));
            for (History open : List.of(History.failed(), History.notSearched())) {
                Headline unknown = Starter.SET.headline(facts.withHistory(open));
                notBelow(none, unknown, seed);
                assertTrue(unknown.score() >= none.score(), seed);
            }
        });
    }

    @Test
    void anUnknownThatCouldRaiseNamesAHigherAnswerOrAChildWhoIsPossible() {
        forAny((invented, seed) -> {
            var scored = Starter.assess(invented.next());
            for (Unknown unknown : scored.unknowns()) {
                if (unknown.couldRaiseTo() != null && !unknown.field().equals("identity")) {
                    assertTrue(unknown.couldRaiseTo().above(standing(scored.headline())), seed + unknown);
                }
                assertFalse(unknown.question().isBlank(), seed);
            }
            boolean blocks = scored.unknowns().stream().anyMatch(Unknown::blocksClosing);
            assertEquals(scored.safetyAnswerOpen(), blocks, seed);
        });
    }

    private static Facts with(Facts facts, ToldCode told) {
        var indicators = new ArrayList<>(facts.indicators());
        indicators.add(told);
        return facts.withIndicators(indicators);
    }

    private static ChildFacts born(Facts facts, Integer months) {
        ChildFacts c = facts.child();
        var born = months == null ? null : facts.receivedOn().minusMonths(months);
        return new ChildFacts(
                born, null, null, Answer.NO, c.mobility(), c.disabled(), c.whereabouts(), c.withWhom(), c.accessNow());
    }

    private static ChildFacts[] accesses(ChildFacts c) {
        return new ChildFacts[] {access(c, Answer.YES), access(c, Answer.NO)};
    }

    private static ChildFacts[] disabilities(ChildFacts c) {
        return new ChildFacts[] {disabled(c, Answer.YES), disabled(c, Answer.NO)};
    }

    private static ChildFacts[] mobilities(ChildFacts c) {
        return new ChildFacts[] {mobility(c, Mobility.NOT_INDEPENDENT), mobility(c, Mobility.INDEPENDENT)};
    }

    private static ChildFacts access(ChildFacts c, Answer access) {
        return child(c, c.mobility(), c.disabled(), c.whereabouts(), c.withWhom(), access);
    }

    private static ChildFacts disabled(ChildFacts c, Answer disabled) {
        return child(c, c.mobility(), disabled, c.whereabouts(), c.withWhom(), c.accessNow());
    }

    private static ChildFacts mobility(ChildFacts c, Mobility mobility) {
        return child(c, mobility, c.disabled(), c.whereabouts(), c.withWhom(), c.accessNow());
    }

    private static ChildFacts where(ChildFacts c, String whereabouts, String withWhom) {
        return child(c, c.mobility(), c.disabled(), whereabouts, withWhom, c.accessNow());
    }

    private static ChildFacts child(
            ChildFacts c, Mobility mobility, Answer disabled, String where, String with, Answer access) {
        return new ChildFacts(
                c.birthDate(),
                c.expectedBirthDate(),
                c.ageYears(),
                c.unborn(),
                mobility,
                disabled,
                where,
                with,
                access);
    }
}
