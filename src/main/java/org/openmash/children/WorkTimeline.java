package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.openmash.sql.Row;
import org.openmash.sql.Sql;

/**
 * Open and past work with a child on the timeline: when each began and when it ended. The list is replaced whole, so an
 * item is known by what it says: the same work written down again is the same item.
 */
@ApplicationScoped
class WorkTimeline implements TimelineSource {
    private static final String STRETCH = """
            select distinct on (item) item, child_id, kind, began, ended, reason, authority, at, dated from (
                select 'work.' || md5(concat_ws('|', i.child_id, i.kind, i.began, %2$s i.authority, '%1$s')) as item,
                    i.child_id, i.kind || '-%1$s' as kind, i.began, i.ended, i.reason, i.authority, i.recorded_at,
                    coalesce(i.%1$s::timestamp at time zone 'Europe/London', i.recorded_at) as at,
                    case when i.%1$s is null then 'recorded' else 'day' end as dated
                from involvement i
                where i.hub = current_setting('openmash.hub') and i.child_id = any(?) and i.replaced_at is null %3$s) w
            order by item, recorded_at
            """;
    private static final String ENTRIES = TimelineSource.Asked.bounded("(" + STRETCH.formatted("began", "", "")
            + ") union all (" + STRETCH.formatted("ended", "i.ended,", "and i.ended is not null") + ")");

    private final Sql sql;

    WorkTimeline(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String word() {
        return "involvements";
    }

    @Override
    public Answer entries(Asked asked) {
        return Answer.searched(sql.list(
                ENTRIES, row -> entry(row, asked), asked.values(asked.recordIds(), asked.recordIds())));
    }

    private static TimelineEntry entry(Row row, Asked asked) throws SQLException {
        String kind = row.text("kind");
        return new TimelineEntry(
                row.text("item"), asked.records().get(row.id("child_id")), null, row.instant("at"), row.text("dated"),
                row.date("ended"), kind,
                kind.startsWith("early-help") ? TimelineEntry.EARLY_HELP : TimelineEntry.SOCIAL_CARE,
                row.text("authority"), null, row.text("reason"));
    }
}
