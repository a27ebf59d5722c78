package org.openmash.house;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which room may import which, as data. Imports point down: a room may import only rooms that stand above it in this
 * list. The hall, org.openmash itself, is open to all.
 *
 * <p>A new room needs its line here, its arrows, and a reason that a duty worker would give.
 */
final class HousePlan {
    /** A room's door to the outside; it alone, of a room that is no door itself, may know the manners of the API. */
    static final String DOOR = "web";
    /** Where the manners of the API live. */
    static final String MANNERS = "http";

    /**
     * @param name the package below org.openmash
     * @param mayImport rooms, besides the hall
     * @param pure whether it imports java.* alone
     */
    record Room(String name, Set<String> mayImport, boolean pure) {}

    /** Parts of a room that stand apart and are its own business. */
    static final Set<String> CLOSED_ALCOVES = Set.of("children.matching", "frontdoor.form");
    /** Parts that are pure though their room is not. */
    static final Set<String> PURE_ALCOVES = Set.of("children.matching", "reports.disclosure");
    /** Types that are pure though their room is not: rules of practice, told facts in and reasons out. */
    static final Set<String> PURE_TYPES = Set.of("triage.DecisionGate", "triage.QueueOrder", "meetings.AgendaRule");

    private final Map<String, Room> rooms = new LinkedHashMap<>();

    private HousePlan() {
        pure("worktime");
        pure("thresholds");
        room("sql");
        room("audit", "sql");
        room("events", "sql");
        room("http", "sql");
        room("hubs", "worktime", "thresholds", "audit", "sql");
        room("children", "hubs", "audit", "events", "sql");
        room("referrals", "children", "hubs", "thresholds", "audit", "sql");
        room("triage", "referrals", "children", "hubs", "worktime", "thresholds", "audit", "events", "sql");
        // What partners send and are told is the door itself, so it keeps repeat keys and problems throughout.
        room("frontdoor", "triage", "referrals", "children", "hubs", "worktime", "thresholds", "audit", "events", "sql", "http");
        room("meetings", "triage", "referrals", "children", "hubs", "worktime", "thresholds", "audit", "events", "sql");
        // The roof may look down into every room: it counts what is there and changes none of it.
        room(
                "reports",
                "frontdoor",
                "meetings",
                "triage",
                "referrals",
                "children",
                "hubs",
                "worktime",
                "thresholds",
                "audit",
                "events",
                "sql");
    }

    static HousePlan ofTheHouse() {
        return new HousePlan();
    }

    List<Room> rooms() {
        return List.copyOf(rooms.values());
    }

    /** @return null for a room that is not planned */
    Room planned(String name) {
        return rooms.get(name);
    }

    private void pure(String name) {
        rooms.put(name, new Room(name, Set.of(), true));
    }

    private void room(String name, String... mayImport) {
        Set<String> below = new LinkedHashSet<>(List.of(mayImport));
        if (!rooms.keySet().containsAll(below)) {
            throw new IllegalArgumentException(name + " may not import a room that stands on no floor below it");
        }
        rooms.put(name, new Room(name, below, false));
    }
}
