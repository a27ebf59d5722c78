package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Person;
import org.openmash.sql.Ids;
import org.openmash.sql.Sql;

/**
 * A person says that two records are one child: the older id survives and the other's readers are sent there. A split
 * gives back exactly what the other had, and its id stands again.
 */
@ApplicationScoped
public class Merges {
    private static final String OLDER_FIRST = """
            select id from child where hub = current_setting('openmash.hub') and id = any(?) order by made_at, id""";
    private static final String UNDER = """
            update child set survivor_id = ?::uuid, merged_into = case when id = ?::uuid then ?::uuid else merged_into end
            where hub = current_setting('openmash.hub') and (id = ? or survivor_id = ?)""";
    private static final String APART = """
            with recursive below as (
                select id from child where hub = current_setting('openmash.hub') and id = ?
                union all
                select c.id from child c join below b on c.merged_into = b.id
                where c.hub = current_setting('openmash.hub') and c.survivor_id = ?)
            update child c set survivor_id = nullif(?::uuid, c.id),
                merged_into = case when c.id = ?::uuid then null else c.merged_into end
            from below where c.hub = current_setting('openmash.hub') and c.id = below.id""";
    /** Evidence whose own place, as last linked or first given, is with the child that is split off. */
    private static final String ITS_OWN = """
            update told_identity t set child_id = ?
            from (
                select distinct o.case_id, coalesce((
                    select l.to_child_id from link_act l
                    where l.hub = o.hub and l.case_id = o.case_id and l.act = 'link' and l.undone_by is null
                    order by l.at desc, l.id desc limit 1), o.first_child_id) as home
                from told_identity o where o.hub = current_setting('openmash.hub') and o.child_id = ?) h
            join child c on c.hub = current_setting('openmash.hub') and c.id = h.home
            where t.hub = current_setting('openmash.hub') and t.case_id = h.case_id
                and coalesce(c.survivor_id, c.id) = ?
            returning t.case_id""";
    private static final String ALL_ITS_EVIDENCE = """
            update told_identity set child_id = ? where hub = current_setting('openmash.hub') and child_id = ?
            returning case_id""";
    private static final String TAKEN_BACK = """
            update child_merge set undone_at = ?, undone_by_sub = ?, undone_by_name = ?, undone_by_role = ?,
                undone_reason = ?
            where hub = current_setting('openmash.hub') and merged_id = ? and undone_at is null""";

    private final HubScope scope;
    private final Sql sql;
    private final Moves moves;
    private final Clock clock;

    public Merges(HubScope scope, Sql sql, Moves moves, Clock clock) {
        this.scope = scope;
        this.sql = sql;
        this.moves = moves;
        this.clock = clock;
    }

    /** @param version of the surviving record */
    public record Done(ChildRecord.MergeAct merge, long version) {}

    /** Makes one record of two, under the older id. */
    public Done merge(Caller caller, UUID childId, UUID otherId, String reason) {
        return scope.in(caller.hub(), () -> {
            moves.oneAtATime(caller);
            moves.requireStanding(childId);
            if (childId.equals(otherId)) {
                throw Refusal.of(
                        Refusal.Because.RULE_NOT_MET, "same-record", "Both are one record; name the other child.");
            }
            if (merged(otherId, childId)) {
                throw Refusal.of(
                        Refusal.Because.STATE_FORBIDS, "already-linked", "That child is part of this record already; nothing was changed.");
            }
            moves.requireStanding(otherId);
            moves.refuseNotTheSame(childId, otherId);
            List<UUID> byAge = sql.list(
                    OLDER_FIRST, row -> row.id("id"), (Object) new UUID[] {childId, otherId});
            return merged(caller, byAge.getFirst(), byAge.getLast(), reason);
        });
    }

    private Done merged(Caller caller, UUID survivor, UUID other, String reason) {
        Instant now = clock.instant();
        Person by = caller.person();
        long version = moves.made(caller, new Moves.Move(true, "child-merged", survivor, other), () -> {
            sql.write(UNDER, survivor, other, survivor, other, other);
            sql.write(
                    "insert into child_merge (id, hub, survivor_id, merged_id, at, by_sub, by_name, by_role, reason) "
                            + "values (?, current_setting('openmash.hub'), ?, ?, ?, ?, ?, ?, ?)",
                    Ids.next(now), survivor, other, now, by.sub(), by.name(), by.role(), reason);
            return cases(sql.list(ALL_ITS_EVIDENCE, row -> row.id("case_id"), survivor, other));
        });
        return new Done(new ChildRecord.MergeAct("merge", survivor, other, now, by, reason), version);
    }

    /** Gives the other its record back, with all that was its own. */
    public Done split(Caller caller, UUID childId, UUID otherId, String reason) {
        return scope.in(caller.hub(), () -> {
            moves.oneAtATime(caller);
            moves.requireStanding(childId);
            if (!merged(otherId, childId)) {
                throw Refusal.of(
                        Refusal.Because.STATE_FORBIDS, "not-merged", "That child is not part of this record; there is nothing to split.");
            }
            Instant now = clock.instant();
            Person by = caller.person();
            long version = moves.made(caller, new Moves.Move(false, "child-split", childId, otherId), () -> {
                sql.write(APART, otherId, childId, otherId, otherId);
                sql.write(TAKEN_BACK, now, by.sub(), by.name(), by.role(), reason, otherId);
                moves.reviveWork(childId, otherId);
                return cases(sql.list(ITS_OWN, row -> row.id("case_id"), otherId, childId, otherId));
            });
            return new Done(new ChildRecord.MergeAct("split", childId, otherId, now, by, reason), version);
        });
    }

    private static List<UUID> cases(List<UUID> ofEachRow) {
        return ofEachRow.stream().distinct().sorted().toList();
    }

    /** @throws Refusal 404 where the other is not this hub's */
    private boolean merged(UUID other, UUID survivor) {
        return sql.one(
                        "select survivor_id from child where hub = current_setting('openmash.hub') and id = ?",
                        row -> survivor.equals(row.id("survivor_id")), other)
                .orElseThrow(Refusal::notFound);
    }
}
