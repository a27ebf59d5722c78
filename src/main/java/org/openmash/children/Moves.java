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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openmash.Refusal;
import org.openmash.events.Outbox;
import org.openmash.events.OutboxMessage;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Reading;
import org.openmash.sql.Ids;
import org.openmash.sql.Sql;

/**
 * What a link, a merge and their undoing have in common: one at a time in a hub, the records' versions forward, the
 * audit, the cases of both households scored anew, and word to those downstream in ids alone.
 */
@ApplicationScoped
class Moves {
    private static final String TOPIC = "mash.children";

    private final EvidenceStore evidence;
    private final Families families;
    private final Verdicts verdicts;
    private final Reading reading;
    private final Event<ChildrenChanged> changed;
    private final Outbox outbox;
    private final Sql sql;
    private final Clock clock;

    Moves(
            EvidenceStore evidence,
            Families families,
            Verdicts verdicts,
            Reading reading,
            Event<ChildrenChanged> changed,
            Outbox outbox,
            Sql sql,
            Clock clock) {
        this.evidence = evidence;
        this.families = families;
        this.verdicts = verdicts;
        this.reading = reading;
        this.changed = changed;
        this.outbox = outbox;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * One move of evidence.
     *
     * @param joins whether it brings evidence together; else it takes it apart
     * @param act for the audit
     * @param child in whose name it was asked; the event's key: the survivor of a merge
     */
    record Move(boolean joins, String act, UUID child, UUID other) {}

    /** The data of both events: the child in whose name it was asked, the other, and the case between them. */
    record Told(UUID childId, UUID otherChildId, UUID caseId) {}

    /** Until the transaction ends no other person's act moves evidence in this hub. */
    void oneAtATime(Caller caller) {
        evidence.hold(Stream.of("links of hub " + caller.hub().code()));
    }

    /**
     * @throws Refusal 404 where the child is not this hub's
     * @throws Merged where it is part of another's record
     */
    void requireStanding(UUID child) {
        UUID survivor = verdicts.survivors(List.of(child)).get(child);
        if (survivor == null) {
            throw Refusal.notFound();
        }
        if (!survivor.equals(child)) {
            throw new Merged(child, survivor);
        }
    }

    /** @throws Refusal 422 where a person said of these two that they are not one child, and that stands */
    void refuseNotTheSame(UUID child, UUID other) {
        Verdicts.Given given = verdicts.given(List.of(child)).get(new Verdicts.Pair(child, other));
        if (given != null && given.said() == Verdicts.Said.NOT_THE_SAME && given.stands()) {
            throw Refusal.of(
                            Refusal.Because.RULE_NOT_MET, "not-the-same-child",
                            "A person said that these two are not the same child; answer that question anew, with your reason, to join them.")
                    .with("childId", given.pair().one())
                    .with("otherChildId", given.pair().other())
                    .with("answeredAt", given.at())
                    .with("answeredBy", given.by().name());
        }
    }

    /**
     * @param write moves the evidence, and tells whose cases it moved
     * @return the new version of the record of the child in whose name it was asked
     */
    long made(Caller caller, Move move, Supplier<List<UUID>> write) {
        Instant now = clock.instant();
        List<UUID> both = List.of(move.child(), move.other());
        Map<UUID, Long> versions = evidence.moveVersions(both);
        Set<UUID> affected = households(both);
        List<UUID> cases = write.get();
        affected.addAll(households(both));
        reading.change(caller, move.act(), cases, both, null);
        outbox.leave(cases.stream().map(id -> message(caller.hub().code(), move, id, now)).toList());
        changed.fire(new ChildrenChanged(
                caller.hub().code(), affected, move.joins() ? ChildrenChanged.LINKED : ChildrenChanged.UNLINKED));
        return versions.get(move.child());
    }

    private OutboxMessage message(String hub, Move move, UUID caseId, Instant now) {
        return new OutboxMessage(
                Ids.next(now), TOPIC, "org.openmash.child." + (move.joins() ? "linked" : "unlinked") + ".v1", hub,
                move.child().toString(), now,
                evidence.written(new Told(move.child(), move.other(), caseId)));
    }

    private Set<UUID> households(List<UUID> both) {
        Set<UUID> all = new HashSet<>(both);
        families.of(both).values().forEach(family -> family.siblings().forEach(one -> all.add(one.childId())));
        return all;
    }

    /** A list of work that was replaced in the name of one child comes back with the child whose it was. */
    void reviveWork(UUID replacedFor, UUID child) {
        sql.write(
                "update involvement set replaced_at = null, replaced_for = null where hub = current_setting('openmash.hub') "
                        + "and replaced_for = ? and child_id in (select id from child where "
                        + "hub = current_setting('openmash.hub') and (id = ? or survivor_id = ?))",
                replacedFor, child, child);
    }
}
