package org.openmash.reports.scrutiny;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openmash.hubs.Caller;
import org.openmash.reports.scrutiny.CountedPeriod.Counted;

/** Makes the report on how often each rule fired. */
@ApplicationScoped
public class RuleFiringReports {
    private static final String PURPOSE = "threshold-review";

    private final ReportReading reading;
    private final ScrutinyRows rows;
    private final RuleTitles titles;

    RuleFiringReports(ReportReading reading, ScrutinyRows rows, RuleTitles titles) {
        this.reading = reading;
        this.rows = rows;
        this.titles = titles;
    }

    public RuleFiringReport of(Caller caller, ReportPeriod period) {
        String note = "rule-firing " + period.from() + " " + period.to();
        return reading.read(caller, PURPOSE, note, asOf -> {
            var cases = new CountedPeriod(
                    By.AGENCY_KIND, period, rows.alike(By.AGENCY_KIND, period), Kinds.of(caller.hub()), List.of());
            Map<String, String> inForce = titles.inForce(caller.hub(), asOf.at());
            RuleMonths rules = new RuleMonths(period, rows.firedByMonth(period), inForce);
            Set<String> figures = new LinkedHashSet<>(cases.figures());
            figures.addAll(rules.figures());
            Ledger ledger = reading.ledger(figures);
            Counted counted = cases.counted(ledger);
            Months months = new Months(period, rows.byMonth(period), counted.totals(), ledger);
            List<Ledger.Shown> shown = new ArrayList<>(counted.shown());
            shown.addAll(months.shown());
            List<RuleFiringReport.RuleLine> byRule = rules.lines(counted.totals(), months, ledger, shown);
            reading.keep(shown, asOf);
            return new RuleFiringReport(
                    period.from().toString(),
                    period.to().toString(),
                    asOf.at(),
                    asOf.upToDate(),
                    months.lines(),
                    byRule);
        });
    }
}
