package org.openmash.worktime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clock A is one working day everywhere; clock B is what the hub allows for the band. */
class CountdownOfAContactTest {

    private static final WorkingDuration FOUR_HOURS = WorkingDuration.elapsed(Duration.ofHours(4));

    private final WorkingCalendar anytown = Hubs.anytown();

    @Test
    void redWinsWithItsFourElapsedHours() {
        var red = received("2026-11-20 16:50", FOUR_HOURS);
        assertEquals(Hubs.london("2026-11-20 20:50"), red.dueAt());
        assertEquals(Countdown.BAND, red.name());
        assertFalse(red.workingTime());
    }

    @Test
    void greenOfThreeWorkingDaysStillOwesTheReferrerTheNationalOne() {
        var green = received("2026-11-20 16:50", WorkingDuration.workingDays(3));
        assertEquals(Hubs.london("2026-11-23 16:50"), green.dueAt());
        assertEquals(Countdown.NATIONAL, green.name());
        assertTrue(green.workingTime());
    }

    @Test
    void theNationalClockStandsWhereBothAgree() {
        assertEquals(Countdown.NATIONAL, received("2026-11-24 10:00", anytown.oneWorkingDay()).name());
    }

    @Test
    void elapsedHoursCanBeLaterThanTheWorkingDay() {
        var day = received("2026-11-24 09:00", WorkingDuration.elapsed(Duration.ofHours(24)));
        assertEquals(Hubs.london("2026-11-24 17:00"), day.dueAt());
        assertEquals(Countdown.NATIONAL, day.name());
    }

    @ParameterizedTest(name = "at {0}: {1}, {2} left")
    @CsvSource({
        "2026-11-20 16:50, in-time, PT8H",
        "2026-11-22 12:00, in-time, PT7H50M",
        "2026-11-23 09:00, in-time, PT7H50M",
        "2026-11-23 14:49:59, in-time, PT2H1S",
        "2026-11-23 14:50, due-soon, PT2H",
        "2026-11-23 16:01:59, due-soon, PT48M1S",
        "2026-11-23 16:02, due-now, PT48M",
        "2026-11-23 16:49:59, due-now, PT1S",
        "2026-11-23 16:50, breached, PT0S",
        "2026-11-23 17:00, breached, PT-10M",
        "2026-11-23 23:00, breached, PT-10M",
        "2026-11-24 09:00, breached, PT-10M",
        "2026-11-24 10:00, breached, PT-1H-10M"
    })
    void anAmberOfFridayEveningRunsDownInWorkingTime(String now, String state, Duration left) {
        standsAt(received("2026-11-20 16:50", anytown.oneWorkingDay()), now, state, left);
    }

    @ParameterizedTest(name = "at {0}: {1}, {2} left")
    @CsvSource({
        "2026-11-21 12:00, in-time, PT8H",
        "2026-11-23 15:00, due-soon, PT2H",
        "2026-11-23 16:59:59, due-now, PT1S",
        "2026-11-23 17:00, breached, PT0S",
        "2026-11-23 22:00, breached, PT0S",
        "2026-11-24 09:00, breached, PT0S",
        "2026-11-24 09:01, breached, PT-1M"
    })
    void onceOverdueAtClosingTimeNothingAddsUpUntilTheHubOpens(String now, String state, Duration left) {
        standsAt(received("2026-11-21 12:00", anytown.oneWorkingDay()), now, state, left);
    }

    @ParameterizedTest(name = "at {0}: {1}, {2} left")
    @CsvSource({
        "2026-11-21 23:00, in-time, PT4H",
        "2026-11-22 01:59:59, in-time, PT1H1S",
        "2026-11-22 02:00, due-soon, PT1H",
        "2026-11-22 02:36, due-now, PT24M",
        "2026-11-22 03:00, breached, PT0S",
        "2026-11-22 05:30, breached, PT-2H-30M"
    })
    void aRedOfSaturdayNightRunsDownThroughTheNight(String now, String state, Duration left) {
        standsAt(received("2026-11-21 23:00", FOUR_HOURS), now, state, left);
    }

    @Test
    void aRedOverTheMissingHourStillHasFourRealHours() {
        var red = received("2026-03-28 23:00", FOUR_HOURS);
        assertEquals(Duration.ofHours(1), red.remaining(anytown, Hubs.london("2026-03-29 03:00")));
    }

    @Test
    void aContactSeenBeforeItsReceiptIsInTime() {
        var amber = received("2026-11-24 10:00", anytown.oneWorkingDay());
        assertEquals(Lateness.IN_TIME, amber.state(anytown, Hubs.london("2026-11-23 10:00"), 75, 90));
    }

    @Test
    void nothingIsDueBeforeItBegan() {
        var start = Instant.parse("2026-11-24T10:00:00Z");
        assertThrows(
                IllegalArgumentException.class,
                () -> new Countdown(start, start.minusSeconds(1), true, Countdown.BAND));
    }

    private Countdown received(String wallClock, WorkingDuration clockB) {
        return Countdown.of(anytown, Hubs.london(wallClock), anytown.oneWorkingDay(), clockB);
    }

    private void standsAt(Countdown countdown, String now, String state, Duration left) {
        var at = Hubs.london(now);
        assertEquals(state, countdown.state(anytown, at, 75, 90).word());
        assertEquals(left, countdown.remaining(anytown, at));
    }
}
