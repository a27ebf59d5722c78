package org.openmash.reports.scrutiny;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.openmash.reports.scrutiny.RuleFiringReport.SetUsed;
import org.openmash.reports.scrutiny.ScrutinyRows.ScoredIn;

/** How many cases each month of a period had, and which sets scored them; they add up to those of the period. */
final class Months {
    private static final List<String> COLUMNS = List.of(Columns.CASES, "scored", "unscored");

    private final ReportPeriod period;
    private final List<ScoredIn> scored;
    private final Told told;

    Months(ReportPeriod period, List<ScoredIn> scored, Totals totals, Ledger ledger) {
        this.period = period;
        this.scored = scored;
        Figures figures = new Figures(ledger);
        COLUMNS.forEach(column -> addUp(figures, column, totals));
        this.told = figures.told();
    }

    private void addUp(Figures figures, String column, Totals totals) {
        Place whole = totals.settledIn(figures, column);
        List<Place> parts = period.months().stream()
                .map(month -> new Place(column, ReportPeriod.of(month)))
                .toList();
        if (!parts.contains(whole)) {
            parts.forEach(part -> figures.count(part, count(part.period().from(), column)));
            figures.sum(whole, parts);
        }
        if (column.equals("unscored")) {
            period.months().forEach(month -> figures.sum(
                    place(month, Columns.CASES), List.of(place(month, "scored"), place(month, "unscored"))));
        }
    }

    private static Place place(YearMonth month, String column) {
        return new Place(column, ReportPeriod.of(month));
    }

    private long count(YearMonth month, String column) {
        return scored.stream()
                .filter(one -> one.month().equals(month))
                .filter(one -> column.equals(Columns.CASES) || column.equals("unscored") == one.unscored())
                .mapToLong(ScoredIn::cases)
                .sum();
    }

    Figure scored(YearMonth month) {
        return told.figure(place(month, "scored"));
    }

    long scoredCount(YearMonth month) {
        return count(month, "scored");
    }

    List<Ledger.Shown> shown() {
        return told.shown();
    }

    List<RuleFiringReport.MonthLine> lines() {
        List<RuleFiringReport.MonthLine> lines = new ArrayList<>();
        SetUsed before = null;
        for (YearMonth month : period.months()) {
            List<SetUsed> sets = setsOf(month);
            SetUsed last = before;
            boolean changed = sets.stream().anyMatch(set -> last != null && !set.equals(last)) || sets.size() > 1;
            lines.add(new RuleFiringReport.MonthLine(
                    month.toString(),
                    told.figure(place(month, Columns.CASES)),
                    told.figure(place(month, "scored")),
                    told.figure(place(month, "unscored")),
                    sets,
                    changed));
            before = sets.isEmpty() ? before : sets.getLast();
        }
        return lines;
    }

    private List<SetUsed> setsOf(YearMonth month) {
        return scored.stream()
                .filter(one -> one.month().equals(month) && one.setName() != null && !one.unscored())
                .map(one -> new SetUsed(one.setName(), one.setVersion()))
                .distinct()
                .toList();
    }
}
