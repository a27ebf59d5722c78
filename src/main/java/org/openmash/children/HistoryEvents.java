package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmash.sql.Sql;

/** What other records say happened to children, as it stands now. Asked inside a transaction that is open. */
@ApplicationScoped
public class HistoryEvents {
    private static final String OF_CHILDREN = """
            select e.id, t.child_id, e.kind, e.began, e.ended, e.outcome, e.reason, e.agency, e.agency_kind, e.categories,
                e.level
            from (select distinct case_id, child_id from told_identity
                where hub = current_setting('openmash.hub') and child_id = any(?) and source = 'import' and not sealed) t
            join history_event e on e.hub = current_setting('openmash.hub') and e.holder = t.case_id
                and e.replaced_at is null
            order by e.began, e.id""";

    private final Sql sql;

    public HistoryEvents(Sql sql) {
        this.sql = sql;
    }

    /** One thing that happened, and to whom it happened as links now stand. */
    public record Happened(UUID id, UUID childId, HistoryLine.Event event) {}

    /** Of each child, oldest first; one statement for all of them. A child of whom no other record tells is left out. */
    public Map<UUID, List<Happened>> of(Collection<UUID> children) {
        Map<UUID, List<Happened>> found = new HashMap<>();
        if (children.isEmpty()) {
            return found;
        }
        sql.list(
                        OF_CHILDREN,
                        row -> new Happened(row.id("id"), row.id("child_id"), new HistoryLine.Event(
                                row.text("kind"), row.date("began"), row.date("ended"), row.text("outcome"),
                                row.text("reason"), row.text("agency"), row.text("agency_kind"), row.texts("categories"),
                                row.number("level"))),
                        (Object) children.toArray(UUID[]::new))
                .forEach(one -> found.computeIfAbsent(one.childId(), child -> new ArrayList<>()).add(one));
        return found;
    }
}
