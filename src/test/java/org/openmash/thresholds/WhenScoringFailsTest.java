package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** R45: a scoring that fails is an answer of its own, and never a lost referral. */
class WhenScoringFailsTest {

    @Test
    void theCaseIsRedAndUnscored() {
        var failed = assertInstanceOf(Unscored.class, Starter.SET.assess(null));
        assertEquals(Starter.SET.version(), failed.ruleSet());
        var headline = failed.headline();
        assertTrue(headline.unscored());
        assertEquals(Band.RED, headline.band());
        assertNull(headline.level());
        assertNull(headline.score());
        assertTrue(headline.safetyAnswerOpen());
        assertEquals(headline, Starter.SET.headline(null));
    }

    @Test
    void theReasonSaysNothingOfTheChild() {
        Facts told = ToldFacts.told("self-harm").facts();
        var undated = new Facts(null, null, null, 3, told.indicators(), null, told.child(), true, null, null);
        var failed = assertInstanceOf(Unscored.class, Starter.SET.assess(undated));
        assertEquals("scoring failed: NullPointerException", failed.reason());
    }

    @Test
    void factsSayNothingWhenTheyAreLogged() {
        Facts facts = ToldFacts.told("self-harm").facts();
        assertEquals("Facts", facts.toString());
        assertEquals("ChildFacts", facts.child().toString());
        assertEquals("ToldCode", facts.indicators().getFirst().toString());
        assertEquals("History", facts.history().toString());
    }
}
