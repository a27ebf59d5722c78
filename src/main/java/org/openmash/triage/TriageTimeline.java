package org.openmash.triage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openmash.children.TimelineEntry;
import org.openmash.children.TimelineSource;
import org.openmash.sql.Row;
import org.openmash.sql.Sql;
import org.openmash.thresholds.Band;

/** Triage on the timeline: each assessment that changed level or band, and each decision with its reasons. */
@ApplicationScoped
class TriageTimeline implements TimelineSource {
    private static final String ENTRIES = Asked.bounded("""
            select 'assessment.' || a.case_id || '.' || a.number as item, a.case_id, a.scored_at as at,
                'assessment' as kind, a.level, a.band, null as outcome, a.cause as state, null as content
            from (
                select s.*, lag(s.level) over w as level_before, lag(s.band) over w as band_before from assessment s
                where s.hub = current_setting('openmash.hub') and s.case_id = any(?)
                window w as (partition by s.case_id order by s.number)) a
            where a.number = 1 or (a.level, a.band) is distinct from (a.level_before, a.band_before)
            union all
            select 'decision.' || d.id, d.case_id, d.decided_at, 'decision', d.level, null, d.outcome, d.status,
                d.content
            from decision d where d.hub = current_setting('openmash.hub') and d.case_id = any(?)""");

    private final Sql sql;
    private final ObjectMapper json;

    TriageTimeline(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public String word() {
        return "triage";
    }

    @Override
    public Answer entries(Asked asked) {
        return Answer.searched(sql.list(
                ENTRIES, row -> entry(row, asked), asked.values(asked.holderIds(), asked.holderIds())));
    }

    private TimelineEntry entry(Row row, Asked asked) throws SQLException {
        Integer band = row.number("band");
        return new TimelineEntry(
                row.text("item"), asked.holders().get(row.id("case_id")), row.id("case_id"), row.instant("at"),
                "instant", null, row.text("kind"), TimelineEntry.FRONT_DOOR, null,
                new TimelineEntry.Coded(
                        row.number("level"), band == null ? null : Band.values()[band - 1].word(), row.text("outcome"),
                        row.text("state"), null),
                words(row.text("content")));
    }

    /** Why it was decided so, in the decider's words; what is said for the referrer alone is not repeated. */
    private String words(String content) {
        if (content == null) {
            return null;
        }
        ProposedDecision decided = read(content);
        ProposedDecision.Rationale why = decided.rationale();
        Stream<String> texts = why == null
                ? Stream.of(decided.suspicion(), decided.differsFromScore())
                : Stream.of(
                        why.threshold(), why.history(), why.evidenceFor(), why.evidenceAgainst(), why.childsView(),
                        decided.suspicion(), decided.differsFromScore());
        String words = texts.filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
        return words.isEmpty() ? null : words;
    }

    private ProposedDecision read(String content) {
        try {
            return json.readValue(content, ProposedDecision.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored decision that cannot be read");
        }
    }
}
