package org.openmash.worktime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysOfAHubTest {

    private final WorkingCalendar anytown = Hubs.anytown();

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-11-22", "2026-12-25", "2026-12-28", "2026-04-03", "2026-04-06"})
    void weekendsAndBankHolidaysAreNoWorkingDays(LocalDate day) {
        assertFalse(anytown.isWorkingDay(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-11-25, 2026-11-23",
        "2026-11-20, 2026-11-23, 2026-11-19",
        "2026-11-21, 2026-11-23, 2026-11-20",
        "2026-12-24, 2026-12-29, 2026-12-23",
        "2026-12-26, 2026-12-29, 2026-12-24",
        "2026-12-29, 2026-12-30, 2026-12-24"
    })
    void nextAndPreviousWorkingDayPassOverWhatIsClosed(LocalDate day, LocalDate next, LocalDate previous) {
        assertEquals(next, anytown.nextWorkingDay(day));
        assertEquals(previous, anytown.previousWorkingDay(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24 08:59:59, false",
        "2026-11-24 09:00, true",
        "2026-11-24 16:59:59, true",
        "2026-11-24 17:00, false",
        "2026-11-21 12:00, false",
        "2026-12-25 12:00, false",
        "2026-07-01 09:00, true",
        "2026-07-01 08:30, false"
    })
    void theDeskIsOpenFromOpeningUntilClosing(String wallClock, boolean open) {
        assertEquals(open, anytown.isOpen(Hubs.london(wallClock)));
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "2026-11-24 10:00, 2026-11-24 12:30, PT2H30M",
        "2026-11-24 16:00, 2026-11-25 10:00, PT2H",
        "2026-11-20 16:50, 2026-11-23 09:05, PT15M",
        "2026-11-21 10:00, 2026-11-22 20:00, PT0S",
        "2026-12-24 09:00, 2026-12-29 17:00, PT16H",
        "2026-10-23 09:00, 2026-10-26 17:00, PT16H",
        "2026-11-25 10:00, 2026-11-24 16:00, PT-2H"
    })
    void workingTimeBetweenTwoInstantsCountsOpenHoursAlone(String from, String to, Duration expected) {
        assertEquals(expected, anytown.between(Hubs.london(from), Hubs.london(to)));
    }

    @Test
    void anAuthorityMayWorkOtherDaysAndHours() {
        var hours = new WorkingHours(
                Hubs.LONDON, LocalTime.of(8, 30), LocalTime.of(18, 0), Set.of(DayOfWeek.SATURDAY, DayOfWeek.MONDAY));
        var calendar = new WorkingCalendar(hours, Set.of(), LocalDate.MAX);
        assertEquals(
                Hubs.london("2026-11-23 09:30"), calendar.plus(Hubs.london("2026-11-21 17:00"), Duration.ofHours(2)));
        assertEquals(Duration.ofMinutes(570), hours.daily());
    }

    @Test
    void aHubThatNeverOpensOrClosesBeforeItOpensIsRefused() {
        var morning = LocalTime.of(9, 0);
        var evening = LocalTime.of(17, 0);
        var monday = Set.of(DayOfWeek.MONDAY);
        assertThrows(
                IllegalArgumentException.class, () -> new WorkingHours(Hubs.LONDON, morning, evening, Set.of()));
        assertThrows(
                IllegalArgumentException.class, () -> new WorkingHours(Hubs.LONDON, evening, morning, monday));
        assertThrows(
                IllegalArgumentException.class, () -> new WorkingHours(Hubs.LONDON, morning, morning, monday));
    }

    @Test
    void aNegativeAllowanceIsRefused() {
        var back = Duration.ofHours(-1);
        assertThrows(IllegalArgumentException.class, () -> WorkingDuration.elapsed(back));
        assertThrows(IllegalArgumentException.class, () -> WorkingDuration.working(back));
        assertThrows(IllegalArgumentException.class, () -> WorkingDuration.workingDays(-1));
        assertThrows(
                IllegalArgumentException.class, () -> anytown.plus(Hubs.london("2026-11-24 10:00"), back));
    }

    @Test
    void pastThePublishedListTheLawfulHolidaysStillCount() {
        assertFalse(anytown.isWorkingDay(LocalDate.of(2031, 12, 25)));
        assertFalse(anytown.isWorkingDay(LocalDate.of(2031, 4, 14)), "Easter Monday 2031");
        assertTrue(anytown.isWorkingDay(LocalDate.of(2031, 4, 15)));
    }
}
