package org.openmash.worktime;

import java.time.Duration;
import java.time.Instant;

/**
 * How long practice allows for a step. "4 hours" for a red referral is elapsed time and runs through the night; "one
 * working day" for an amber one pauses when the hub closes. "24 hours" is ambiguous in local papers, so a hub has to
 * say which it means. Source: Working Together 2023 chapter 3 for the working day.
 */
public sealed interface WorkingDuration {

    /** When it is over, reckoned from this start. */
    Instant dueFrom(WorkingCalendar calendar, Instant start);

    /** Whether it pauses outside the hub's hours. */
    boolean pausesOutsideHours();

    static WorkingDuration elapsed(Duration time) {
        return new Elapsed(time);
    }

    static WorkingDuration working(Duration time) {
        return new Working(time);
    }

    static WorkingDuration workingDays(int days) {
        return new WorkingDays(days);
    }

    /** Time as on the wall, nights and bank holidays included. */
    record Elapsed(Duration time) implements WorkingDuration {

        public Elapsed {
            refuseNegative(time);
        }

        @Override
        public Instant dueFrom(WorkingCalendar calendar, Instant start) {
            return start.plus(time);
        }

        @Override
        public boolean pausesOutsideHours() {
            return false;
        }
    }

    /** Time in which the hub is open. */
    record Working(Duration time) implements WorkingDuration {

        public Working {
            refuseNegative(time);
        }

        @Override
        public Instant dueFrom(WorkingCalendar calendar, Instant start) {
            return calendar.plus(start, time);
        }

        @Override
        public boolean pausesOutsideHours() {
            return true;
        }
    }

    /** So many times the hub's daily hours: a Friday 16:50 and one working day is Monday 16:50. */
    record WorkingDays(int days) implements WorkingDuration {

        public WorkingDays {
            refuseNegative(Duration.ofDays(days));
        }

        @Override
        public Instant dueFrom(WorkingCalendar calendar, Instant start) {
            return calendar.plus(start, calendar.hours().daily().multipliedBy(days));
        }

        @Override
        public boolean pausesOutsideHours() {
            return true;
        }
    }

    private static void refuseNegative(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time allowed cannot be negative: " + time);
        }
    }
}
