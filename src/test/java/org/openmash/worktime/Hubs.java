package org.openmash.worktime;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Hubs whose days can be checked against a wall calendar. */
final class Hubs {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Set<LocalDate> AROUND_2026 = days(
            "2025-12-25", "2025-12-26", "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25",
            "2026-08-31", "2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29");

    private Hubs() {}

    /** Monday to Friday, 09:00 to 17:00, less the bank holidays published for 2026. */
    static WorkingCalendar anytown() {
        return new WorkingCalendar(weekdays(), AROUND_2026, LocalDate.of(2027, 3, 29));
    }

    /** Every day of the week round the clock: the clock changes fall into its working time. */
    static WorkingCalendar neverClosed() {
        var hours = new WorkingHours(LONDON, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, EnumSet.allOf(DayOfWeek.class));
        return new WorkingCalendar(hours, Set.of(), LocalDate.MAX);
    }

    static WorkingHours weekdays() {
        var week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        return new WorkingHours(LONDON, LocalTime.of(9, 0), LocalTime.of(17, 0), week);
    }

    /** The instant at which a wall clock in England shows this. */
    static Instant london(String wallClock) {
        return LocalDateTime.parse(wallClock.trim().replace(' ', 'T')).atZone(LONDON).toInstant();
    }

    static Set<LocalDate> days(String... dates) {
        return Set.of(dates).stream().map(LocalDate::parse).collect(Collectors.toSet());
    }
}
