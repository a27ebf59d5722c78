package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.events.Outbox;
import org.openmash.events.OutboxMessage;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Person;
import org.openmash.hubs.Reading;
import org.openmash.sql.Ids;
import org.openmash.sql.Sql;

/**
 * A person says that a case tells of a child on record, or undoes that. Evidence moves from one child to another; what
 * was told is not touched. Downstream hears ids only.
 */
@ApplicationScoped
public class Links {
    private static final String TOPIC = "mash.children";

    private final HubScope scope;
    private final Sql sql;
    private final EvidenceStore evidence;
    private final Families families;
    private final Reading reading;
    private final News news;
    private final Clock clock;

    /** Who hears of a link: other rooms at once, others after the commit. */
    @ApplicationScoped
    static class News {
        private final Event<ChildrenChanged> changed;
        private final Outbox outbox;

        News(Event<ChildrenChanged> changed, Outbox outbox) {
            this.changed = changed;
            this.outbox = outbox;
        }

        void tell(ChildrenChanged inside, OutboxMessage outside) {
            outbox.leave(List.of(outside));
            changed.fire(inside);
        }
    }

    /** The data of both events: the child that the act was asked of, the other, and the case between them. */
    record Told(UUID childId, UUID otherChildId, UUID caseId) {}

    public Links(
            HubScope scope, Sql sql, EvidenceStore evidence, Families families, Reading reading, News news, Clock clock) {
        this.scope = scope;
        this.sql = sql;
        this.evidence = evidence;
        this.families = families;
        this.reading = reading;
        this.news = news;
        this.clock = clock;
    }

    /**
     * An act that was done.
     *
     * @param version of the record of the child that it was asked of
     */
    public record Done(ChildRecord.LinkAct link, long version) {}

    /** Gives the case's evidence to the child. */
    public Done link(Caller caller, UUID childId, UUID caseId, String reason) {
        return scope.in(caller.hub(), () -> {
            Evidence standing = held(caseId);
            if (standing.childId().equals(childId)) {
                throw Refusal.of(
                        Refusal.Because.STATE_FORBIDS, "already-linked", "This case is this child's already; nothing was changed.");
            }
            return done(caller, new Act("link", caseId, standing.childId(), childId, childId, reason), false);
        });
    }

    /**
     * Takes the case's evidence from the child: back to the child that it was first given to or, where the machine had
     * joined it, to a child of its own, whom the other remains a candidate for.
     */
    public Done undo(Caller caller, UUID childId, UUID caseId, String reason) {
        return scope.in(caller.hub(), () -> {
            Evidence standing = held(caseId);
            if (!standing.childId().equals(childId)) {
                throw Refusal.notFound();
            }
            if (!standing.linkedByAPerson() && !standing.joinedByMachine()) {
                throw Refusal.of(
                        Refusal.Because.STATE_FORBIDS, "nothing-to-undo",
                        "This case was this child's from the first; there is no link to undo.");
            }
            boolean machineWasWrong = !standing.linkedByAPerson();
            UUID back = machineWasWrong ? evidence.makeChild() : standing.firstChildId();
            return done(caller, new Act("unlink", caseId, childId, back, childId, reason), machineWasWrong);
        });
    }

    /** @param askedOf the child in whose name it was asked; the event's key */
    private record Act(String act, UUID caseId, UUID from, UUID to, UUID askedOf, String reason) {
        UUID other() {
            return askedOf.equals(from) ? to : from;
        }
    }

    private Evidence held(UUID caseId) {
        List<Evidence> rows = evidence.heldOf(caseId);
        if (rows.isEmpty()) {
            throw Refusal.notFound();
        }
        return rows.getLast();
    }

    private Set<UUID> households(UUID child, UUID other) {
        Set<UUID> all = new HashSet<>(List.of(child, other));
        families.of(List.of(child, other)).values().forEach(family -> family.siblings().forEach(one -> all.add(one.childId())));
        return all;
    }

    private Done done(Caller caller, Act act, boolean machineWasWrong) {
        Instant now = clock.instant();
        Map<UUID, Long> versions = evidence.moveVersions(List.of(act.from(), act.to()));
        if (!versions.containsKey(act.askedOf())) {
            throw Refusal.notFound();
        }
        Set<UUID> affected = households(act.from(), act.to());
        evidence.move(act.caseId(), act.to(), machineWasWrong);
        affected.addAll(households(act.from(), act.to()));
        write(act, caller.person(), now);
        reading.change(caller, "child-" + act.act() + "ed", List.of(act.caseId()), List.of(act.from(), act.to()), null);
        tell(caller.hub().code(), act, affected, now);
        return new Done(
                new ChildRecord.LinkAct(
                        act.act(), act.caseId(), act.from(), act.to(), now, caller.person(), act.reason()),
                versions.get(act.askedOf()));
    }

    private void tell(String hub, Act act, Set<UUID> affected, Instant now) {
        news.tell(
                new ChildrenChanged(
                        hub, affected, act.act().equals("link") ? ChildrenChanged.LINKED : ChildrenChanged.UNLINKED),
                new OutboxMessage(
                        Ids.next(now), TOPIC, "org.openmash.child." + act.act() + "ed.v1", hub, act.askedOf().toString(), now,
                        evidence.written(new Told(act.askedOf(), act.other(), act.caseId()))));
    }

    private void write(Act act, Person by, Instant now) {
        sql.write(
                "insert into link_act (id, hub, case_id, from_child_id, to_child_id, act, at, by_sub, by_name, by_role, "
                        + "reason) values (?, current_setting('openmash.hub'), ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(now), act.caseId(), act.from(), act.to(), act.act(), now, by.sub(), by.name(), by.role(),
                act.reason());
    }
}
