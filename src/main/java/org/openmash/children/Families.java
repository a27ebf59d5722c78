package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openmash.children.matching.Homes;
import org.openmash.children.matching.Particulars;
import org.openmash.sql.Row;
import org.openmash.sql.Sql;

/** Which children live together, and what work there is or was with each of them. */
@ApplicationScoped
class Families {
    /** Current work of the children, of those merged into them, and of those whose evidence has all been linked to them. */
    private static final String INVOLVEMENTS = """
            select i.child_id, c.survivor_id, i.kind, i.began, i.ended, i.reason, i.authority from involvement i
            join child c on c.hub = current_setting('openmash.hub') and c.id = i.child_id
            where i.hub = current_setting('openmash.hub') and i.replaced_at is null
                and i.child_id in (
                    select unnest(?::uuid[])
                    union select id from child where hub = current_setting('openmash.hub') and survivor_id = any(?))
                and (i.child_id = any(?) or not exists (
                    select 1 from told_identity t
                    where t.hub = current_setting('openmash.hub') and t.child_id = i.child_id))
            order by i.recorded_at, i.id, i.position""";

    private final Sql sql;
    private final EvidenceStore evidence;

    Families(Sql sql, EvidenceStore evidence) {
        this.sql = sql;
        this.evidence = evidence;
    }

    /** All evidence of one child, read once. */
    private record Member(UUID childId, Set<UUID> cases, Set<UUID> firstChildren, Homes homes, Particulars particulars) {
        static Member of(UUID childId, List<Evidence> rows) {
            return new Member(
                    childId,
                    rows.stream().filter(row -> !row.imported()).map(Evidence::caseId).collect(Collectors.toSet()),
                    rows.stream().map(Evidence::firstChildId).collect(Collectors.toCollection(LinkedHashSet::new)),
                    new Homes(rows.stream().map(Evidence::dwelling).toList()),
                    Described.of(rows).particulars());
        }

        /** Two records that may be one child are no brothers, unless one message named them side by side. */
        boolean livesWith(Member other) {
            return !childId.equals(other.childId)
                    && homes.sharedWith(other.homes)
                    && (homes.namedTogetherWith(other.homes) || !particulars.mayBeOneWith(other.particulars));
        }
    }

    /** The cases of each child who shared the household by what had been told until then. */
    Map<UUID, Set<UUID>> toldTogether(UUID child, Instant until) {
        Map<UUID, Member> members = new LinkedHashMap<>();
        evidence.ofHouseholds(List.of(child)).stream()
                .filter(row -> row.toldAt().isBefore(until) && !row.sealed())
                .collect(Collectors.groupingBy(Evidence::childId, LinkedHashMap::new, Collectors.toList()))
                .forEach((one, rows) -> members.put(one, Member.of(one, rows)));
        Map<UUID, Set<UUID>> together = new LinkedHashMap<>();
        members.values().stream()
                .filter(one -> members.containsKey(child) && members.get(child).livesWith(one))
                .forEach(one -> together.put(one.childId(), one.cases()));
        return together;
    }

    /** Two statements, however many children. */
    Map<UUID, Family> of(Collection<UUID> children) {
        if (children.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Member> members = new LinkedHashMap<>();
        evidence.ofHouseholds(children).stream()
                .collect(Collectors.groupingBy(Evidence::childId, LinkedHashMap::new, Collectors.toList()))
                .forEach((child, rows) -> members.put(child, Member.of(child, rows)));
        Map<UUID, List<Member>> others = new HashMap<>();
        children.stream().filter(members::containsKey).forEach(child -> others.put(child, members.values().stream()
                .filter(members.get(child)::livesWith)
                .toList()));
        Map<UUID, List<Involvement>> work = work(Stream.concat(
                        others.keySet().stream().map(members::get), others.values().stream().flatMap(List::stream))
                .collect(Collectors.toMap(Member::childId, member -> member, (one, same) -> one)));
        Map<UUID, Family> families = new LinkedHashMap<>();
        others.forEach((child, siblings) -> families.put(child, family(members.get(child), siblings, work)));
        return families;
    }

    private static Family family(Member child, List<Member> siblings, Map<UUID, List<Involvement>> work) {
        return new Family(
                child.childId(), child.cases(), work.getOrDefault(child.childId(), List.of()),
                siblings.stream()
                        .map(one -> new Sibling(one.childId(), one.cases(), work.getOrDefault(one.childId(), List.of())))
                        .toList());
    }

    private Map<UUID, List<Involvement>> work(Map<UUID, Member> members) {
        Map<UUID, UUID> nowPartOf = new HashMap<>();
        members.values().forEach(member -> member.firstChildren().forEach(first -> nowPartOf.put(first, member.childId())));
        members.keySet().forEach(child -> nowPartOf.put(child, child));
        return involvements(nowPartOf, members.keySet());
    }

    private Map<UUID, List<Involvement>> involvements(Map<UUID, UUID> nowPartOf, Set<UUID> children) {
        Map<UUID, List<Involvement>> work = new HashMap<>();
        sql.list(
                INVOLVEMENTS,
                row -> work.computeIfAbsent(whose(row, nowPartOf, children), child -> new ArrayList<>())
                        .add(new Involvement(
                                row.text("kind"), row.date("began"), row.date("ended"), row.text("reason"),
                                row.text("authority"))),
                nowPartOf.keySet().toArray(UUID[]::new), children.toArray(UUID[]::new), children.toArray(UUID[]::new));
        return work;
    }

    private static UUID whose(Row row, Map<UUID, UUID> nowPartOf, Set<UUID> children) throws SQLException {
        UUID survivor = row.id("survivor_id");
        return survivor != null && children.contains(survivor) ? survivor : nowPartOf.get(row.id("child_id"));
    }
}
