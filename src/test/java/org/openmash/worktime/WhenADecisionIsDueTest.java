package org.openmash.worktime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due times worked by hand on a wall calendar: Anytown is open Monday to Friday, 09:00 to 17:00. */
class WhenADecisionIsDueTest {

    private final WorkingCalendar anytown = Hubs.anytown();

    @ParameterizedTest(name = "received {0}, due {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-24 10:00 | 2026-11-25 10:00 | an ordinary Tuesday morning
            2026-11-20 16:50 | 2026-11-23 16:50 | ten minutes before the weekend
            2026-11-21 12:00 | 2026-11-23 17:00 | Saturday: the whole of Monday, closing time included
            2026-11-22 23:59 | 2026-11-23 17:00 | Sunday night
            2026-11-23 00:00 | 2026-11-23 17:00 | midnight before Monday
            2026-11-23 08:59 | 2026-11-23 17:00 | a minute before opening
            2026-11-23 09:00 | 2026-11-23 17:00 | at opening
            2026-11-23 09:01 | 2026-11-24 09:01 | a minute after opening
            2026-11-23 17:00 | 2026-11-24 17:00 | at closing
            2026-11-20 17:00 | 2026-11-23 17:00 | at closing on Friday
            2026-12-24 16:00 | 2026-12-29 16:00 | Christmas Eve: Christmas Day, weekend, Boxing Day's substitute
            2026-12-25 11:00 | 2026-12-29 17:00 | Christmas Day
            2026-12-28 11:00 | 2026-12-29 17:00 | the substitute for Boxing Day
            2025-12-24 12:00 | 2025-12-29 12:00 | Christmas Eve of a year with Boxing Day on Friday
            2025-12-31 16:30 | 2026-01-02 16:30 | New Year's Eve
            2026-04-02 15:00 | 2026-04-07 15:00 | Maundy Thursday: Good Friday and Easter Monday pass
            2026-05-01 12:00 | 2026-05-05 12:00 | before the early May bank holiday
            2026-08-28 16:59 | 2026-09-01 16:59 | before the summer bank holiday
            2026-03-27 16:00 | 2026-03-30 16:00 | the clocks go forward at the weekend
            2026-03-29 02:30 | 2026-03-30 17:00 | the night of the change, just after the missing hour
            2026-10-23 16:00 | 2026-10-26 16:00 | the clocks go back at the weekend
            2026-10-25 01:30 | 2026-10-26 17:00 | the hour that comes twice
            """)
    void anAmberContactIsDueAfterOneWorkingDayOfTheHubsOwnHours(String received, String due, String why) {
        assertEquals(Hubs.london(due), anytown.oneWorkingDay().dueFrom(anytown, Hubs.london(received)), why);
    }

    @ParameterizedTest(name = "received {0}, due {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-24 10:00 | 2026-11-24 14:00 | in the morning
            2026-11-20 16:50 | 2026-11-20 20:50 | Friday evening
            2026-11-21 23:00 | 2026-11-22 03:00 | Saturday night
            2026-12-25 11:00 | 2026-12-25 15:00 | Christmas Day
            2026-03-28 23:00 | 2026-03-29 04:00 | an hour is missing in the night
            2026-10-24 23:00 | 2026-10-25 02:00 | an hour comes twice in the night
            """)
    void aRedContactIsDueFourHoursLaterThroughNightsAndHolidays(String received, String due, String why) {
        var fourHours = WorkingDuration.elapsed(Duration.ofHours(4));
        assertEquals(Hubs.london(due), fourHours.dueFrom(anytown, Hubs.london(received)), why);
    }

    @ParameterizedTest(name = "{2} working hours from {0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-24 10:00 | 2026-11-24 14:00 | 4
            2026-11-24 15:00 | 2026-11-25 11:00 | 4
            2026-11-20 15:00 | 2026-11-23 11:00 | 4
            2026-11-24 09:00 | 2026-11-26 17:00 | 24
            2026-11-24 12:30 | 2026-11-27 12:30 | 24
            2026-12-23 16:00 | 2026-12-30 10:00 | 18
            """)
    void workingHoursPauseWhenTheHubCloses(String received, String due, int hours) {
        var allowed = WorkingDuration.working(Duration.ofHours(hours));
        assertEquals(Hubs.london(due), allowed.dueFrom(anytown, Hubs.london(received)));
    }

    @Test
    void severalWorkingDaysAreSeveralTimesTheDailyHours() {
        var threeDays = WorkingDuration.workingDays(3);
        assertEquals(Hubs.london("2026-12-31 16:00"), threeDays.dueFrom(anytown, Hubs.london("2026-12-24 16:00")));
    }

    @Test
    void noTimeAllowedIsDueAtOnceAlsoOutsideHours() {
        Instant saturday = Hubs.london("2026-11-21 12:00");
        assertEquals(saturday, WorkingDuration.working(Duration.ZERO).dueFrom(anytown, saturday));
    }

    @Test
    void roundTheClockADayOfTwentyFourHoursEndsAnHourOffAfterTheClocksChange() {
        var always = Hubs.neverClosed();
        assertEquals(
                Hubs.london("2026-03-29 13:00"),
                always.oneWorkingDay().dueFrom(always, Hubs.london("2026-03-28 12:00")));
        assertEquals(
                Hubs.london("2026-10-25 11:00"),
                always.oneWorkingDay().dueFrom(always, Hubs.london("2026-10-24 12:00")));
    }
}
