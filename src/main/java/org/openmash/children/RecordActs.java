package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.openmash.hubs.Person;
import org.openmash.sql.Row;
import org.openmash.sql.Sql;

/** What persons did to a child's record, and to those that are part of it now: links, merges, answers. */
@ApplicationScoped
class RecordActs {
    private static final String ITS_PARTS = """
            with parts as materialized (
                select id from child where hub = current_setting('openmash.hub') and (id = ? or survivor_id = ?))
            """;
    private static final String LINKS = ITS_PARTS + """
            select act, case_id, from_child_id, to_child_id, at, by_sub, by_name, by_role, reason from link_act
            where hub = current_setting('openmash.hub')
                and (from_child_id in (select id from parts) or to_child_id in (select id from parts))
            order by at, id""";
    private static final String MERGES = ITS_PARTS + """
            , these as (
                select * from child_merge where hub = current_setting('openmash.hub')
                    and (survivor_id in (select id from parts) or merged_id in (select id from parts)))
            select 'merge' as act, survivor_id, merged_id, at, by_sub, by_name, by_role, reason from these
            union all
            select 'split', survivor_id, merged_id, undone_at, undone_by_sub, undone_by_name, undone_by_role,
                undone_reason from these where undone_at is not null
            order by at, act""";

    private final Sql sql;
    private final Verdicts verdicts;

    RecordActs(Sql sql, Verdicts verdicts) {
        this.sql = sql;
        this.verdicts = verdicts;
    }

    List<ChildRecord.LinkAct> links(UUID childId) {
        return sql.list(
                LINKS,
                row -> new ChildRecord.LinkAct(
                        row.text("act"), row.id("case_id"), row.id("from_child_id"), row.id("to_child_id"),
                        row.instant("at"), by(row), row.text("reason")),
                childId, childId);
    }

    List<ChildRecord.MergeAct> merges(UUID childId) {
        return sql.list(
                MERGES,
                row -> new ChildRecord.MergeAct(
                        row.text("act"), row.id("survivor_id"), row.id("merged_id"), row.instant("at"), by(row),
                        row.text("reason")),
                childId, childId);
    }

    List<ChildRecord.Answered> answers(UUID childId) {
        return verdicts.given(List.of(childId)).values().stream()
                .map(given -> ChildRecord.Answered.of(childId, given))
                .toList();
    }

    private static Person by(Row row) throws SQLException {
        return new Person(row.text("by_sub"), row.text("by_name"), row.text("by_role"));
    }
}
