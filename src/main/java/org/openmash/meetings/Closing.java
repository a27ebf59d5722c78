package org.openmash.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmash.Fault;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Reading;

/** The end of a meeting: nothing that was undertaken may be nobody's. What is not concluded comes first next time. */
@ApplicationScoped
class Closing {
    private final RiskMeetings meetings;
    private final LateAdditions late;
    private final AgendaRows rows;
    private final ItemNotes notes;
    private final MeetingEvents events;
    private final Reading reading;

    Closing(
            RiskMeetings meetings,
            LateAdditions late,
            AgendaRows rows,
            ItemNotes notes,
            MeetingEvents events,
            Reading reading) {
        this.meetings = meetings;
        this.late = late;
        this.rows = rows;
        this.notes = notes;
        this.events = events;
        this.reading = reading;
    }

    void close(Caller caller, RiskMeeting meeting, Instant now) {
        meeting.requireFrozen();
        refuseUnowned(notes.unowned(meeting));
        late.takeIn(caller.hub(), now);
        meeting.close(now, caller.person());
        meetings.flush();
        reading.change(
                caller, "meeting-closed", List.copyOf(rows.casesOn(meeting)), List.of(), meeting.heldOn().toString());
        events.closed(meeting, notes.actions(meeting, null).all(), now);
    }

    private static void refuseUnowned(List<UUID> actions) {
        if (!actions.isEmpty()) {
            throw Refusal.ruleNotMet(
                    "unowned-actions",
                    "A meeting is closed only when every action has an owner.",
                    actions.stream()
                            .map(action -> new Fault(
                                    "actions/" + action + ".owner", "required", "Nobody has taken this action on."))
                            .toList());
        }
    }
}
