package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.thresholds.ToldFacts.DAY;
import static org.openmash.thresholds.ToldFacts.told;

import org.junit.jupiter.api.Test;

/** R39: protection orders cases inside a band, and moves none to a lower one. */
class ProtectiveFactsTest {
    private static ToldFacts protectedChild(String... codes) {
        return told(codes).states("engaged-parents").confirmed("safe-adult", DAY, "school nurse");
    }

    @Test
    void twoTakeOffTenAtMost() {
        assertEquals("L3/amber 35", Starter.answer(protectedChild("harmful-sexual-behaviour", "young-carer")));
        assertEquals(-10, Starter.points(protectedChild("harmful-sexual-behaviour", "young-carer"), "R39"));
    }

    @Test
    void theyStopAtTheLowestScoreOfTheLevelReached() {
        assertEquals("L3/amber 30", Starter.answer(protectedChild("physical-chastisement")));
        assertEquals("L2/green 10", Starter.answer(protectedChild("persistent-absence")));
        assertEquals("L1/green 0", Starter.answer(protectedChild("home-education-notice")));
        assertEquals(-2, Starter.points(protectedChild("persistent-absence"), "R39"));
    }

    @Test
    void theLevelReachedByPointsCountsAndNotTheFloor() {
        assertEquals("L3/green 10", Starter.answer(protectedChild("private-fostering")));
    }

    @Test
    void theScoreIsCutAfterProtection() {
        var told = protectedChild(
                "physical-chastisement", "neglect-basic-care", "coercive-control", "emotional-abuse-persistent");
        assertEquals(100, Starter.assess(told).score());
        assertEquals(-10, Starter.points(told, "R39"));
    }

    @Test
    void aSafeAdultNeedsAConfirmationAndADate() {
        var codes = new String[] {"harmful-sexual-behaviour", "young-carer"};
        assertEquals(0, Starter.points(told(codes).states("safe-adult"), "R39"));
        assertEquals(0, Starter.points(told(codes).confirmed("safe-adult", null, "nurse"), "R39"));
        assertEquals(0, Starter.points(told(codes).confirmed("safe-adult", DAY, " "), "R39"));
        assertEquals(-5, Starter.points(told(codes).confirmed("safe-adult", DAY, "nurse"), "R39"));
    }

    @Test
    void aMandatoryFloorOfLevelFourBlocksThem() {
        assertEquals("L4/red 60", Starter.answer(protectedChild("fgm-known")));
        assertEquals("not-fired", Starter.outcome(protectedChild("fgm-known"), "R39"));
    }

    @Test
    void aFloorOfLevelThreeDoesNot() {
        assertEquals("L3/red 30", Starter.answer(protectedChild("parent-in-custody-no-carer")));
    }

    @Test
    void aSafetyAnswerNotKnownBlocksThemAtAnyLevel() {
        assertEquals(0, Starter.points(protectedChild("family-homeless").at("home", null), "R39"));
        assertEquals(-5, Starter.points(protectedChild("family-homeless"), "R39"));
    }

    @Test
    void aSafetyAnswerThatNobodyAskedForDoesNot() {
        assertEquals(-5, Starter.points(protectedChild("family-homeless").access(Answer.NOT_KNOWN), "R39"));
    }

    @Test
    void aFailedLookUpAloneIsNoSafetyAnswer() {
        assertEquals(-5, Starter.points(protectedChild("family-homeless").lookUp(LookUp.FAILED), "R39"));
    }

    @Test
    void aCumulativeRuleBlocksThem() {
        assertEquals(0, Starter.points(protectedChild("family-homeless").contact(DAY, "health"), "R39"));
        assertEquals(0, Starter.points(protectedChild("family-homeless").sibling(DAY), "R39"));
    }

    @Test
    void disguisedComplianceBlocksThemOnlyWhenAnsweredYes() {
        var codes = new String[] {"harmful-sexual-behaviour", "young-carer"};
        assertEquals(0, Starter.points(protectedChild(codes).states("disguised-compliance"), "R39"));
        assertEquals(
                -10, Starter.points(protectedChild(codes).states("disguised-compliance", Answer.NOT_KNOWN), "R39"));
        assertEquals(-10, Starter.points(protectedChild(codes).states("disguised-compliance", Answer.NO), "R39"));
    }

    @Test
    void theyAreShownAlsoWhenTheyCountNothing() {
        var finding = Starter.finding(Starter.assess(protectedChild("fgm-known")), "R39");
        assertEquals(2, finding.evidence().size());
        assertTrue(finding.why().contains("mandatory floor"));
    }
}
