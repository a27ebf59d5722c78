package org.openmash.reports;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** Finds the hour of the week by the hub's wall clock; the offset of the last instant is kept until it changes. */
final class HourOfWeek {
    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;
    /** The first of January 1970 was a Thursday. */
    private static final int THURSDAY = 3;

    private final ZoneRules rules;
    private long from = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;
    private int offset;

    HourOfWeek(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** @return 0 for the hour after midnight on Monday, to 167 */
    int of(long second) {
        if (second < from || second >= until) {
            lookUp(Instant.ofEpochSecond(second));
        }
        long local = second + offset;
        int day = (int) Math.floorMod(Math.floorDiv(local, (long) DAY) + THURSDAY, 7L);
        return day * 24 + (int) (Math.floorMod(local, (long) DAY) / HOUR);
    }

    private void lookUp(Instant instant) {
        ZoneOffset now = rules.getOffset(instant);
        ZoneOffsetTransition next = rules.nextTransition(instant);
        offset = now.getTotalSeconds();
        from = instant.getEpochSecond();
        until = next == null ? Long.MAX_VALUE : next.getInstant().getEpochSecond();
    }
}
