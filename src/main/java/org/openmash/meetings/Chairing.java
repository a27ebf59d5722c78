package org.openmash.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;

/** What the chair does with a meeting: freezes its agenda, adds to it, concludes its items, closes it. */
@ApplicationScoped
public class Chairing {
    private final HubScope scope;
    private final RiskMeetings meetings;
    private final Freezing freezing;
    private final Additions additions;
    private final Conclusions conclusions;
    private final Closing closing;
    private final Clock clock;

    Chairing(
            HubScope scope,
            RiskMeetings meetings,
            Freezing freezing,
            Additions additions,
            Conclusions conclusions,
            Closing closing,
            Clock clock) {
        this.scope = scope;
        this.meetings = meetings;
        this.freezing = freezing;
        this.additions = additions;
        this.conclusions = conclusions;
        this.closing = closing;
        this.clock = clock;
    }

    /** Freezes the agenda before the hub's hour does. */
    public void freeze(Caller caller, LocalDate day, long ifMatch) {
        act(caller, day, ifMatch, (meeting, now) -> freezing.freezeByChair(caller, meeting, now));
    }

    /** @throws Refusal 400 that names the field when there is no such case */
    public void requireCase(Caller caller, UUID caseId) {
        scope.run(caller.hub(), () -> additions.requireCase(caller, caseId, clock.instant()));
    }

    /** Puts a case on the agenda; after the freeze it is marked late. */
    public void add(Caller caller, LocalDate day, long ifMatch, ProposedItem asked) {
        act(caller, day, ifMatch, (meeting, now) -> additions.add(caller, meeting, asked, now));
    }

    /** Keeps what the meeting came to on an item. */
    public void conclude(Caller caller, LocalDate day, int number, long ifMatch, ItemOutcome asked) {
        act(caller, day, ifMatch, (meeting, now) -> conclusions.conclude(caller, meeting, number, asked, now));
    }

    /** @throws Refusal 422 that names every action without an owner */
    public void close(Caller caller, LocalDate day, long ifMatch) {
        act(caller, day, ifMatch, (meeting, now) -> closing.close(caller, meeting, now));
    }

    private void act(Caller caller, LocalDate day, long ifMatch, BiConsumer<RiskMeeting, Instant> verb) {
        scope.run(caller.hub(), () -> {
            Instant now = clock.instant();
            RiskMeeting meeting = meetings.openedOn(day, now);
            meeting.refuseStale(ifMatch);
            verb.accept(meeting, now);
            meetings.flush();
        });
    }
}
