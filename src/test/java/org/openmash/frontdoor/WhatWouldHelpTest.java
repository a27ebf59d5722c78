package org.openmash.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedChild.anUnbornChild;
import static org.openmash.families.InventedConcern.aConcern;
import static org.openmash.families.InventedReferral.aReferralFromASchool;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmash.families.InventedChild;
import org.openmash.families.InventedReferral;
import org.openmash.frontdoor.form.ReferralForm;

/** The receipt asks for what bears on how soon to act, and for nothing that was told. */
class WhatWouldHelpTest {
    @Test
    void aFullReferralIsAskedNothingMore() {
        ReferralForm form = AtTheDoor.aPartnerSends(aReferralFromASchool()
                        .inImmediateDanger("no")
                        .about(told())
                        .telling(aConcern("injury-unexplained")
                                .asking("immobile-through-disability", "no")
                                .asking("emergency-services-called", "no"))
                        .json())
                .form();
        assertEquals(List.of(), Gaps.in(form.told(), form.children(), AtTheDoor.CODES));
    }

    @Test
    void asksWhereTheChildIsAndWhoCanReachIt() {
        List<String> asked = asked(aReferralFromASchool().about(aChild("Amina", "Example")).tellingOf("self-made-image-shared"));
        assertFalse(asked.contains("children[0].accessNow"), "this concern does not ask who can reach the child");
        asked = asked(aReferralFromASchool().about(aChild("Amina", "Example")).tellingOf("child-afraid-to-go-home"));
        assertTrue(asked.containsAll(
                List.of("children[0].whereabouts", "children[0].withWhom", "children[0].accessNow")), asked::toString);
    }

    @Test
    void asksForTheBirthDateAlsoWhereAnAgeWasGuessed() {
        assertTrue(asked(aReferralFromASchool().about(aChild("Amina", "Example").aged(7)).tellingOf("self-harm"))
                .contains("children[0].dateOfBirth"));
    }

    @Test
    void asksWhetherAnInjuredChildMovesAbout() {
        assertTrue(asked(aReferralFromASchool().about(aChild("Rana", "Example")).tellingOf("injury-unexplained"))
                .contains("children[0].mobility"));
        assertFalse(asked(aReferralFromASchool().about(aChild("Rana", "Example")).tellingOf("self-harm"))
                .contains("children[0].mobility"));
    }

    @Test
    void asksWhenAnUnbornChildIsDue() {
        List<String> asked = asked(aReferralFromASchool().about(anUnbornChild()).tellingOf("unborn-parental-risk"));
        assertTrue(asked.contains("children[0].expectedDateOfBirth"), asked::toString);
        assertFalse(asked.contains("children[0].dateOfBirth"), asked::toString);
    }

    @Test
    void asksTheQuestionsOnWhichAFloorHangs() {
        assertTrue(asked(aReferralFromASchool().about(told()).tellingOf("homeless-16-17"))
                .contains("concerns[0].answers.safe-place-tonight"));
        assertTrue(asked(aReferralFromASchool().about(told()).tellingOf("missing-now"))
                .contains("concerns[0].answers.medication"));
        assertTrue(asked(aReferralFromASchool().about(told()).tellingOf("fgm-known"))
                .contains("concerns[0].answers.reported-to-police"));
        assertTrue(asked(aReferralFromASchool().about(told()).tellingOf("county-lines-found"))
                .contains("concerns[0].answers.nrm-done"));
    }

    @Test
    void asksNothingOfAConcernThatIsAnsweredNo() {
        List<String> asked = asked(aReferralFromASchool()
                .about(told())
                .telling(aConcern("missing-now").answered("no"), aConcern("self-harm")));
        assertTrue(asked.stream().noneMatch(field -> field.startsWith("concerns[0]")), asked::toString);
    }

    @Test
    void asksWhenTheChildLeavesSchool() {
        assertTrue(asked(aReferralFromASchool().about(told().at("school", "head teacher")).tellingOf("self-harm"))
                .contains("children[0].leavesAt"));
    }

    @Test
    void asksForACodeWhereThereAreWordsAlone() {
        assertTrue(asked(aReferralFromASchool().about(told()).inWords("Something is wrong.")).contains("concerns"));
    }

    private static InventedChild told() {
        return aChild("Amina", "Example")
                .born("2012-03-02")
                .at("hospital", "a nurse")
                .reachable("no")
                .moving("independent")
                .disabled("no");
    }

    private static List<String> asked(InventedReferral referral) {
        ReferralForm form = AtTheDoor.aPartnerSends(referral.json()).form();
        return Gaps.in(form.told(), form.children(), AtTheDoor.CODES).stream()
                .map(Receipt.WouldHelp::field)
                .toList();
    }
}
