package org.openmash.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Reading;

/** Actions: undertaken at a meeting, and kept up until they are done, also when it is long closed. */
@ApplicationScoped
public class ActionKeeping {
    private final HubScope scope;
    private final RiskMeetings meetings;
    private final AgendaItems items;
    private final MeetingActions actions;
    private final Reading reading;
    private final Clock clock;

    ActionKeeping(
            HubScope scope,
            RiskMeetings meetings,
            AgendaItems items,
            MeetingActions actions,
            Reading reading,
            Clock clock) {
        this.scope = scope;
        this.meetings = meetings;
        this.items = items;
        this.actions = actions;
        this.reading = reading;
        this.clock = clock;
    }

    public ShownAction add(Caller caller, LocalDate day, int number, ProposedAction asked) {
        return scope.in(caller.hub(), () -> {
            Instant now = clock.instant();
            RiskMeeting meeting = meetings.lockedOn(day).orElseThrow(RiskMeeting::notFrozen);
            meeting.requireFrozen();
            AgendaItem item = items.numbered(meeting.id(), number).orElseThrow(Refusal::notFound);
            MeetingAction action = new MeetingAction(meeting, item, asked, caller.person(), now);
            actions.persistAndFlush(action);
            reading.change(caller, "meeting-action-added", List.of(item.caseId()), List.of(), action.id().toString());
            return action.shown(number);
        });
    }

    /** @throws Refusal 404 where neither the meeting nor an item it carries over has such an action */
    public void requireAction(Caller caller, LocalDate day, UUID id) {
        scope.run(caller.hub(), () -> find(day, id));
    }

    public ShownAction change(Caller caller, LocalDate day, UUID id, ActionChange asked) {
        return scope.in(caller.hub(), () -> {
            int number = find(day, id).number();
            MeetingAction action = actions.locked(id);
            apply(asked, action, clock.instant());
            actions.flush();
            reading.change(caller, "meeting-action-changed", List.of(action.caseId()), List.of(), id.toString());
            return action.shown(number);
        });
    }

    private static void apply(ActionChange asked, MeetingAction action, Instant now) {
        if (asked.owner() != null) {
            action.ownedBy(asked.owner());
        }
        if (asked.evidence() != null) {
            action.evidencedBy(asked.evidence());
        }
        if (Boolean.TRUE.equals(asked.done())) {
            action.finish(now);
        } else if (Boolean.FALSE.equals(asked.done())) {
            action.reopen();
        }
    }

    /** The item under which that day's agenda shows the action. */
    private AgendaItem find(LocalDate day, UUID id) {
        RiskMeeting meeting = meetings.on(day).orElseThrow(Refusal::notFound);
        MeetingAction action = actions.findByIdOptional(id)
                .filter(one -> one.meetingId().equals(meeting.id()) || one.isBefore(meeting.frozenAt()))
                .orElseThrow(Refusal::notFound);
        return items.ofCase(meeting.id(), action.caseId()).orElseThrow(Refusal::notFound);
    }
}
