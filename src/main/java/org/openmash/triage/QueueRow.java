package org.openmash.triage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmash.hubs.Person;
import org.openmash.sql.Row;

/** One case as the queue's statement gives it; the child's name is not among it. */
record QueueRow(
        UUID id,
        long version,
        String reference,
        String childReference,
        String agency,
        Urgency urgency,
        CaseState state,
        String mainConcern,
        Instant receivedAt,
        Instant dueAt,
        boolean workingTime,
        String practiceVersion,
        Instant stoppedAt,
        Instant leavesAt,
        Claim lease,
        List<String> flags,
        int part) {
    static final String COLUMNS = "id, version, reference, child_reference, agency, band, level, score, unscored, mandatory, "
            + "state, main_concern, received_at, due_at, working_time, practice_version, stopped_at, leaves_at, holder_sub, "
            + "holder_name, holder_role, held_since, held_until, flags";

    static QueueRow from(Row row) throws SQLException {
        return from(row, row.number("part"));
    }

    static QueueRow from(Row row, int part) throws SQLException {
        return new QueueRow(
                row.id("id"),
                row.longNumber("version"),
                row.text("reference"),
                row.text("child_reference"),
                row.text("agency"),
                new Urgency(
                        row.number("level"),
                        org.openmash.thresholds.Band.values()[row.number("band") - 1],
                        row.number("score"),
                        row.answer("mandatory"),
                        row.answer("unscored")),
                CaseState.of(row.text("state")).orElseThrow(),
                row.text("main_concern"),
                row.instant("received_at"),
                row.instant("due_at"),
                row.answer("working_time"),
                row.text("practice_version"),
                row.instant("stopped_at"),
                row.instant("leaves_at"),
                row.text("holder_sub") == null
                        ? null
                        : new Claim(
                                new Person(row.text("holder_sub"), row.text("holder_name"), row.text("holder_role")),
                                row.instant("held_since"),
                                row.instant("held_until")),
                row.texts("flags"),
                part);
    }

    Claim claim(Instant now) {
        return lease != null && lease.until().isAfter(now) ? lease : null;
    }

    String shownState(Instant now) {
        boolean leasable = state == CaseState.WAITING || state == CaseState.CHECKS;
        return leasable && claim(now) != null ? CaseState.CLAIMED_WORD : state.word();
    }
}
