package org.openmash.reports.scrutiny;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openmash.reports.scrutiny.ScrutinyRows.FiredIn;

/** How often each rule fired in each month of a period. */
final class RuleMonths {
    private final ReportPeriod period;
    private final Map<String, Map<YearMonth, Long>> fired = new HashMap<>();
    private final Map<String, String> inForce;
    private final List<String> rules;

    RuleMonths(ReportPeriod period, List<FiredIn> rows, Map<String, String> inForce) {
        this.period = period;
        this.inForce = inForce;
        this.rules = RuleAnswers.every(inForce.keySet(), rows.stream().map(FiredIn::rule));
        rows.forEach(row ->
                fired.computeIfAbsent(row.rule(), any -> new HashMap<>()).put(row.month(), row.cases()));
    }

    List<String> figures() {
        return rules.stream().flatMap(rule -> RuleFigures.figures(rule).stream()).toList();
    }

    /** @param shown what the lines show is added here */
    List<RuleFiringReport.RuleLine> lines(Totals totals, Months months, Ledger ledger, List<Ledger.Shown> shown) {
        return rules.stream().map(rule -> line(rule, totals, months, ledger, shown)).toList();
    }

    private RuleFiringReport.RuleLine line(
            String rule, Totals totals, Months months, Ledger ledger, List<Ledger.Shown> shown) {
        long all = period.months().stream().mapToLong(month -> count(rule, month)).sum();
        RuleFigures figures = new RuleFigures(rule, period, all, totals.count("scored"), ledger);
        Told told = figures.parts(period.months().stream()
                .map(month -> new RuleFigures.Part(
                        RuleFigures.FIRED, ReportPeriod.of(month), count(rule, month), months.scoredCount(month)))
                .toList());
        shown.addAll(figures.shown());
        shown.addAll(told.shown());
        return new RuleFiringReport.RuleLine(
                rule,
                inForce.get(rule),
                inForce.containsKey(rule),
                Share.of(figures.fired(), totals.figure("scored")),
                period.months().stream().map(month -> firedIn(month, figures, told, months)).toList());
    }

    private static RuleFiringReport.FiredIn firedIn(YearMonth month, RuleFigures figures, Told told, Months months) {
        Figure fired = figures.figure(told, RuleFigures.FIRED, ReportPeriod.of(month));
        return new RuleFiringReport.FiredIn(month.toString(), Share.of(fired, months.scored(month)));
    }

    private long count(String rule, YearMonth month) {
        return fired.getOrDefault(rule, Map.of()).getOrDefault(month, 0L);
    }
}
