package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.openmash.children.TimelineSource.Answer;
import org.openmash.children.TimelineSource.Asked;
import org.openmash.children.TimelineSource.Position;
import org.openmash.children.TimelineSource.State;
import org.openmash.hubs.Hub;
import org.openmash.sql.Sql;

/**
 * Asks every source for its part of a timeline and puts the parts into one order, inside the work that is open. What
 * one source cannot do is undone to a savepoint, so that the others, and the transaction, go on.
 */
@ApplicationScoped
class TimelineLook {
    private static final Logger LOG = Logger.getLogger(TimelineLook.class);
    private static final Comparator<Found> NEWEST_FIRST = Comparator.comparing(
                    (Found found) -> found.entry().at())
            .thenComparing(found -> found.entry().item())
            .reversed();

    private final Instance<TimelineSource> sources;
    private final Sql sql;
    private final Clock clock;

    TimelineLook(@Any Instance<TimelineSource> sources, Sql sql, Clock clock) {
        this.sources = sources;
        this.sql = sql;
        this.clock = clock;
    }

    /** An entry with the word of the source that gave it. */
    record Found(String source, TimelineEntry entry) {}

    /** @param states how the look went in each source, in the order of their words */
    record Seen(List<Found> found, Map<String, State> states) {}

    /**
     * @param earlier how it went on the pages before; a source that failed there is left out, since what it would have
     *     told of newer times is missing
     */
    Seen look(Hub hub, Collection<UUID> children, Position before, String item, int most, Map<String, State> earlier) {
        Asked asked = asked(children, before, item, most);
        Set<String> absent = hub.practiceAt(clock.instant()).absentSources();
        List<Found> found = new ArrayList<>();
        Map<String, State> states = new LinkedHashMap<>();
        sql.write("savepoint timeline");
        sources.stream().sorted(Comparator.comparing(TimelineSource::word)).forEach(source -> {
            State then = earlier.get(source.word());
            Answer answer = then == State.FAILED
                    ? Answer.FAILED
                    : absent.contains(source.word()) ? Answer.notSearched() : answer(source, asked);
            answer.entries().forEach(entry -> found.add(new Found(source.word(), entry)));
            boolean nothingOlder = answer.state() == State.SEARCHED_AND_NOTHING && then == State.FOUND;
            states.put(source.word(), nothingOlder ? State.FOUND : answer.state());
        });
        found.sort(NEWEST_FIRST);
        return new Seen(found.size() > most ? found.subList(0, most) : found, states);
    }

    private Answer answer(TimelineSource source, Asked asked) {
        try {
            return source.entries(asked);
        } catch (RuntimeException failed) {
            sql.write("rollback to savepoint timeline");
            LOG.errorf("The source \"%s\" of a timeline failed (%s)", source.word(), failed.getClass().getName());
            return Answer.FAILED;
        }
    }

    private Asked asked(Collection<UUID> children, Position before, String item, int most) {
        record Held(UUID holder, UUID first, UUID child, boolean leftThere) {}
        List<Held> held = sql.list(
                """
                select t.case_id, t.first_child_id, t.child_id, exists (
                    select 1 from told_identity s
                    where s.hub = current_setting('openmash.hub') and s.child_id = t.first_child_id) as left_there
                from told_identity t where t.hub = current_setting('openmash.hub') and t.child_id = any(?)""",
                row -> new Held(
                        row.id("case_id"), row.id("first_child_id"), row.id("child_id"), row.answer("left_there")),
                (Object) children.toArray(UUID[]::new));
        Map<UUID, UUID> holders = new HashMap<>();
        Map<UUID, UUID> records = new HashMap<>();
        for (Held one : held) {
            holders.put(one.holder(), one.child());
            if (!one.leftThere()) {
                records.put(one.first(), one.child());
            }
        }
        sql.list(
                "select id, survivor_id from child where hub = current_setting('openmash.hub') and survivor_id = any(?)",
                row -> records.put(row.id("id"), row.id("survivor_id")),
                (Object) children.toArray(UUID[]::new));
        new HashSet<>(children).forEach(child -> records.put(child, child));
        return new Asked(holders, records, before, item, most);
    }
}
