package org.openmash.meetings;

import java.time.Instant;

/**
 * How far an agenda reaches back: to the freeze of the hub's last meeting that was not missed. That instant itself is
 * within, so that nothing falls between two meetings.
 */
record Window(Instant since, Instant now) {
    boolean reaches(Instant at) {
        return at != null && !at.isBefore(since);
    }
}
