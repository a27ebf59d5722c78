package org.openmash.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openmash.children.TimelineEntry;
import org.openmash.children.TimelineSource;
import org.openmash.sql.Row;
import org.openmash.sql.Sql;

/**
 * Contacts on the timeline: each referral and each later message that told of the child, with the agency that sent it.
 * Who passed a worry on and wished to stay unnamed is in no word of it.
 */
@ApplicationScoped
class ReferralTimeline implements TimelineSource {
    private static final String ENTRIES = Asked.bounded("""
            select 'contact.' || c.case_id as item, c.case_id, c.child_key, 'contact' as kind, r.agency,
                r.received_at as at, r.told
            from referred_child c join referral r on r.id = c.referral_id and r.hub = c.hub
            where c.hub = current_setting('openmash.hub') and c.case_id = any(?)
            union all
            select 'addition.' || a.id || '.' || c.case_id, c.case_id, c.child_key, 'later-information', a.agency,
                a.received_at, a.told
            from referred_child c join addition a on a.referral_id = c.referral_id and a.hub = c.hub
            where c.hub = current_setting('openmash.hub') and c.case_id = any(?)""");

    private final Sql sql;
    private final ToldText told;

    ReferralTimeline(Sql sql, ToldText told) {
        this.sql = sql;
        this.told = told;
    }

    @Override
    public String word() {
        return "referrals";
    }

    @Override
    public Answer entries(Asked asked) {
        return Answer.searched(sql.list(
                ENTRIES, row -> entry(row, asked), asked.values(asked.holderIds(), asked.holderIds())));
    }

    private TimelineEntry entry(Row row, Asked asked) throws SQLException {
        Told message = told.read(row.text("told"));
        String key = row.text("child_key");
        return new TimelineEntry(
                row.text("item"), asked.holders().get(row.id("case_id")), row.id("case_id"), row.instant("at"),
                "instant", null, row.text("kind"), TimelineEntry.FRONT_DOOR, row.text("agency"),
                new TimelineEntry.Coded(null, null, null, null, about(message, key)
                        .filter(concern -> concern.answer() == org.openmash.thresholds.Answer.YES)
                        .map(Told.Concern::indicator)
                        .distinct()
                        .toList()),
                words(message, key));
    }

    private static Stream<Told.Concern> about(Told message, String key) {
        return message.concerns().stream()
                .filter(concern -> concern.children() == null || concern.children().contains(key));
    }

    private static String words(Told message, String key) {
        String words = Stream.concat(Stream.of(message.narrative()), about(message, key).map(Told.Concern::words))
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
        return words.isEmpty() ? null : words;
    }
}
