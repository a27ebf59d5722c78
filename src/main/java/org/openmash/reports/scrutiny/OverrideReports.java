package org.openmash.reports.scrutiny;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.openmash.hubs.Caller;
import org.openmash.reports.scrutiny.CountedPeriod.Counted;

/** Makes the report on decisions that differ from the score. */
@ApplicationScoped
public class OverrideReports {
    private static final String PURPOSE = "threshold-review";

    private final ReportReading reading;
    private final ScrutinyRows rows;
    private final RuleTitles titles;

    OverrideReports(ReportReading reading, ScrutinyRows rows, RuleTitles titles) {
        this.reading = reading;
        this.rows = rows;
        this.titles = titles;
    }

    public OverrideReport of(Caller caller, ReportPeriod period) {
        String note = "overrides " + period.from() + " " + period.to();
        return reading.read(caller, PURPOSE, note, asOf -> {
            var cases = new CountedPeriod(
                    By.AGENCY_KIND, period, rows.alike(By.AGENCY_KIND, period), Kinds.of(caller.hub()), List.of());
            Map<String, String> inForce = titles.inForce(caller.hub(), asOf.at());
            RuleAnswers rules = new RuleAnswers(period, rows.fired(period), inForce);
            Set<String> figures = new LinkedHashSet<>(cases.figures());
            figures.addAll(rules.figures());
            Ledger ledger = reading.ledger(figures);
            Counted counted = cases.counted(ledger);
            List<Ledger.Shown> shown = new ArrayList<>(counted.shown());
            List<OverrideReport.RuleLine> byRule = rules.lines(counted.totals(), ledger, shown);
            reading.keep(shown, asOf);
            return report(period, asOf, counted, byRule);
        });
    }

    private static OverrideReport report(
            ReportPeriod period, ReportReading.AsOf asOf, Counted counted, List<OverrideReport.RuleLine> byRule) {
        Totals totals = counted.totals();
        return new OverrideReport(
                period.from().toString(),
                period.to().toString(),
                asOf.at(),
                asOf.upToDate(),
                totals.figure(Columns.CASES),
                totals.figure("undecided"),
                totals.figure("answer.unscored"),
                totals.figure("compared"),
                Columns.COMPARED.stream().map(answer -> answer(totals, answer)).toList(),
                Columns.BANDS.stream().map(band -> band(totals, band)).toList(),
                counted.kinds().stream().map(kind -> kind(counted.ofKinds(), kind)).toList(),
                byRule);
    }

    private static OverrideReport.AnswerLine answer(Totals totals, String answer) {
        Map<String, Figure> followed = new LinkedHashMap<>();
        Columns.FOLLOWED.forEach(word -> followed.put(word, totals.figure("answer." + answer + "." + word)));
        return new OverrideReport.AnswerLine(
                answer, Share.of(totals.figure("answer." + answer), totals.figure("compared")), followed);
    }

    private static OverrideReport.BandLine band(Totals totals, String band) {
        Figure compared = totals.figure(band + ".compared");
        return new OverrideReport.BandLine(
                band, compared, answers(compared, answer -> totals.figure(band + ".answer." + answer)));
    }

    private static OverrideReport.KindLine kind(Groups kinds, String kind) {
        Figure compared = kinds.figure(kind, "compared");
        return new OverrideReport.KindLine(
                kind, compared, answers(compared, answer -> kinds.figure(kind, "answer." + answer)));
    }

    static Map<String, Share> answers(Figure compared, Function<String, Figure> figure) {
        Map<String, Share> answers = new LinkedHashMap<>();
        Columns.COMPARED.forEach(answer -> answers.put(answer, Share.of(figure.apply(answer), compared)));
        return answers;
    }
}
