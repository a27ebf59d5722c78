package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Person;
import org.openmash.hubs.Reading;
import org.openmash.sql.Ids;
import org.openmash.sql.Sql;

/** Who lives with a child, dated: read as of a day, and put right by the duty desk without overwriting anything. */
@ApplicationScoped
public class Households {
    private static final String ASK_NOW = "Who lives here now?";

    private final HubScope scope;
    private final Sql sql;
    private final EvidenceStore evidence;
    private final Families families;
    private final ChildRecords records;
    private final AddressWalls walls;
    private final Reading reading;
    private final Clock clock;

    public Households(
            HubScope scope,
            Sql sql,
            EvidenceStore evidence,
            Families families,
            ChildRecords records,
            AddressWalls walls,
            Reading reading,
            Clock clock) {
        this.scope = scope;
        this.sql = sql;
        this.evidence = evidence;
        this.families = families;
        this.records = records;
        this.walls = walls;
        this.reading = reading;
        this.clock = clock;
    }

    /** @param on null for today */
    public Household read(Caller caller, UUID childId, LocalDate on) {
        return scope.in(caller.hub(), () -> {
            records.requireKnown(caller, childId);
            ZoneId zone = zone(caller);
            LocalDate day = on == null ? LocalDate.ofInstant(clock.instant(), zone) : on;
            Instant until = day.plusDays(1).atStartOfDay(zone).toInstant();
            List<Evidence> rows = evidence.ofChild(childId).stream()
                    .filter(row -> !row.sealed() && row.toldAt().isBefore(until))
                    .toList();
            List<ChildRecord.Relative> people = records.people(rows).stream()
                    .filter(person -> person.toldAt().isBefore(until))
                    .toList();
            List<Household.Change> changes = changes(childId);
            List<Household.Change> inForce =
                    changes.stream().filter(change -> !change.from().isAfter(day)).toList();
            HouseholdTold told = new HouseholdTold(rows, people, inForce, zone);
            AddressView view = walls.forReader(
                    caller, List.of(childId), rows.stream().map(row -> row.told().address()).toList());
            List<Household.Child> children = children(childId, until, inForce);
            reading.byStaff(caller, "household-read", cases(rows, children), shown(childId, children));
            return new Household(
                    childId, day, told.homes(address -> view.address(childId, address)), children, told.adults(),
                    told.contradictions(), changes, ASK_NOW);
        });
    }

    /** Who is said to have moved, and from when. @param otherChild or {@code person}, one of the two */
    public record Move(String says, UUID otherChild, String person, String role, LocalDate from, String reason) {}

    /** @throws Refusal 404 where the child or the other child is not this hub's */
    public Household.Change change(Caller caller, UUID childId, Move move) {
        return scope.in(caller.hub(), () -> {
            Set<UUID> children = new LinkedHashSet<>(List.of(childId));
            if (move.otherChild() != null) {
                children.add(move.otherChild());
            }
            if (!evidence.moveVersions(children).keySet().containsAll(children)) {
                throw Refusal.notFound();
            }
            Instant now = clock.instant();
            Person by = caller.person();
            sql.write(
                    "insert into household_change (id, hub, child_id, says, other_child_id, person, role, from_on, reason, "
                            + "at, by_sub, by_name, by_role) values (?, current_setting('openmash.hub'), ?, ?, ?, ?, ?, ?, "
                            + "?, ?, ?, ?, ?)",
                    Ids.next(now), childId, move.says(), move.otherChild(), move.person(), move.role(), move.from(),
                    move.reason(), now, by.sub(), by.name(), by.role());
            reading.change(caller, "household-changed", List.of(), children, null);
            return new Household.Change(
                    move.says(), move.otherChild(), move.person(), move.role(), move.from(), move.reason(), now, by);
        });
    }

    private List<Household.Change> changes(UUID childId) {
        return sql.list(
                "select says, other_child_id, person, role, from_on, reason, at, by_sub, by_name, by_role from "
                        + "household_change where hub = current_setting('openmash.hub') and child_id = ? "
                        + "order by from_on, at, id",
                row -> new Household.Change(
                        row.text("says"), row.id("other_child_id"), row.text("person"), row.text("role"),
                        row.date("from_on"), row.text("reason"), row.instant("at"),
                        new Person(row.text("by_sub"), row.text("by_name"), row.text("by_role"))),
                childId);
    }

    /** Brothers, sisters and others by what was told, then as the duty desk put it right. */
    private List<Household.Child> children(UUID childId, Instant until, List<Household.Change> inForce) {
        Map<UUID, Household.Child> found = new LinkedHashMap<>();
        families.toldTogether(childId, until)
                .forEach((other, cases) -> found.put(
                        other, new Household.Child(other, List.copyOf(new TreeSet<>(cases)), "told")));
        inForce.stream().filter(change -> change.childId() != null).forEach(change -> {
            if (change.says().equals("moved-out")) {
                found.remove(change.childId());
            } else {
                found.putIfAbsent(change.childId(), new Household.Child(change.childId(), List.of(), "duty-desk"));
            }
        });
        return new ArrayList<>(found.values());
    }

    private static Set<UUID> cases(List<Evidence> rows, List<Household.Child> children) {
        Set<UUID> cases = new TreeSet<>();
        rows.forEach(row -> cases.add(row.caseId()));
        children.forEach(child -> cases.addAll(child.caseIds()));
        return cases;
    }

    private static List<UUID> shown(UUID childId, List<Household.Child> children) {
        return Stream.concat(Stream.of(childId), children.stream().map(Household.Child::childId)).toList();
    }

    private ZoneId zone(Caller caller) {
        return caller.hub().practiceAt(clock.instant()).zone();
    }
}
