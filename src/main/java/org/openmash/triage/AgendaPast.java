package org.openmash.triage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmash.hubs.practice.ThresholdSets;
import org.openmash.sql.Sql;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.Effect;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.ToldCode;

/** When each thing about a case was first known, read from the facts of all its assessments, in one statement. */
@ApplicationScoped
class AgendaPast {
    private final Sql sql;
    private final ThresholdSets sets;
    private final ObjectMapper json;

    AgendaPast(Sql sql, ThresholdSets sets, ObjectMapper json) {
        this.sql = sql;
        this.sets = sets;
        this.json = json;
    }

    /** The same cases, each code with the time it was first told and with the time of a third contact. */
    List<AgendaCase> of(String hub, List<AgendaCase> cases) {
        if (cases.isEmpty()) {
            return cases;
        }
        Map<UUID, List<Scored>> past = past(cases.stream().map(AgendaCase::caseId).toList());
        return cases.stream()
                .map(one -> withPast(hub, one, past.getOrDefault(one.caseId(), List.of())))
                .toList();
    }

    /** One assessment of the past: when, and from which facts. */
    private record Scored(UUID caseId, Instant at, Facts facts, String setName, String setVersion) {}

    private Map<UUID, List<Scored>> past(List<UUID> caseIds) {
        return sql
                .list(
                        "select case_id, scored_at, facts, rule_set_name, rule_set_version from assessment where hub = "
                                + "current_setting('openmash.hub') and case_id = any(?) order by case_id, number",
                        row -> new Scored(
                                row.id("case_id"),
                                row.instant("scored_at"),
                                read(row.text("facts")),
                                row.text("rule_set_name"),
                                row.text("rule_set_version")),
                        (Object) caseIds.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(Scored::caseId));
    }

    private AgendaCase withPast(String hub, AgendaCase one, List<Scored> past) {
        Map<String, Instant> firstTold = new HashMap<>();
        for (Scored scored : past) {
            for (ToldCode told : scored.facts().indicators()) {
                if (told.answer() == Answer.YES) {
                    firstTold.putIfAbsent(told.code(), scored.at());
                }
            }
        }
        List<AgendaCase.Code> codes = new ArrayList<>();
        one.codes().forEach(code -> codes.add(new AgendaCase.Code(
                code.code(), code.category(), firstTold.getOrDefault(code.code(), code.since()))));
        return new AgendaCase(
                one.caseId(),
                one.childReference(),
                one.agency(),
                one.band(),
                one.level(),
                one.state(),
                codes,
                one.knownAt(),
                one.redAt(),
                one.risenAt(),
                thirdContactAt(hub, past),
                one.withoutCapacitySince(),
                one.protection());
    }

    private Instant thirdContactAt(String hub, List<Scored> past) {
        return past.stream()
                .filter(scored -> scored.setName() != null)
                .filter(scored -> sets.find(hub, scored.setName(), scored.setVersion())
                        .map(set -> set.headline(scored.facts()).has(Effect.MANAGER_READS_ALL))
                        .orElse(false))
                .map(Scored::at)
                .findFirst()
                .orElse(null);
    }

    private Facts read(String facts) {
        try {
            return json.readValue(facts, Facts.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Stored facts that cannot be read", damaged);
        }
    }
}
