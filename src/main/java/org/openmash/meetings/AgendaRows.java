package org.openmash.meetings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openmash.hubs.Person;
import org.openmash.sql.Ids;
import org.openmash.sql.Row;
import org.openmash.sql.Sql;
import org.openmash.thresholds.Band;

/** The items of frozen agendas as rows: written together at a freeze, read by the page. */
@ApplicationScoped
class AgendaRows {
    private static final int WRITTEN_TOGETHER = 1000;
    private static final String HUB = "hub = current_setting('openmash.hub')";

    private final Sql sql;
    private final ObjectMapper json;

    AgendaRows(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Writes the entries as items, numbered in their order from {@code first} on. */
    void write(RiskMeeting meeting, List<AgendaEntry> entries, int first, boolean late, Instant now) {
        for (int from = 0; from < entries.size(); from += WRITTEN_TOGETHER) {
            int to = Math.min(from + WRITTEN_TOGETHER, entries.size());
            writeTogether(meeting, entries.subList(from, to), first + from, late, now);
        }
    }

    private void writeTogether(RiskMeeting meeting, List<AgendaEntry> entries, int first, boolean late, Instant now) {
        sql.write(
                "insert into agenda_item (id, hub, meeting_id, number, case_id, child_reference, agency, band, level, "
                        + "reasons, carried_since, late, added_at, dissent) select t.i, "
                        + "current_setting('openmash.hub'), ?, "
                        + "? + (t.o)::int - 1, t.c, t.r, t.a, t.b, t.l, t.w, t.s, ?, ?, '{}' from unnest(?::uuid[], "
                        + "?::uuid[], ?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::timestamptz[]) "
                        + "with ordinality "
                        + "as t(i, c, r, a, b, l, w, s, o)",
                meeting.id(),
                first,
                late,
                now,
                entries.stream().map(entry -> Ids.next(now)).toArray(UUID[]::new),
                entries.stream().map(AgendaEntry::caseId).toArray(UUID[]::new),
                entries.stream().map(entry -> entry.of().childReference()).toArray(String[]::new),
                entries.stream().map(entry -> entry.of().agency()).toArray(String[]::new),
                entries.stream().map(entry -> entry.of().band().ordinal() + 1).toArray(Integer[]::new),
                entries.stream().map(entry -> entry.of().level()).toArray(Integer[]::new),
                entries.stream().map(entry -> written(entry.reasons())).toArray(String[]::new),
                entries.stream()
                        .map(entry -> entry.carriedOver() == null ? null : entry.carriedOver().since())
                        .toArray(Instant[]::new));
    }

    /** @param agency only items of cases that this agency's referrals opened; null for all */
    List<AgendaRow> after(RiskMeeting meeting, int number, String agency, int most) {
        return items(
                meeting,
                "and i.number > ? and (?::text is null or i.agency = ?) order by i.number limit ?",
                number,
                agency,
                agency,
                most);
    }

    AgendaRow numbered(RiskMeeting meeting, int number) {
        return items(meeting, "and i.number = ?", number).getFirst();
    }

    private List<AgendaRow> items(RiskMeeting meeting, String which, Object... values) {
        Object[] all = new Object[values.length + 2];
        all[0] = meeting.heldOn();
        all[1] = meeting.id();
        System.arraycopy(values, 0, all, 2, values.length);
        return sql.list(
                "select i.*, (select count(*)::int from meeting_action a join risk_meeting m on m.id = "
                        + "a.meeting_id where a."
                        + HUB + " and a.case_id = i.case_id and not a.done and m.held_on < ?) as open_actions "
                        + "from agenda_item i where i." + HUB + " and i.meeting_id = ? " + which,
                this::item,
                all);
    }

    private AgendaRow item(Row row) throws SQLException {
        Instant carriedSince = row.instant("carried_since");
        return new AgendaRow(
                row.id("id"),
                row.number("number"),
                row.id("case_id"),
                row.text("child_reference"),
                row.text("agency"),
                Band.values()[row.number("band") - 1],
                row.number("level"),
                reasons(row.text("reasons")),
                carriedSince == null ? null : new CarriedOver(carriedSince, row.number("open_actions")),
                row.answer("late"),
                conclusion(row));
    }

    private static Conclusion conclusion(Row row) throws SQLException {
        Integer riskAfter = row.number("risk_after");
        boolean any = row.instant("concluded_at") != null
                || row.text("risk_reason") != null
                || !row.texts("dissent").isEmpty();
        return !any
                ? null
                : new Conclusion(
                        riskAfter == null ? null : Band.values()[riskAfter - 1].word(),
                        row.text("risk_reason"),
                        row.text("outcome"),
                        row.texts("dissent"),
                        row.instant("concluded_at"),
                        row.text("concluded_by_sub") == null
                                ? null
                                : new Person(
                                        row.text("concluded_by_sub"),
                                        row.text("concluded_by_name"),
                                        row.text("concluded_by_role")));
    }

    /** Which cases stand on the agenda. */
    Set<UUID> casesOn(RiskMeeting meeting) {
        return new HashSet<>(sql.list(
                "select case_id from agenda_item where " + HUB + " and meeting_id = ?",
                row -> row.id("case_id"),
                meeting.id()));
    }

    /** How many items of an agenda are an agency's own. */
    int itemsOf(RiskMeeting meeting, String agency) {
        return sql.one(
                        "select count(*)::int as items from agenda_item where " + HUB
                                + " and meeting_id = ? and agency = ?",
                        row -> row.number("items"),
                        meeting.id(),
                        agency)
                .orElse(0);
    }

    private String written(List<Reason> reasons) {
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Reasons that cannot be written", impossible);
        }
    }

    private List<Reason> reasons(String written) {
        try {
            return List.of(json.readValue(written, Reason[].class));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Stored reasons that cannot be read", damaged);
        }
    }
}
