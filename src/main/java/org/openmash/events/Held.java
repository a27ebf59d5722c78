package org.openmash.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What is held back for a while: the subject of an event that the broker refuses for itself, so that no later event of
 * that subject overtakes it, and a topic that cannot be reached while others can.
 */
final class Held {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private record Until(long row, long since, long nanos, Duration pause) {}

    private final Map<String, Until> held = new HashMap<>();

    /**
     * @param row the event that was refused
     * @param longer whether to wait twice as long as the last time
     */
    synchronized void hold(String what, long row, long now, boolean longer) {
        Until before = held.get(what);
        Duration pause = before == null ? FIRST : longer ? doubled(before.pause()) : before.pause();
        held.put(what, new Until(row, now, now + pause.toNanos(), pause));
    }

    private static Duration doubled(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }

    /** When it was last held; null where it never was, or was let go. */
    synchronized Long heldSince(String what) {
        Until until = held.get(what);
        return until == null ? null : until.since();
    }

    synchronized boolean holds(String what, long now) {
        Until until = held.get(what);
        return until != null && until.nanos() - now > 0;
    }

    /** An event was taken: one from before the refused one changes nothing. */
    synchronized void letGo(String what, long row) {
        held.computeIfPresent(what, (held, until) -> until.row() <= row ? null : until);
    }

    synchronized String[] at(long now) {
        return held.entrySet().stream()
                .filter(entry -> entry.getValue().nanos() - now > 0)
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
    }

    synchronized int count() {
        return held.size();
    }

    synchronized boolean isEmpty() {
        return held.isEmpty();
    }
}
