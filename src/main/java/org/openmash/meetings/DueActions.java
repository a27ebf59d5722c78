package org.openmash.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmash.hubs.Hub;
import org.openmash.sql.Sql;

/** Tells once of each action whose time has passed and that is not done. */
@ApplicationScoped
class DueActions {
    private static final int MEETINGS_AT_ONCE = 100;
    private static final String HUB = "hub = current_setting('openmash.hub')";
    private static final String DUE = HUB + " and not done and not due_told and due_at <= ?";

    private final Sql sql;
    private final MeetingEvents events;

    DueActions(Sql sql, MeetingEvents events) {
        this.sql = sql;
        this.events = events;
    }

    /** In the open transaction; the meetings' rows are locked first, so that their events have one order. */
    void tell(Hub hub, Instant now) {
        List<UUID> meetings = sql.list(
                "select distinct meeting_id from meeting_action where " + DUE + " limit ?",
                row -> row.id("meeting_id"),
                now,
                MEETINGS_AT_ONCE);
        if (meetings.isEmpty()) {
            return;
        }
        UUID[] ids = meetings.toArray(UUID[]::new);
        sql.list(
                "select id from risk_meeting where " + HUB + " and id = any(?) order by id for update",
                row -> row.id("id"),
                (Object) ids);
        events.due(
                hub.code(),
                sql.list(
                        "update meeting_action set due_told = true, version = version + 1 where " + DUE
                                + " and meeting_id = any(?) returning meeting_id, id, case_id, agency, due_at",
                        row -> new MeetingEvents.ActionDue(
                                row.id("meeting_id"),
                                row.id("id"),
                                row.id("case_id"),
                                row.text("agency"),
                                row.instant("due_at")),
                        now,
                        ids),
                now);
    }
}
