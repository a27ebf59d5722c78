package org.openmash.children;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Person;
import org.openmash.hubs.Reading;
import org.openmash.sql.Ids;
import org.openmash.sql.Row;
import org.openmash.sql.Sql;

/** Who may read a child's protected address: named by a duty manager, each with a reason, and kept for good. */
@ApplicationScoped
public class AddressReaders {
    private static final String ALL = "select number, sub, name, reason, named_at, named_by_sub, named_by_name, "
            + "named_by_role, ended_at, ended_reason from address_reader where hub = current_setting('openmash.hub') and ";

    private final HubScope scope;
    private final Sql sql;
    private final EvidenceStore evidence;
    private final Reading reading;
    private final Clock clock;

    public AddressReaders(HubScope scope, Sql sql, EvidenceStore evidence, Reading reading, Clock clock) {
        this.scope = scope;
        this.sql = sql;
        this.evidence = evidence;
        this.reading = reading;
        this.clock = clock;
    }

    /** @param ended null while the naming stands */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reader(
            int number, String sub, String name, String reason, Person namedBy, Instant namedAt, Instant ended,
            String endedReason) {
        @Override
        public String toString() {
            return "Reader";
        }
    }

    /** All who are or were named, the earliest first. */
    public List<Reader> of(Caller caller, UUID childId) {
        return scope.in(caller.hub(), () -> {
            reading.byStaff(caller, "address-readers-read", List.of(), List.of(childId));
            return all(childId);
        });
    }

    /** @throws Refusal 409 where the person is named already */
    public Reader name(Caller caller, UUID childId, String sub, String name, String reason) {
        return scope.in(caller.hub(), () -> {
            if (evidence.moveVersions(List.of(childId)).isEmpty()) {
                throw Refusal.notFound();
            }
            List<Reader> all = all(childId);
            if (all.stream().anyMatch(one -> one.sub().equals(sub) && one.ended() == null)) {
                throw Refusal.of(Refusal.Because.STATE_FORBIDS, "already-named", "This person is named already.");
            }
            Instant now = clock.instant();
            Person by = caller.person();
            Reader reader = new Reader(all.size() + 1, sub, name, reason, by, now, null, null);
            sql.write(
                    "insert into address_reader (id, hub, child_id, number, sub, name, reason, named_at, named_by_sub, "
                            + "named_by_name, named_by_role) values (?, current_setting('openmash.hub'), ?, ?, ?, ?, ?, ?, "
                            + "?, ?, ?)",
                    Ids.next(now), childId, reader.number(), sub, name, reason, now, by.sub(), by.name(), by.role());
            reading.change(caller, "address-reader-named", List.of(), List.of(childId), sub);
            return reader;
        });
    }

    /** @throws Refusal 404 where nobody is named under that number, 409 where that has ended */
    public Reader end(Caller caller, UUID childId, int number, String reason) {
        return scope.in(caller.hub(), () -> {
            Reader reader = one(childId, number);
            if (reader.ended() != null) {
                throw Refusal.of(Refusal.Because.STATE_FORBIDS, "already-ended", "This naming has ended already.");
            }
            Instant now = clock.instant();
            Person by = caller.person();
            sql.write(
                    "update address_reader set ended_at = ?, ended_by_sub = ?, ended_by_name = ?, ended_by_role = ?, "
                            + "ended_reason = ? where hub = current_setting('openmash.hub') and child_id = ? and number = ? "
                            + "and ended_at is null",
                    now, by.sub(), by.name(), by.role(), reason, childId, number);
            reading.change(caller, "address-reader-ended", List.of(), List.of(childId), reader.sub());
            return one(childId, number);
        });
    }

    public void requireNamed(Caller caller, UUID childId, int number) {
        scope.run(caller.hub(), () -> one(childId, number));
    }

    private Reader one(UUID childId, int number) {
        return all(childId).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private List<Reader> all(UUID childId) {
        return sql.list(ALL + "child_id = ? order by number", AddressReaders::reader, childId);
    }

    private static Reader reader(Row row) throws java.sql.SQLException {
        return new Reader(
                row.number("number"), row.text("sub"), row.text("name"), row.text("reason"),
                new Person(row.text("named_by_sub"), row.text("named_by_name"), row.text("named_by_role")),
                row.instant("named_at"), row.instant("ended_at"), row.text("ended_reason"));
    }
}
