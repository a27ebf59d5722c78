package org.openmash.triage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmash.Refusal;
import org.openmash.sql.Sql;
import org.openmash.thresholds.Assessment;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.RuleSetVersion;
import org.openmash.thresholds.Unscored;

/**
 * Every assessment there was of a case: the facts it was made from and where it came out. Findings and evidence are
 * rendered from the facts by the same version of the same set, which never changes.
 */
@ApplicationScoped
class CaseAssessments {
    /** One assessment to keep. */
    record Made(UUID caseId, int number, String cause, Facts facts, Score score) {}

    /** One assessment as kept, without its findings. */
    record Kept(
            int number,
            Instant scoredAt,
            String cause,
            String facts,
            Urgency urgency,
            String unscoredBecause,
            RuleSetVersion ruleSet) {}

    private static final String OF_THESE = "hub = current_setting('openmash.hub') and case_id = any(?)";

    private final Sql sql;
    private final ObjectMapper json;
    private final Scoring scoring;

    CaseAssessments(Sql sql, ObjectMapper json, Scoring scoring) {
        this.sql = sql;
        this.json = json;
        this.scoring = scoring;
    }

    void keep(List<Made> made, Instant now) {
        if (made.isEmpty()) {
            return;
        }
        List<Urgency> urgencies = made.stream().map(one -> one.score().urgency()).toList();
        List<RuleSetVersion> sets = made.stream().map(one -> one.score().ruleSet()).toList();
        sql.write(
                "insert into assessment (case_id, number, hub, scored_at, cause, facts, level, band, score, mandatory, "
                        + "unscored_because, rule_set_name, rule_set_version) select t.c, t.n, "
                        + "current_setting('openmash.hub'), ?, t.cause, t.facts, t.l, t.b, t.s, t.m, t.u, t.rn, t.rv "
                        + "from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::int[], ?::int[], ?::int[], "
                        + "?::bool[], ?::text[], ?::text[], ?::text[]) as t(c, n, cause, facts, l, b, s, m, u, rn, rv)",
                now,
                made.stream().map(Made::caseId).toArray(UUID[]::new),
                made.stream().map(Made::number).toArray(Integer[]::new),
                made.stream().map(Made::cause).toArray(String[]::new),
                made.stream().map(one -> written(one.facts())).toArray(String[]::new),
                urgencies.stream().map(Urgency::level).toArray(Integer[]::new),
                urgencies.stream().map(urgency -> urgency.band().ordinal() + 1).toArray(Integer[]::new),
                urgencies.stream().map(Urgency::score).toArray(Integer[]::new),
                urgencies.stream().map(Urgency::mandatory).toArray(Boolean[]::new),
                made.stream().map(one -> one.score().unscoredBecause()).toArray(String[]::new),
                sets.stream().map(set -> set == null ? null : set.name()).toArray(String[]::new),
                sets.stream().map(set -> set == null ? null : set.version()).toArray(String[]::new));
    }

    /** The newest assessment of a case, in full. */
    Assessment current(Case assessed) {
        return rendered(assessed.hub(), kept(assessed.id(), assessed.assessmentNumber()));
    }

    Kept kept(UUID caseId, int number) {
        return all(caseId).stream()
                .filter(kept -> kept.number() == number)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** Every assessment of the case, oldest first. */
    List<Kept> all(UUID caseId) {
        return sql.list(
                "select number, scored_at, cause, facts, level, band, score, mandatory, unscored_because, rule_set_name, "
                        + "rule_set_version from assessment where hub = current_setting('openmash.hub') and case_id = ? "
                        + "order by number",
                row -> new Kept(
                        row.number("number"),
                        row.instant("scored_at"),
                        row.text("cause"),
                        row.text("facts"),
                        new Urgency(
                                row.number("level"),
                                org.openmash.thresholds.Band.values()[row.number("band") - 1],
                                row.number("score"),
                                row.answer("mandatory"),
                                row.text("unscored_because") != null),
                        row.text("unscored_because"),
                        version(row.text("rule_set_name"), row.text("rule_set_version"))),
                caseId);
    }

    /**
     * What a case was last scored from, and by which set it is scored.
     *
     * @param own the set of its first assessment that named one; null where none ever did
     */
    record Before(UUID caseId, String facts, RuleSetVersion own) {}

    Map<UUID, Before> before(Collection<UUID> caseIds) {
        UUID[] ids = caseIds.toArray(UUID[]::new);
        return sql
                .list(
                        "select n.case_id, n.facts, o.rule_set_name, o.rule_set_version from (select distinct on (case_id) "
                                + "case_id, facts from assessment where " + OF_THESE + " order by case_id, number desc) n "
                                + "left join (select distinct on (case_id) case_id, rule_set_name, rule_set_version from "
                                + "assessment where " + OF_THESE + " and rule_set_name is not null order by case_id, number) o "
                                + "on o.case_id = n.case_id",
                        row -> new Before(
                                row.id("case_id"),
                                row.text("facts"),
                                version(row.text("rule_set_name"), row.text("rule_set_version"))),
                        ids,
                        ids)
                .stream()
                .collect(Collectors.toMap(Before::caseId, before -> before));
    }

    private static RuleSetVersion version(String name, String version) {
        return name == null ? null : new RuleSetVersion(name, version);
    }

    /** Renders the findings of a kept assessment; one that failed then is shown as it was, not scored anew. */
    Assessment rendered(String hub, Kept kept) {
        return kept.unscoredBecause() != null
                ? new Unscored(kept.unscoredBecause(), kept.ruleSet())
                : scoring.explain(hub, kept.ruleSet(), read(kept.facts()));
    }

    /** With every finding, and what the set now in force would say beside it. */
    CaseFile.AssessmentPart shown(String hub, Kept kept, ScoringSet now) {
        return CaseFile.AssessmentPart.of(kept, rendered(hub, kept), beside(now, kept));
    }

    /** What the set now in force would say to the same facts; null where it is the same set or has no answer. */
    Score beside(ScoringSet now, Kept kept) {
        if (!now.isThere() || kept.unscoredBecause() != null || now.version().equals(kept.ruleSet())) {
            return null;
        }
        Score score = scoring.beside(now, read(kept.facts()));
        return score.unscoredBecause() == null ? score : null;
    }

    String written(Facts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Facts that cannot be written", impossible);
        }
    }

    Facts read(String facts) {
        try {
            return json.readValue(facts, Facts.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Stored facts that cannot be read", damaged);
        }
    }
}
