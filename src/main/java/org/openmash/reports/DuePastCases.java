package org.openmash.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmash.sql.Row;
import org.openmash.sql.Sql;
import org.openmash.thresholds.Facts;

/** Reads the cases whose past row is missing or older than the case, with the assessment that the row rests on. */
@ApplicationScoped
class DuePastCases {
    /** The facts of the first decision that stood, else the newest; waiting for capacity decides nothing. */
    private static final String DUE = """
            select c.id, c.version, c.referral_id, c.received_at, c.agency, c.agency_kind,
                a.number, a.scored_at, a.facts, a.level, a.band, a.score, a.rule_set_name, a.rule_set_version,
                d.level as decided_level, d.outcome as decided_outcome, d.at as decided_at
            from triage_case c
            left join past_case p on p.hub = c.hub and p.case_id = c.id
            left join lateral (
                select level, outcome, assessment_number, coalesce(second_at, decided_at) as at from decision
                where hub = c.hub and case_id = c.id and status in ('final', 'superseded')
                    and outcome <> 'awaiting-capacity'
                order by number limit 1) d on true
            join assessment a on a.hub = c.hub and a.case_id = c.id
                and a.number = coalesce(d.assessment_number, c.assessment_number)
            where c.hub = current_setting('openmash.hub') and (c.received_at, c.id) > (?, ?)
                and p.case_version is distinct from c.version
            order by c.received_at, c.id limit ?""";

    /** What a person decided first. */
    record Decided(Integer level, String outcome, Instant at) {}

    /** A case to draw a row of. */
    record Due(
            UUID caseId,
            long version,
            UUID referralId,
            Instant receivedAt,
            String agency,
            String agencyKind,
            int assessment,
            Instant scoredAt,
            Facts facts,
            Integer level,
            int band,
            Integer score,
            String setName,
            String setVersion,
            Decided decided) {
        @Override
        public String toString() {
            return "Due";
        }
    }

    private final Sql sql;
    private final ObjectMapper json;

    DuePastCases(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** @param after the last one read, or a time before all of them */
    List<Due> after(Instant receivedAt, UUID caseId, int most) {
        return sql.list(DUE, this::due, receivedAt, caseId, most);
    }

    private Due due(Row row) throws SQLException {
        return new Due(
                row.id("id"),
                row.longNumber("version"),
                row.id("referral_id"),
                row.instant("received_at"),
                row.text("agency"),
                row.text("agency_kind"),
                row.number("number"),
                row.instant("scored_at"),
                facts(row.text("facts")),
                row.number("level"),
                row.number("band"),
                row.number("score"),
                row.text("rule_set_name"),
                row.text("rule_set_version"),
                new Decided(row.number("decided_level"), row.text("decided_outcome"), row.instant("decided_at")));
    }

    private Facts facts(String written) {
        try {
            return json.readValue(written, Facts.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Stored facts that cannot be read", damaged);
        }
    }
}
