package org.openmash.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.openmash.hubs.Hub;
import org.openmash.hubs.practice.Calendars;
import org.openmash.hubs.practice.Practice;
import org.openmash.worktime.WorkingCalendar;

/** On which days a hub meets, and when each agenda freezes: every working day, at the hour that its practice names. */
record MeetingDays(Hub hub, Calendars calendars) {
    /** Whether the hub works on that day, and so meets. */
    boolean has(LocalDate day) {
        return calendar(day).isWorkingDay(day);
    }

    Instant freezeAt(LocalDate day) {
        Practice practice = practice(day);
        return ZonedDateTime.of(day, practice.freezeAt(), practice.zone()).toInstant();
    }

    /** The first meeting day strictly after this one. */
    LocalDate next(LocalDate day) {
        return calendar(day).nextWorkingDay(day);
    }

    /** The last meeting day whose hour of freezing has come. */
    LocalDate latestDue(Instant now) {
        LocalDate today = now.atZone(hub.practiceAt(now).zone()).toLocalDate();
        return has(today) && !freezeAt(today).isAfter(now)
                ? today
                : calendar(today).previousWorkingDay(today);
    }

    /** The meeting days strictly between these two; of a very long time only its last year's. */
    List<LocalDate> between(LocalDate after, LocalDate before) {
        LocalDate yearBefore = before.minusYears(1);
        LocalDate from = after.isBefore(yearBefore) ? yearBefore : after;
        return Stream.iterate(next(from), day -> day.isBefore(before), this::next).toList();
    }

    private WorkingCalendar calendar(LocalDate day) {
        return calendars.of(practice(day));
    }

    private Practice practice(LocalDate day) {
        return hub.practiceAt(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
