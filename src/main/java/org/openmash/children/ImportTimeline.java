package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.openmash.sql.Row;
import org.openmash.sql.Sql;

/** What other records say happened to a child, on the timeline at the day that they tell. */
@ApplicationScoped
class ImportTimeline implements TimelineSource {
    private static final String ENTRIES = TimelineSource.Asked.bounded("""
            select 'imported.' || h.id as item, h.holder, h.kind, h.ended, h.outcome, h.reason, h.agency, h.categories, h.level,
                coalesce(h.began::timestamp at time zone 'Europe/London', h.recorded_at) as at,
                case when h.began is null then 'recorded' else 'day' end as dated
            from history_event h
            where h.hub = current_setting('openmash.hub') and h.holder = any(?) and h.replaced_at is null""");

    private final Sql sql;

    ImportTimeline(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String word() {
        return "imported-history";
    }

    @Override
    public Answer entries(Asked asked) {
        return Answer.searched(sql.list(ENTRIES, row -> entry(row, asked), asked.values((Object) asked.holderIds())));
    }

    private static TimelineEntry entry(Row row, Asked asked) throws SQLException {
        String kind = row.text("kind");
        List<String> categories = row.texts("categories");
        return new TimelineEntry(
                row.text("item"), asked.holders().get(row.id("holder")), null, row.instant("at"), row.text("dated"),
                row.date("ended"), kind,
                kind.equals("early-help") ? TimelineEntry.EARLY_HELP : TimelineEntry.SOCIAL_CARE, row.text("agency"),
                new TimelineEntry.Coded(row.number("level"), null, null, null, categories.isEmpty() ? null : categories),
                words(row));
    }

    private static String words(Row row) throws SQLException {
        String outcome = row.text("outcome");
        String reason = row.text("reason");
        return outcome == null ? reason : reason == null ? outcome : outcome + "\n" + reason;
    }
}
