package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.thresholds.ToldFacts.DAY;
import static org.openmash.thresholds.ToldFacts.told;

import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R01 to R23: at, below and above the edge of each. */
class MandatoryFloorsTest {

    @ParameterizedTest
    @CsvSource({
        "R01, immediate-danger",
        "R02, injury-non-mobile-infant",
        "R03, injury-serious-under-two",
        "R03, injury-patterned",
        "R03, injury-inflicted-disclosed",
        "R04, threat-to-harm-child",
        "R04, harmful-substance-given",
        "R04, child-confined-or-degraded",
        "R04, child-afraid-to-go-home",
        "R05, induced-illness-suspected",
        "R06, sexual-abuse-disclosed",
        "R06, sexual-abuse-physical-sign",
        "R06, sexual-activity-under-13",
        "R06, sexual-assault-by-child",
        "R07, contact-with-sexual-offender",
        "R07, indecent-images-adult-in-home",
        "R07, online-grooming-or-extortion",
        "R08, child-alone-now",
        "R08, carer-unfit-now",
        "R08, treatment-refused-critical",
        "R09, sexual-exploitation-known",
        "R09, county-lines-found",
        "R09, trafficking-or-slavery-suspected",
        "R10, threat-to-life-warning",
        "R10, attack-planning",
        "R11, fgm-known",
        "R11, fgm-risk",
        "R12, forced-marriage-risk",
        "R12, honour-based-abuse",
        "R12, faith-or-belief-abuse",
        "R13, parent-acute-mental-illness",
        "R14, domestic-abuse-child-hurt",
        "R16, family-cannot-be-found",
        "R16, abduction-or-removal-threat",
        "R17, unaccompanied-child",
        "R17, suspicious-death-in-household"
    })
    void aCodeOfARedRuleSetsItsFloorWhateverElseIsSaid(String rule, String code) {
        assertEquals("L4/red", Starter.floor(told(code), rule));
        assertTrue(Starter.assess(told(code)).mandatory());
        assertEquals("unknown", Starter.outcome(told().says(code, Answer.NOT_KNOWN), rule));
        assertEquals("not-fired", Starter.outcome(told().says(code, Answer.NO), rule));
        assertEquals("not-fired", Starter.outcome(told(), rule));
    }

    @Nested
    class R02AnInjuryBeforeTheChildMovesAbout {
        @Test
        void anyOfTheFiveInjuriesCountsAndNoOtherHarmDoes() {
            for (String code : new String[] {
                "injury-serious-under-two", "injury-patterned", "injury-inflicted-disclosed", "injury-unexplained"
            }) {
                assertEquals("L4/red", Starter.floor(told(code).mobility(Mobility.NOT_INDEPENDENT), "R02"));
            }
            var chastised = told("physical-chastisement").mobility(Mobility.NOT_INDEPENDENT);
            assertEquals("not-fired", Starter.outcome(chastised, "R02"));
        }

        @Test
        void aChildWhoMovesAboutIsNotMeant() {
            assertEquals("not-fired", Starter.outcome(told("injury-unexplained").ofMonths(9), "R02"));
        }

        @Test
        void mobilityNotKnownFiresUnderTwelveMonthsOnly() {
            var injured = told("injury-unexplained").mobility(Mobility.NOT_KNOWN);
            assertEquals("fired", Starter.outcome(injured.born(DAY.minusMonths(12).plusDays(1)), "R02"));
            assertEquals("unknown", Starter.outcome(injured.born(DAY.minusMonths(12)), "R02"));
            assertEquals("unknown", Starter.outcome(injured.born(DAY.minusMonths(12).minusDays(1)), "R02"));
        }

        @Test
        void aBlankIsReadAsNotKnown() {
            assertEquals("fired", Starter.outcome(told("injury-unexplained").mobility(null).ofMonths(3), "R02"));
        }

        @Test
        void fromTwelveMonthsOnADisabledChildOfUnknownMobilityIsMeant() {
            var injured = told("injury-unexplained").mobility(Mobility.NOT_KNOWN).ofYears(6);
            assertEquals("fired", Starter.outcome(injured.disabled(Answer.YES), "R02"));
            assertEquals("unknown", Starter.outcome(injured.disabled(Answer.NOT_KNOWN), "R02"));
            assertEquals("unknown", Starter.outcome(injured.disabled(null), "R02"));
        }

        @Test
        void disabilityIsOpenAndBlocksClosing() {
            var injured = told("injury-unexplained").mobility(Mobility.NOT_KNOWN).ofYears(6).disabled(null);
            var scored = Starter.assess(injured);
            var disabled = Starter.unknown(scored, "disabled");
            assertTrue(disabled.blocksClosing());
            assertEquals("L4/red", Starter.words(disabled.couldRaiseTo()));
            assertTrue(Starter.unknown(scored, "mobility").blocksClosing());
            assertTrue(scored.safetyAnswerOpen());
        }

        @Test
        void whoMovesAboutLeavesNothingOpen() {
            assertFalse(Starter.assess(told("injury-unexplained").disabled(null)).safetyAnswerOpen());
        }

        @Test
        void aChildImmobileThroughDisabilityIsMeantAtAnyAge() {
            var told = told().answering("injury-unexplained", "immobile-through-disability", Answer.YES);
            assertEquals("L4/red", Starter.floor(told, "R02"));
        }

        @Test
        void aBirthDateNotKnownCountsAsYoungEnough() {
            var injured = told("injury-unexplained").mobility(Mobility.NOT_KNOWN);
            assertEquals("fired", Starter.outcome(injured.withoutBirthDate(), "R02"));
            assertEquals("fired", Starter.outcome(injured.about(0), "R02"));
            assertEquals("fired", Starter.outcome(injured.about(1), "R02"));
            assertEquals("unknown", Starter.outcome(injured.about(2), "R02"));
        }
    }

    @Nested
    class R14DomesticAbuseAndAVeryYoungChild {
        @Test
        void highRiskFiresUnderOneYear() {
            var told = told("domestic-abuse-high-risk");
            assertEquals("L4/red", Starter.floor(told.born(DAY.minusYears(1).plusDays(1)), "R14"));
            assertEquals("not-fired", Starter.outcome(told.born(DAY.minusYears(1)), "R14"));
        }

        @Test
        void highRiskFiresForAnUnbornChild() {
            assertEquals("fired", Starter.outcome(told("domestic-abuse-high-risk").unborn(DAY.plusDays(100)), "R14"));
        }

        @Test
        void aBirthDateNotKnownCountsAsYoungEnough() {
            assertEquals("fired", Starter.outcome(told("domestic-abuse-high-risk").withoutBirthDate(), "R14"));
            assertEquals("fired", Starter.outcome(told("domestic-abuse-high-risk").about(1), "R14"));
            assertEquals("not-fired", Starter.outcome(told("domestic-abuse-high-risk").about(2), "R14"));
        }

        @Test
        void aYoungerSisterIsNoReason() {
            assertEquals("not-fired", Starter.outcome(told("domestic-abuse-high-risk").ofYears(9), "R14"));
        }

        @Test
        void theAddressIsRestricted() {
            assertTrue(Starter.assess(told("domestic-abuse-child-hurt")).has(Effect.RESTRICT_ADDRESS));
        }
    }

    @Nested
    class R15MissingAndAtRisk {
        private ToldFacts answered() {
            return told()
                    .answering("missing-now", "medication", Answer.NO)
                    .says("sexual-exploitation-suspected", Answer.NO)
                    .says("suicide-attempt-or-plan", Answer.NO)
                    .ofYears(15);
        }

        @Test
        void aChildOfThirteenWhoseRisksWereAnsweredNoIsAtLevelThree() {
            assertEquals("not-fired", Starter.outcome(answered(), "R15"));
            assertEquals("not-fired", Starter.outcome(answered().ofYears(13), "R15"));
        }

        @Test
        void underThirteenIsEnough() {
            assertEquals("L4/red", Starter.floor(answered().born(DAY.minusYears(13).plusDays(1)), "R15"));
        }

        @Test
        void aBirthDateNotKnownCountsAsYoungEnough() {
            assertEquals("fired", Starter.outcome(answered().withoutBirthDate(), "R15"));
            assertEquals("fired", Starter.outcome(answered().about(13), "R15"));
            assertEquals("not-fired", Starter.outcome(answered().about(14), "R15"));
        }

        @Test
        void anyCodeOfExploitationAnsweredYesIsEnough() {
            assertEquals("fired", Starter.outcome(answered().says("weapon-or-serious-violence", Answer.YES), "R15"));
        }

        @Test
        void oneCodeOfExploitationNotKnownIsNotKnown() {
            assertEquals("fired", Starter.outcome(answered().says("county-lines-found", Answer.NOT_KNOWN), "R15"));
        }

        @Test
        void whatNobodyMentionedIsNotKnown() {
            assertEquals("fired", Starter.outcome(told("missing-now").ofYears(15), "R15"));
            var withoutMedication = told("missing-now")
                    .says("sexual-exploitation-suspected", Answer.NO)
                    .says("suicide-attempt-or-plan", Answer.NO)
                    .ofYears(15);
            assertEquals("fired", Starter.outcome(withoutMedication, "R15"));
        }

        @Test
        void suicideAndMedicationAreEnough() {
            assertEquals("fired", Starter.outcome(answered().says("suicide-attempt-or-plan", Answer.YES), "R15"));
            var medication = answered().answering("addition 1", "missing-now", "medication", Answer.YES);
            assertEquals("fired", Starter.outcome(medication, "R15"));
        }

        @Test
        void aChildWhoIsBackIsNotMeant() {
            assertEquals("not-fired", Starter.outcome(told("missing-once-returned", "missing-repeat"), "R15"));
        }
    }

    @Nested
    class R18LevelThreeFloors {
        @Test
        void everyCodeWithALevelThreeAmberFloorSetsIt() {
            var amber = new LevelAndBand(Level.L3, Band.AMBER);
            Starter.SET.indicators().forEach(indicator -> assertEquals(
                    amber.equals(indicator.floor()) ? "L3/amber" : "-",
                    Starter.floor(told(indicator.code()), "R18"),
                    indicator.code()));
        }

        @Test
        void theEvidenceNamesEachCode() {
            var scored = Starter.assess(told("missing-repeat", "coercive-control", "child-not-seen"));
            var finding = Starter.finding(scored, "R18");
            assertEquals(
                    java.util.List.of("missing-repeat: yes", "child-not-seen: yes"),
                    finding.evidence().stream().map(Evidence::value).toList());
        }
    }

    @Nested
    class R19AlreadyKnown {
        @ParameterizedTest
        @CsvSource({"s17", "s47", "plan", "looked-after"})
        void openWorkSetsAFloorAndGoesToTheAllocatedWorker(String kind) {
            var told = told("family-homeless").work(kind, DAY.minusMonths(3), null);
            assertEquals("L3/amber", Starter.floor(told, "R19"));
            assertTrue(Starter.assess(told).has(Effect.ROUTE_TO_ALLOCATED_WORKER));
            assertTrue(Starter.assess(told).openWork());
        }

        @Test
        void earlyHelpAndClosedWorkDoNot() {
            assertEquals("not-fired", Starter.outcome(told().work("early-help", DAY.minusMonths(3), null), "R19"));
            assertEquals("not-fired", Starter.outcome(told().work("s17", DAY.minusMonths(3), DAY), "R19"));
            assertFalse(Starter.assess(told().work("s17", DAY.minusMonths(3), DAY)).openWork());
        }

        @Test
        void workThatWillEndTomorrowIsOpen() {
            assertEquals("fired", Starter.outcome(told().work("s17", DAY.minusMonths(3), DAY.plusDays(1)), "R19"));
        }

        @Test
        void aStatedPlanIsNoOpenWork() {
            assertEquals("not-fired", Starter.outcome(told("neglect-basic-care").states("cp-plan-ever"), "R19"));
        }
    }

    @Nested
    class R20BrothersAndSisters {
        @Test
        void aRedSiblingNotFinallyDecidedSetsAFloor() {
            assertEquals("L3/amber", Starter.floor(told().siblingFact(true, false, false), "R20"));
        }

        @Test
        void aStandingDecisionOfLevelFourSetsAFloor() {
            assertEquals("L3/amber", Starter.floor(told().siblingFact(false, true, false), "R20"));
        }

        @Test
        void aSiblingDecidedLowerSetsNone() {
            assertEquals("not-fired", Starter.outcome(told().siblingFact(false, false, true), "R20"));
        }

        @Test
        void itIsListedOnlyWhereTheOwnAnswerIsNotRed() {
            assertEquals("not-fired", Starter.outcome(told("child-alone-now").siblingFact(true, false, false), "R20"));
            var tonight = told("parent-in-custody-no-carer").siblingFact(true, false, false);
            assertEquals("not-fired", Starter.outcome(tonight, "R20"));
        }
    }

    @Nested
    class R21Tonight {
        @Test
        void noSafePlaceTonightIsRedAtLevelThree() {
            var told = told().answering("homeless-16-17", "safe-place-tonight", Answer.NO).ofYears(17);
            assertEquals("L3/red", Starter.floor(told, "R21"));
            assertEquals("L3/red 40", Starter.answer(told));
            assertTrue(Starter.assess(told).mandatory());
        }

        @Test
        void aSafePlaceNotKnownOrBlankIsNone() {
            var notKnown = told().answering("homeless-16-17", "safe-place-tonight", Answer.NOT_KNOWN);
            assertEquals("L3/red", Starter.floor(notKnown, "R21"));
            assertEquals("L3/red", Starter.floor(told("homeless-16-17"), "R21"));
        }

        @Test
        void aSafePlaceLeavesTheFloorOfTheTable() {
            var told = told().answering("homeless-16-17", "safe-place-tonight", Answer.YES);
            assertEquals("not-fired", Starter.outcome(told, "R21"));
            assertEquals("L3/amber 40", Starter.answer(told));
        }

        @Test
        void aSafePlaceThatWasLostIsNoneHoweverItWasToldBefore() {
            var lost = told()
                    .answering("referral", "homeless-16-17", "safe-place-tonight", Answer.YES)
                    .answering("addition 1", "homeless-16-17", "safe-place-tonight", Answer.NO);
            assertEquals("L3/red", Starter.floor(lost, "R21"));
        }

        @Test
        void nobodyToCareForTheChildIsRedAtLevelThree() {
            assertEquals("L3/red 40", Starter.answer(told("parent-in-custody-no-carer")));
        }
    }

    @Nested
    class R22CrimeSuspected {
        @ParameterizedTest
        @CsvSource({
            "sexual-abuse-disclosed", "sexual-activity-13-to-17-concern", "injury-unexplained", "county-lines-found",
            "fgm-risk", "forced-marriage-risk", "child-confined-or-degraded"
        })
        void thePoliceAreToldAndTheScoreStays(String code) {
            assertTrue(Starter.assess(told(code)).has(Effect.TELL_POLICE));
            assertEquals(0, Starter.points(told(code), "R22"));
            assertEquals("-", Starter.floor(told(code), "R22"));
        }

        @Test
        void noCrimeNoPolice() {
            assertFalse(Starter.assess(told("neglect-basic-care", "young-carer")).has(Effect.TELL_POLICE));
        }
    }

    @Nested
    class R23RightToAssessment {
        @Test
        void theFloorsAreThoseOfTheTable() {
            assertEquals("L3/green", Starter.floor(told("disabled-child-needs-assessment"), "R23"));
            assertEquals("L3/green", Starter.floor(told("private-fostering"), "R23"));
            assertEquals("-", Starter.floor(told("young-carer"), "R23"));
            assertEquals("L3/green 20", Starter.answer(told("private-fostering")));
        }

        @Test
        void aManagerDecidesBeforeItIsClosed() {
            Stream.of("disabled-child-needs-assessment", "private-fostering", "young-carer")
                    .forEach(code -> assertTrue(Starter.assess(told(code)).has(Effect.NEEDS_MANAGER_TO_CLOSE)));
            assertFalse(Starter.assess(told("family-homeless")).has(Effect.NEEDS_MANAGER_TO_CLOSE));
        }
    }

    @Nested
    class WhatTheRulesAskFor {
        @Test
        void theFamilyIsNotWrittenTo() {
            Stream.of(
                            "induced-illness-suspected",
                            "forced-marriage-risk",
                            "honour-based-abuse",
                            "fgm-risk",
                            "attack-planning")
                    .forEach(code -> assertTrue(Starter.assess(told(code)).has(Effect.BLOCK_FAMILY_CONTACT), code));
            assertFalse(Starter.assess(told("fgm-known")).has(Effect.BLOCK_FAMILY_CONTACT));
        }

        @Test
        void theEmergencyLineStandsForImmediateDanger() {
            assertTrue(Starter.assess(told("immediate-danger")).has(Effect.EMERGENCY));
            assertTrue(Starter.assess(told("county-lines-found")).has(Effect.ASK_NRM));
        }
    }
}
