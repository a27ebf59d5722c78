package org.openmash.hubs.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmash.hubs.Person;
import org.openmash.hubs.practice.SetCheck;
import org.openmash.hubs.practice.SetRecord;
import org.openmash.thresholds.checking.Verdict;

/** A set of thresholds on the wire: in a list without its document and what the check found, by itself with both. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownThresholdSet(
        int version,
        String name,
        String state,
        String digest,
        boolean shipped,
        Integer copiedFrom,
        Instant madeAt,
        Instant changedAt,
        List<Person> authors,
        Check check,
        List<UUID> trials,
        SetRecord.Proposal proposal,
        List<Approval> approvals,
        Instant effectiveFrom,
        Instant effectiveUntil,
        Rollback rollback,
        SetRecord.Retirement retirement,
        @JsonRawValue String document) {

    static ShownThresholdSet inAList(SetRecord set, Instant now) {
        return of(set, now, false);
    }

    static ShownThresholdSet whole(SetRecord set, Instant now) {
        return of(set, now, true);
    }

    private static ShownThresholdSet of(SetRecord set, Instant now, boolean whole) {
        return new ShownThresholdSet(
                set.number(),
                set.name(),
                set.state().word(),
                set.digest(),
                set.shipped(),
                set.copiedFrom(),
                set.madeAt(),
                set.changedAt(),
                set.authors(),
                set.check() == null ? null : Check.of(set.check(), whole),
                set.trials(),
                set.proposal(),
                set.approvals().stream().map(Approval::of).toList(),
                set.effectiveFrom(),
                set.effectiveUntil(),
                set.rollback() == null ? null : Rollback.of(set.rollback(), now),
                set.retirement(),
                whole ? set.document() : null);
    }

    /** @param verdict the worst of all results */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Check(Instant at, Person by, String verdict, List<SetCheck.Shown> results) {
        static Check of(SetCheck check, boolean whole) {
            Verdict verdict = check.isRefuted()
                    ? Verdict.REFUTED
                    : check.toAccept().isEmpty() ? Verdict.PROVED : Verdict.NOT_REFUTED;
            return new Check(
                    check.at(),
                    check.by(),
                    verdict.word(),
                    whole ? check.results().stream().map(SetCheck.Shown::of).toList() : null);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Approval(Person by, Instant at, String digest, String comment, List<Accepted> accepts) {
        static Approval of(SetRecord.Approval approval) {
            return new Approval(
                    approval.by(),
                    approval.at(),
                    approval.digest(),
                    approval.comment(),
                    approval.accepts().stream()
                            .map(accepted -> new Accepted(accepted.property(), accepted.subject()))
                            .toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Accepted(String property, String subject) {}

    /** @param overdue nobody confirmed it in time; it stays in force, and is shown as such until somebody does */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rollback(
            int to, Person by, Instant at, String reason, Instant confirmBy, Instant confirmedAt, boolean overdue) {
        static Rollback of(SetRecord.Rollback rollback, Instant now) {
            return new Rollback(
                    rollback.to(),
                    rollback.by(),
                    rollback.at(),
                    rollback.reason(),
                    rollback.confirmBy(),
                    rollback.confirmedAt(),
                    rollback.isOverdue(now));
        }
    }
}
