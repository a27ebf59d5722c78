package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Person;
import org.openmash.hubs.Reading;
import org.openmash.hubs.practice.Practice;
import org.openmash.sql.Sql;

/** Who works which case: claiming, letting go, assigning. A lease ends by itself; nobody holds a case for ever. */
@ApplicationScoped
public class Desk {
    private static final int LOOKED_AT = 64;
    private static final int LOOKED_AT_WHEN_CROWDED = 1000;

    private final HubScope scope;
    private final Cases cases;
    private final Sql sql;
    private final QueueItems items;
    private final Reading reading;
    private final Clock clock;

    public Desk(HubScope scope, Cases cases, Sql sql, QueueItems items, Reading reading, Clock clock) {
        this.scope = scope;
        this.cases = cases;
        this.sql = sql;
        this.items = items;
        this.reading = reading;
        this.clock = clock;
    }

    /** A case just claimed, with its version. */
    public record Claimed(QueueItem item, long version) {}

    /** Claims the most urgent free case; no two callers ever get the same. */
    public Optional<Claimed> claimNext(Caller caller, QueueFilter filter) {
        QueueFilter asked = filter.checked();
        Instant now = clock.instant();
        return scope.in(caller.hub(), () -> {
            Optional<QueueRow> taken = take(caller, asked, now, LOOKED_AT)
                    .or(() -> take(caller, asked, now, LOOKED_AT_WHEN_CROWDED));
            return taken.map(row -> {
                reading.byStaff(caller, "case-claimed", List.of(row.id()), List.of());
                return new Claimed(items.of(List.of(row), caller.hub(), now).getFirst(), row.version());
            });
        });
    }

    private Optional<QueueRow> take(Caller caller, QueueFilter filter, Instant now, int lookedAt) {
        QueueStatement statement = new QueueStatement(filter, caller.sub(), now, now, true);
        String candidates = statement.page("id, due_at, received_at", null, lookedAt);
        if (candidates == null) {
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>(statement.values());
        values.addAll(List.of(now, now, caller.sub()));
        Duration lease = lease(caller.hub().practiceAt(now));
        values.addAll(List.of(caller.sub(), caller.name(), caller.shownRole(), now, now.plus(lease)));
        return sql.one(
                "with taken as (select c.id, o.part from triage_case c join (" + candidates + ") o on o.id = c.id where c."
                        + QueueStatement.CLAIMABLE
                        + " order by o.part, o.due_at, o.received_at, o.id limit 1 for update of c skip locked) "
                        + "update triage_case t set holder_sub = ?, holder_name = ?, holder_role = ?, held_since = ?, "
                        + "held_until = ?, returned_to = null, returned_until = null, version = version + 1 "
                        + "from taken where t.id = taken.id returning " + returned(),
                row -> QueueRow.from(row, 0),
                values.toArray());
    }

    private static String returned() {
        return "t." + QueueRow.COLUMNS.replace(", ", ", t.");
    }

    /** Claims this case; claiming one's own renews its lease. */
    public Claimed claim(Caller caller, UUID id, long ifMatch) {
        Instant now = clock.instant();
        return scope.in(caller.hub(), () -> {
            Case found = cases.lock(id);
            refuseStale(found, ifMatch, now);
            if (found.isHeld(now) && !found.isHeldBy(caller, now)) {
                throw heldByAnother(found, now);
            }
            if (!found.state().equals(CaseState.WAITING) && !found.state().equals(CaseState.CHECKS)
                    && !found.state().equals(CaseState.AWAITING_CAPACITY)) {
                throw Refusal.of(
                        Refusal.Because.STATE_FORBIDS, "not-claimable", "The case is " + found.state().word() + "; it is not waiting for a worker.");
            }
            Duration lease = lease(caller.hub().practiceAt(now));
            if (found.isHeldBy(caller, now)) {
                found.renew(now, lease);
            } else {
                found.claimedBy(caller.person(), now, lease);
            }
            return shown(caller, found, "case-claimed", null, now);
        });
    }

    /** Gives a held case back to the queue, with a reason. */
    public Claimed release(Caller caller, UUID id, long ifMatch, String reason) {
        Instant now = clock.instant();
        return scope.in(caller.hub(), () -> {
            Case found = cases.lock(id);
            refuseStale(found, ifMatch, now);
            requireHeldBy(caller, found, now);
            found.letGo();
            return shown(caller, found, "case-released", reason, now);
        });
    }

    /** A manager hands the case to a named person, whoever holds it now. */
    public Claimed assign(Caller caller, UUID id, long ifMatch, String to, String reason) {
        Instant now = clock.instant();
        return scope.in(caller.hub(), () -> {
            Case found = cases.lock(id);
            refuseStale(found, ifMatch, now);
            if (!found.state().equals(CaseState.WAITING) && !found.state().equals(CaseState.CHECKS)
                    && !found.state().equals(CaseState.AWAITING_CAPACITY)) {
                throw Refusal.of(
                        Refusal.Because.STATE_FORBIDS, "not-assignable", "The case is " + found.state().word() + "; it is not waiting for a worker.");
            }
            found.claimedBy(new Person(to, to, "duty-worker"), now, lease(caller.hub().practiceAt(now)));
            return shown(caller, found, "case-assigned", "to " + to + ": " + reason, now);
        });
    }

    private Claimed shown(Caller caller, Case found, String act, String note, Instant now) {
        cases.flush();
        reading.change(caller, act, List.of(found.id()), List.of(), note);
        QueueRow row = sql.one(
                        "select " + QueueRow.COLUMNS + ", 0 as part from triage_case where hub = "
                                + "current_setting('openmash.hub') and id = ?",
                        QueueRow::from,
                        found.id())
                .orElseThrow();
        return new Claimed(items.of(List.of(row), caller.hub(), now).getFirst(), row.version());
    }

    static Duration lease(Practice practice) {
        return Duration.ofMinutes(practice.leaseMinutes());
    }

    /** @throws Refusal 412 with where the case stands now */
    static void refuseStale(Case found, long ifMatch, Instant now) {
        if (found.version() != ifMatch) {
            Refusal stale = Refusal.of(
                            Refusal.Because.STALE, "stale", "The case has changed since you read it; read it again.")
                    .with("changed", java.util.Map.of(
                            "version", found.version(),
                            "state", found.shownState(now),
                            "band", found.urgency().band().word(),
                            "decisions", found.decisionCount()));
            Claim claim = found.claim(now);
            throw claim == null ? stale : stale.with("claim", claim);
        }
    }

    /** @throws Refusal 409 where the caller does not hold the case now */
    static void requireHeldBy(Caller caller, Case found, Instant now) {
        if (found.isHeldBy(caller, now)) {
            return;
        }
        if (found.isHeld(now)) {
            throw heldByAnother(found, now);
        }
        throw Refusal.of(Refusal.Because.STATE_FORBIDS, "not-held", "Claim the case first; your lease may have run out.");
    }

    private static Refusal heldByAnother(Case found, Instant now) {
        return Refusal.of(
                        Refusal.Because.STATE_FORBIDS, "held-by-another", "Another holds the case; ask them, or a manager to assign it.")
                .with("claim", found.claim(now));
    }
}
