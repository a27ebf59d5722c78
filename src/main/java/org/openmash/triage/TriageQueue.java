package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Reading;
import org.openmash.sql.Sql;
import org.openmash.thresholds.Band;

/** The open cases of a hub, most urgent first: a page is one statement, its names a second, its audit entry a third. */
@ApplicationScoped
public class TriageQueue {
    /**
     * One page.
     *
     * @param next where the next page begins; null on the last
     * @param counts of all that match, where asked for
     */
    public record Page(List<QueueItem> items, QueueAfter next, Counts counts) {}

    /** How many match, in all pages. */
    public record Counts(Map<String, Long> byState, Map<String, Long> byBand, long breached, long unclaimed) {}

    private final HubScope scope;
    private final Sql sql;
    private final QueueItems items;
    private final Reading reading;
    private final Clock clock;

    public TriageQueue(HubScope scope, Sql sql, QueueItems items, Reading reading, Clock clock) {
        this.scope = scope;
        this.sql = sql;
        this.items = items;
        this.reading = reading;
        this.clock = clock;
    }

    /** @param after null for the first page; lateness is reckoned at the instant of the first page on all of them */
    public Page page(Caller caller, QueueFilter filter, QueueAfter after, int limit, boolean counted) {
        QueueFilter asked = filter.checked();
        Instant now = clock.instant();
        Instant breachedAt = after == null ? now : after.at();
        return scope.in(caller.hub(), () -> {
            List<QueueRow> rows = rows(caller, asked, breachedAt, now, after, limit + 1);
            boolean more = rows.size() > limit;
            List<QueueRow> page = more ? rows.subList(0, limit) : rows;
            reading.byStaff(caller, "queue-read", page.stream().map(QueueRow::id).toList(), List.of());
            return new Page(
                    items.of(page, caller.hub(), now),
                    more ? after(breachedAt, page.getLast()) : null,
                    counted ? counts(caller, asked, breachedAt, now) : null);
        });
    }

    private List<QueueRow> rows(
            Caller caller, QueueFilter filter, Instant breachedAt, Instant now, QueueAfter after, int rows) {
        QueueStatement statement = new QueueStatement(filter, caller.sub(), breachedAt, now, false);
        String page = statement.page(QueueRow.COLUMNS, after, rows);
        return page == null ? List.of() : sql.list(page, QueueRow::from, statement.values().toArray());
    }

    private Counts counts(Caller caller, QueueFilter filter, Instant breachedAt, Instant now) {
        record Counted(String state, int band, boolean breached, boolean claimed, long cases) {}
        QueueStatement statement = new QueueStatement(filter, caller.sub(), breachedAt, now, false);
        statement.values().add(breachedAt);
        statement.values().add(now);
        String matching = statement.matching();
        List<Counted> counted = sql.list(
                "select state, band, (due_at <= coalesce(stopped_at, ?)) as late, (held_until is not null and held_until > ?) "
                        + "as held, count(*) as cases from triage_case" + matching + " group by 1, 2, 3, 4",
                row -> new Counted(
                        row.text("state"),
                        row.number("band"),
                        row.answer("late"),
                        row.answer("held"),
                        row.longNumber("cases")),
                statement.values().toArray());
        Map<String, Long> byState = new LinkedHashMap<>();
        Map<String, Long> byBand = new LinkedHashMap<>();
        for (Band band : Band.values()) {
            byBand.put(band.word(), 0L);
        }
        long breached = 0;
        long unclaimed = 0;
        for (Counted one : counted) {
            boolean leasable = one.state().equals("waiting") || one.state().equals("checks");
            byState.merge(leasable && one.claimed() ? CaseState.CLAIMED_WORD : one.state(), one.cases(), Long::sum);
            byBand.merge(Band.values()[one.band() - 1].word(), one.cases(), Long::sum);
            breached += one.breached() ? one.cases() : 0;
            unclaimed += one.claimed() ? 0 : one.cases();
        }
        return new Counts(byState, byBand, breached, unclaimed);
    }

    private static QueueAfter after(Instant at, QueueRow last) {
        return new QueueAfter(at, last.part(), last.dueAt(), last.receivedAt(), last.id());
    }
}
