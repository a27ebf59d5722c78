package org.openmash.worktime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/**
 * When a hub's duty desk is open in an ordinary week: Monday to Friday, 09:00 to 17:00, say. Each authority sets its
 * own; closing at 00:00 means open until midnight.
 */
public record WorkingHours(ZoneId zone, LocalTime opens, LocalTime closes, Set<DayOfWeek> days) {

    private static final Duration WHOLE_DAY = Duration.ofDays(1);

    public WorkingHours {
        Objects.requireNonNull(zone, "zone");
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a hub is open on at least one day of the week");
        }
        if (!closesAtMidnight(closes) && !opens.isBefore(closes)) {
            throw new IllegalArgumentException("a hub opens before it closes: " + opens + " to " + closes);
        }
    }

    /** The length of one working day, which is what practice means by "one working day". */
    public Duration daily() {
        var open = Duration.between(opens, closes);
        return closesAtMidnight() ? WHOLE_DAY.plus(open) : open;
    }

    boolean closesAtMidnight() {
        return closesAtMidnight(closes);
    }

    private static boolean closesAtMidnight(LocalTime closes) {
        return closes.equals(LocalTime.MIDNIGHT);
    }
}
