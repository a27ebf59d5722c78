package org.openmash.meetings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openmash.events.Outbox;
import org.openmash.events.OutboxMessage;
import org.openmash.sql.Ids;

/** What downstream systems are told of meetings: ids, codes, numbers and times only. */
@ApplicationScoped
class MeetingEvents {
    private static final String TOPIC = "mash.meetings";
    /** A broker refuses a record past its bound, and a refused one would hold back the meeting's later ones. */
    private static final int MOST_CASES_NAMED = 1000;

    private final Outbox outbox;
    private final ObjectMapper json;

    MeetingEvents(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    /** @param caseIds in the order of the agenda; of a very long one only the first thousand */
    record AgendaFrozen(
            UUID meetingId,
            LocalDate date,
            long version,
            boolean missed,
            int items,
            List<UUID> caseIds,
            Instant frozenAt) {}

    /** The bands before and after, as words. */
    record ItemConcluded(
            UUID meetingId,
            LocalDate date,
            int itemNumber,
            UUID caseId,
            String childReference,
            String riskBefore,
            String riskAfter,
            boolean late,
            Instant concludedAt) {}

    /** The time of an action passed and it is not done; told once. */
    record ActionDue(UUID meetingId, UUID actionId, UUID caseId, String agency, Instant dueAt) {}

    record MeetingClosed(UUID meetingId, LocalDate date, long version, int items, int actions, Instant closedAt) {}

    void frozen(List<RiskMeeting> meetings, List<UUID> caseIds, Instant now) {
        outbox.leave(meetings.stream()
                .map(meeting -> message(
                        meeting.hub(),
                        "agenda-frozen",
                        meeting.id(),
                        now,
                        new AgendaFrozen(
                                meeting.id(),
                                meeting.heldOn(),
                                meeting.version(),
                                meeting.isMissed(),
                                meeting.items(),
                                caseIds.subList(0, Math.min(caseIds.size(), MOST_CASES_NAMED)),
                                meeting.frozenAt())))
                .toList());
    }

    void concluded(RiskMeeting meeting, AgendaItem item, Instant now) {
        outbox.leave(List.of(message(
                meeting.hub(),
                "item-concluded",
                item.caseId(),
                now,
                new ItemConcluded(
                        meeting.id(),
                        meeting.heldOn(),
                        item.number(),
                        item.caseId(),
                        item.childReference(),
                        item.riskBefore().word(),
                        item.riskAfter().word(),
                        item.isLate(),
                        now))));
    }

    void due(String hub, List<ActionDue> actions, Instant now) {
        outbox.leave(actions.stream()
                .map(action -> message(hub, "action-due", action.caseId(), now, action))
                .toList());
    }

    void closed(RiskMeeting meeting, int actions, Instant now) {
        outbox.leave(List.of(message(
                meeting.hub(),
                "closed",
                meeting.id(),
                now,
                new MeetingClosed(meeting.id(), meeting.heldOn(), meeting.version(), meeting.items(), actions, now))));
    }

    private OutboxMessage message(String hub, String type, UUID subject, Instant now, Object data) {
        try {
            return new OutboxMessage(
                    Ids.next(now),
                    TOPIC,
                    "org.openmash.meeting." + type + ".v1",
                    hub,
                    subject.toString(),
                    now,
                    json.writeValueAsString(data));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An event that cannot be written", impossible);
        }
    }
}
