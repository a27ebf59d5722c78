package org.openmash.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.openmash.children.CountedGroups;
import org.openmash.children.CountedGroups.Group;
import org.openmash.hubs.Hub;
import org.openmash.hubs.practice.ThresholdSets;
import org.openmash.sql.Sql;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.FactBytes;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.ThresholdSet;

/** Writes the rows of past cases, a batch in one statement. */
@ApplicationScoped
class PastCaseRows {
    /** What no rule's id and no case's id holds. */
    private static final String BETWEEN = "\u001f";

    private static final String WRITE = """
            insert into past_case (hub, case_id, referral_id, case_version, assessment_number, scored_at, received_at,
                received_on, facts, siblings, sibling_cases, sibling_red, sibling_red_besides, told_level, told_band,
                told_score, rule_set_name, rule_set_version, fired, decided_level, decided_outcome, decided_at, agency,
                agency_kind, age_group, sex, ethnicity, disability, area, followed)
            select current_setting('openmash.hub'), c, r, v, n, s, ra, ro, f, sc <> '',
                string_to_array(sc, e'\\x1f')::uuid[], sr, sb, tl, tb, ts, rn, rv, string_to_array(fi, e'\\x1f'),
                dl, dout, da, a, ak, ag, sx, e, di, ar, 'not-yet'
            from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::int[], ?::timestamptz[], ?::timestamptz[], ?::date[],
                ?::bytea[], ?::text[], ?::bool[], ?::bool[], ?::int[], ?::int[], ?::int[], ?::text[], ?::text[],
                ?::text[], ?::int[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[])
            as t(c, r, v, n, s, ra, ro, f, sc, sr, sb, tl, tb, ts, rn, rv, fi, dl, dout, da, a, ak, ag, sx, e, di, ar)
            on conflict (hub, case_id) do update set case_version = excluded.case_version,
                assessment_number = excluded.assessment_number, scored_at = excluded.scored_at, facts = excluded.facts,
                siblings = excluded.siblings, sibling_cases = excluded.sibling_cases,
                sibling_red = excluded.sibling_red, sibling_red_besides = excluded.sibling_red_besides,
                told_level = excluded.told_level, told_band = excluded.told_band, told_score = excluded.told_score,
                rule_set_name = excluded.rule_set_name, rule_set_version = excluded.rule_set_version,
                fired = excluded.fired, decided_level = excluded.decided_level,
                decided_outcome = excluded.decided_outcome, decided_at = excluded.decided_at,
                age_group = excluded.age_group, sex = excluded.sex, ethnicity = excluded.ethnicity,
                disability = excluded.disability, area = excluded.area""";

    private final Sql sql;
    private final ThresholdSets sets;

    PastCaseRows(Sql sql, ThresholdSets sets) {
        this.sql = sql;
        this.sets = sets;
    }

    private record Drawn(DuePastCases.Due due, OpenSiblings.Siblings siblings, String fired, Group group) {
        Facts facts() {
            return due.facts();
        }
    }

    void write(
            Hub hub,
            List<DuePastCases.Due> due,
            Map<UUID, Group> groups,
            OpenSiblings.OfReferrals ofReferrals,
            HubFactWords words) {
        Map<String, Optional<ThresholdSet>> known = new HashMap<>();
        List<Drawn> drawn = due.stream()
                .map(one -> new Drawn(
                        one,
                        OpenSiblings.siblings(
                                one.caseId(), one.referralId(), one.facts().history().siblings(), ofReferrals),
                        fired(hub, one, known),
                        groups.getOrDefault(one.caseId(), Group.NOTHING_TOLD)))
                .toList();
        write(drawn, words);
    }

    private String fired(Hub hub, DuePastCases.Due due, Map<String, Optional<ThresholdSet>> known) {
        if (due.level() == null || due.setName() == null) {
            return "";
        }
        return known.computeIfAbsent(
                        due.setName() + " " + due.setVersion(),
                        key -> sets.find(hub.code(), due.setName(), due.setVersion()))
                .map(set -> String.join(BETWEEN, set.outcome(due.facts()).firedRules()))
                .orElse("");
    }

    private void write(List<Drawn> all, HubFactWords words) {
        sql.write(
                WRITE,
                column(all, one -> one.due().caseId(), UUID[]::new),
                column(all, one -> one.due().referralId(), UUID[]::new),
                column(all, one -> one.due().version(), Long[]::new),
                column(all, one -> one.due().assessment(), Integer[]::new),
                column(all, one -> one.due().scoredAt(), Instant[]::new),
                column(all, one -> one.due().receivedAt(), Instant[]::new),
                column(all, one -> one.facts().receivedOn(), LocalDate[]::new),
                column(all, one -> FactBytes.written(one.facts(), words), byte[][]::new),
                column(
                        all,
                        one -> String.join(
                                BETWEEN, one.siblings().cases().stream().map(UUID::toString).toList()),
                        String[]::new),
                column(all, one -> one.siblings().red(), Boolean[]::new),
                column(all, one -> one.siblings().redBesides(), Boolean[]::new),
                column(all, one -> one.due().level(), Integer[]::new),
                column(all, one -> one.due().band(), Integer[]::new),
                column(all, one -> one.due().score(), Integer[]::new),
                column(all, one -> one.due().setName(), String[]::new),
                column(all, one -> one.due().setVersion(), String[]::new),
                column(all, Drawn::fired, String[]::new),
                column(all, one -> one.due().decided().level(), Integer[]::new),
                column(all, one -> one.due().decided().outcome(), String[]::new),
                column(all, one -> one.due().decided().at(), Instant[]::new),
                column(all, one -> one.due().agency(), String[]::new),
                column(all, one -> one.due().agencyKind(), String[]::new),
                column(
                        all,
                        one -> AgeGroup.of(one.facts().child(), one.facts().receivedOn()).word(),
                        String[]::new),
                column(all, one -> one.group().sex(), String[]::new),
                column(all, one -> one.group().ethnicity(), String[]::new),
                column(all, one -> disability(one.facts().child().disabled()), String[]::new),
                column(all, one -> one.group().area(), String[]::new));
    }

    private static String disability(Answer told) {
        return told == null ? CountedGroups.NOT_KNOWN : told.word();
    }

    private static <T> T[] column(List<Drawn> all, Function<Drawn, T> value, java.util.function.IntFunction<T[]> array) {
        return all.stream().map(value).toArray(array);
    }
}
