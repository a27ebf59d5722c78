package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.openmash.thresholds.ToldFacts.DAY;
import static org.openmash.thresholds.ToldFacts.told;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R24 to R32 and R38: factors, at, below and above the edge of each. */
class PointsOfTheChildTest {
    private static ToldFacts worry() {
        return told("neglect-basic-care");
    }

    @Nested
    class R24AndR25TheFirstTwoYears {
        @Test
        void theFirstYearEndsOnTheFirstBirthday() {
            assertEquals(20, Starter.points(worry().born(DAY), "R24"));
            assertEquals(20, Starter.points(worry().born(DAY.minusYears(1).plusDays(1)), "R24"));
            assertEquals(0, Starter.points(worry().born(DAY.minusYears(1)), "R24"));
        }

        @Test
        void theSecondYearBeginsOnTheFirstBirthdayAndEndsOnTheSecond() {
            assertEquals(0, Starter.points(worry().born(DAY.minusYears(1).plusDays(1)), "R25"));
            assertEquals(10, Starter.points(worry().born(DAY.minusYears(1)), "R25"));
            assertEquals(10, Starter.points(worry().born(DAY.minusYears(2).plusDays(1)), "R25"));
            assertEquals(0, Starter.points(worry().born(DAY.minusYears(2)), "R25"));
        }

        @Test
        void aChildBornOnALeapDayHasBirthdaysOnTheTwentyEighth() {
            var leap = worry().born(LocalDate.of(2024, 2, 29));
            assertEquals(20, Starter.points(leap.receivedOn(LocalDate.of(2025, 2, 27)), "R24"));
            assertEquals(0, Starter.points(leap.receivedOn(LocalDate.of(2025, 2, 28)), "R24"));
            assertEquals(10, Starter.points(leap.receivedOn(LocalDate.of(2025, 2, 28)), "R25"));
        }

        @Test
        void aBirthDateMustBeKnown() {
            assertEquals("unknown", Starter.outcome(worry().withoutBirthDate(), "R24"));
            assertEquals(0, Starter.points(worry().about(0), "R24"));
            assertEquals(0, Starter.points(worry().about(1), "R25"));
        }

        @Test
        void anUnbornChildIsNotUnderOne() {
            assertEquals("not-fired", Starter.outcome(told("unborn-parental-risk").unborn(DAY.plusDays(90)), "R24"));
        }

        @Test
        void beingABabyIsNoConcern() {
            assertEquals("L1/green 0", Starter.answer(told().ofMonths(3)));
        }
    }

    @Nested
    class R26TheBirthIsNear {
        private static ToldFacts expected(LocalDate due) {
            return told("unborn-parental-risk").unborn(due);
        }

        @Test
        void dueInTwentyEightDays() {
            assertEquals(20, Starter.points(expected(DAY.plusDays(28)), "R26"));
            assertEquals(0, Starter.points(expected(DAY.plusDays(29)), "R26"));
            assertEquals(20, Starter.points(expected(DAY.plusDays(27)), "R26"));
        }

        @Test
        void aDateThatHasPassedAndOneNotKnownAreNear() {
            assertEquals(20, Starter.points(expected(DAY.minusDays(3)), "R26"));
            assertEquals(20, Starter.points(expected(null), "R26"));
        }

        @Test
        void oneOfTheThreeCodesThatAskForTheDateIsNeeded() {
            assertEquals(0, Starter.points(told("domestic-abuse-high-risk").unborn(DAY.plusDays(3)), "R26"));
            assertEquals(20, Starter.points(told("pregnancy-concealed").unborn(DAY.plusDays(3)), "R26"));
            assertEquals(20, Starter.points(told("unborn-previous-child-removed").unborn(DAY.plusDays(3)), "R26"));
        }

        @Test
        void itNeverFiresForABornChild() {
            assertEquals(0, Starter.points(told("pregnant-child").ofYears(15).due(DAY.plusDays(3)), "R26"));
            assertEquals(0, Starter.points(told("unborn-parental-risk").ofYears(1).due(DAY.plusDays(3)), "R26"));
        }

        @Test
        void aChildWithNoDateAtAllIsReadAsUnborn() {
            assertEquals(20, Starter.points(told("unborn-parental-risk").withoutBirthDate(), "R26"));
        }

        @Test
        void anEstimatedAgeIsNoUnbornChild() {
            assertEquals(0, Starter.points(told("unborn-parental-risk").about(2), "R26"));
        }

        @Test
        void aChildBornAfterTheDayOfReceiptWasUnbornOnIt() {
            var born = told("unborn-parental-risk", "domestic-abuse-high-risk").born(DAY.plusDays(20));
            assertEquals(20, Starter.points(born, "R26"));
            assertEquals("not-fired", Starter.outcome(born, "R24"));
            assertEquals("L4/red", Starter.floor(born, "R14"));
            assertEquals(0, Starter.points(told("unborn-parental-risk").born(DAY.plusDays(29)), "R26"));
        }

        @Test
        void aChildToldToBeBornIsNotReadAsUnborn() {
            assertEquals(
                    0, Starter.points(told("unborn-parental-risk").withoutBirthDate().unborn(Answer.NO), "R26"));
        }
    }

    @Nested
    class R27Disability {
        @Test
        void yesAndNotKnownCountAndNoDoesNot() {
            assertEquals(10, Starter.points(worry().disabled(Answer.YES), "R27"));
            assertEquals(10, Starter.points(worry().disabled(Answer.NOT_KNOWN), "R27"));
            assertEquals(0, Starter.points(worry().disabled(Answer.NO), "R27"));
        }

        @Test
        void leftOutItFiresNothingAndIsListedAsOpen() {
            var scored = Starter.assess(worry().disabled(null));
            assertEquals(25, scored.score());
            assertEquals("unknown", Starter.finding(scored, "R27").outcome().word());
            assertNotNull(Starter.unknown(scored, "disabled"));
            assertFalse(scored.safetyAnswerOpen());
        }

        @Test
        void itIsNotAskedOfAnUnbornChild() {
            var scored = Starter.assess(told("unborn-parental-risk").unborn(DAY.plusDays(90)));
            assertNull(Starter.unknown(scored, "disabled"));
            assertEquals("not-fired", Starter.finding(scored, "R27").outcome().word());
        }
    }

    @Nested
    class R28AndR29AnEarlierPlan {
        @Test
        void aPlanAtAnyTimeCounts() {
            var longAgo = worry().work("plan", DAY.minusYears(9), DAY.minusYears(8));
            assertEquals(15, Starter.points(longAgo, "R28"));
            assertEquals(0, Starter.points(longAgo, "R29"));
            assertEquals(15, Starter.points(worry().work("plan", DAY.minusMonths(1), null), "R28"));
            assertEquals(0, Starter.points(worry().work("s47", DAY.minusMonths(1), null), "R28"));
        }

        @Test
        void aPlanThatBeganLaterIsNoEarlierPlan() {
            assertEquals(0, Starter.points(worry().work("plan", DAY.plusDays(1), null), "R28"));
        }

        @Test
        void aPlanThatEndedWithinTwelveMonthsCountsMore() {
            var start = DAY.minusYears(3);
            assertEquals(10, Starter.points(worry().work("plan", start, DAY.minusMonths(12)), "R29"));
            assertEquals(0, Starter.points(worry().work("plan", start, DAY.minusMonths(12).minusDays(1)), "R29"));
            assertEquals(10, Starter.points(worry().work("plan", start, DAY), "R29"));
            assertEquals(0, Starter.points(worry().work("plan", start, null), "R29"));
        }

        @Test
        void whatIsStatedCountsLikeWhatIsRecorded() {
            assertEquals(15, Starter.points(worry().states("cp-plan-ever"), "R28"));
            assertEquals(0, Starter.points(worry().states("cp-plan-ever"), "R29"));
        }

        @Test
        void aStatedEndedPlanIsAlsoAPlanEver() {
            assertEquals(15, Starter.points(worry().states("cp-plan-ended-12m"), "R28"));
            assertEquals(10, Starter.points(worry().states("cp-plan-ended-12m"), "R29"));
        }

        @Test
        void statedAndRecordedCountOnce() {
            var both = worry().states("cp-plan-ever").work("plan", DAY.minusYears(4), DAY.minusYears(3));
            assertEquals(15, Starter.points(both, "R28"));
        }
    }

    @Nested
    class R30AReferralWithinTheYear {
        @Test
        void aContactDecidedAtTheReferralLevelIsAReferral() {
            assertEquals(10, Starter.points(worry().decided(DAY.minusMonths(6), 3), "R30"));
            assertEquals(10, Starter.points(worry().decided(DAY.minusMonths(6), 4), "R30"));
            assertEquals(0, Starter.points(worry().decided(DAY.minusMonths(6), 2), "R30"));
            assertEquals(0, Starter.points(worry().decided(DAY.minusMonths(6), null), "R30"));
        }

        @Test
        void theLevelIsTheHubsOwn() {
            assertEquals(10, Starter.points(worry().referralLevel(2).decided(DAY.minusMonths(6), 2), "R30"));
            assertEquals(0, Starter.points(worry().referralLevel(4).decided(DAY.minusMonths(6), 3), "R30"));
        }

        @Test
        void theYearTakesInItsLastDay() {
            assertEquals(10, Starter.points(worry().decided(DAY.minusMonths(12), 3), "R30"));
            assertEquals(0, Starter.points(worry().decided(DAY.minusMonths(12).minusDays(1), 3), "R30"));
        }

        @Test
        void aNoticeNeverCounts() {
            var notice = new ContactFact("n", null, DAY.minusMonths(2), "court", Set.of("information-only"), 3, true);
            assertEquals(0, Starter.points(worry().add(notice), "R30"));
        }

        @Test
        void aStatedReferralCounts() {
            assertEquals(10, Starter.points(worry().states("re-referral-12m"), "R30"));
        }
    }

    @Nested
    class R31ASiblingLookedAfterOrHarmed {
        @Test
        void recordedOrStatedItCounts() {
            assertEquals(15, Starter.points(worry().siblingFact(false, false, true), "R31"));
            assertEquals(15, Starter.points(worry().states("sibling-looked-after"), "R31"));
            assertEquals(0, Starter.points(worry().siblingFact(false, false, false), "R31"));
        }

        @Test
        void itDoesNotCountBesideAnEarlierChildRemoved() {
            var told = told("unborn-previous-child-removed").unborn(DAY.plusDays(90)).states("sibling-looked-after");
            assertEquals("not-fired", Starter.outcome(told, "R31"));
        }
    }

    @Nested
    class R32AccessNow {
        @Test
        void yesCountsWhereAnIndicatorIsScored() {
            assertEquals(15, Starter.points(told("injury-unexplained").access(Answer.YES), "R32"));
            assertEquals(0, Starter.points(told("injury-unexplained").access(Answer.NO), "R32"));
            assertEquals(0, Starter.points(told("injury-unexplained").access(Answer.NOT_KNOWN), "R32"));
            assertEquals(0, Starter.points(told().access(Answer.YES), "R32"));
        }

        @Test
        void theIndicatorNeedNotAskIt() {
            assertEquals(15, Starter.points(worry().access(Answer.YES), "R32"));
        }
    }

    @Nested
    class R38Engagement {
        @Test
        void eachCountsTen() {
            assertEquals(10, Starter.points(worry().states("non-engagement"), "R38"));
            assertEquals(10, Starter.points(worry().states("disguised-compliance"), "R38"));
            assertEquals(20, Starter.points(worry().states("non-engagement").states("disguised-compliance"), "R38"));
        }

        @Test
        void notKnownCountsNothingAndIsListed() {
            var scored = Starter.assess(worry().states("non-engagement", Answer.NOT_KNOWN));
            assertEquals(25, scored.score());
            assertEquals("L3/amber", Starter.words(Starter.unknown(scored, "factors[0]").couldRaiseTo()));
        }
    }

    @Test
    void noFactorScoresWithoutAScoredIndicator() {
        var told = told("information-only")
                .ofMonths(3)
                .disabled(Answer.YES)
                .access(Answer.YES)
                .states("cp-plan-ended-12m")
                .states("re-referral-12m")
                .states("sibling-looked-after")
                .states("non-engagement")
                .states("disguised-compliance");
        assertEquals("L1/green 0", Starter.answer(told));
    }
}
