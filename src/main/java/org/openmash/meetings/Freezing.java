package org.openmash.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openmash.audit.Actor;
import org.openmash.audit.AuditEntry;
import org.openmash.audit.AuditTrail;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Hub;
import org.openmash.hubs.Person;
import org.openmash.sql.Sql;

/** Freezes agendas: at the hub's hour by itself, or when the chair says so. Two instances never freeze one twice. */
@ApplicationScoped
class Freezing {
    private final RiskMeetings meetings;
    private final MeetingDiary diary;
    private final Agendas agendas;
    private final AgendaRows rows;
    private final MeetingEvents events;
    private final AuditTrail trail;
    private final Sql sql;

    Freezing(
            RiskMeetings meetings,
            MeetingDiary diary,
            Agendas agendas,
            AgendaRows rows,
            MeetingEvents events,
            AuditTrail trail,
            Sql sql) {
        this.meetings = meetings;
        this.diary = diary;
        this.agendas = agendas;
        this.rows = rows;
        this.events = events;
        this.trail = trail;
        this.sql = sql;
    }

    /**
     * Freezes the agenda of the newest meeting whose hour has come, late after an absence; the ones between it and the
     * last that was frozen are empty and marked missed. In the open transaction; does nothing where another instance is
     * at it.
     */
    void freezeDue(Hub hub, Instant now) {
        LocalDate due = diary.days(hub).latestDue(now);
        if (isFrozen(due) || !alone()) {
            return;
        }
        meetings.lastFrozenBefore(due).ifPresent(last -> miss(hub, last.heldOn(), due, now));
        RiskMeeting meeting = meetings.openedOn(due, now);
        if (meeting.state() == MeetingState.BUILDING) {
            freeze(hub, meeting, null, Actor.service("agenda freeze"), now);
        }
    }

    private boolean isFrozen(LocalDate day) {
        return meetings.on(day).filter(meeting -> meeting.state() != MeetingState.BUILDING).isPresent();
    }

    private boolean alone() {
        return sql.one(
                        "select pg_try_advisory_xact_lock(hashtextextended('agenda freeze ' || "
                                + "current_setting('openmash.hub'), 0)) as alone",
                        row -> row.answer("alone"))
                .orElse(false);
    }

    private void miss(Hub hub, LocalDate last, LocalDate due, Instant now) {
        List<LocalDate> days = diary.days(hub).between(last, due);
        if (days.isEmpty()) {
            return;
        }
        Map<LocalDate, RiskMeeting> there = meetings.between(last, due).stream()
                .collect(Collectors.toMap(RiskMeeting::heldOn, Function.identity()));
        List<RiskMeeting> missed = new ArrayList<>();
        for (LocalDate day : days) {
            RiskMeeting meeting = Optional.ofNullable(there.get(day)).orElseGet(() -> new RiskMeeting(day, now));
            if (!there.containsKey(day)) {
                meetings.persist(meeting);
            }
            missed.add(meeting);
        }
        meetings.flush();
        String practice = hub.practiceAt(now).version();
        missed.forEach(meeting -> meeting.miss(now, practice));
        meetings.flush();
        events.frozen(missed, List.of(), now);
    }

    /** The chair need not wait for the hour, but no agenda freezes before an earlier one. */
    void freezeByChair(Caller caller, RiskMeeting meeting, Instant now) {
        if (meeting.state() == MeetingState.BUILDING) {
            diary.refuseTooEarly(caller.hub(), meeting.heldOn(), now);
        }
        freeze(caller.hub(), meeting, caller.person(), caller.actor(), now);
    }

    /** @param by null where it freezes by itself */
    private void freeze(Hub hub, RiskMeeting meeting, Person by, Actor actor, Instant now) {
        meeting.requireBuilding();
        List<AgendaEntry> agenda = agendas.of(hub, meeting.heldOn(), now);
        meeting.freeze(now, by, hub.practiceAt(now).version(), agenda.size());
        meetings.flush();
        rows.write(meeting, agenda, 1, false, now);
        List<UUID> cases = agenda.stream().map(AgendaEntry::caseId).toList();
        trail.record(new AuditEntry(
                actor, now, "agenda-frozen", "safeguarding", cases, List.of(), meeting.heldOn().toString()));
        events.frozen(List.of(meeting), cases, now);
    }
}
