package org.openmash.hubs.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmash.hubs.Person;
import org.openmash.sql.Row;
import org.openmash.sql.Sql;

/** The sets of the hub whose work is open, as they stand on record. */
@ApplicationScoped
class SetRows {
    private static final String SETS =
            "select s.*, (select min(n.effective_from) from threshold_set n where n.hub = s.hub and n.state = 'approved' "
                    + "and n.effective_from > s.effective_from) as effective_until from threshold_set s where s.hub = "
                    + "current_setting('openmash.hub') and ";
    private static final TypeReference<List<SetCheck.Result>> RESULTS = new TypeReference<>() {};
    private static final TypeReference<List<SetRecord.Acceptance>> ACCEPTED = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper json;

    SetRows(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** What a hub approved, without the documents. */
    record ApprovedRow(int number, String digest, Instant from) {}

    /** With the revision that the rows belong to; read in one statement, so that neither is older than the other. */
    record ApprovedRows(long revision, List<ApprovedRow> rows) {}

    ApprovedRows approved() {
        record Read(long revision, ApprovedRow row) {}
        List<Read> read = sql.list(
                "select t.revision, s.number, s.digest, s.effective_from from hub_thresholds t left join threshold_set s on "
                        + "s.hub = t.hub and s.state = 'approved' where t.hub = current_setting('openmash.hub')",
                row -> new Read(
                        row.longNumber("revision"),
                        row.number("number") == null
                                ? null
                                : new ApprovedRow(row.number("number"), row.text("digest"), row.instant("effective_from"))));
        return new ApprovedRows(
                read.isEmpty() ? 0 : read.getFirst().revision(),
                read.stream().map(Read::row).filter(row -> row != null).toList());
    }

    /** The canonical documents of these sets, by number. */
    Map<Integer, String> documents(Collection<Integer> numbers) {
        record Written(int number, String document) {}
        return sql.list(
                        "select number, document from threshold_set where hub = current_setting('openmash.hub') and number = "
                                + "any(?)",
                        row -> new Written(row.number("number"), row.text("document")),
                        (Object) numbers.toArray(Integer[]::new))
                .stream()
                .collect(Collectors.toMap(Written::number, Written::document));
    }

    Optional<SetRecord> find(int number, Instant now) {
        return whole(sql.list(SETS + "s.number = ?", row -> read(row, now), number)).stream().findFirst();
    }

    /** As it stands once nobody else is at it. */
    Optional<SetRecord> locked(int number, Instant now) {
        sql.one(
                "select 1 from threshold_set where hub = current_setting('openmash.hub') and number = ? for update",
                row -> 1,
                number);
        return find(number, now);
    }

    /** Newest first. */
    List<SetRecord> below(int number, int most, Instant now) {
        return whole(sql.list(SETS + "s.number < ? order by s.number desc limit ?", row -> read(row, now), number, most));
    }

    private List<SetRecord> whole(List<SetRecord> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        Integer[] numbers = bare.stream().map(SetRecord::number).toArray(Integer[]::new);
        Map<Integer, List<Person>> authors = authors(numbers);
        Map<Integer, List<SetRecord.Approval>> approvals = approvals(numbers);
        return bare.stream()
                .map(set -> set.with(
                        authors.getOrDefault(set.number(), List.of()), approvals.getOrDefault(set.number(), List.of())))
                .toList();
    }

    private Map<Integer, List<Person>> authors(Integer[] numbers) {
        record Wrote(int number, Person by) {}
        return sql.list(
                        "select * from threshold_author where hub = current_setting('openmash.hub') and number = any(?) order "
                                + "by wrote_at, sub",
                        row -> new Wrote(row.number("number"), person(row, "")),
                        (Object) numbers)
                .stream()
                .collect(Collectors.groupingBy(
                        Wrote::number, HashMap::new, Collectors.mapping(Wrote::by, Collectors.toList())));
    }

    private Map<Integer, List<SetRecord.Approval>> approvals(Integer[] numbers) {
        record Signed(int number, SetRecord.Approval approval) {}
        return sql.list(
                        "select * from threshold_approval where hub = current_setting('openmash.hub') and number = any(?) and "
                                + "voided_at is null order by at, id",
                        row -> new Signed(
                                row.number("number"),
                                new SetRecord.Approval(
                                        person(row, ""),
                                        row.instant("at"),
                                        row.text("digest"),
                                        row.text("comment"),
                                        parsed(row.text("accepts"), ACCEPTED))),
                        (Object) numbers)
                .stream()
                .collect(Collectors.groupingBy(
                        Signed::number, HashMap::new, Collectors.mapping(Signed::approval, Collectors.toList())));
    }

    private SetRecord read(Row row, Instant now) throws SQLException {
        Instant from = row.instant("effective_from");
        Instant until = row.instant("effective_until");
        return new SetRecord(
                row.number("number"),
                row.longNumber("version"),
                row.text("name"),
                row.text("document"),
                row.text("digest"),
                SetState.of(row.text("state")).at(now, from, until),
                false,
                row.number("copied_from"),
                row.instant("made_at"),
                row.instant("changed_at"),
                List.of(),
                check(row),
                row.ids("trials"),
                proposal(row),
                List.of(),
                from,
                until,
                rollback(row),
                retirement(row));
    }

    private SetCheck check(Row row) throws SQLException {
        String report = row.text("check_report");
        return report == null
                ? null
                : new SetCheck(
                        row.text("digest"), row.instant("checked_at"), person(row, "checked_by_"), parsed(report, RESULTS));
    }

    private static SetRecord.Proposal proposal(Row row) throws SQLException {
        Instant at = row.instant("proposed_at");
        return at == null
                ? null
                : new SetRecord.Proposal(
                        person(row, "proposed_by_"),
                        at,
                        row.text("dpia"),
                        row.text("equality_note"),
                        row.text("reason"),
                        row.instant("proposed_from"));
    }

    private static SetRecord.Rollback rollback(Row row) throws SQLException {
        Integer to = row.number("rolls_back_to");
        return to == null
                ? null
                : new SetRecord.Rollback(
                        to,
                        person(row, "rolled_back_by_"),
                        row.instant("effective_from"),
                        row.text("reason"),
                        row.instant("confirm_by"),
                        row.instant("confirmed_at"));
    }

    private static SetRecord.Retirement retirement(Row row) throws SQLException {
        Instant at = row.instant("retired_at");
        return at == null
                ? null
                : new SetRecord.Retirement(person(row, "retired_by_"), at, row.text("retired_because"));
    }

    private static Person person(Row row, String prefix) throws SQLException {
        return new Person(row.text(prefix + "sub"), row.text(prefix + "name"), row.text(prefix + "role"));
    }

    private <T> T parsed(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("What is stored of a threshold set cannot be read", damaged);
        }
    }
}
