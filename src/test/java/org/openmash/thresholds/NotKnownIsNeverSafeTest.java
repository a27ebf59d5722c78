package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.thresholds.ToldFacts.DAY;
import static org.openmash.thresholds.ToldFacts.told;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R37, R40 and the unknowns that an assessment lists. */
class NotKnownIsNeverSafeTest {

    @Nested
    class R37SafetyNotKnown {
        @Test
        void whereTheChildIsIsKnownOnlyWithWhomTheyAre() {
            assertEquals("not-fired", Starter.outcome(told("neglect-basic-care").at("school", "the head"), "R37"));
            assertEquals("L3/amber", Starter.floor(told("neglect-basic-care").at("school", null), "R37"));
            assertEquals("L3/amber", Starter.floor(told("neglect-basic-care").at(null, "the head"), "R37"));
        }

        @Test
        void missingNotKnownBlankAndSpacesAreNotKnown() {
            for (String where : new String[] {"missing", "not-known", "", "  ", null}) {
                assertEquals(10, Starter.points(told("neglect-basic-care").at(where, "mother"), "R37"), where);
            }
            for (String with : new String[] {"not-known", "", "  ", null}) {
                assertEquals(10, Starter.points(told("neglect-basic-care").at("home", with), "R37"), with);
            }
        }

        @Test
        void accessIsLookedAtWhereACodeAsksIt() {
            assertEquals(10, Starter.points(told("injury-unexplained").access(null), "R37"));
            assertEquals(10, Starter.points(told("injury-unexplained").access(Answer.NOT_KNOWN), "R37"));
            assertEquals(0, Starter.points(told("neglect-basic-care").access(null), "R37"));
        }

        @Test
        void itNeedsACodeOfLevelThreeOrFour() {
            assertEquals("not-fired", Starter.outcome(told("self-harm").safetyNotKnown(), "R37"));
            assertEquals("fired", Starter.outcome(told("self-harm", "coercive-control").safetyNotKnown(), "R37"));
        }

        @Test
        void aCodeOfLevelTwoMayBeTheOneThatAsks() {
            var told = told("young-carer", "unborn-parental-risk").unborn(DAY.plusDays(90)).at(null, null);
            assertEquals("fired", Starter.outcome(told, "R37"));
        }

        @Test
        void itLooksAtCodesAnsweredYesOnly() {
            var told = told("family-homeless").says("neglect-basic-care", Answer.NOT_KNOWN).safetyNotKnown();
            assertEquals(0, Starter.points(told, "R37"));
        }

        @Test
        void itHoldsForAnUnbornChild() {
            var told = told("domestic-abuse-high-risk").unborn(DAY.plusDays(90)).safetyNotKnown();
            assertEquals(10, Starter.points(told, "R37"));
            var nothingAsked = told("unborn-parental-risk").unborn(DAY.plusDays(90)).safetyNotKnown();
            assertEquals(0, Starter.points(nothingAsked, "R37"));
        }

        @Test
        void aLookUpThatFailedIsNotKnown() {
            assertEquals("L3/amber", Starter.floor(told("neglect-basic-care").lookUp(LookUp.FAILED), "R37"));
            assertEquals("not-fired", Starter.outcome(told("family-homeless").lookUp(LookUp.FAILED), "R37"));
            assertEquals("not-fired", Starter.outcome(told("neglect-basic-care").lookUp(LookUp.NOT_SEARCHED), "R37"));
        }

        @Test
        void manyThingsNotKnownCountOnce() {
            var told = told("injury-unexplained").safetyNotKnown().lookUp(LookUp.FAILED);
            assertEquals(10, Starter.points(told, "R37"));
        }
    }

    @Nested
    class R40AFloorsOwnQuestion {
        @Test
        void aFloorCodeAnsweredNotKnownIsOpenAndBlocksClosing() {
            var scored = Starter.assess(told("family-homeless").says("fgm-risk", Answer.NOT_KNOWN));
            var open = Starter.unknown(scored, "concerns[1]");
            assertTrue(open.blocksClosing());
            assertEquals("L4/red", Starter.words(open.couldRaiseTo()));
            assertTrue(scored.safetyAnswerOpen());
            assertEquals("fired", Starter.finding(scored, "R40").outcome().word());
            assertEquals("unknown", Starter.finding(scored, "R11").outcome().word());
        }

        @Test
        void aCodeWithoutFloorBlocksNothing() {
            var scored = Starter.assess(told("family-homeless").says("coercive-control", Answer.NOT_KNOWN));
            assertFalse(Starter.unknown(scored, "concerns[1]").blocksClosing());
            assertFalse(scored.safetyAnswerOpen());
        }

        @Test
        void aCodeNobodyMentionedBlocksNothing() {
            var scored = Starter.assess(told("family-homeless"));
            assertFalse(scored.safetyAnswerOpen());
            assertTrue(scored.unknowns().isEmpty(), scored.unknowns().toString());
            assertEquals("not-fired", Starter.finding(scored, "R40").outcome().word());
        }

        @Test
        void whereTheFloorFiresTheQuestionIsListedAndBlocksNothingMore() {
            var scored = Starter.assess(told("injury-unexplained").ofMonths(9).mobility(Mobility.NOT_KNOWN));
            var mobility = Starter.unknown(scored, "mobility");
            assertNull(mobility.couldRaiseTo());
            assertFalse(mobility.blocksClosing());
            assertEquals("fired", Starter.finding(scored, "R40").outcome().word());
        }

        @Test
        void aHistoryNotSearchedBlocksNothing() {
            assertFalse(Starter.assess(told("family-homeless").lookUp(LookUp.NOT_SEARCHED)).safetyAnswerOpen());
        }
    }

    @Nested
    class SafetyAnswers {
        @Test
        void theyBlockClosingAtAnyLevel() {
            var scored = Starter.assess(told("family-homeless").at("not-known", null));
            assertTrue(scored.safetyAnswerOpen());
            assertTrue(Starter.unknown(scored, "whereabouts").blocksClosing());
            assertTrue(Starter.unknown(scored, "withWhom").blocksClosing());
        }

        @Test
        void nobodyAskedNobodyOwes() {
            assertFalse(Starter.assess(told().safetyNotKnown()).safetyAnswerOpen());
            assertFalse(Starter.assess(told("information-only").safetyNotKnown()).safetyAnswerOpen());
        }

        @Test
        void theMostImportantStandsFirst() {
            var told = told("coercive-control")
                    .disabled(null)
                    .access(null)
                    .says("fgm-risk", Answer.NOT_KNOWN)
                    .says("self-harm", Answer.NOT_KNOWN);
            assertEquals(
                    List.of("concerns[1]", "accessNow", "concerns[2]", "disabled"),
                    Starter.assess(told).unknowns().stream().map(Unknown::field).toList());
        }
    }

    @Nested
    class WhatAnAnswerCouldRaise {
        @Test
        void accessCouldMakeAnAmberCaseRed() {
            var told = told("harmful-sexual-behaviour", "young-carer").access(null);
            assertEquals("L3/amber 45", Starter.answer(told));
            var access = Starter.unknown(Starter.assess(told), "accessNow");
            assertEquals("L4/red", Starter.words(access.couldRaiseTo()));
            assertFalse(access.blocksClosing(), "no code asks it");
        }

        @Test
        void aBirthDateCouldMakeABaby() {
            var told = told("injury-unexplained").withoutBirthDate();
            assertEquals("L4/red", Starter.words(Starter.unknown(Starter.assess(told), "dateOfBirth").couldRaiseTo()));
            var aboutFive = told("injury-unexplained").about(5);
            assertNull(Starter.unknown(Starter.assess(aboutFive), "dateOfBirth").couldRaiseTo());
        }

        @Test
        void aHistoryNotSearchedCouldRaiseTheCase() {
            var told = told("neglect-basic-care").lookUp(LookUp.NOT_SEARCHED);
            assertEquals("L4/red", Starter.words(Starter.unknown(Starter.assess(told), "history").couldRaiseTo()));
        }

        @Test
        void anAnswerOfAnIndicatorsOwnIsAskedByItsField() {
            var scored = Starter.assess(told("homeless-16-17"));
            assertNotNull(Starter.unknown(scored, "concerns[0].answers.safe-place-tonight"));
        }
    }

    @Nested
    class APossibleChild {
        private final History plan = told()
                .work("plan", DAY.minusYears(2), DAY.minusMonths(3))
                .lookUp(LookUp.FOUND)
                .history();

        @Test
        void addsNoPointsAndNoFloor() {
            assertEquals("L3/amber 45", Starter.answer(told("injury-unexplained").possibly(plan)));
        }

        @Test
        void couldRaiseTheCaseToWhatTheBestCandidateWouldMakeOfIt() {
            var scored = Starter.assess(told("injury-unexplained").possibly(History.none()).possibly(plan));
            var identity = Starter.unknown(scored, "identity");
            assertEquals("L4/red", Starter.words(identity.couldRaiseTo()));
            assertFalse(identity.blocksClosing());
        }

        @Test
        void isListedWithTheSameAnswerWhereOnlyTheScoreWouldRise() {
            var scored = Starter.assess(told("family-homeless", "neglect-basic-care").possibly(
                    told().decided(DAY.minusMonths(2), 3).history()));
            assertEquals("L3/amber", Starter.words(Starter.unknown(scored, "identity").couldRaiseTo()));
        }

        @Test
        void isListedAlsoWhereNothingWouldRise() {
            var scored = Starter.assess(told("family-homeless").possibly(History.none()));
            assertNull(Starter.unknown(scored, "identity").couldRaiseTo());
        }
    }
}
