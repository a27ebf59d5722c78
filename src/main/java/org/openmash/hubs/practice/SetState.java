package org.openmash.hubs.practice;

import java.time.Instant;
import java.util.Locale;

/**
 * Where a set of thresholds stands in its life. The last two follow from the hub's time: an approved set is effective
 * from its instant on, and retired once another has taken its place, or an approver withdrew it before its instant.
 */
public enum SetState {
    DRAFT, CHECKED, TRIALLED, PROPOSED, APPROVED, EFFECTIVE, RETIRED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SetState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** What an approved set has become by then. */
    SetState at(Instant now, Instant from, Instant until) {
        if (this != APPROVED || from.isAfter(now)) {
            return this;
        }
        return until == null || until.isAfter(now) ? EFFECTIVE : RETIRED;
    }

    /** Before its approval it may be written to. */
    boolean isOpen() {
        return compareTo(APPROVED) < 0;
    }
}
