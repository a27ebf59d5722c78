package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmash.children.matching.BlockingKeys;
import org.openmash.sql.Sql;

/**
 * Fetches all that is on record of whoever has a key in common with children told of: one statement for all of them,
 * which also says whose block is too large, whether all on record have their keys, and against how many children the odds
 * are to be reckoned.
 */
@ApplicationScoped
class CandidateBlocks {
    /** So many alike to one child are too many to be searched whole. */
    static final int MOST = 1000;
    private static final int MOST_ROWS = 10_000;
    /** A row of the table of children takes no less, so that this many are never fewer than there are. */
    private static final int BYTES_OF_A_CHILD = 64;

    private static final String FIND = """
            with asked as (select * from unnest(?::int[], ?::bigint[]) as a(told, key)),
            met as materialized (
                select distinct a.told, k.holder from asked a cross join lateral (
                    select holder from child_key
                    where hub = current_setting('openmash.hub') and key = a.key limit %d) k),
            large as materialized (select told from met group by told having count(*) >= %d),
            whose as materialized (
                select t.child_id, array_agg(distinct m.told) as told_of from met m
                join told_identity t on t.hub = current_setting('openmash.hub') and t.case_id = m.holder
                where m.told not in (select told from large) and not t.sealed group by t.child_id
                union all
                select distinct t.child_id, null::int[] from told_identity t
                where t.hub = current_setting('openmash.hub') and t.case_id = any(?))
            select w.told_of, l.told as large, exists (
                select 1 from told_identity where hub = current_setting('openmash.hub') and not keyed
                    and source = 'referral') as unswept, pg_relation_size('child') / %d as children, t.*
            from (select coalesce(array_agg(told), '{}') as told from large) l
            left join (whose w join lateral (
                select %s from told_identity t
                where t.hub = current_setting('openmash.hub') and t.child_id = w.child_id
                    and (w.told_of is null or not t.sealed)) t on true)
                on true
            order by t.told_at, t.id limit %d"""
            .formatted(MOST, MOST, BYTES_OF_A_CHILD, EvidenceStore.COLUMNS, MOST_ROWS + 1);

    /** Of a child that was merged into another, what stands under that one. */
    private static final String OF_CHILDREN = """
            select c.id as asked, pg_relation_size('child') / %d as children, t.*
            from child c join lateral (
                select %s from told_identity t
                where t.hub = current_setting('openmash.hub') and t.child_id = coalesce(c.survivor_id, c.id)) t on true
            where c.hub = current_setting('openmash.hub') and c.id = any(?) order by t.told_at, t.id"""
            .formatted(BYTES_OF_A_CHILD, EvidenceStore.COLUMNS);

    private final Sql sql;
    private final EvidenceStore evidence;

    CandidateBlocks(Sql sql, EvidenceStore evidence) {
        this.sql = sql;
        this.evidence = evidence;
    }

    /**
     * What was found.
     *
     * @param tooLarge for which of those asked for too many are alike, by their place; all while holders lack their keys
     * @param children the children on record, rather more than fewer
     */
    record Found(List<Map<UUID, List<Evidence>>> blocks, Set<Integer> tooLarge, List<Evidence> own, long children) {
        Block block(int place) {
            return new Block(blocks.get(place), children);
        }
    }

    /**
     * Those on record who may be one child told of.
     *
     * @param evidence all of each
     * @param childrenOnRecord all there are, whom the odds are reckoned against
     */
    record Block(Map<UUID, List<Evidence>> evidence, long childrenOnRecord) {
        Block without(Collection<UUID> children) {
            Map<UUID, List<Evidence>> others = new LinkedHashMap<>(evidence);
            others.keySet().removeAll(Set.copyOf(children));
            return new Block(others, childrenOnRecord);
        }

        /** Those of whom these referrals tell. */
        Set<UUID> namedIn(Set<UUID> referrals) {
            return evidence.entrySet().stream()
                    .filter(child -> child.getValue().stream().anyMatch(row -> referrals.contains(row.referralId())))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * @param told each child with what was told of it; those on record who may be it stand at the same place of the answer
     * @param cases whose own child is wanted beside, whole
     */
    Found of(List<Described> told, Collection<UUID> cases) {
        List<Integer> places = new ArrayList<>();
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            for (Long key : ChildKeys.hashes(BlockingKeys.asked(told.get(i).open()))) {
                places.add(i);
                keys.add(key);
            }
        }
        Gathered gathered = new Gathered(told.size());
        sql.list(
                FIND,
                row -> gathered.add(
                        row.id("id") == null ? null : evidence.evidence(row), row.numbers("told_of"), row.numbers("large"),
                        row.answer("unswept"), row.longNumber("children")),
                places.toArray(Integer[]::new), keys.toArray(Long[]::new), cases.toArray(UUID[]::new));
        return gathered.found();
    }

    /** All evidence of these children, whatever they are like. */
    Block ofChildren(Collection<UUID> children) {
        Map<UUID, List<Evidence>> rows = new LinkedHashMap<>();
        List<Long> onRecord = sql.list(
                OF_CHILDREN,
                row -> {
                    rows.computeIfAbsent(row.id("asked"), child -> new ArrayList<>()).add(evidence.evidence(row));
                    return row.longNumber("children");
                },
                (Object) children.toArray(UUID[]::new));
        return new Block(rows, onRecord.isEmpty() ? 0 : onRecord.getFirst());
    }

    /** Sorts the rows to those for whom they were found. */
    private static final class Gathered {
        private final List<Map<UUID, List<Evidence>>> blocks = new ArrayList<>();
        private final Set<Integer> tooLarge = new HashSet<>();
        private final Set<Evidence> own = new LinkedHashSet<>();
        private long children;
        private int rows;
        private boolean whole = true;

        Gathered(int told) {
            for (int i = 0; i < told; i++) {
                blocks.add(new LinkedHashMap<>());
            }
        }

        boolean add(Evidence row, List<Integer> toldOf, List<Integer> large, boolean unswept, long onRecord) {
            children = onRecord;
            whole &= !unswept;
            tooLarge.addAll(large);
            rows++;
            if (row != null && toldOf.isEmpty()) {
                own.add(row);
            } else if (row != null) {
                toldOf.forEach(place -> blocks.get(place)
                        .computeIfAbsent(row.childId(), child -> new ArrayList<>())
                        .add(row));
            }
            return true;
        }

        Found found() {
            if (rows > MOST_ROWS || !whole) {
                for (int i = 0; i < blocks.size(); i++) {
                    tooLarge.add(i);
                }
            }
            return new Found(blocks, tooLarge, List.copyOf(own), children);
        }
    }
}
