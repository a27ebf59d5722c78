package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Person;
import org.openmash.sql.Ids;
import org.openmash.sql.Sql;

/** Who opened which item of a timeline: by it one sees what was read before a decision, and by whom. */
@ApplicationScoped
class Openings {
    private static final Instant EVER = Instant.EPOCH;
    private static final Instant NEVER_ENDING = Instant.parse("9999-01-01T00:00:00Z");

    private final Sql sql;
    private final Clock clock;

    Openings(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void keep(Caller caller, UUID childId, String item) {
        Instant now = clock.instant();
        Person by = caller.person();
        sql.write(
                "insert into timeline_opening (id, hub, item, child_id, opened_at, by_sub, by_name, by_role) "
                        + "values (?, current_setting('openmash.hub'), ?, ?, ?, ?, ?, ?)",
                Ids.next(now), item, childId, now, by.sub(), by.name(), by.role());
    }

    Map<String, List<Opening>> of(Collection<String> items) {
        return between(items, EVER, NEVER_ENDING);
    }

    /** @param until null for no end */
    Map<String, List<Opening>> between(Collection<String> items, Instant since, Instant until) {
        if (items.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Opening>> found = new HashMap<>();
        sql.list(
                """
                select item, by_sub, by_name, by_role, opened_at from (
                    select distinct on (item, by_sub) item, by_sub, by_name, by_role, opened_at from timeline_opening
                    where hub = current_setting('openmash.hub') and item = any(?)
                        and opened_at >= ?::timestamptz and opened_at < ?::timestamptz
                    order by item, by_sub, opened_at) o
                order by opened_at, by_sub""",
                row -> found.computeIfAbsent(row.text("item"), item -> new ArrayList<>())
                        .add(new Opening(
                                new Person(row.text("by_sub"), row.text("by_name"), row.text("by_role")),
                                row.instant("opened_at"))),
                items.toArray(String[]::new), since, until == null ? NEVER_ENDING : until);
        return found;
    }
}
