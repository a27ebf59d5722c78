package org.openmash.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openmash.hubs.Person;

/**
 * One day's risk meeting, without its items. Nothing here tells of a family.
 *
 * @param id null until something of it had to be kept
 * @param version 0 until then; the meeting's ETag
 * @param freezesAt the hub's hour on that day
 * @param missed its hour passed while the service was away, and it froze empty
 * @param items how many this reader may see; null while the agenda is building
 * @param unownedActions how many keep it from being closed; null for a partner
 */
public record ShownMeeting(
        UUID id,
        LocalDate date,
        String state,
        long version,
        Instant freezesAt,
        Instant frozenAt,
        Person frozenBy,
        boolean missed,
        Integer items,
        Integer openActions,
        Integer unownedActions,
        Instant closedAt,
        Person closedBy) {
    /** One of which nothing had to be kept yet. */
    static ShownMeeting building(LocalDate day, Instant freezesAt) {
        String state = MeetingState.BUILDING.word();
        return new ShownMeeting(null, day, state, 0, freezesAt, null, null, false, null, null, null, null, null);
    }
}
