package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.thresholds.ToldFacts.DAY;
import static org.openmash.thresholds.ToldFacts.floors;
import static org.openmash.thresholds.ToldFacts.points;
import static org.openmash.thresholds.ToldFacts.told;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Twenty-four invented children, with the points, floors, level and band that a duty worker would be shown. */
class WorkedExamplesTest {

    private static void shows(
            ToldFacts told, String answer, Map<String, Integer> points, Map<String, String> floors) {
        Scored scored = Starter.assess(told);
        assertAll(
                () -> assertEquals(answer, Starter.answer(scored)),
                () -> assertEquals(points, Starter.points(scored)),
                () -> assertEquals(floors, Starter.floors(scored)),
                () -> assertEquals(scored.headline(), Starter.SET.headline(told.facts())));
    }

    @Test
    void example1_aBabyWithABruiseInAWarmFamily() {
        var ivo = told("injury-non-mobile-infant")
                .ofMonths(4)
                .mobility(Mobility.NOT_INDEPENDENT)
                .confirmed("safe-adult", DAY, "health visitor")
                .states("engaged-parents");
        shows(ivo, "L4/red 80", points("injury-non-mobile-infant", 60, "R24", 20), floors("R02", "L4/red"));
        var protection = Starter.finding(Starter.assess(ivo), "R39");
        assertFalse(protection.fired());
        assertEquals(2, protection.evidence().size(), "shown all the same");
    }

    @Test
    void example2_mobilityNotKnown() {
        var rana = told("injury-unexplained").ofMonths(9).mobility(Mobility.NOT_KNOWN);
        shows(
                rana,
                "L4/red 65",
                points("injury-unexplained", 45, "R24", 20),
                floors("R02", "L4/red", "R18", "L3/amber"));
    }

    @Test
    void example3_smackedAndNoMark() {
        var tobi = told("physical-chastisement").access(Answer.YES).states("engaged-parents");
        shows(tobi, "L3/amber 40", points("physical-chastisement", 30, "R32", 15, "R39", -5), floors());
    }

    @Test
    void example4_justUnderRed() {
        var pim = told("home-conditions-unsafe")
                .ofYears(2)
                .siblingFact(false, false, true)
                .states("non-engagement");
        shows(pim, "L3/amber 55", points("home-conditions-unsafe", 30, "R31", 15, "R38", 10), floors());
        pim.siblingFact(true, false, false);
        assertEquals("L3/amber", Starter.floor(pim, "R20"), "in one referral with the red sister");
    }

    @Test
    void example5_redByPointsAlone() {
        var wyn = told("home-conditions-unsafe", "neglect-basic-care")
                .ofMonths(15)
                .siblingFact(false, false, true)
                .states("non-engagement");
        shows(
                wyn,
                "L4/red 77",
                points("home-conditions-unsafe", 30, "neglect-basic-care", 12, "R31", 15, "R25", 10, "R38", 10),
                floors());
        assertFalse(Starter.assess(wyn).mandatory());
    }

    @Test
    void example6_sixtyIsRed() {
        var jules = told("suicide-attempt-or-plan").ofYears(15).at("home", "not-known");
        shows(
                jules,
                "L4/red 60",
                points("suicide-attempt-or-plan", 50, "R37", 10),
                floors("R37", "L3/amber", "R18", "L3/amber"));
    }

    @Test
    void example7_aDisclosure() {
        var amal = told("sexual-abuse-disclosed").ofYears(14).access(Answer.YES);
        shows(amal, "L4/red 75", points("sexual-abuse-disclosed", 60, "R32", 15), floors("R06", "L4/red"));
    }

    @Test
    void example8_herBrother() {
        var sami = told().ofYears(5).siblingFact(true, false, false);
        shows(sami, "L3/amber 0", points(), floors("R20", "L3/amber"));
    }

    @Test
    void example9_earlyHelpWithoutAgreement() {
        shows(told("family-homeless"), "L2/green 15", points("family-homeless", 15), floors());
    }

    @Test
    void example10_theNeedIsReal() {
        var kit = told("neglect-basic-care").ofYears(6).states("non-engagement");
        shows(kit, "L3/amber 35", points("neglect-basic-care", 25, "R38", 10), floors());
    }

    @Test
    void example11_onlyInformation() {
        shows(told("information-only").ofMonths(6), "L1/green 0", points(), floors());
    }

    @Test
    void example12_threeSmallContactsAddUp() {
        var lin = told("parent-substance-affects-care")
                .agency("police")
                .ofYears(7)
                .contact(DAY.minusDays(75), "school", "neglect-basic-care")
                .contact(DAY.minusDays(25), "health", "was-not-brought");
        shows(
                lin,
                "L3/amber 50",
                points("parent-substance-affects-care", 25, "R33", 15, "R34", 10),
                floors("R33", "L3/amber"));
    }

    @Test
    void example13_homeEducationAndNothingElse() {
        shows(told("home-education-notice").ofYears(10), "L1/green 5", points("home-education-notice", 5), floors());
    }

    @Test
    void example14_homeEducationAfterAPlan() {
        var wren = told("home-education-with-concern", "child-not-seen")
                .ofYears(9)
                .work("plan", DAY.minusYears(2), DAY.minusMonths(8));
        shows(
                wren,
                "L4/red 77",
                points("child-not-seen", 35, "home-education-with-concern", 17, "R28", 15, "R29", 10),
                floors("R18", "L3/amber"));
    }

    @Test
    void example15_missingTwice() {
        shows(
                told("missing-repeat").ofYears(14),
                "L3/amber 30",
                points("missing-repeat", 30),
                floors("R18", "L3/amber"));
    }

    @Test
    void example16_missingNowAndAtRisk() {
        var bryony = told("missing-now", "sexual-exploitation-suspected").ofYears(12).at("missing", null);
        shows(
                bryony,
                "L4/red 85",
                points("missing-now", 40, "sexual-exploitation-suspected", 35, "R37", 10),
                floors("R37", "L3/amber", "R18", "L3/amber", "R15", "L4/red"));
        assertEquals("not-fired", Starter.outcome(bryony, "R19"));
    }

    @Test
    void example17_childrenAsleepUpstairs() {
        shows(
                told("domestic-abuse-child-in-home"),
                "L2/green 20",
                points("domestic-abuse-child-in-home", 20),
                floors());
    }

    @Test
    void example18_highRiskWithABaby() {
        var noor = told("domestic-abuse-high-risk", "domestic-abuse-child-in-home")
                .ofMonths(5)
                .mobility(Mobility.NOT_INDEPENDENT)
                .access(Answer.NOT_KNOWN);
        shows(
                noor,
                "L4/red 85",
                points("domestic-abuse-high-risk", 45, "domestic-abuse-child-in-home", 10, "R24", 20, "R37", 10),
                floors("R37", "L3/amber", "R18", "L3/amber", "R14", "L4/red"));
        assertTrue(Starter.assess(noor).has(Effect.RESTRICT_ADDRESS));
    }

    @Test
    void example19_unbornAtTwentyTwoWeeks() {
        var unborn = told("unborn-previous-child-removed", "unborn-parental-risk")
                .unborn(DAY.plusWeeks(18))
                .siblingFact(false, false, true);
        shows(
                unborn,
                "L3/amber 55",
                points("unborn-previous-child-removed", 40, "unborn-parental-risk", 15),
                floors("R18", "L3/amber"));
    }

    @Test
    void example20_theSameNearTheBirth() {
        var unborn = told("unborn-previous-child-removed", "unborn-parental-risk", "pregnancy-concealed")
                .unborn(DAY.plusWeeks(3))
                .siblingFact(false, false, true)
                .states("non-engagement");
        shows(
                unborn,
                "L4/red 100",
                points(
                        "unborn-previous-child-removed", 40,
                        "unborn-parental-risk", 15,
                        "pregnancy-concealed", 15,
                        "R26", 20,
                        "R38", 10),
                floors("R18", "L3/amber"));
    }

    @Test
    void example21_fgm() {
        shows(told("fgm-known").ofYears(15), "L4/red 60", points("fgm-known", 60), floors("R11", "L4/red"));
    }

    @Test
    void example22_aNeighbourAndNoTimes() {
        var child = told("child-alone-now").ofYears(4).safetyNotKnown();
        shows(
                child,
                "L4/red 70",
                points("child-alone-now", 60, "R37", 10),
                floors("R37", "L3/amber", "R08", "L4/red"));
    }

    @Test
    void example23_parentsDoingWell() {
        var otis = told("neglect-basic-care", "was-not-brought")
                .ofYears(3)
                .work("plan", DAY.minusYears(1), DAY.minusMonths(5))
                .decided(DAY.minusMonths(11), 3)
                .states("disguised-compliance")
                .states("engaged-parents");
        shows(
                otis,
                "L4/red 77",
                points("neglect-basic-care", 25, "was-not-brought", 7, "R28", 15, "R29", 10, "R30", 10, "R38", 10),
                floors());
        assertFalse(Starter.finding(Starter.assess(otis), "R39").evidence().isEmpty(), "shown, and takes nothing off");
    }

    @Test
    void example24_anAssistantAtWork() {
        var lenny = told("allegation-against-professional").ofYears(9).access(Answer.YES);
        shows(
                lenny,
                "L3/amber 45",
                points("allegation-against-professional", 30, "R32", 15),
                floors("R18", "L3/amber"));
    }
}
