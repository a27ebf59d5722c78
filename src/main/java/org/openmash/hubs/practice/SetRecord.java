package org.openmash.hubs.practice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmash.hubs.Person;

/**
 * One set of a hub's thresholds with all that befell it.
 *
 * @param number the hub's running number, which is the version that assessments name; 1 is the shipped set
 * @param edition moves with every act on the set: what {@code If-Match} is held against
 * @param document the canonical form
 * @param digest SHA-256 of the canonical form in UTF-8, hexadecimal: what approvals are bound to
 * @param shipped came with the service; nobody here wrote or approved it
 * @param copiedFrom the set that it began as a copy of; null where it began anew
 * @param authors everybody who ever wrote it; none of them may approve it
 * @param check the newest check of this very document; null where there is none
 * @param trials ended trials of this very document
 * @param proposal null before it is proposed
 * @param approvals that stand; a change of the document voids them
 * @param effectiveFrom null before it is approved
 * @param effectiveUntil when the next approved set takes its place; null where none does
 * @param rollback null for a set that came about in the ordinary way
 * @param retirement null where nobody withdrew it
 */
public record SetRecord(
        int number,
        long edition,
        String name,
        String document,
        String digest,
        SetState state,
        boolean shipped,
        Integer copiedFrom,
        Instant madeAt,
        Instant changedAt,
        List<Person> authors,
        SetCheck check,
        List<UUID> trials,
        Proposal proposal,
        List<Approval> approvals,
        Instant effectiveFrom,
        Instant effectiveUntil,
        Rollback rollback,
        Retirement retirement) {
    public SetRecord {
        authors = List.copyOf(authors);
        trials = List.copyOf(trials);
        approvals = List.copyOf(approvals);
    }

    SetRecord with(List<Person> wroteIt, List<Approval> signed) {
        return new SetRecord(
                number, edition, name, document, digest, state, shipped, copiedFrom, madeAt, changedAt, wroteIt, check, trials,
                proposal, signed, effectiveFrom, effectiveUntil, rollback, retirement);
    }

    boolean isBy(String sub) {
        return authors.stream().anyMatch(author -> author.sub().equals(sub));
    }

    boolean isSignedBy(String sub) {
        return approvals.stream().anyMatch(approval -> approval.by().sub().equals(sub));
    }

    /** Whether it is, or once was, what cases were scored by. */
    boolean hasBegun(Instant now) {
        return effectiveFrom != null && !effectiveFrom.isAfter(now);
    }

    /** Asked for by an editor: from when, why, and the assessments of its impact (UK GDPR article 35; Equality Act 2010 s.149). */
    public record Proposal(Person by, Instant at, String dpia, String equalityNote, String reason, Instant effectiveFrom) {}

    /** One approver's signature under the digest, with what the checker could not settle and they accept. */
    public record Approval(Person by, Instant at, String digest, String comment, List<Acceptance> accepts) {
        public Approval {
            accepts = List.copyOf(accepts);
        }
    }

    /** One answer of the checker that was neither proved nor refuted. */
    public record Acceptance(String property, String subject) {}

    /**
     * One approver's act, at once: an earlier approved set is in force again under this new number.
     *
     * @param confirmBy a second approver confirms it by then
     * @param confirmedAt null until one does; nothing moves by itself where none does, it is shown as overdue
     */
    public record Rollback(int to, Person by, Instant at, String reason, Instant confirmBy, Instant confirmedAt) {
        public boolean isOverdue(Instant now) {
            return confirmedAt == null && now.isAfter(confirmBy);
        }
    }

    /** An approver withdrew it before it ever took force. */
    public record Retirement(Person by, Instant at, String reason) {}
}
