package org.openmash.children.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Children of one referral, and of several. */
class WhoLivesTogetherTest {
    private static final UUID MARCH = new UUID(0, 3);
    private static final UUID APRIL = new UUID(0, 4);
    private static final UUID MAY = new UUID(0, 5);

    private static Dwelling told(UUID referral, String line, String mark) {
        return told(referral, line, mark, null);
    }

    private static Dwelling told(UUID referral, String line, String mark, String restricted) {
        AddressKey address = line == null ? null : AddressKey.of(List.of(line), "OL1 1AA", restricted);
        return new Dwelling(referral, Instant.EPOCH.plusSeconds(referral.getLeastSignificantBits()), address, mark);
    }

    private static boolean together(List<Dwelling> one, List<Dwelling> other) {
        assertEquals(new Homes(one).sharedWith(new Homes(other)), new Homes(other).sharedWith(new Homes(one)));
        return new Homes(one).sharedWith(new Homes(other));
    }

    @Test
    void childrenOfOneReferralAreOneHouseholdWhenNothingSaysOtherwise() {
        assertTrue(together(List.of(told(MARCH, null, null)), List.of(told(MARCH, null, null))));
        assertTrue(together(List.of(told(MARCH, "1 A Street", null)), List.of(told(MARCH, null, "h1"))));
        assertTrue(together(List.of(told(MARCH, "1 A Street", "h1")), List.of(told(MARCH, "1 A St", "h1"))));
    }

    @Test
    void twoAddressesOrTwoMarksSetThemApart() {
        assertFalse(together(List.of(told(MARCH, "1 A Street", null)), List.of(told(MARCH, "2 A Street", null))));
        assertFalse(together(List.of(told(MARCH, null, "h1")), List.of(told(MARCH, null, "h2"))));
        assertFalse(together(List.of(told(MARCH, "1 A Street", "h1")), List.of(told(MARCH, "1 A Street", "h2"))));
    }

    @Test
    void oneRefugeInOneReferralIsOneHousehold() {
        assertTrue(together(
                List.of(told(MARCH, "1 A Street", null, "yes")), List.of(told(MARCH, "1 A Street", null, "yes"))));
    }

    @Test
    void namedTogetherOnceIsEnoughForLater() {
        assertTrue(together(List.of(told(MARCH, null, null), told(MAY, null, null)), List.of(told(MARCH, null, null))));
    }

    @Test
    void theLatestReferralThatNamesBothDecides() {
        List<Dwelling> one = List.of(told(MARCH, null, null), told(APRIL, null, "h1"));
        List<Dwelling> other = List.of(told(MARCH, null, null), told(APRIL, null, "h2"));
        assertFalse(together(one, other));
        List<Dwelling> oneLater = List.of(told(APRIL, null, "h1"), told(MAY, null, null));
        assertTrue(together(oneLater, List.of(told(APRIL, null, "h2"), told(MAY, null, null))));
    }

    @Test
    void acrossReferralsTheSameLatestAddressIsOneHousehold() {
        assertTrue(together(List.of(told(MARCH, "1 A Street", null)), List.of(told(APRIL, "1 a st", "h9"))));
        assertFalse(together(
                List.of(told(MARCH, "1 A Street", null), told(MAY, "9 B Road", null)), List.of(told(APRIL, "1 A Street", null))));
    }

    @Test
    void whoeverMovedWhereNobodyMayLookIsNoLongerAtTheOldAddress() {
        assertFalse(together(
                List.of(told(MARCH, "1 A Street", null), told(MAY, "Refuge", null, "yes")),
                List.of(told(APRIL, "1 A Street", null))));
        assertFalse(together(
                List.of(told(MARCH, "1 A Street", null, "yes")), List.of(told(APRIL, "1 A Street", null, "yes"))));
    }

    @Test
    void setApartOnceTheyAreTogetherAgainWhenAnAddressToldLaterSaysSo() {
        List<Dwelling> one = List.of(told(MARCH, "1 A Street", "h1"), told(MAY, "2 A Street", null));
        assertTrue(together(one, List.of(told(MARCH, "2 A Street", "h2"))));
    }

    @Test
    void itIsSymmetricAndTheOrderOfTheTellingMakesNoDifference() {
        long seed = 31;
        Random random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            List<Dwelling> one = some(random);
            List<Dwelling> other = some(random);
            boolean answer = new Homes(one).sharedWith(new Homes(other));
            assertEquals(answer, new Homes(other).sharedWith(new Homes(one)), "seed " + seed + ", round " + i);
            assertEquals(answer, new Homes(one.reversed()).sharedWith(new Homes(other)), "seed " + seed + ", round " + i);
        }
    }

    private static List<Dwelling> some(Random random) {
        List<Dwelling> all = new ArrayList<>();
        for (UUID referral : List.of(MARCH, APRIL, MAY)) {
            if (random.nextInt(3) > 0) {
                all.add(told(
                        referral,
                        random.nextBoolean() ? null : random.nextInt(2) + " A Street",
                        random.nextBoolean() ? null : "h" + random.nextInt(2),
                        random.nextInt(5) == 0 ? "yes" : null));
            }
        }
        return all;
    }
}
