package org.openmash.worktime;

import java.time.Duration;
import java.time.Instant;

/**
 * By when a decision is owed on one contact, counted from its first receipt and never from a later opening or change of
 * band. Two clocks run side by side and the earlier wins: A, the national one (Working Together 2023, chapter 3: decide
 * the type of response within one working day), and B, the hub's own for the band.
 *
 * @param workingTime whether the clock that wins pauses outside the hub's hours
 * @param name which of the two won
 */
public record Countdown(Instant startedAt, Instant dueAt, boolean workingTime, String name) {

    public static final String NATIONAL = "A";
    public static final String BAND = "B";

    public Countdown {
        if (dueAt.isBefore(startedAt)) {
            throw new IllegalArgumentException("due " + dueAt + " before its start " + startedAt);
        }
    }

    /** The earlier of both clocks; the national one where they agree. */
    public static Countdown of(
            WorkingCalendar calendar, Instant receivedAt, WorkingDuration clockA, WorkingDuration clockB) {
        var national = clock(calendar, receivedAt, clockA, NATIONAL);
        var band = clock(calendar, receivedAt, clockB, BAND);
        return band.dueAt().isBefore(national.dueAt()) ? band : national;
    }

    /** What is left, in the time of the clock that won; from the due time on 0 or less: how long overdue. */
    public Duration remaining(WorkingCalendar calendar, Instant now) {
        return span(calendar, now, dueAt);
    }

    /** Where the case stands while its clock runs; percentages of the way from receipt to the due time. */
    public Lateness state(WorkingCalendar calendar, Instant now, int dueSoonAtPercent, int dueNowAtPercent) {
        if (!now.isBefore(dueAt)) {
            return Lateness.BREACHED;
        }
        var whole = span(calendar, startedAt, dueAt);
        var passed = span(calendar, startedAt, now);
        if (hasPassed(passed, whole, dueNowAtPercent)) {
            return Lateness.DUE_NOW;
        }
        return hasPassed(passed, whole, dueSoonAtPercent) ? Lateness.DUE_SOON : Lateness.IN_TIME;
    }

    private Duration span(WorkingCalendar calendar, Instant from, Instant to) {
        return workingTime ? calendar.between(from, to) : Duration.between(from, to);
    }

    private static boolean hasPassed(Duration passed, Duration whole, int percent) {
        return passed.multipliedBy(100).compareTo(whole.multipliedBy(percent)) >= 0;
    }

    private static Countdown clock(WorkingCalendar calendar, Instant start, WorkingDuration allowed, String name) {
        return new Countdown(start, allowed.dueFrom(calendar, start), allowed.pausesOutsideHours(), name);
    }
}
