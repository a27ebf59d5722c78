package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import org.openmash.sql.Sql;

/** On the timeline, what people said of whose evidence a case is: that the record is of one child is itself history. */
@ApplicationScoped
class LinkTimeline implements TimelineSource {
    private static final String ENTRIES = TimelineSource.Asked.bounded("""
            select 'link.' || l.id as item, l.case_id, l.act, l.at, l.reason,
                case when l.to_child_id = any(?) then l.to_child_id else l.from_child_id end as child_id
            from link_act l where l.hub = current_setting('openmash.hub') and (
                l.from_child_id = any(?) or l.to_child_id = any(?))""");

    private final Sql sql;

    LinkTimeline(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String word() {
        return "links";
    }

    @Override
    public Answer entries(Asked asked) {
        return Answer.searched(sql.list(
                ENTRIES,
                row -> new TimelineEntry(
                        row.text("item"), asked.records().get(row.id("child_id")), row.id("case_id"), row.instant("at"),
                        "instant", null, "case-" + row.text("act") + "ed",
                        TimelineEntry.FRONT_DOOR, null, null, row.text("reason")),
                asked.values(asked.recordIds(), asked.recordIds(), asked.recordIds())));
    }
}
