package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Reading;
import org.openmash.sql.Sql;

/**
 * The wall round addresses that are, or may be, restricted: to a reader who is not named for the child nothing of them
 * is shown, nor of what shows where the child is (school, telephones, addresses of the family). Where the same address
 * was told elsewhere without the mark, it is walled there too.
 */
@ApplicationScoped
public class AddressWalls {
    static final String NOBODY_NAMED = "a duty manager";

    private final Sql sql;
    private final ProtectedAddresses addresses;
    private final Reading reading;

    public AddressWalls(Sql sql, ProtectedAddresses addresses, Reading reading) {
        this.sql = sql;
        this.addresses = addresses;
        this.reading = reading;
    }

    /** Who is named for a child. */
    private record Named(UUID childId, String sub, String name) {}

    /**
     * What this reader may see of these children, inside the work that is open. A named person's look at a protected
     * address is recorded as such.
     *
     * @param shown every address that the answer would show, whoever lives there
     */
    public AddressView forReader(Caller caller, Collection<UUID> children, Collection<Address> shown) {
        List<ProtectedAddresses.Behind> behind = addresses.behind(children, shown);
        if (behind.isEmpty()) {
            return AddressView.OPEN;
        }
        Map<UUID, List<Named>> named = named(
                behind.stream().map(ProtectedAddresses.Behind::owner).collect(Collectors.toSet()));
        Map<UUID, Set<UUID>> ofChildren = new HashMap<>();
        Map<String, Set<UUID>> ofKeys = new HashMap<>();
        behind.forEach(one -> {
            if (one.childId() != null) {
                ofChildren.computeIfAbsent(one.childId(), child -> new HashSet<>()).add(one.owner());
            } else {
                ofKeys.computeIfAbsent(one.key(), key -> new HashSet<>()).add(one.owner());
            }
        });
        Set<UUID> open = new HashSet<>();
        AddressView view = new AddressView(
                walled(ofChildren, named, caller, open), walled(ofKeys, named, caller, open));
        if (!open.isEmpty()) {
            reading.byStaff(caller, "protected-address-read", List.of(), open);
        }
        return view;
    }

    /** Children whose address is protected, from whomever. */
    public Set<UUID> protectedOf(Collection<UUID> children) {
        return addresses.behind(children, List.of()).stream()
                .map(ProtectedAddresses.Behind::childId)
                .collect(Collectors.toSet());
    }

    /** @param open the owners for whom the reader is named */
    private static <T> Map<T, String> walled(
            Map<T, Set<UUID>> owners, Map<UUID, List<Named>> named, Caller caller, Set<UUID> open) {
        Map<T, String> ask = new HashMap<>();
        owners.forEach((what, whose) -> {
            List<Named> readers = whose.stream()
                    .flatMap(owner -> named.getOrDefault(owner, List.of()).stream())
                    .toList();
            if (readers.stream().anyMatch(reader -> reader.sub().equals(caller.sub()))) {
                open.addAll(whose);
            } else {
                ask.put(what, ask(readers));
            }
        });
        return ask;
    }

    private static String ask(List<Named> readers) {
        return readers.isEmpty()
                ? NOBODY_NAMED
                : String.join(", ", readers.stream().map(Named::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    private Map<UUID, List<Named>> named(Set<UUID> owners) {
        return sql.list(
                        "select child_id, sub, name from address_reader where hub = current_setting('openmash.hub') "
                                + "and child_id = any(?) and ended_at is null order by number",
                        row -> new Named(row.id("child_id"), row.text("sub"), row.text("name")),
                        (Object) owners.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(Named::childId));
    }
}
