package org.openmash.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.openmash.audit.Actor;
import org.openmash.audit.AuditEntry;
import org.openmash.audit.AuditTrail;
import org.openmash.hubs.Hub;

/**
 * Cases that a rule first catches after the freeze come on the newest agenda by themselves, marked late, until its
 * meeting is closed. Looked for when the agenda is read, and by itself in between; each time only at what has changed.
 */
@ApplicationScoped
class LateAdditions {
    /** A change shows up only once its transaction has ended, which may be this long after its own time. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(90);
    private static final int MOST_AT_ONCE = 5000;

    /** Up to when a meeting's additions have been looked for on this instance. */
    private record Looked(UUID meetingId, Instant at) {}

    private final RiskMeetings meetings;
    private final Agendas agendas;
    private final AgendaRows rows;
    private final AuditTrail trail;
    private final Map<String, Looked> looked = new ConcurrentHashMap<>();

    LateAdditions(RiskMeetings meetings, Agendas agendas, AgendaRows rows, AuditTrail trail) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.rows = rows;
        this.trail = trail;
    }

    /** In the open transaction. */
    void takeIn(Hub hub, Instant now) {
        RiskMeeting newest = meetings.newestFrozen(now).orElse(null);
        if (newest == null || newest.state() != MeetingState.FROZEN) {
            return;
        }
        List<AgendaEntry> caught = agendas.caught(hub, newest, since(hub, newest, now), now);
        if (caught.size() <= MOST_AT_ONCE) {
            looked.put(hub.code(), new Looked(newest.id(), now));
        } else {
            looked.remove(hub.code());
        }
        if (!caught.isEmpty()) {
            add(newest, caught.subList(0, Math.min(caught.size(), MOST_AT_ONCE)), now);
        }
    }

    /** The clock was moved: what has been looked at counts no more. */
    void lookAgain(Hub hub) {
        looked.remove(hub.code());
    }

    private Instant since(Hub hub, RiskMeeting newest, Instant now) {
        Looked before = looked.get(hub.code());
        boolean usable = before != null && before.meetingId().equals(newest.id()) && !now.isBefore(before.at());
        return usable ? before.at().minus(LONGEST_TRANSACTION) : null;
    }

    /** Another instance may have taken in the same in the meantime: looked at again under the meeting's lock. */
    private void add(RiskMeeting newest, List<AgendaEntry> caught, Instant now) {
        RiskMeeting meeting = meetings.locked(newest);
        if (meeting.state() != MeetingState.FROZEN) {
            return;
        }
        Set<UUID> there = rows.casesOn(meeting);
        List<AgendaEntry> late =
                caught.stream().filter(entry -> !there.contains(entry.caseId())).toList();
        if (late.isEmpty()) {
            return;
        }
        int first = meeting.addLate(late.size());
        meetings.flush();
        rows.write(meeting, late, first, true, now);
        trail.record(new AuditEntry(
                Actor.service("late agenda items"),
                now,
                "agenda-items-added",
                "safeguarding",
                late.stream().map(AgendaEntry::caseId).toList(),
                List.of(),
                meeting.heldOn().toString()));
    }
}
