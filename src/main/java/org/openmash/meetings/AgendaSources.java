package org.openmash.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.openmash.hubs.Caller;
import org.openmash.sql.Sql;

/** What the meetings themselves put on an agenda: what earlier ones left undone, and what the chair added. */
@ApplicationScoped
class AgendaSources {
    private static final String HUB = "hub = current_setting('openmash.hub')";

    /**
     * What is undone of a case.
     *
     * @param onlyLate nothing but a late item of a meeting that is not over: what brought it there is mostly new to the
     *     next one too, and only what no rule brings anew is arrears
     */
    record Undone(CarriedOver what, boolean onlyLate) {}

    private final Sql sql;

    AgendaSources(Sql sql) {
        this.sql = sql;
    }

    /**
     * What is undone of the meetings before that day. An item that was not concluded comes again at each meeting, so
     * only the last one's are looked at; an action is looked for in all of them.
     *
     * @param last the last meeting before that day that was not missed; null where there was none
     */
    Map<UUID, Undone> undoneBefore(LocalDate day, RiskMeeting last) {
        Map<UUID, Undone> undone = new HashMap<>();
        sql.list(
                        "select case_id, min(since) as since, sum(open)::int as open, bool_and(only_late) as "
                                + "only_late from ("
                                + "select i.case_id, coalesce(i.carried_since, i.added_at) as since, 0 as open, "
                                + "(i.late and m.state = 'frozen') as only_late from agenda_item i join risk_meeting m "
                                + "on m.id = i.meeting_id where i." + HUB
                                + " and i.meeting_id = ? and i.concluded_at is null "
                                + "union all select a.case_id, a.added_at, 1, false from meeting_action a join "
                                + "risk_meeting m "
                                + "on m.id = a.meeting_id where a." + HUB + " and not a.done and m.held_on < ?) u "
                                + "group by case_id",
                        row -> Map.entry(
                                row.id("case_id"),
                                new Undone(
                                        new CarriedOver(row.instant("since"), row.number("open")),
                                        row.answer("only_late"))),
                        last == null ? null : last.id(),
                        day)
                .forEach(found -> undone.put(found.getKey(), found.getValue()));
        return undone;
    }

    /** What the chair added to that day's agenda, and to those that were missed since the last meeting. */
    Map<UUID, AgendaSubject.Addition> additions(LocalDate day, RiskMeeting last) {
        Map<UUID, AgendaSubject.Addition> added = new HashMap<>();
        sql.list(
                        "select c.case_id, c.added_at, c.why from chair_addition c join risk_meeting m on m.id = "
                                + "c.meeting_id "
                                + "where c." + HUB + " and (m.held_on = ? or (m.missed and m.held_on < ? and "
                                + "(?::date is null or m.held_on > ?::date))) order by c.added_at",
                        row -> Map.entry(
                                row.id("case_id"),
                                new AgendaSubject.Addition(row.instant("added_at"), row.text("why"))),
                        day,
                        day,
                        last == null ? null : last.heldOn(),
                        last == null ? null : last.heldOn())
                .forEach(found -> added.putIfAbsent(found.getKey(), found.getValue()));
        return added;
    }

    /** @return false where the chair added the case before */
    boolean add(RiskMeeting meeting, UUID caseId, AgendaSubject.Addition addition, Caller by) {
        return sql.write(
                        "insert into chair_addition (meeting_id, case_id, hub, why, added_at, added_by_sub, "
                                + "added_by_name, "
                                + "added_by_role) values (?, ?, current_setting('openmash.hub'), ?, ?, ?, ?, ?) "
                                + "on conflict do nothing",
                        meeting.id(),
                        caseId,
                        addition.why(),
                        addition.at(),
                        by.sub(),
                        by.name(),
                        by.shownRole())
                == 1;
    }
}
