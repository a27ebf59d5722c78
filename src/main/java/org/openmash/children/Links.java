package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Person;
import org.openmash.sql.Ids;
import org.openmash.sql.Sql;

/**
 * A person says that a case tells of a child on record, or undoes that. Evidence moves from one child to another; what
 * was told is not touched. An undone link gives the evidence back to whom it was taken from.
 */
@ApplicationScoped
public class Links {
    private static final String STANDING = """
            select id, to_child_id from link_act
            where hub = current_setting('openmash.hub') and case_id = ? and act = 'link' and undone_by is null
            order by at desc, id desc limit 2""";

    private final HubScope scope;
    private final Sql sql;
    private final EvidenceStore evidence;
    private final Verdicts verdicts;
    private final Moves moves;
    private final Clock clock;

    public Links(HubScope scope, Sql sql, EvidenceStore evidence, Verdicts verdicts, Moves moves, Clock clock) {
        this.scope = scope;
        this.sql = sql;
        this.evidence = evidence;
        this.verdicts = verdicts;
        this.moves = moves;
        this.clock = clock;
    }

    /**
     * An act that was done.
     *
     * @param version of the record of the child that it was asked of
     */
    public record Done(ChildRecord.LinkAct link, long version) {}

    /** A link that stands, and whose the evidence became by it. */
    private record Link(UUID id, UUID to) {}

    /** Gives the case's evidence to the child. */
    public Done link(Caller caller, UUID childId, UUID caseId, String reason) {
        return scope.in(caller.hub(), () -> {
            moves.oneAtATime(caller);
            moves.requireStanding(childId);
            Evidence standing = held(caseId);
            if (standing.childId().equals(childId)) {
                throw Refusal.of(
                        Refusal.Because.STATE_FORBIDS, "already-linked", "This case is this child's already; nothing was changed.");
            }
            moves.refuseNotTheSame(childId, standing.childId());
            Act act = new Act("link", caseId, standing.childId(), childId, reason);
            long version = moves.made(
                    caller,
                    new Moves.Move(true, "child-linked", childId, standing.childId()),
                    () -> {
                        evidence.move(caseId, childId, false);
                        write(act, caller.person());
                        return List.of(caseId);
                    });
            return done(caller, act, version);
        });
    }

    /**
     * Takes the case's evidence from the child: back to the child that it was linked from or, where the machine had
     * joined it, to a child of its own, whom the other remains a candidate for.
     */
    public Done undo(Caller caller, UUID childId, UUID caseId, String reason) {
        return scope.in(caller.hub(), () -> {
            moves.oneAtATime(caller);
            moves.requireStanding(childId);
            Evidence standing = held(caseId);
            if (!standing.childId().equals(childId)) {
                throw Refusal.notFound();
            }
            List<Link> links = sql.list(STANDING, row -> new Link(row.id("id"), row.id("to_child_id")), caseId);
            return links.isEmpty()
                    ? machineWasWrong(caller, standing, reason)
                    : back(caller, standing, links, reason);
        });
    }

    private Done machineWasWrong(Caller caller, Evidence standing, String reason) {
        if (!standing.answer().equals("known")) {
            throw nothingToUndo("This case was this child's from the first; there is no link to undo.");
        }
        UUID own = evidence.makeChild();
        Act act = new Act("unlink", standing.caseId(), standing.childId(), own, reason);
        return undone(caller, act, () -> {
            evidence.move(act.caseId(), own, true);
            write(act, caller.person());
        });
    }

    private Done back(Caller caller, Evidence standing, List<Link> links, String reason) {
        UUID home = links.size() > 1 ? links.getLast().to() : standing.firstChildId();
        UUID back = verdicts.survivors(List.of(home)).get(home);
        if (back.equals(standing.childId())) {
            throw nothingToUndo("The child that it was linked from is part of this record; split that off to part the two.");
        }
        Act act = new Act("unlink", standing.caseId(), standing.childId(), back, reason);
        return undone(caller, act, () -> {
            UUID undoing = write(act, caller.person());
            sql.write(
                    "update link_act set undone_by = ? where hub = current_setting('openmash.hub') and id = ?",
                    undoing, links.getFirst().id());
            evidence.move(act.caseId(), back, false);
            moves.reviveWork(act.from(), back);
        });
    }

    private Done undone(Caller caller, Act act, Runnable write) {
        Moves.Move move = new Moves.Move(false, "child-unlinked", act.from(), act.to());
        return done(caller, act, moves.made(caller, move, () -> {
            write.run();
            return List.of(act.caseId());
        }));
    }

    private static Refusal nothingToUndo(String detail) {
        return Refusal.of(Refusal.Because.STATE_FORBIDS, "nothing-to-undo", detail);
    }

    private record Act(String act, UUID caseId, UUID from, UUID to, String reason) {}

    private Evidence held(UUID caseId) {
        List<Evidence> rows = evidence.heldOf(caseId);
        if (rows.isEmpty()) {
            throw Refusal.notFound();
        }
        return rows.getLast();
    }

    private Done done(Caller caller, Act act, long version) {
        return new Done(
                new ChildRecord.LinkAct(
                        act.act(), act.caseId(), act.from(), act.to(), clock.instant(), caller.person(), act.reason()),
                version);
    }

    private UUID write(Act act, Person by) {
        Instant now = clock.instant();
        UUID id = Ids.next(now);
        sql.write(
                "insert into link_act (id, hub, case_id, from_child_id, to_child_id, act, at, by_sub, by_name, by_role, "
                        + "reason) values (?, current_setting('openmash.hub'), ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id, act.caseId(), act.from(), act.to(), act.act(), now, by.sub(), by.name(), by.role(), act.reason());
        return id;
    }
}
