package org.openmash.events;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A subject is held back longer each time, up to a limit, and goes on once a later event of it was taken. */
class WhatIsHeldBackTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private final Held held = new Held();

    @Test
    void forASecondThenTwiceAsLongUpToHalfAMinute() {
        held.hold("case", 7, 0, true);
        assertTrue(held.holds("case", SECOND - 1));
        assertFalse(held.holds("case", SECOND));
        held.hold("case", 7, SECOND, true);
        assertTrue(held.holds("case", 3 * SECOND - 1));
        for (int i = 0; i < 20; i++) {
            held.hold("case", 7, 0, true);
        }
        assertTrue(held.holds("case", 30 * SECOND - 1));
        assertFalse(held.holds("case", 30 * SECOND));
    }

    @Test
    void andNotLongerWhereItIsTheBrokerThatIsAway() {
        held.hold("topic", 7, 0, false);
        held.hold("topic", 7, 0, false);
        assertFalse(held.holds("topic", SECOND));
    }

    @Test
    void anEarlierEventThatWasTakenDoesNotLetItGo() {
        held.hold("case", 7, 0, true);
        held.letGo("case", 6);
        assertArrayEquals(new String[] {"case"}, held.at(1));
        held.letGo("case", 8);
        assertEquals(0, held.count());
    }
}
