package org.openmash.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmash.Fault;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Reading;
import org.openmash.triage.AgendaFeed;

/** The chair's additions: kept until the freeze while the agenda builds, and late items after it. */
@ApplicationScoped
class Additions {
    private final Agendas agendas;
    private final AgendaSources sources;
    private final AgendaRows rows;
    private final AgendaItems items;
    private final AgendaFeed feed;
    private final Reading reading;

    Additions(
            Agendas agendas,
            AgendaSources sources,
            AgendaRows rows,
            AgendaItems items,
            AgendaFeed feed,
            Reading reading) {
        this.agendas = agendas;
        this.sources = sources;
        this.rows = rows;
        this.items = items;
        this.feed = feed;
        this.reading = reading;
    }

    void requireCase(Caller caller, UUID caseId, Instant now) {
        if (feed.byIds(caller.hub(), now, List.of(caseId)).isEmpty()) {
            throw Refusal.badInput(List.of(new Fault("caseId", "unknown-case", "There is no case of this id.")));
        }
    }

    void add(Caller caller, RiskMeeting meeting, ProposedItem asked, Instant now) {
        AgendaSubject.Addition addition = new AgendaSubject.Addition(now, asked.reason());
        if (meeting.state() == MeetingState.BUILDING) {
            addBeforeFreeze(caller, meeting, asked.caseId(), addition);
        } else {
            addLate(caller, meeting, asked.caseId(), addition, now);
        }
        reading.change(caller, "agenda-item-added", List.of(asked.caseId()), List.of(), meeting.heldOn().toString());
    }

    private void addBeforeFreeze(Caller caller, RiskMeeting meeting, UUID caseId, AgendaSubject.Addition addition) {
        meeting.addedTo();
        if (!sources.add(meeting, caseId, addition, caller)) {
            throw there(null);
        }
    }

    private void addLate(
            Caller caller, RiskMeeting meeting, UUID caseId, AgendaSubject.Addition addition, Instant now) {
        meeting.requireFrozen();
        items.ofCase(meeting.id(), caseId).ifPresent(item -> {
            throw there(item.number());
        });
        AgendaEntry entry = agendas.added(caller.hub(), meeting, caseId, addition, now);
        rows.write(meeting, List.of(entry), meeting.addLate(1), true, now);
    }

    private static Refusal there(Integer number) {
        Refusal refusal = Refusal.of(
                Refusal.Because.STATE_FORBIDS, "already-on-agenda", "The case stands on this agenda already.");
        return number == null ? refusal : refusal.with("n", number);
    }
}
