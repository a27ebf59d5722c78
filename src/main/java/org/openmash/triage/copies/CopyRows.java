package org.openmash.triage.copies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.hubs.Person;
import org.openmash.sql.Ids;
import org.openmash.sql.Row;
import org.openmash.sql.Sql;

/** The copies that were composed, in the open transaction. */
@ApplicationScoped
class CopyRows {
    private static final String OF_THIS =
            " where hub = current_setting('openmash.hub') and case_id = ? and assessment_number = ? and number = ?";
    private static final String COLUMNS = "select case_id, assessment_number, number, request, content, withheld, "
            + "composed_at, composed_by_sub, composed_by_name, composed_by_role, released_at, released_by_sub, released_by_name, "
            + "released_by_role, release_comment from assessment_copy";

    private final Sql sql;
    private final ObjectMapper json;

    CopyRows(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Composers of one case's copies have an order, so that their numbers do. */
    int nextNumber(UUID caseId, int assessment) {
        sql.one(
                "select id from triage_case where hub = current_setting('openmash.hub') and id = ? for update",
                row -> row.id("id"),
                caseId);
        return sql.one(
                        "select coalesce(max(number), 0) + 1 as next from assessment_copy where hub = "
                                + "current_setting('openmash.hub') and case_id = ? and assessment_number = ?",
                        row -> row.number("next"),
                        caseId,
                        assessment)
                .orElseThrow();
    }

    void add(AssessmentCopy copy) {
        sql.write(
                "insert into assessment_copy (id, hub, case_id, assessment_number, number, request, content, withheld, "
                        + "composed_at, composed_by_sub, composed_by_name, composed_by_role) values (?, "
                        + "current_setting('openmash.hub'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(copy.composedAt()),
                copy.caseId(),
                copy.assessment(),
                copy.number(),
                written(copy.request()),
                written(copy.content()),
                written(copy.withheld()),
                copy.composedAt(),
                copy.composedBy().sub(),
                copy.composedBy().name(),
                copy.composedBy().role());
    }

    /** @throws Refusal 404 where there is none */
    AssessmentCopy get(UUID caseId, int assessment, int number) {
        return sql.one(COLUMNS + OF_THIS, this::copy, caseId, assessment, number).orElseThrow(Refusal::notFound);
    }

    /** @return false where somebody else released it first */
    boolean release(AssessmentCopy copy, Person by, String comment, Instant now) {
        return sql.write(
                        "update assessment_copy set released_at = ?, released_by_sub = ?, released_by_name = ?, "
                                + "released_by_role = ?, release_comment = ?" + OF_THIS + " and released_at is null",
                        now,
                        by.sub(),
                        by.name(),
                        by.role(),
                        comment,
                        copy.caseId(),
                        copy.assessment(),
                        copy.number())
                == 1;
    }

    private AssessmentCopy copy(Row row) throws SQLException {
        String releasedBy = row.text("released_by_sub");
        return new AssessmentCopy(
                row.id("case_id"),
                row.number("assessment_number"),
                row.number("number"),
                read(row.text("request"), CopyRequest.class),
                read(row.text("content"), CopyContent.class),
                List.of(read(row.text("withheld"), Withheld[].class)),
                new Person(row.text("composed_by_sub"), row.text("composed_by_name"), row.text("composed_by_role")),
                row.instant("composed_at"),
                releasedBy == null
                        ? null
                        : new Person(releasedBy, row.text("released_by_name"), row.text("released_by_role")),
                row.instant("released_at"),
                row.text("release_comment"));
    }

    private String written(Object part) {
        try {
            return json.writeValueAsString(part);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A copy that cannot be written", impossible);
        }
    }

    private <T> T read(String part, Class<T> type) {
        try {
            return json.readValue(part, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored copy that cannot be read", damaged);
        }
    }
}
