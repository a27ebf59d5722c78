package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Hubs;
import org.openmash.hubs.Role;
import org.openmash.sql.Ids;

/** Puts invented children on record as intake does: recognised and kept in one transaction. */
@ApplicationScoped
class OnRecord {
    static final LocalDate BORN = LocalDate.of(2019, 3, 2);
    /** The same with day and month swapped, which a machine leaves to a person. */
    static final LocalDate BORN_OR_SO = LocalDate.of(2019, 2, 3);
    private static final Random NUMBERS = new Random();

    private final HubScope scope;
    private final Hubs hubs;
    private final Recogniser recogniser;
    private final ChildIndex index;
    private final Clock clock;

    OnRecord(HubScope scope, Hubs hubs, Recogniser recogniser, ChildIndex index, Clock clock) {
        this.scope = scope;
        this.hubs = hubs;
        this.recogniser = recogniser;
        this.index = index;
        this.clock = clock;
    }

    /** What became of one message. */
    record Taken(UUID referralId, List<UUID> cases, Map<UUID, Recognition> answers, Map<UUID, UUID> children) {
        UUID caseId() {
            return cases.getFirst();
        }

        UUID child() {
            return children.get(caseId());
        }

        UUID child(int which) {
            return children.get(cases.get(which));
        }

        Recognition answer() {
            return answers.get(caseId());
        }
    }

    Caller worker(String hub) {
        return new Caller("worker", "A Worker", Set.of(Role.DUTY_WORKER), null, hubs.get(hub));
    }

    Taken take(ToldIdentity... told) {
        return takeAt("900", told);
    }

    Taken takeAt(String hub, ToldIdentity... told) {
        List<UUID> cases = new ArrayList<>();
        for (int i = 0; i < told.length; i++) {
            cases.add(Ids.next(clock.instant()));
        }
        return take(hub, "referral", Ids.next(clock.instant()), cases, told);
    }

    Taken add(Taken earlier, ToldIdentity... told) {
        return take("900", "addition", earlier.referralId(), earlier.cases(), told);
    }

    private Taken take(String hub, String source, UUID referralId, List<UUID> cases, ToldIdentity... told) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < told.length; i++) {
            arrivals.add(Arrival.of(cases.get(i), "c" + (i + 1), told[i], people(told[0])));
        }
        return scope.in(hub, () -> {
            Map<UUID, Recognition> answers = recogniser.recognise(arrivals);
            Message message = new Message(referralId, "school", clock.instant(), source, referralId.toString(), people(told[0]));
            return new Taken(referralId, cases, answers, new LinkedHashMap<>(index.keep(message, arrivals, answers)));
        });
    }

    /** In the transaction that is open. */
    Map<UUID, UUID> keep(Message message, List<Arrival> arrivals) {
        return index.keep(message, arrivals, recogniser.recognise(arrivals));
    }

    /** Of the first child's family, so that two families have nobody in common. */
    private static List<ToldPerson> people(ToldIdentity first) {
        if (first.name() == null) {
            return List.of();
        }
        String family = first.name().family();
        String telephone = "0161 496 %04d".formatted(Math.floorMod((family + first.name().given()).toLowerCase().hashCode(), 10_000));
        return List.of(
                new ToldPerson("p1", name("Sam", family), null, telephone, null, null, List.of(
                        new ToldPerson.Relationship("c1", "mother", "yes", "yes", null))),
                new ToldPerson("p2", name("Kit", family), null, null, null, null, List.of(
                        new ToldPerson.Relationship("c2", "father", "yes", "no", null))));
    }

    static PersonName name(String given, String family) {
        return new PersonName(given, family, List.of());
    }

    static ToldIdentity child(String given, LocalDate born, String nhsNumber) {
        return child(name(given, familyOf(given)), born, nhsNumber, null, null);
    }

    static ToldIdentity child(PersonName name, LocalDate born, String nhsNumber, Address address, String household) {
        return new ToldIdentity(
                name, null, null, born, null, null, null, null, nhsNumber, null, address, null, household);
    }

    /** The family of a child of that name, and of no other. */
    static String familyOf(String given) {
        return "Y" + new StringBuilder(given.substring(1)).reverse();
    }

    /** A name that nobody else on record has. */
    static String someName() {
        StringBuilder name = new StringBuilder("Z");
        NUMBERS.ints(12, 'a', 'z' + 1).forEach(name::appendCodePoint);
        return name.toString();
    }

    /** A valid number of the range set aside for tests, which nobody else on record has. */
    static String someNhsNumber() {
        while (true) {
            String nine = String.format("999%06d", NUMBERS.nextInt(1_000_000));
            for (int last = 0; last < 10; last++) {
                if (NhsNumber.of(nine + last).isPresent()) {
                    return nine + last;
                }
            }
        }
    }
}
