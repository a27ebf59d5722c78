package org.openmash.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmash.hubs.Agency;
import org.openmash.hubs.Person;
import org.openmash.sql.Row;
import org.openmash.sql.Sql;

/** What was said and undertaken about items: agencies' lines and actions, for a whole page in one statement each. */
@ApplicationScoped
class ItemNotes {
    private static final String HUB = "hub = current_setting('openmash.hub')";

    /** Actions of one meeting: not done, and without an owner. */
    record Counts(int all, int open, int unowned) {}

    /** The notes of a page. */
    record Of(Map<UUID, Map<String, ShownLine>> lines, Map<UUID, List<ActionRow>> actions) {
        List<ShownLine> lines(AgendaRow row, List<Agency> agencies) {
            Map<String, ShownLine> said =
                    row.itemId() == null ? Map.of() : lines.getOrDefault(row.itemId(), Map.of());
            return agencies.stream()
                    .map(agency -> said.getOrDefault(agency.code(), ShownLine.notAsked(agency.code())))
                    .toList();
        }

        List<ShownAction> actions(AgendaRow row) {
            return actions.getOrDefault(row.caseId(), List.of()).stream()
                    .map(action -> action.shown(row.n()))
                    .toList();
        }
    }

    /** An action by its case, before it is known under which number the agenda has that case. */
    record ActionRow(UUID caseId, ShownAction action) {
        ShownAction shown(int item) {
            return new ShownAction(
                    action.id(), item, action.what(), action.owner(), action.agency(), action.dueAt(), action.addedAt(),
                    action.addedBy(), action.done(), action.doneAt(), action.evidence());
        }
    }

    private final Sql sql;

    ItemNotes(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param frozen null while the agenda is building
     * @param agency only this one's; null for all
     */
    Of of(LocalDate day, RiskMeeting frozen, List<AgendaRow> page, String agency) {
        return page.isEmpty()
                ? new Of(Map.of(), Map.of())
                : new Of(frozen == null ? Map.of() : lines(page, agency), actions(day, frozen, page, agency));
    }

    private Map<UUID, Map<String, ShownLine>> lines(List<AgendaRow> page, String agency) {
        Map<UUID, Map<String, ShownLine>> said = new HashMap<>();
        sql.list(
                        "select item_id, agency, answer, words, said_at, said_by_sub, said_by_name, said_by_role from "
                                + "agency_line where " + HUB
                                + " and item_id = any(?) and (?::text is null or agency = ?)",
                        row -> Map.entry(row.id("item_id"), line(row)),
                        page.stream().map(AgendaRow::itemId).toArray(UUID[]::new),
                        agency,
                        agency)
                .forEach(line -> said.computeIfAbsent(line.getKey(), item -> new HashMap<>())
                        .put(line.getValue().agency(), line.getValue()));
        return said;
    }

    private static ShownLine line(Row row) throws SQLException {
        return new ShownLine(
                row.text("agency"),
                row.text("answer"),
                row.text("words"),
                row.instant("said_at"),
                new Person(row.text("said_by_sub"), row.text("said_by_name"), row.text("said_by_role")));
    }

    /** This meeting's actions, and those of earlier ones that were open when its agenda froze. */
    private Map<UUID, List<ActionRow>> actions(
            LocalDate day, RiskMeeting frozen, List<AgendaRow> page, String agency) {
        return sql
                .list(
                        "select a.* from meeting_action a join risk_meeting m on m.id = a.meeting_id where a." + HUB
                                + " and a.case_id = any(?) and (m.held_on = ? or (m.held_on < ? and (not a.done or "
                                + "a.done_at >= ?::timestamptz))) and (?::text is null or a.agency = ?) "
                                + "order by a.added_at, a.id",
                        ItemNotes::action,
                        page.stream().map(AgendaRow::caseId).toArray(UUID[]::new),
                        day,
                        day,
                        frozen == null ? null : frozen.frozenAt(),
                        agency,
                        agency)
                .stream()
                .collect(Collectors.groupingBy(ActionRow::caseId));
    }

    private static ActionRow action(Row row) throws SQLException {
        return new ActionRow(
                row.id("case_id"),
                new ShownAction(
                        row.id("id"),
                        0,
                        row.text("what"),
                        row.text("owner"),
                        row.text("agency"),
                        row.instant("due_at"),
                        row.instant("added_at"),
                        new Person(row.text("added_by_sub"), row.text("added_by_name"), row.text("added_by_role")),
                        row.answer("done"),
                        row.instant("done_at"),
                        row.text("evidence")));
    }

    /** @param agency only actions of this one on its own items; null for all */
    Counts actions(RiskMeeting meeting, String agency) {
        return sql.one(
                        "select count(*)::int as all_of_them, (count(*) filter (where not a.done))::int as open, "
                                + "(count(*) filter (where a.owner is null))::int as unowned from meeting_action "
                                + "a join "
                                + "agenda_item i on i.id = a.item_id where a." + HUB + " and a.meeting_id = ? and "
                                + "(?::text is null or (a.agency = ? and i.agency = ?))",
                        row -> new Counts(row.number("all_of_them"), row.number("open"), row.number("unowned")),
                        meeting.id(),
                        agency,
                        agency,
                        agency)
                .orElseThrow();
    }

    /** The actions that nobody has taken on. */
    List<UUID> unowned(RiskMeeting meeting) {
        return sql.list(
                "select id from meeting_action where " + HUB
                        + " and meeting_id = ? and owner is null order by added_at, id",
                row -> row.id("id"),
                meeting.id());
    }

    /** Keeps what an agency says now, in place of what it said before. */
    ShownLine say(UUID itemId, String agency, ProposedLine said, Person by, Instant now) {
        return sql.one(
                        "insert into agency_line (item_id, hub, agency, answer, words, said_at, said_by_sub, "
                                + "said_by_name, "
                                + "said_by_role) values (?, current_setting('openmash.hub'), ?, ?, ?, ?, ?, ?, ?) "
                                + "on conflict (item_id, agency) do update set answer = excluded.answer, words = "
                                + "excluded.words, said_at = excluded.said_at, said_by_sub = excluded.said_by_sub, "
                                + "said_by_name = excluded.said_by_name, said_by_role = excluded.said_by_role "
                                + "returning *",
                        ItemNotes::line,
                        itemId,
                        agency,
                        said.answer().word(),
                        said.words(),
                        now,
                        by.sub(),
                        by.name(),
                        by.role())
                .orElseThrow();
    }
}
