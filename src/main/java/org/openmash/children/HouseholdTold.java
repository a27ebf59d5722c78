package org.openmash.children;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What agencies told of a child's homes and family, put together; the last word of each agency counts. */
final class HouseholdTold {
    private static final List<String> SETTLE_BEFORE = List.of("visit", "letter");

    private final List<Evidence> rows;
    private final List<ChildRecord.Relative> people;
    private final List<Household.Change> changes;
    private final ZoneId zone;

    /** @param changes those in force on the day asked about, the earliest first */
    HouseholdTold(
            List<Evidence> rows, List<ChildRecord.Relative> people, List<Household.Change> changes, ZoneId zone) {
        this.rows = rows;
        this.people = people;
        this.changes = changes;
        this.zone = zone;
    }

    List<Household.Home> homes(Function<Address, Address> seen) {
        Map<String, List<Evidence>> byAddress = lastOfEachAgency().stream()
                .collect(Collectors.groupingBy(row -> key(row.told().address()), LinkedHashMap::new, Collectors.toList()));
        return byAddress.entrySet().stream()
                .map(home -> new Household.Home(
                        seen.apply(home.getValue().getLast().told().address()),
                        rows.stream()
                                .filter(row -> row.told().address() != null && key(row.told().address()).equals(home.getKey()))
                                .map(this::day)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        home.getValue().stream().map(row -> new Household.Source(row.agency(), day(row))).toList()))
                .toList();
    }

    private List<Evidence> lastOfEachAgency() {
        Map<String, Evidence> last = new TreeMap<>();
        rows.stream().filter(row -> row.told().address() != null).forEach(row -> last.put(row.agency(), row));
        return List.copyOf(last.values());
    }

    /** Where only a part was told, as much as was. */
    private static String key(Address address) {
        return address.protectedKey()
                .orElseGet(() -> Stream.concat(address.lines().stream(), Stream.of(String.valueOf(address.postcode())))
                        .map(HouseholdTold::folded)
                        .collect(Collectors.joining(" ")));
    }

    List<Household.Adult> adults() {
        List<Household.Adult> adults = new ArrayList<>();
        byName().values().forEach(said -> adults.add(adult(said)));
        changes.stream()
                .filter(change -> change.person() != null && !byName().containsKey(folded(change.person())))
                .collect(Collectors.toMap(
                        change -> folded(change.person()), change -> change, (one, later) -> later, LinkedHashMap::new))
                .values()
                .forEach(change -> adults.add(new Household.Adult(
                        change.person(), change.role() == null ? List.of() : List.of(change.role()), null, null,
                        livesHere(change), List.of())));
        return adults;
    }

    private Map<String, List<ChildRecord.Relative>> byName() {
        return people.stream()
                .filter(person -> !shown(person).isBlank())
                .collect(Collectors.groupingBy(person -> folded(shown(person)), LinkedHashMap::new, Collectors.toList()));
    }

    private Household.Adult adult(List<ChildRecord.Relative> said) {
        String name = shown(said.getLast());
        return new Household.Adult(
                name,
                relationships(said).map(ToldPerson.Relationship::type).filter(Objects::nonNull).distinct().toList(),
                last(said, ToldPerson.Relationship::parentalResponsibility),
                last(said, ToldPerson.Relationship::allegedSource),
                changeOf(name)
                        .map(HouseholdTold::livesHere)
                        .orElseGet(() -> Optional.ofNullable(last(said, ToldPerson.Relationship::sameHousehold))
                                .orElse("not-known")),
                said.stream()
                        .map(one -> new Household.Source(one.agency(), LocalDate.ofInstant(one.toldAt(), zone)))
                        .toList());
    }

    private Optional<Household.Change> changeOf(String name) {
        return changes.stream()
                .filter(change -> change.person() != null && folded(change.person()).equals(folded(name)))
                .reduce((one, later) -> later);
    }

    private static String livesHere(Household.Change change) {
        return change.says().equals("moved-in") ? "yes" : "no";
    }

    /** Different addresses by the last word of each agency, and people whom one agency says live there and another not. */
    List<Household.Contradiction> contradictions() {
        List<Household.Contradiction> found = new ArrayList<>();
        List<Evidence> last = lastOfEachAgency();
        if (last.stream().map(row -> key(row.told().address())).distinct().count() > 1) {
            found.add(new Household.Contradiction(
                    "address", null, last.stream().map(Evidence::agency).toList(), SETTLE_BEFORE));
        }
        byName().values().stream()
                .filter(said -> changeOf(shown(said.getLast())).isEmpty())
                .forEach(said -> {
                    Map<String, String> words = new TreeMap<>();
                    said.forEach(one -> Optional.ofNullable(last(List.of(one), ToldPerson.Relationship::sameHousehold))
                            .ifPresent(word -> words.put(one.agency(), word)));
                    if (words.containsValue("yes") && words.containsValue("no")) {
                        found.add(new Household.Contradiction(
                                "person", shown(said.getLast()), List.copyOf(words.keySet()), SETTLE_BEFORE));
                    }
                });
        return found;
    }

    private static Stream<ToldPerson.Relationship> relationships(Collection<ChildRecord.Relative> said) {
        return said.stream().flatMap(one -> one.relationships().stream());
    }

    /** The last that says something. */
    private static String last(List<ChildRecord.Relative> said, Function<ToldPerson.Relationship, String> part) {
        return relationships(said)
                .map(part)
                .filter(word -> word != null && !word.equals("not-known"))
                .reduce((one, later) -> later)
                .orElse(null);
    }

    private static String shown(ChildRecord.Relative person) {
        return person.name() == null ? "" : person.name().shown();
    }

    private static String folded(String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private LocalDate day(Evidence row) {
        return LocalDate.ofInstant(row.toldAt(), zone);
    }
}
