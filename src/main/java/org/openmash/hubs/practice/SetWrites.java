package org.openmash.hubs.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmash.hubs.Person;
import org.openmash.sql.Ids;
import org.openmash.sql.Sql;

/** Writes the sets of the hub whose work is open. Every write moves the set's version. */
@ApplicationScoped
class SetWrites {
    private static final String UPDATE = "update threshold_set set version = version + 1, changed_at = ?, ";
    private static final String OF = " where hub = current_setting('openmash.hub') and number = ?";
    private static final String NO_PROPOSAL = "dpia = null, equality_note = null, reason = null, proposed_from = null, "
            + "proposed_at = null, proposed_by_sub = null, proposed_by_name = null, proposed_by_role = null";

    private final Sql sql;
    private final ObjectMapper json;

    SetWrites(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The hub's next running number; one who asks for it waits for another who does. */
    int nextNumber() {
        return sql.one(
                        "insert into hub_thresholds (hub, last_number, revision) values (current_setting('openmash.hub'), 2, 0) "
                                + "on conflict (hub) do update set last_number = hub_thresholds.last_number + 1 returning "
                                + "last_number",
                        row -> row.number("last_number"))
                .orElseThrow();
    }

    /** What is in force changes with this transaction; another change of the hub's waits until it has ended. */
    void changeForce() {
        sql.one(
                "insert into hub_thresholds (hub, last_number, revision) values (current_setting('openmash.hub'), 1, 1) on "
                        + "conflict (hub) do update set revision = hub_thresholds.revision + 1 returning revision",
                row -> row.longNumber("revision"));
    }

    boolean startsAt(Instant instant) {
        return sql.one(
                        "select 1 from threshold_set where hub = current_setting('openmash.hub') and state = 'approved' and "
                                + "effective_from = ?",
                        row -> 1,
                        instant)
                .isPresent();
    }

    void add(int number, SetDocument document, Integer copiedFrom, Person author, Instant now) {
        sql.write(
                "insert into threshold_set (hub, number, version, name, document, digest, state, copied_from, made_at, "
                        + "changed_at, trials) values (current_setting('openmash.hub'), ?, 1, ?, ?, ?, 'draft', ?, ?, ?, '{}')",
                number,
                document.set().version().name(),
                document.canonical(),
                document.digest(),
                copiedFrom,
                now,
                now);
        authors(number, List.of(author), now);
    }

    void authors(int number, List<Person> authors, Instant now) {
        sql.write(
                "insert into threshold_author (hub, number, sub, name, role, wrote_at) select "
                        + "current_setting('openmash.hub'), ?::int, a.sub, a.name, a.role, ?::timestamptz from "
                        + "unnest(?::text[], ?::text[], ?::text[]) as a (sub, name, role) on conflict do nothing",
                number,
                now,
                authors.stream().map(Person::sub).toArray(String[]::new),
                authors.stream().map(Person::name).toArray(String[]::new),
                authors.stream().map(Person::role).toArray(String[]::new));
    }

    /** Another document: whatever was said of the old one holds no more. */
    void rewrite(int number, SetDocument document, Person author, Instant now) {
        voidApprovals(number, now);
        sql.write(
                UPDATE + "name = ?, document = ?, digest = ?, state = 'draft', check_report = null, checked_at = null, "
                        + "checked_by_sub = null, checked_by_name = null, checked_by_role = null, refuted = null, trials = "
                        + "'{}', " + NO_PROPOSAL + OF,
                now,
                document.set().version().name(),
                document.canonical(),
                document.digest(),
                number);
        authors(number, List.of(author), now);
    }

    private void voidApprovals(int number, Instant now) {
        sql.write(
                "update threshold_approval set voided_at = ? where hub = current_setting('openmash.hub') and number = ? and "
                        + "voided_at is null",
                now,
                number);
    }

    /** A refuted set falls back to where the check put it, whatever was asked for it before. */
    void checked(int number, SetCheck check) {
        if (check.isRefuted()) {
            voidApprovals(number, check.at());
        }
        String standing = check.isRefuted()
                ? "state = 'checked', " + NO_PROPOSAL
                : "state = case state when 'draft' then 'checked' else state end";
        sql.write(
                UPDATE + "check_report = ?, checked_at = ?, checked_by_sub = ?, checked_by_name = ?, checked_by_role = ?, "
                        + "refuted = ?, " + standing + OF,
                check.at(),
                written(check.results()),
                check.at(),
                check.by().sub(),
                check.by().name(),
                check.by().role(),
                check.isRefuted(),
                number);
    }

    void trialled(int number, UUID trial, Instant now) {
        sql.write(
                UPDATE + "trials = array_append(trials, ?), state = case when state = 'checked' and refuted = false then "
                        + "'trialled' else state end" + OF,
                now,
                trial,
                number);
    }

    void proposed(int number, SetRecord.Proposal proposal) {
        voidApprovals(number, proposal.at());
        sql.write(
                UPDATE + "state = 'proposed', dpia = ?, equality_note = ?, reason = ?, proposed_from = ?, proposed_at = ?, "
                        + "proposed_by_sub = ?, proposed_by_name = ?, proposed_by_role = ?" + OF,
                proposal.at(),
                proposal.dpia(),
                proposal.equalityNote(),
                proposal.reason(),
                proposal.effectiveFrom(),
                proposal.at(),
                proposal.by().sub(),
                proposal.by().name(),
                proposal.by().role(),
                number);
    }

    void sign(int number, SetRecord.Approval approval) {
        sql.write(
                "insert into threshold_approval (id, hub, number, sub, name, role, at, digest, comment, accepts) values (?, "
                        + "current_setting('openmash.hub'), ?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(approval.at()),
                number,
                approval.by().sub(),
                approval.by().name(),
                approval.by().role(),
                approval.at(),
                approval.digest(),
                approval.comment(),
                written(approval.accepts()));
        sql.write("update threshold_set set version = version + 1, changed_at = ?" + OF, approval.at(), number);
    }

    void approved(int number, Instant from, Instant now) {
        sql.write(UPDATE + "state = 'approved', effective_from = ?" + OF, now, from, number);
    }

    /** An earlier set under a new number, in force from now. */
    void addRolledBack(int number, SetRecord to, SetDocument document, SetRecord.Rollback rollback) {
        sql.write(
                "insert into threshold_set (hub, number, version, name, document, digest, state, copied_from, made_at, "
                        + "changed_at, trials, reason, effective_from, rolls_back_to, rolled_back_by_sub, "
                        + "rolled_back_by_name, rolled_back_by_role, confirm_by) values (current_setting('openmash.hub'), ?, "
                        + "1, ?, ?, ?, 'approved', ?, ?, ?, '{}', ?, ?, ?, ?, ?, ?, ?)",
                number,
                document.set().version().name(),
                document.canonical(),
                document.digest(),
                to.number(),
                rollback.at(),
                rollback.at(),
                rollback.reason(),
                rollback.at(),
                to.number(),
                rollback.by().sub(),
                rollback.by().name(),
                rollback.by().role(),
                rollback.confirmBy());
        authors(number, to.authors(), rollback.at());
    }

    void confirmed(int number, Instant now) {
        sql.write(UPDATE + "confirmed_at = ?" + OF, now, now, number);
    }

    void retired(int number, SetRecord.Retirement retirement) {
        sql.write(
                UPDATE + "state = 'retired', effective_from = null, retired_at = ?, retired_by_sub = ?, retired_by_name = ?, "
                        + "retired_by_role = ?, retired_because = ?" + OF,
                retirement.at(),
                retirement.at(),
                retirement.by().sub(),
                retirement.by().name(),
                retirement.by().role(),
                retirement.reason(),
                number);
    }

    private String written(List<?> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
