package org.openmash.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.openmash.children.TimelineEntry;
import org.openmash.children.TimelineSource;
import org.openmash.sql.Row;
import org.openmash.sql.Sql;
import org.openmash.thresholds.Band;

/** The daily risk meeting on the timeline: that a case was talked through, what came of it, and each action agreed. */
@ApplicationScoped
class MeetingTimeline implements TimelineSource {
    private static final String ENTRIES = Asked.bounded("""
            select 'meeting.' || i.id as item, i.case_id, coalesce(i.concluded_at, i.added_at) as at, 'meeting-item' as kind,
                null as agency, coalesce(i.risk_after, i.band) as band, i.level, i.outcome,
                case when i.concluded_at is null then 'not-concluded' else 'concluded' end as state,
                i.risk_reason as words, null::date as until
            from agenda_item i where i.hub = current_setting('openmash.hub') and i.case_id = any(?)
            union all
            select 'action.' || a.id, a.case_id, a.added_at, 'meeting-action', a.agency, null, null, null,
                case when a.done then 'done' else 'open' end, a.what,
                (a.due_at at time zone 'Europe/London')::date
            from meeting_action a where a.hub = current_setting('openmash.hub') and a.case_id = any(?)""");

    private final Sql sql;

    MeetingTimeline(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String word() {
        return "meetings";
    }

    @Override
    public Answer entries(Asked asked) {
        return Answer.searched(sql.list(
                ENTRIES, row -> entry(row, asked), asked.values(asked.holderIds(), asked.holderIds())));
    }

    private static TimelineEntry entry(Row row, Asked asked) throws SQLException {
        Integer band = row.number("band");
        return new TimelineEntry(
                row.text("item"), asked.holders().get(row.id("case_id")), row.id("case_id"), row.instant("at"),
                "instant", row.date("until"), row.text("kind"), TimelineEntry.FRONT_DOOR, row.text("agency"),
                new TimelineEntry.Coded(
                        row.number("level"), band == null ? null : Band.values()[band - 1].word(), row.text("outcome"),
                        row.text("state"), null),
                row.text("words"));
    }
}
