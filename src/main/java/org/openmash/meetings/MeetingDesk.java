package org.openmash.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;

/** Reads what stands on a date: the meeting, its agenda page by page, and which item a caller may reach. */
@ApplicationScoped
public class MeetingDesk {
    private final HubScope scope;
    private final RiskMeetings meetings;
    private final MeetingDiary diary;
    private final AgendaItems items;
    private final LateAdditions late;
    private final AgendaView view;
    private final Clock clock;

    MeetingDesk(
            HubScope scope,
            RiskMeetings meetings,
            MeetingDiary diary,
            AgendaItems items,
            LateAdditions late,
            AgendaView view,
            Clock clock) {
        this.scope = scope;
        this.meetings = meetings;
        this.diary = diary;
        this.items = items;
        this.late = late;
        this.view = view;
        this.clock = clock;
    }

    /** @throws Refusal 404 that names the next date with a meeting */
    public void require(Caller caller, LocalDate day) {
        scope.run(caller.hub(), () -> diary.require(caller.hub(), day, clock.instant()));
    }

    /**
     * @throws Refusal 404 where the date has no meeting, or a frozen agenda no item of that number that the caller may
     * see
     */
    public void requireItem(Caller caller, LocalDate day, int number) {
        scope.run(caller.hub(), () -> {
            diary.require(caller.hub(), day, clock.instant());
            meetings.on(day)
                    .filter(meeting -> meeting.state() != MeetingState.BUILDING)
                    .ifPresent(meeting -> items.numbered(meeting.id(), number)
                            .filter(item -> mayReach(caller, item.agency()))
                            .orElseThrow(Refusal::notFound));
        });
    }

    static boolean mayReach(Caller caller, String agency) {
        return caller.isStaff()
                || (caller.agency() != null && caller.agency().code().equals(agency));
    }

    public ShownMeeting meeting(Caller caller, LocalDate day) {
        return scope.in(caller.hub(), () -> {
            Instant now = clock.instant();
            diary.require(caller.hub(), day, now);
            late.takeIn(caller.hub(), now);
            return view.meeting(caller, day, meetings.on(day).orElse(null));
        });
    }

    /** @param after where the page before ended; null for the first */
    public AgendaPage agenda(Caller caller, LocalDate day, AgendaPage.Place after, int most) {
        return scope.in(caller.hub(), () -> {
            Instant now = clock.instant();
            diary.require(caller.hub(), day, now);
            if (after == null) {
                late.takeIn(caller.hub(), now);
            }
            return view.page(caller, day, meetings.on(day).orElse(null), after, most, now);
        });
    }

    /** The item of a case as it now stands, and the meeting's version with it. */
    public Item itemOf(Caller caller, LocalDate day, UUID caseId) {
        return scope.in(caller.hub(), () -> {
            RiskMeeting meeting = meetings.on(day).orElseThrow(Refusal::notFound);
            ShownItem item = meeting.state() == MeetingState.BUILDING
                    ? view.liveItem(caller, day, caseId, clock.instant())
                    : view.item(caller, meeting, numberOf(meeting, caseId), clock.instant());
            return new Item(item, meeting.version());
        });
    }

    private int numberOf(RiskMeeting meeting, UUID caseId) {
        return items.ofCase(meeting.id(), caseId).map(AgendaItem::number).orElseThrow(Refusal::notFound);
    }

    /** The item of that number on a frozen agenda, and the meeting's version with it. */
    public Item item(Caller caller, LocalDate day, int number) {
        return scope.in(caller.hub(), () -> {
            RiskMeeting meeting = meetings.on(day).orElseThrow(Refusal::notFound);
            return new Item(view.item(caller, meeting, number, clock.instant()), meeting.version());
        });
    }

    /** An item with the version of the meeting that it stands under. */
    public record Item(ShownItem item, long version) {}
}
