package org.openmash.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedConcern.aConcern;
import static org.openmash.families.InventedReferral.aReferralFromASchool;

import org.junit.jupiter.api.Test;
import org.openmash.families.InventedReferral;

/** A referral that is taken shows 999 where the answers tell of danger at this moment, and nowhere else. */
class TheEmergencyLineTest {
    @Test
    void standsWhereTheSenderSaysThatAChildIsInDanger() {
        assertTrue(calledFor(referral().inImmediateDanger("yes")));
        assertTrue(calledFor(referral().tellingOf("immediate-danger")));
        assertTrue(calledFor(aReferralFromASchool()
                .about(aChild("Amina", "Example"), aChild("Bilal", "Example").with("safeNow", "no"))
                .tellingOf("self-harm")));
    }

    @Test
    void standsNowhereElse() {
        assertFalse(calledFor(referral()));
        assertFalse(calledFor(referral().inImmediateDanger("not-known")));
        assertFalse(calledFor(referral().telling(aConcern("immediate-danger").answered("not-known"))));
        assertFalse(calledFor(referral().tellingOf("child-afraid-to-go-home", "sexual-abuse-disclosed")));
        assertFalse(calledFor(aReferralFromASchool()
                .about(aChild("Amina", "Example").with("safeNow", "not-known"))
                .tellingOf("self-harm")));
    }

    @Test
    void namesTheDutyDeskWhereTheHubIsKnownAnd999Always() {
        Emergency known = Emergency.of(AtTheDoor.HUB);
        assertEquals("0161 496 0900", known.telephone());
        assertTrue(known.text().contains("999") && known.text().contains("0161 496 0900"));
        assertEquals("999", Emergency.ofAnyHub().telephone());
        assertTrue(Emergency.ofAnyHub().text().contains("999"));
    }

    private static InventedReferral referral() {
        return aReferralFromASchool().about(aChild("Amina", "Example")).tellingOf("self-harm");
    }

    private static boolean calledFor(InventedReferral referral) {
        return Emergency.isCalledFor(AtTheDoor.aPartnerSends(referral.json()).form().told());
    }
}
