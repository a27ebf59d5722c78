package org.openmash.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Reading;
import org.openmash.hubs.Role;

/** What each agency says of an item: written by the chair, or by the agency itself on its own items. */
@ApplicationScoped
public class AgencyLines {
    private final HubScope scope;
    private final RiskMeetings meetings;
    private final AgendaItems items;
    private final ItemNotes notes;
    private final Reading reading;
    private final Clock clock;

    AgencyLines(
            HubScope scope,
            RiskMeetings meetings,
            AgendaItems items,
            ItemNotes notes,
            Reading reading,
            Clock clock) {
        this.scope = scope;
        this.meetings = meetings;
        this.items = items;
        this.notes = notes;
        this.reading = reading;
        this.clock = clock;
    }

    /** @throws Refusal 404 where the hub has no such agency, or a partner asks for another's line than its own */
    public void requireLine(Caller caller, String agency) {
        boolean isThere = caller.hub().agencies().stream().anyMatch(one -> one.code().equals(agency));
        boolean isOwn = caller.agency() != null && caller.agency().code().equals(agency);
        if (!isThere || !(isOwn || caller.is(Role.MEETING_CHAIR))) {
            throw Refusal.notFound();
        }
    }

    public ShownLine say(Caller caller, LocalDate day, int number, String agency, ProposedLine said) {
        return scope.in(caller.hub(), () -> {
            Instant now = clock.instant();
            RiskMeeting meeting = meetings.lockedOn(day).orElseThrow(RiskMeeting::notFrozen);
            meeting.requireFrozen();
            AgendaItem item = items.numbered(meeting.id(), number)
                    .filter(one -> MeetingDesk.mayReach(caller, one.agency()))
                    .orElseThrow(Refusal::notFound);
            reading.change(caller, "agency-line-said", List.of(item.caseId()), List.of(), agency);
            return notes.say(item.id(), agency, said, caller.person(), now);
        });
    }
}
