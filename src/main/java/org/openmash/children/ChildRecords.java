package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Reading;
import org.openmash.sql.Ids;
import org.openmash.sql.Sql;

/** The duty desk's way to a child's record: to read it whole, and to write down the work with the child. */
@ApplicationScoped
public class ChildRecords {
    private static final String REPLACE = """
            update involvement set replaced_at = ?, replaced_for = nullif(?::uuid, child_id)
            where hub = current_setting('openmash.hub') and replaced_at is null
                and (child_id = ? or child_id in (
                    select id from child where hub = current_setting('openmash.hub') and survivor_id = ?)
                or child_id in (
                    select t.first_child_id from told_identity t
                    where t.hub = current_setting('openmash.hub') and t.child_id = ? and not exists (
                        select 1 from told_identity left_there where left_there.hub = current_setting('openmash.hub')
                            and left_there.child_id = t.first_child_id)))""";
    private static final String WRITE_DOWN = """
            insert into involvement
                (id, hub, child_id, position, kind, began, ended, reason, authority, recorded_at, recorded_by)
            select i.id, current_setting('openmash.hub'), ?, i.position, i.kind, i.began, i.ended, i.reason,
                i.authority, ?, ?
            from unnest(?::uuid[], ?::int[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[])
                as i(id, position, kind, began, ended, reason, authority)""";

    private final HubScope scope;
    private final Sql sql;
    private final EvidenceStore evidence;
    private final Families families;
    private final RecordActs acts;
    private final Reading reading;
    private final AddressWalls walls;
    private final Event<ChildrenChanged> changed;
    private final Clock clock;

    public ChildRecords(
            HubScope scope,
            Sql sql,
            EvidenceStore evidence,
            Families families,
            RecordActs acts,
            Reading reading,
            AddressWalls walls,
            Event<ChildrenChanged> changed,
            Clock clock) {
        this.scope = scope;
        this.sql = sql;
        this.evidence = evidence;
        this.families = families;
        this.acts = acts;
        this.reading = reading;
        this.walls = walls;
        this.changed = changed;
        this.clock = clock;
    }

    /** A list of involvements as it now stands, with the version of the child's record. */
    public record Written(List<Involvement> involvements, long version) {}

    /**
     * @throws Refusal 404 where the child is not this hub's
     * @throws Merged where it is part of another's record now
     */
    public void requireKnown(Caller caller, UUID childId) {
        scope.run(caller.hub(), () -> version(childId));
    }

    /** The whole record; the look is recorded with every case and child that it shows. */
    public ChildRecord read(Caller caller, UUID childId) {
        return scope.in(caller.hub(), () -> {
            long version = version(childId);
            List<Evidence> rows = evidence.ofChild(childId);
            Family family = families.of(List.of(childId)).getOrDefault(childId, nobody(childId));
            List<ChildRecord.LivesWith> siblings = family.siblings().stream()
                    .map(one -> new ChildRecord.LivesWith(one.childId(), new TreeSet<>(one.cases())))
                    .toList();
            reading.byStaff(caller, "child-read", casesOf(family), childrenOf(family));
            List<ChildRecord.Relative> people = people(rows);
            AddressView view = walls.forReader(caller, List.of(childId), addresses(rows, people));
            return new ChildRecord(
                    childId, version,
                    rows.stream().map(row -> ChildRecord.Told.of(row, view.identity(childId, row.told()))).toList(),
                    people.stream().map(one -> one.seen(view, childId)).toList(), siblings, family.involvements(),
                    acts.links(childId), acts.merges(childId), acts.answers(childId));
        });
    }

    private static List<Address> addresses(List<Evidence> rows, List<ChildRecord.Relative> people) {
        return Stream.concat(
                        rows.stream().map(row -> row.told().address()), people.stream().map(ChildRecord.Relative::address))
                .toList();
    }

    /** Writes the list down in place of the one before, which is kept. */
    public Written replaceInvolvements(Caller caller, UUID childId, List<Involvement> involvements) {
        return scope.in(caller.hub(), () -> {
            Map<UUID, Long> versions = evidence.moveVersions(List.of(childId));
            version(childId);
            Instant now = clock.instant();
            sql.write(REPLACE, now, childId, childId, childId, childId);
            writeDown(caller, childId, involvements, now);
            Family family = families.of(List.of(childId)).getOrDefault(childId, nobody(childId));
            reading.change(caller, "involvements-replaced", family.cases(), List.of(childId), null);
            changed.fire(new ChildrenChanged(
                    caller.hub().code(), Set.copyOf(childrenOf(family)), ChildrenChanged.INVOLVEMENTS));
            return new Written(involvements, versions.get(childId));
        });
    }

    private void writeDown(Caller caller, UUID childId, List<Involvement> list, Instant now) {
        if (list.isEmpty()) {
            return;
        }
        sql.write(
                WRITE_DOWN,
                childId, now, caller.sub(),
                list.stream().map(one -> Ids.next(now)).toArray(UUID[]::new),
                IntStream.range(0, list.size()).boxed().toArray(Integer[]::new),
                texts(list, Involvement::kind),
                list.stream().map(Involvement::from).toArray(LocalDate[]::new),
                list.stream().map(Involvement::to).toArray(LocalDate[]::new),
                texts(list, Involvement::reason),
                texts(list, Involvement::authority));
    }

    private static String[] texts(List<Involvement> list, Function<Involvement, String> part) {
        return list.stream().map(part).toArray(String[]::new);
    }

    private long version(UUID childId) {
        record Standing(long version, UUID survivor) {}
        Standing standing = sql.one(
                        "select version, survivor_id from child where hub = current_setting('openmash.hub') and id = ?",
                        row -> new Standing(row.longNumber("version"), row.id("survivor_id")), childId)
                .orElseThrow(Refusal::notFound);
        if (standing.survivor() != null) {
            throw new Merged(childId, standing.survivor());
        }
        return standing.version();
    }

    private static Family nobody(UUID childId) {
        return new Family(childId, Set.of(), List.of(), List.of());
    }

    private static Collection<UUID> casesOf(Family family) {
        return Stream.concat(family.cases().stream(), family.siblings().stream().flatMap(one -> one.cases().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Collection<UUID> childrenOf(Family family) {
        return Stream.concat(Stream.of(family.childId()), family.siblings().stream().map(Sibling::childId))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of each message, those people who are something to this child, or to nobody named. */
    List<ChildRecord.Relative> people(List<Evidence> rows) {
        Map<UUID, Set<String>> keys = rows.stream()
                .collect(Collectors.groupingBy(Evidence::referralId, Collectors.mapping(Evidence::key, Collectors.toSet())));
        record Message(UUID referralId, String agency, Instant toldAt, List<ToldPerson> people) {}
        return sql.list(
                        "select referral_id, agency, told_at, told from told_people where "
                                + "hub = current_setting('openmash.hub') and referral_id = any(?) order by told_at, id",
                        row -> new Message(
                                row.id("referral_id"), row.text("agency"), row.instant("told_at"),
                                List.of(evidence.read(row.text("told"), ToldPerson[].class))),
                        (Object) keys.keySet().toArray(UUID[]::new))
                .stream()
                .flatMap(message -> message.people().stream()
                        .map(person -> relative(message.agency(), message.toldAt(), person, keys.get(message.referralId())))
                        .flatMap(Optional::stream))
                .toList();
    }

    private static Optional<ChildRecord.Relative> relative(
            String agency, Instant toldAt, ToldPerson person, Set<String> childKeys) {
        List<ToldPerson.Relationship> toThisChild = person.relationships().stream()
                .filter(relationship -> childKeys.contains(relationship.child()))
                .toList();
        if (toThisChild.isEmpty() && !person.relationships().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ChildRecord.Relative(
                agency, toldAt, person.name(), person.dateOfBirth(), person.phone(), person.email(), person.address(),
                toThisChild));
    }
}
