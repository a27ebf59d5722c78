package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmash.hubs.Person;
import org.openmash.sql.Ids;
import org.openmash.sql.Row;
import org.openmash.sql.Sql;

/**
 * What persons said of two records: the same child, not the same, or not sure. An answer is about the evidence that
 * either side had, whichever child that evidence stands as now, and stands until something new is told of either.
 */
@ApplicationScoped
public class Verdicts {
    private static final String GIVEN = """
            with asked as (
                select distinct h.verdict_id from identity_verdict_holder h
                join told_identity t on t.hub = h.hub and t.case_id = h.case_id
                where h.hub = current_setting('openmash.hub') and t.hub = current_setting('openmash.hub')
                    and t.child_id = any(?)),
            sides as (
                select h.verdict_id, h.side, array_agg(distinct t.child_id) as children
                from asked a
                join identity_verdict_holder h on h.hub = current_setting('openmash.hub')
                    and h.verdict_id = a.verdict_id
                join told_identity t on t.hub = h.hub and t.case_id = h.case_id
                group by h.verdict_id, h.side)
            select v.id, v.answer, v.at, v.by_sub, v.by_name, v.by_role, v.reason,
                one.children[1] as one, other.children[1] as other,
                exists (
                    select 1 from told_identity t
                    where t.hub = v.hub and t.child_id in (one.children[1], other.children[1]) and t.id > v.id
                        and not exists (
                            select 1 from told_identity e
                            where e.hub = t.hub and e.child_id = t.child_id and e.id <= v.id and e.told = t.told)) as news
            from identity_verdict v
            join sides one on one.verdict_id = v.id and one.side = 1
            join sides other on other.verdict_id = v.id and other.side = 2
            where v.hub = current_setting('openmash.hub') and v.replaced_by is null
                and cardinality(one.children) = 1 and cardinality(other.children) = 1
            order by v.at, v.id""";
    private static final String SURVIVORS = """
            select id, coalesce(survivor_id, id) as survivor from child
            where hub = current_setting('openmash.hub') and id = any(?)""";
    /** The evidence of one side as it stands now; of a single case where only that was asked about. */
    private static final String SIDES = """
            insert into identity_verdict_holder (verdict_id, hub, side, case_id)
            select distinct ?::uuid, current_setting('openmash.hub'), s.side, t.case_id
            from unnest(?::int[], ?::uuid[], ?::uuid[]) as s(side, child_id, case_id)
            join told_identity t on t.hub = current_setting('openmash.hub') and t.child_id = s.child_id
                and (s.case_id is null or t.case_id = s.case_id)""";

    private final Sql sql;
    private final Clock clock;

    public Verdicts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What a person may say. */
    public enum Said {
        SAME("same"), NOT_THE_SAME("not-the-same"), NOT_SURE("not-sure");

        private final String word;

        Said(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public static List<String> words() {
            return Arrays.stream(values()).map(Said::word).toList();
        }

        public static Optional<Said> of(String word) {
            return Arrays.stream(values()).filter(said -> said.word.equals(word)).findFirst();
        }
    }

    /** Two children, whichever is named first. */
    public record Pair(UUID one, UUID other) {
        public Pair {
            if (one.compareTo(other) > 0) {
                UUID first = other;
                other = one;
                one = first;
            }
        }

        public boolean has(UUID child) {
            return one.equals(child) || other.equals(child);
        }
    }

    /**
     * The latest answer about a pair.
     *
     * @param pair the children as they are now; one and the same where the evidence is one child's
     * @param stands nothing new was told of either since and, for "same", they are one, for the others, two
     */
    public record Given(UUID id, Pair pair, Said said, Instant at, Person by, String reason, boolean stands) {
        @Override
        public String toString() {
            return "Given";
        }
    }

    /**
     * Pairs of two children with one of these in them, of which a person said "not the same" and nothing new was told
     * since: no machine joins them, and nobody is asked again. A message still in hand is for its reader to weigh.
     */
    public Set<Pair> notSame(Collection<UUID> children) {
        return given(children).values().stream()
                .filter(given -> given.said() == Said.NOT_THE_SAME && given.stands())
                .map(Given::pair)
                .collect(Collectors.toSet());
    }

    /** The latest answer of each pair with one of these children in it; in one statement. */
    public Map<Pair, Given> given(Collection<UUID> children) {
        Map<Pair, Given> latest = new LinkedHashMap<>();
        if (!children.isEmpty()) {
            sql.list(GIVEN, Verdicts::given, (Object) children.toArray(UUID[]::new))
                    .forEach(given -> latest.put(given.pair(), given));
        }
        return latest;
    }

    /** Whom each of these children now stands as: itself, or the survivor of its merge; unknown ones are left out. */
    public Map<UUID, UUID> survivors(Collection<UUID> children) {
        Map<UUID, UUID> survivors = new LinkedHashMap<>();
        if (!children.isEmpty()) {
            sql.list(
                    SURVIVORS, row -> survivors.put(row.id("id"), row.id("survivor")),
                    (Object) children.toArray(UUID[]::new));
        }
        return survivors;
    }

    /** One side of a question: all evidence of the child, or of it one case's alone. */
    record Side(UUID childId, UUID caseId) {
        static Side whole(UUID childId) {
            return new Side(childId, null);
        }
    }

    /** Keeps the answer in place of earlier ones about the same two. */
    UUID record(Side one, Side other, Said said, Person by, String reason) {
        Instant now = clock.instant();
        UUID id = Ids.next(now);
        List<UUID> earlier = new ArrayList<>();
        Pair pair = new Pair(one.childId(), other.childId());
        sql.list(GIVEN, Verdicts::given, (Object) new UUID[] {one.childId(), other.childId()}).stream()
                .filter(given -> given.pair().equals(pair))
                .forEach(given -> earlier.add(given.id()));
        sql.write(
                "insert into identity_verdict (id, hub, answer, child_id, other_child_id, at, by_sub, by_name, by_role, "
                        + "reason) values (?, current_setting('openmash.hub'), ?, ?, ?, ?, ?, ?, ?, ?)",
                id, said.word(), one.childId(), other.childId(), now, by.sub(), by.name(), by.role(), reason);
        sql.write(
                SIDES, id, new Integer[] {1, 2}, new UUID[] {one.childId(), other.childId()},
                new UUID[] {one.caseId(), other.caseId()});
        if (!earlier.isEmpty()) {
            sql.write(
                    "update identity_verdict set replaced_by = ? where hub = current_setting('openmash.hub') and id = any(?)",
                    id, earlier.toArray(UUID[]::new));
        }
        return id;
    }

    private static Given given(Row row) throws SQLException {
        Pair pair = new Pair(row.id("one"), row.id("other"));
        Said said = Said.of(row.text("answer")).orElseThrow();
        boolean apart = !pair.one().equals(pair.other());
        return new Given(
                row.id("id"), pair, said, row.instant("at"),
                new Person(row.text("by_sub"), row.text("by_name"), row.text("by_role")), row.text("reason"),
                !row.answer("news") && apart == (said != Said.SAME));
    }
}
