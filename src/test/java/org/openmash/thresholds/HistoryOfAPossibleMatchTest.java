package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.thresholds.ToldFacts.DAY;
import static org.openmash.thresholds.ToldFacts.told;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who the child is is not known: what a possible match has behind it is told, and never counted. */
class HistoryOfAPossibleMatchTest {
    private static final int TRIED = 600;

    private static Finding rule(Scored scored, String id) {
        return scored.findings().stream().filter(one -> one.rule().equals(id)).findFirst().orElseThrow();
    }

    private static ToldFacts nothingBefore() {
        return told("neglect-basic-care").lookUp(LookUp.SEARCHED_AND_NOTHING);
    }

    private static History with(SiblingFact sibling) {
        return new History(LookUp.FOUND, List.of(), List.of(), List.of(sibling));
    }

    private static Facts possibly(Facts facts, List<History> possible) {
        return new Facts(
                facts.receivedOn(), facts.agency(), facts.eventId(), facts.referralLevel(), facts.indicators(),
                facts.factors(), facts.child(), facts.narrativeGiven(), facts.history(), possible);
    }

    private static Stream<Arguments> historiesThatFireARule() {
        return Stream.of(
                Arguments.of("R28", told().work("plan", DAY.minusYears(4), DAY.minusYears(3)).history()),
                Arguments.of("R29", told().work("plan", DAY.minusYears(1), DAY.minusMonths(3)).history()),
                Arguments.of("R30", told().decided(DAY.minusMonths(2), 3).history()),
                Arguments.of("R31", with(new SiblingFact("s", false, false, true))),
                Arguments.of("R33", told()
                        .contact(DAY.minusDays(20), "police", "neglect-basic-care")
                        .contact(DAY.minusDays(10), "health", "neglect-basic-care")
                        .history()),
                Arguments.of("R34", told().contact(DAY.minusDays(10), "health", "neglect-basic-care").history()),
                Arguments.of("R35", told()
                        .contact(DAY.minusMonths(8), "police", "neglect-basic-care")
                        .contact(DAY.minusMonths(6), "police", "neglect-basic-care")
                        .history()),
                Arguments.of("R36", told().sibling(DAY.minusMonths(5)).history()),
                Arguments.of("R20", with(new SiblingFact("s", true, false, false))));
    }

    @ParameterizedTest
    @MethodSource("historiesThatFireARule")
    void eachRuleThatItWouldFireIsUnknownAndSaysWhatItCouldRaiseTo(String id, History possible) {
        Scored alone = Starter.assess(nothingBefore());
        Scored beside = Starter.assess(nothingBefore().possibly(possible));
        assertEquals(Finding.Outcome.NOT_FIRED, rule(alone, id).outcome());
        assertNull(rule(alone, id).couldRaiseTo());
        Finding open = rule(beside, id);
        assertEquals(Finding.Outcome.UNKNOWN, open.outcome());
        assertEquals(0, open.points());
        assertNull(open.floor());
        Facts joined = Worse.identity(possible, 1).apply(nothingBefore().facts());
        Headline then = Starter.SET.headline(joined);
        assertEquals(new LevelAndBand(then.level(), then.band()), open.couldRaiseTo());
        assertTrue(open.why().startsWith("Open because of a possible match"), open.why());
        assertEquals(List.of("identity"), open.evidence().stream().map(Evidence::field).distinct().toList());
        assertEquals(alone.headline(), beside.headline());
    }

    @Test
    void nothingOfTheOtherChildIsQuoted() {
        History work = told().work("plan", DAY.minusYears(1), DAY.minusMonths(3)).history();
        Finding open = rule(Starter.assess(nothingBefore().possibly(work)), "R29");
        assertFalse(open.evidence().toString().contains("plan"), open.evidence().toString());
    }

    @Test
    void twoPossibleRecordsOfOneChildCountTogetherInWhatCouldBe() {
        History police = told().contact(DAY.minusDays(20), "police", "neglect-basic-care").history();
        History health = told()
                .notice(DAY.minusYears(2), "school")
                .contact(DAY.minusDays(10), "school", "neglect-basic-care")
                .history();
        assertNull(rule(Starter.assess(nothingBefore().possibly(police)), "R33").couldRaiseTo());
        Scored both = Starter.assess(nothingBefore().possibly(police).possibly(health));
        assertNotNull(rule(both, "R33").couldRaiseTo());
        assertEquals(IfPossible.ALL, Starter.unknown(both, "identity").worst());
    }

    @Test
    void aPossibleHistoryNeverAddsPointsOrAFloorAndNeverLowersAnything() {
        int opened = 0;
        for (long seed = 0; seed < TRIED; seed++) {
            Facts facts = possibly(new InventedFacts(seed).next(), List.of());
            History possible = new InventedFacts(seed + 1_000_000).next().history();
            Facts beside = possibly(facts, List.of(possible));
            Scored alone = Starter.assess(facts);
            Scored with = Starter.assess(beside);
            assertEquals(alone.headline(), with.headline(), "seed " + seed);
            for (int i = 0; i < alone.findings().size(); i++) {
                Finding one = alone.findings().get(i);
                Finding other = with.findings().get(i);
                assertEquals(one.points(), other.points(), "seed " + seed + " " + one.rule());
                assertEquals(one.floor(), other.floor(), "seed " + seed + " " + one.rule());
                assertTrue(!one.fired() || other.equals(one), "seed " + seed + " " + one.rule());
                assertTrue(
                        other.equals(one) || other.outcome() == Finding.Outcome.UNKNOWN && other.couldRaiseTo() != null,
                        "seed " + seed + " " + one.rule());
                opened += other.equals(one) ? 0 : 1;
            }
        }
        assertTrue(opened > TRIED / 10, "a history opens rules: " + opened);
    }
}
