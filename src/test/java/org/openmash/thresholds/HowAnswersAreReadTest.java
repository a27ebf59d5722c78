package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.thresholds.ToldFacts.DAY;
import static org.openmash.thresholds.ToldFacts.told;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Answers across messages, words without codes, withdrawn words, and the rules that never move a score. */
class HowAnswersAreReadTest {
    private static final String CODE = "neglect-basic-care";

    @Test
    void aCodeCountsOnceForAChild() {
        assertEquals("L2/green 25", Starter.answer(told(CODE, CODE)));
        assertEquals("L2/green 25", Starter.answer(told(CODE).in("addition 1", CODE, Answer.YES)));
    }

    @Test
    void inOneMessageYesStandsBeforeNotKnownAndNotKnownBeforeNo() {
        assertEquals("fired", Starter.outcome(told().says(CODE, Answer.NOT_KNOWN).says(CODE, Answer.YES), CODE));
        assertEquals("fired", Starter.outcome(told().says(CODE, Answer.YES).says(CODE, Answer.NO), CODE));
        assertEquals("unknown", Starter.outcome(told().says(CODE, Answer.NOT_KNOWN).says(CODE, Answer.NO), CODE));
        assertEquals("unknown", Starter.outcome(told().says(CODE, Answer.NO).says(CODE, Answer.NOT_KNOWN), CODE));
    }

    @Test
    void aLaterMessageReplacesNotKnown() {
        var no = told().says(CODE, Answer.NOT_KNOWN).in("addition 1", CODE, Answer.NO);
        assertEquals("not-fired", Starter.outcome(no, CODE));
        var yes = told().says(CODE, Answer.NOT_KNOWN).in("addition 1", CODE, Answer.YES);
        assertEquals("fired", Starter.outcome(yes, CODE));
    }

    @Test
    void aLaterNoNeverRemovesAnEarlierYesAndBothAreShown() {
        var told = told(CODE).in("addition 1", CODE, Answer.NO).in("addition 2", CODE, Answer.NOT_KNOWN);
        assertEquals("L2/green 25", Starter.answer(told));
        assertEquals(3, Starter.finding(Starter.assess(told), CODE).evidence().size());
        assertTrue(Starter.assess(told).unknowns().isEmpty());
    }

    @Test
    void aLaterNotKnownReopensAnEarlierNo() {
        var told = told().says(CODE, Answer.NO).in("addition 1", CODE, Answer.NOT_KNOWN);
        assertEquals("unknown", Starter.outcome(told, CODE));
    }

    @Test
    void theLevelOfTheCatalogueIsNoFloor() {
        assertEquals("L2/green 20", Starter.answer(told("child-substance-use")), "a code of level 3 without a floor");
    }

    @Test
    void onlyInformationTakesNoFactor() {
        assertEquals("L1/green 0", Starter.answer(told("information-only").ofMonths(2).access(Answer.YES)));
    }

    @Test
    void informationBesideAWorryIsAWorry() {
        var told = told("information-only", CODE)
                .contact(DAY.minusDays(2), "school")
                .contact(DAY.minusDays(1), "school");
        assertEquals("fired", Starter.outcome(told, "R33"));
        assertFalse(Starter.SET.informationOnly(java.util.Set.of("information-only", CODE)));
        assertTrue(Starter.SET.informationOnly(java.util.Set.of("information-only")));
        assertFalse(Starter.SET.informationOnly(java.util.Set.of()));
    }

    @Nested
    class WordsWithoutCodes {
        @Test
        void aPersonReadsANarrativeWithoutACode() {
            assertTrue(Starter.assess(told()).has(Effect.PERSON_READS));
            assertTrue(Starter.assess(told("other-worry")).has(Effect.PERSON_READS));
            assertTrue(Starter.assess(told().says(CODE, Answer.NO)).has(Effect.PERSON_READS));
        }

        @Test
        void aCodeSpeaksForItself() {
            assertFalse(Starter.assess(told(CODE)).has(Effect.PERSON_READS));
            assertFalse(Starter.assess(told().withoutNarrative()).has(Effect.PERSON_READS));
        }
    }

    @Nested
    class RulesThatNeverMoveAScore {
        @Test
        void withdrawnWordsKeepTheirOwnFloor() {
            var told = told("disclosure-withdrawn");
            assertEquals("fired", Starter.outcome(told, "R43"));
            assertEquals("L3/amber 45", Starter.answer(told));
        }

        @Test
        void consentAndTheSourceAreListedAndAddNothing() {
            assertEquals(0, Starter.points(told(CODE), "R41"));
            assertEquals(0, Starter.points(told(CODE), "R42"));
        }
    }

    @Nested
    class EveryFinding {
        @Test
        void everyIndicatorAndEveryRuleIsListedOnce() {
            var rules = Starter.assess(told()).findings().stream().map(Finding::rule).toList();
            assertEquals(90 + 45, rules.size());
            assertEquals(rules.size(), rules.stream().distinct().count());
            for (int n = 1; n <= 45; n++) {
                assertTrue(rules.contains("R%02d".formatted(n)), "R" + n);
            }
        }

        @Test
        void everyFiredFloorShowsTheAnswerItReliedOn() {
            var told = told("missing-now", "injury-unexplained", "homeless-16-17")
                    .safetyNotKnown()
                    .work("s17", DAY.minusYears(1), null)
                    .contact(DAY.minusDays(2), "school")
                    .contact(DAY.minusDays(1), "school");
            Starter.assess(told).findings().stream()
                    .filter(finding -> finding.fired() && (finding.points() != 0 || finding.floor() != null))
                    .forEach(finding -> assertFalse(finding.evidence().isEmpty(), finding.rule()));
        }

        @Test
        void evidenceSaysWhereItStandsAndWhereItComesFrom() {
            var told = told(CODE).ofMonths(3).in("addition 1", "missing-repeat", Answer.YES).work("plan", null, null);
            var scored = Starter.assess(told);
            assertEquals(
                    new Evidence("concerns[1]", "missing-repeat: yes", "addition 1"),
                    Starter.finding(scored, "R18").evidence().getFirst());
            assertEquals(
                    new Evidence("dateOfBirth", "3 months", "clock"),
                    Starter.finding(scored, "R24").evidence().getFirst());
            assertEquals(
                    new Evidence("history", "plan open", "history"),
                    Starter.finding(scored, "R19").evidence().getFirst());
        }
    }
}
