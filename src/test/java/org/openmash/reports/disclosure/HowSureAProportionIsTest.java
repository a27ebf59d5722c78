package org.openmash.reports.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** The interval of Wilson (1927), held against values published by others. */
class HowSureAProportionIsTest {
    /** R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998). */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void theIntervalIsThePublishedOne(long counted, long among, double low, double high) {
        Wilson interval = Wilson.of(counted, among);
        assertEquals(low, interval.low(), 0.00005);
        assertEquals(high, interval.high(), 0.00005);
    }

    @Test
    void ofNoneTheLowBoundIsNoughtAndOfAllTheHighBoundIsOne() {
        for (long among = 1; among <= 2_000; among++) {
            assertEquals(0.0, Wilson.of(0, among).low());
            assertEquals(1.0, Wilson.of(among, among).high());
            assertTrue(Wilson.of(0, among).high() > 0 && Wilson.of(among, among).low() < 1);
        }
    }

    @Test
    void theShareLiesWithinAndTheIntervalIsTheSameFromTheOtherSide() {
        for (long among = 1; among <= 60; among++) {
            for (long counted = 0; counted <= among; counted++) {
                Wilson interval = Wilson.of(counted, among);
                double share = (double) counted / among;
                assertTrue(interval.low() <= share && share <= interval.high());
                assertEquals(1 - interval.low(), Wilson.of(among - counted, among).high(), 1e-12);
            }
        }
    }

    @Test
    void aShareOfNobodyAndMoreThanAllAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(0, 0));
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(3, 2));
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(-1, 2));
    }
}
