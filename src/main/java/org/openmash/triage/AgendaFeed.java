package org.openmash.triage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.openmash.children.ShownChild;
import org.openmash.hubs.Hub;
import org.openmash.hubs.practice.ThresholdSets;
import org.openmash.sql.Row;
import org.openmash.sql.Sql;
import org.openmash.thresholds.Band;
import org.openmash.thresholds.ThresholdSet;

/**
 * The cases that a rule of the risk meeting's agenda may want, as rows for those rules: one statement for any number
 * of cases, and a second ({@link AgendaPast}) for the few that were scored more than once. It
 * chooses generously; the rules decide.
 */
@ApplicationScoped
public class AgendaFeed {
    private static final String OPEN = "('waiting', 'checks', 'awaiting-sign-off', 'awaiting-capacity')";
    private static final String HUB = "hub = current_setting('openmash.hub')";
    private static final String OPEN_ONES = "select id from triage_case where " + HUB + " and state in " + OPEN
            + " and (band = 1 or state = 'awaiting-capacity' or indicators && ?::text[]) union ";
    private static final String CHANGED_ONES = "select case_id from assessment where " + HUB + " and scored_at >= ? "
            + "union select case_id from decision where " + HUB + " and coalesce(second_at, decided_at) >= ? union ";
    private static final String NAMED_ONES = "select unnest(?::uuid[])";
    private static final String ROWS = "select c.id, c.child_reference, c.agency, c.band, c.level, c.state, "
            + "c.indicators, c.flags, coalesce(s.known_at, c.received_at) as known_at, s.made, s.red_at, s.risen_at, "
            + "d.outcome, d.content, "
            + "d.at from asked join triage_case c on c.id = asked.id and c." + HUB
            + " left join lateral (select count(*)::int as made, min(scored_at) as known_at, "
            + "min(scored_at) filter (where band = 1) as red_at, max(scored_at) filter (where rose) as risen_at from "
            + "(select scored_at, band, band < min(band) over before or coalesce(level, 0) > max(coalesce(level, "
            + "0)) over "
            + "before as rose from assessment where hub = c.hub and case_id = c.id window before as (order by "
            + "number rows "
            + "between unbounded preceding and 1 preceding)) scored) s on true "
            + "left join lateral (select outcome, content, coalesce(second_at, decided_at) as at from decision where "
            + "hub = c.hub and case_id = c.id and status in ('final', 'awaiting-sign-off') order by number desc "
            + "limit 1) d "
            + "on true where c.band = 1 or s.red_at is not null or c.state = 'awaiting-capacity' or c.indicators "
            + "&& ?::text[] "
            + "or 'repeat' = any(c.flags) or d.outcome = 'immediate-protection' or c.id = any(?::uuid[])";

    /** What the rules look for: some codes as long as a case is open, all of them and whole categories when new. */
    public record Codes(Set<String> whileOpen, Set<String> whenNew, Set<String> categoriesWhenNew) {}

    private final Sql sql;
    private final ThresholdSets sets;
    private final Scoring scoring;
    private final AgendaPast past;
    private final ObjectMapper json;

    public AgendaFeed(Sql sql, ThresholdSets sets, Scoring scoring, AgendaPast past, ObjectMapper json) {
        this.sql = sql;
        this.sets = sets;
        this.scoring = scoring;
        this.past = past;
        this.json = json;
    }

    /**
     * For a whole agenda, inside the open transaction.
     *
     * @param scoredSince cases scored since then are looked at whether or not they are still open
     * @param decidedSince likewise cases decided since then
     * @param caseIds cases that are wanted whatever the rules say
     */
    public List<AgendaCase> since(
            Hub hub, Instant now, Instant scoredSince, Instant decidedSince, Codes codes, Collection<UUID> caseIds) {
        UUID[] ids = caseIds.toArray(UUID[]::new);
        ThresholdSet set = set(hub, now);
        return cases(
                hub,
                set,
                "with asked as (" + OPEN_ONES + CHANGED_ONES + NAMED_ONES + ") " + ROWS,
                codes.whileOpen().toArray(String[]::new),
                scoredSince,
                decidedSince,
                ids,
                whenNew(codes, set),
                ids);
    }

    /** The cases that were scored or decided since then, for what a rule catches after the agenda is frozen. */
    public List<AgendaCase> changedSince(Hub hub, Instant now, Instant since, Codes codes) {
        ThresholdSet set = set(hub, now);
        UUID[] none = {};
        return cases(
                hub,
                set,
                "with asked(id) as (" + CHANGED_ONES + NAMED_ONES + ") " + ROWS,
                since,
                since,
                none,
                whenNew(codes, set),
                none);
    }

    /** The cases of these ids, as far as they are this hub's. */
    public List<AgendaCase> byIds(Hub hub, Instant now, Collection<UUID> caseIds) {
        UUID[] ids = caseIds.toArray(UUID[]::new);
        return cases(
                hub, set(hub, now), "with asked(id) as (" + NAMED_ONES + ") " + ROWS, ids, new String[0], ids);
    }

    /** Who a row is about, as every list shows it. */
    public static QueueItem.Child child(ShownChild shown, Instant now) {
        return QueueItems.child(shown, now);
    }

    /**
     * Categories are those of the starter catalogue where the hub's own set cannot be found: no agenda waits for it.
     */
    private ThresholdSet set(Hub hub, Instant now) {
        ScoringSet inForce = scoring.inForce(hub, now);
        return inForce.isThere() ? inForce.set() : sets.starter();
    }

    private static String[] whenNew(Codes codes, ThresholdSet set) {
        Stream<String> ofCategories = set.indicators().stream()
                .filter(indicator -> codes.categoriesWhenNew().contains(indicator.scoringCategory()))
                .map(indicator -> indicator.code());
        return Stream.concat(codes.whenNew().stream(), ofCategories).distinct().toArray(String[]::new);
    }

    /** A case as the statement gives it; one that was scored more than once learned some of it later. */
    private record Found(AgendaCase one, int assessments, boolean repeated) {
        boolean needsItsPast() {
            return assessments > 1 && !one.codes().isEmpty() || repeated;
        }
    }

    private List<AgendaCase> cases(Hub hub, ThresholdSet set, String statement, Object... values) {
        List<Found> found = sql.list(statement, row -> found(set, row), values);
        List<AgendaCase> onceScored = found.stream()
                .filter(one -> !one.needsItsPast())
                .map(Found::one)
                .toList();
        List<AgendaCase> others =
                past.of(hub.code(), found.stream().filter(Found::needsItsPast).map(Found::one).toList());
        return Stream.concat(onceScored.stream(), others.stream()).toList();
    }

    private Found found(ThresholdSet set, Row row) throws SQLException {
        Instant knownAt = row.instant("known_at");
        CaseState state = CaseState.of(row.text("state")).orElseThrow();
        String outcome = row.text("outcome");
        Integer made = row.number("made");
        return new Found(
                new AgendaCase(
                        row.id("id"),
                        row.text("child_reference"),
                        row.text("agency"),
                        Band.values()[row.number("band") - 1],
                        row.number("level"),
                        state,
                        row.texts("indicators").stream()
                                .map(code -> new AgendaCase.Code(code, set.categoryOf(code), knownAt))
                                .toList(),
                        knownAt,
                        row.instant("red_at"),
                        row.instant("risen_at"),
                        null,
                        withoutCapacity(state, outcome, row.instant("at"), knownAt),
                        "immediate-protection".equals(outcome)
                                ? protection(row.text("content"), row.instant("at"))
                                : null),
                made == null ? 0 : made,
                row.texts("flags").contains("repeat"));
    }

    private static Instant withoutCapacity(CaseState state, String outcome, Instant decidedAt, Instant knownAt) {
        if (state != CaseState.AWAITING_CAPACITY) {
            return null;
        }
        return "awaiting-capacity".equals(outcome) ? decidedAt : knownAt;
    }

    private AgendaCase.Protection protection(String content, Instant decidedAt) {
        JsonNode decision = read(content);
        return new AgendaCase.Protection(
                decision.path("power").asText(null), instant(decision.path("since").asText(null)), decidedAt);
    }

    /** A day alone counts from its beginning. */
    private static Instant instant(String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.contains("T")
                    ? java.time.OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(FactFinder.ENGLAND).toInstant();
        } catch (DateTimeException neither) {
            return null;
        }
    }

    private JsonNode read(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored decision that cannot be read", damaged);
        }
    }
}
