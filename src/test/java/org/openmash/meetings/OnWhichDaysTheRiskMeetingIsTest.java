package org.openmash.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmash.hubs.Agency;
import org.openmash.hubs.Hub;
import org.openmash.hubs.practice.BankHolidays;
import org.openmash.hubs.practice.Calendars;
import org.openmash.hubs.practice.Practice;

class OnWhichDaysTheRiskMeetingIsTest {
    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);
    private final MeetingDays days = new MeetingDays(
            hub(
                    practice("1", "2020-01-01T00:00:00Z", LocalTime.of(9, 0)),
                    practice("2", "2027-01-04T00:00:00Z", LocalTime.of(8, 30))),
            new Calendars(new BankHolidays(new ObjectMapper())));

    private static Practice practice(String version, String from, LocalTime freezeAt) {
        return new Practice(
                version,
                Instant.parse(from),
                List.of("first", "second"),
                ZoneId.of("Europe/London"),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                1,
                4,
                1,
                1,
                75,
                90,
                30,
                freezeAt,
                3,
                "starter",
                "1",
                Set.of(),
                null);
    }

    private static Hub hub(Practice... practices) {
        Agency own = new Agency("hub", "Duty desk", "social-care");
        return new Hub("900", "Anytown", "0161 496 0900", own, List.of(), List.of(practices));
    }

    @Test
    void itIsOnWorkingDaysAndNeitherAtWeekendsNorOnBankHolidays() {
        assertTrue(days.has(CHRISTMAS_EVE));
        assertFalse(days.has(CHRISTMAS_EVE.plusDays(1)));
        assertFalse(days.has(CHRISTMAS_EVE.plusDays(2)));
        assertFalse(days.has(LocalDate.of(2026, 12, 28)));
        assertEquals(LocalDate.of(2026, 12, 29), days.next(CHRISTMAS_EVE));
    }

    @Test
    void itsAgendaFreezesAtTheHourOfThatDaysPracticeByTheHubsOwnClock() {
        assertEquals(Instant.parse("2026-12-24T09:00:00Z"), days.freezeAt(CHRISTMAS_EVE));
        assertEquals(Instant.parse("2026-07-01T08:00:00Z"), days.freezeAt(LocalDate.of(2026, 7, 1)));
        assertEquals(Instant.parse("2027-01-04T08:30:00Z"), days.freezeAt(LocalDate.of(2027, 1, 4)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:59:59.999999Z, 2026-11-23",
        "2026-11-24T09:00:00Z, 2026-11-24",
        "2026-11-24T23:59:00Z, 2026-11-24",
        "2026-11-28T12:00:00Z, 2026-11-27",
        "2026-11-30T08:00:00Z, 2026-11-27",
        "2026-12-28T12:00:00Z, 2026-12-24",
        "2026-06-30T23:30:00Z, 2026-06-30",
        "2026-07-01T08:00:00Z, 2026-07-01"
    })
    void theNewestOneDueIsTheLastWhoseHourHasCome(Instant now, LocalDate expected) {
        assertEquals(expected, days.latestDue(now));
    }

    @Test
    void theOnesMissedInAnAbsenceAreTheWorkingDaysBetween() {
        assertEquals(
                List.of(LocalDate.of(2026, 12, 29), LocalDate.of(2026, 12, 30)),
                days.between(CHRISTMAS_EVE, LocalDate.of(2026, 12, 31)));
        assertEquals(List.of(), days.between(CHRISTMAS_EVE, LocalDate.of(2026, 12, 29)));
    }

    @Test
    void ofAVeryLongAbsenceOnlyTheLastYearCounts() {
        List<LocalDate> missed = days.between(LocalDate.of(2000, 1, 3), CHRISTMAS_EVE);
        assertTrue(missed.getFirst().isAfter(LocalDate.of(2025, 12, 23)), missed.getFirst()::toString);
        assertTrue(missed.size() < 262, () -> "" + missed.size());
    }
}
