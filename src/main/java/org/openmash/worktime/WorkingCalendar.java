package org.openmash.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * The days and hours on which one hub works: its week, less the bank holidays. Past the last day that the published
 * list covers, the holidays that law fixes by rule are reckoned by that rule. A span of working time ends at the first
 * instant at which it has been worked, so one that ends with the day is due at closing time and not next morning.
 */
public record WorkingCalendar(WorkingHours hours, Set<LocalDate> holidays, LocalDate holidaysKnownTo) {

    public WorkingCalendar {
        holidays = Set.copyOf(holidays);
    }

    public boolean isWorkingDay(LocalDate day) {
        return hours.days().contains(day.getDayOfWeek()) && !isHoliday(day);
    }

    /** The first working day strictly after this one. */
    public LocalDate nextWorkingDay(LocalDate day) {
        var after = day.plusDays(1);
        while (!isWorkingDay(after)) {
            after = after.plusDays(1);
        }
        return after;
    }

    /** The last working day strictly before this one. */
    public LocalDate previousWorkingDay(LocalDate day) {
        var before = day.minusDays(1);
        while (!isWorkingDay(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    /** Whether the desk is open; at closing time itself it no longer is. */
    public boolean isOpen(Instant at) {
        var day = dateOf(at);
        return isWorkingDay(day) && !at.isBefore(opening(day)) && at.isBefore(closing(day));
    }

    /** The first instant by which this much working time has passed since {@code from}. */
    public Instant plus(Instant from, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("working time to add cannot be negative: " + working);
        }
        if (working.isZero()) {
            return from;
        }
        var left = working;
        var day = dateOf(from);
        while (workedOn(day, from, Instant.MAX).compareTo(left) < 0) {
            left = left.minus(workedOn(day, from, Instant.MAX));
            day = nextWorkingDay(day);
        }
        return later(from, opening(day)).plus(left);
    }

    /** The working time from one instant to another; negative when the second is the earlier. */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        var end = dateOf(to);
        var sum = Duration.ZERO;
        for (var day = dateOf(from); !day.isAfter(end); day = nextWorkingDay(day)) {
            sum = sum.plus(workedOn(day, from, to));
        }
        return sum;
    }

    /** The hub's daily hours counted in working time, closing time included. */
    public WorkingDuration oneWorkingDay() {
        return WorkingDuration.workingDays(1);
    }

    /** The date that the hub's own wall calendar shows. */
    public LocalDate dateOf(Instant at) {
        return at.atZone(hours.zone()).toLocalDate();
    }

    private boolean isHoliday(LocalDate day) {
        return holidays.contains(day) || (day.isAfter(holidaysKnownTo) && LawfulHolidays.include(day));
    }

    private Duration workedOn(LocalDate day, Instant from, Instant to) {
        if (!isWorkingDay(day)) {
            return Duration.ZERO;
        }
        var start = later(from, opening(day));
        var end = to.isBefore(closing(day)) ? to : closing(day);
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }

    private Instant opening(LocalDate day) {
        return ZonedDateTime.of(day, hours.opens(), hours.zone()).toInstant();
    }

    private Instant closing(LocalDate day) {
        var lastDay = hours.closesAtMidnight() ? day.plusDays(1) : day;
        return ZonedDateTime.of(lastDay, hours.closes(), hours.zone()).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
