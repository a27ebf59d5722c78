package org.openmash.reports.scrutiny;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.openmash.sql.Sql;

/** Keeps every number that the open hub's reports have shown. */
@ApplicationScoped
class ShownFigures {
    /** One report of a hub after another, or two at once could show what neither may beside the other. */
    private static final String ALONE = "select 1 from (select pg_advisory_xact_lock(hashtextextended("
            + "'shown figures of ' || current_setting('openmash.hub'), 0))) held";
    private static final String KNOWN = """
            select figure, from_month, to_month, count from shown_figure
            where hub = current_setting('openmash.hub') and figure = any(?)
            order by shown_at, figure, from_month, to_month, count""";
    private static final String KEEP = """
            insert into shown_figure (hub, figure, from_month, to_month, count, shown_at)
            select current_setting('openmash.hub'), f, a, b, c, ?
            from unnest(?::text[], ?::date[], ?::date[], ?::bigint[]) as t(f, a, b, c)
            on conflict (hub, figure, from_month, to_month, count) do update set shown_at = excluded.shown_at""";

    private final Sql sql;

    ShownFigures(Sql sql) {
        this.sql = sql;
    }

    Ledger ledger(Collection<String> figures) {
        sql.one(ALONE, row -> 1);
        return new Ledger(sql.list(
                KNOWN,
                row -> new Ledger.Shown(
                        new Place(
                                row.text("figure"),
                                new ReportPeriod(
                                        YearMonth.from(row.date("from_month")), YearMonth.from(row.date("to_month")))),
                        row.longNumber("count")),
                (Object) figures.toArray(String[]::new)));
    }

    void keep(List<Ledger.Shown> shown, Instant now) {
        if (!shown.isEmpty()) {
            sql.write(
                    KEEP,
                    now,
                    column(shown, one -> one.place().figure(), String[]::new),
                    column(shown, one -> one.place().period().from().atDay(1), LocalDate[]::new),
                    column(shown, one -> one.place().period().to().atDay(1), LocalDate[]::new),
                    column(shown, Ledger.Shown::count, Long[]::new));
        }
    }

    private static <T> T[] column(
            List<Ledger.Shown> shown, Function<Ledger.Shown, T> value, IntFunction<T[]> array) {
        return shown.stream().map(value).toArray(array);
    }
}
