package org.openmash.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.openmash.sql.Sql;

/**
 * For the local hub, whose clock may be put back: an agenda that froze, or was missed, at an hour that is now to come
 * builds again. Only one on which nobody has said or undertaken anything: what people did stays.
 */
@ApplicationScoped
class Thawing {
    private static final Logger LOG = Logger.getLogger(Thawing.class);
    private static final String HUB = "hub = current_setting('openmash.hub')";
    private static final String UNTOUCHED = "not exists (select 1 from meeting_action a where a.meeting_id = m.id) and "
            + "not exists (select 1 from agenda_item i where i.meeting_id = m.id and (i.concluded_at is not null or "
            + "i.risk_reason is not null or cardinality(i.dissent) > 0 or (i.late and position('\"rule\":\"chair\"' in "
            + "i.reasons) > 0) or exists (select 1 from agency_line l where l.item_id = i.id)))";

    private final Sql sql;

    Thawing(Sql sql) {
        this.sql = sql;
    }

    /** In the open transaction. */
    void thaw(Instant now) {
        List<UUID> meetings = sql.list(
                "select m.id from risk_meeting m where m." + HUB + " and m.state = 'frozen' and m.frozen_at > ? and "
                        + UNTOUCHED + " order by m.id for update of m",
                row -> row.id("id"),
                now);
        if (meetings.isEmpty()) {
            return;
        }
        UUID[] ids = meetings.toArray(UUID[]::new);
        sql.write("delete from agenda_item where " + HUB + " and meeting_id = any(?)", (Object) ids);
        sql.write(
                "update risk_meeting set state = 'building', missed = false, items = 0, frozen_at = null, "
                        + "frozen_by_sub = null, frozen_by_name = null, frozen_by_role = null, practice_version "
                        + "= null, "
                        + "changes = changes + 1, version = version + 1 where " + HUB + " and id = any(?)",
                (Object) ids);
        LOG.infof("The clock was put back before the freeze of %d agendas, which build again", meetings.size());
    }
}
