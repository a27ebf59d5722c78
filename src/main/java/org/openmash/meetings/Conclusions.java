package org.openmash.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Reading;

/** What the meeting came to on an item. The case itself stays triage's: nothing here changes its band. */
@ApplicationScoped
class Conclusions {
    private final RiskMeetings meetings;
    private final AgendaItems items;
    private final MeetingEvents events;
    private final Reading reading;

    Conclusions(RiskMeetings meetings, AgendaItems items, MeetingEvents events, Reading reading) {
        this.meetings = meetings;
        this.items = items;
        this.events = events;
        this.reading = reading;
    }

    void conclude(Caller caller, RiskMeeting meeting, int number, ItemOutcome asked, Instant now) {
        meeting.itemChanged();
        AgendaItem item = items.numbered(meeting.id(), number).orElseThrow(Refusal::notFound);
        item.conclude(asked, caller.person(), now);
        meetings.flush();
        reading.change(caller, "agenda-item-concluded", List.of(item.caseId()), List.of(), meeting.heldOn().toString());
        if (asked.concludes()) {
            events.concluded(meeting, item, now);
        }
    }
}
