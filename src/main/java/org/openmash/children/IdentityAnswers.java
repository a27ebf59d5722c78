package org.openmash.children;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.children.Verdicts.Said;
import org.openmash.children.Verdicts.Side;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Reading;

/**
 * A person has both records before them and says whether they are one child. "Same" joins them; "not the same" takes
 * a wrong join of the machine apart; each answer stands in place of the one before.
 */
@ApplicationScoped
public class IdentityAnswers {
    private final HubScope scope;
    private final EvidenceStore evidence;
    private final Verdicts verdicts;
    private final Links links;
    private final Merges merges;
    private final ChildIndex index;
    private final Moves moves;
    private final Reading reading;
    private final Event<ChildrenChanged> changed;

    public IdentityAnswers(
            HubScope scope,
            EvidenceStore evidence,
            Verdicts verdicts,
            Links links,
            Merges merges,
            ChildIndex index,
            Moves moves,
            Reading reading,
            Event<ChildrenChanged> changed) {
        this.scope = scope;
        this.evidence = evidence;
        this.verdicts = verdicts;
        this.links = links;
        this.merges = merges;
        this.index = index;
        this.moves = moves;
        this.reading = reading;
        this.changed = changed;
    }

    /**
     * What is asked beside the child: a case that tells of somebody, or another child.
     *
     * @param caseId null where a child is named
     * @param childId null where a case is named
     */
    public record Beside(UUID caseId, UUID childId) {}

    /**
     * An answer kept.
     *
     * @param childId whose record now holds the evidence asked about, where the answer is "same"
     * @param version of that record
     */
    public record Done(UUID childId, UUID otherChildId, UUID caseId, String answer, String reason, long version) {
        @Override
        public String toString() {
            return "Done";
        }
    }

    public Done answer(Caller caller, UUID childId, Beside beside, Said said, String reason) {
        return scope.in(caller.hub(), () -> {
            moves.oneAtATime(caller);
            moves.requireStanding(childId);
            UUID other = beside.caseId() == null ? standing(beside.childId()) : childOf(beside.caseId());
            return other.equals(childId)
                    ? ofOneRecord(caller, childId, beside, said, reason)
                    : ofTwo(caller, childId, other, beside.caseId(), said, reason);
        });
    }

    private Done ofTwo(Caller caller, UUID childId, UUID other, UUID caseId, Said said, String reason) {
        if (said == Said.SAME) {
            verdicts.record(Side.whole(childId), new Side(other, caseId), said, caller.person(), reason);
            if (caseId != null) {
                return done(childId, other, caseId, said, reason, links.link(caller, childId, caseId, reason).version());
            }
            Merges.Done merged = merges.merge(caller, childId, other, reason);
            return done(
                    merged.merge().childId(), merged.merge().otherChildId(), null, said, reason, merged.version());
        }
        Map<UUID, Long> versions = evidence.moveVersions(List.of(childId, other));
        kept(caller, childId, other, caseId, said, reason);
        return done(childId, other, caseId, said, reason, versions.get(childId));
    }

    /** The evidence is on this record already: a person confirms the machine's join, or takes it apart. */
    private Done ofOneRecord(Caller caller, UUID childId, Beside beside, Said said, String reason) {
        UUID caseId = beside.caseId();
        if (said == Said.NOT_THE_SAME && caseId != null) {
            Links.Done undone = links.undo(caller, childId, caseId, reason);
            kept(caller, childId, undone.link().toChildId(), caseId, said, reason);
            return done(childId, undone.link().toChildId(), caseId, said, reason, undone.version());
        }
        if (said == Said.SAME && caseId != null && index.confirm(caseId, caller, reason)) {
            reading.change(caller, "child-confirmed", List.of(caseId), List.of(childId), null);
            return done(childId, childId, caseId, said, reason, evidence.moveVersions(List.of(childId)).get(childId));
        }
        throw Refusal.of(
                Refusal.Because.STATE_FORBIDS, "already-linked",
                "This is one record already; undo the link or split the merge if it is not one child.");
    }

    private void kept(Caller caller, UUID childId, UUID other, UUID caseId, Said said, String reason) {
        verdicts.record(Side.whole(childId), Side.whole(other), said, caller.person(), reason);
        reading.change(
                caller, "identity-answered", caseId == null ? List.of() : List.of(caseId), List.of(childId, other), null);
        changed.fire(new ChildrenChanged(caller.hub().code(), Set.of(childId, other), ChildrenChanged.ANSWERED));
    }

    private static Done done(UUID childId, UUID other, UUID caseId, Said said, String reason, long version) {
        return new Done(childId, other, caseId, said.word(), reason, version);
    }

    private UUID childOf(UUID caseId) {
        List<Evidence> rows = evidence.heldOf(caseId);
        if (rows.isEmpty()) {
            throw Refusal.notFound();
        }
        return rows.getLast().childId();
    }

    private UUID standing(UUID childId) {
        UUID survivor = verdicts.survivors(List.of(childId)).get(childId);
        if (survivor == null) {
            throw Refusal.notFound();
        }
        return survivor;
    }
}
