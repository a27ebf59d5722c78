package org.openmash.hubs.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BankHolidaysTest {

    private final BankHolidays published = new BankHolidays(new ObjectMapper());

    @Test
    void thePublishedListReachesFromTheJubileeYearToBoxingDay2028() {
        assertEquals(140, published.englandAndWales().size());
        assertEquals(LocalDate.of(2028, 12, 26), published.lastKnown());
    }

    @Test
    void oneOffHolidaysAndSubstituteDaysAreOnIt() {
        assertTrue(published.englandAndWales().contains(LocalDate.of(2022, 9, 19)));
        assertTrue(published.englandAndWales().contains(LocalDate.of(2026, 12, 28)));
    }
}
