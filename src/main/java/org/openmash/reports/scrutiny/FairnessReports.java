package org.openmash.reports.scrutiny;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.openmash.hubs.Agency;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Hub;
import org.openmash.reports.scrutiny.CountedPeriod.Counted;

/** Makes the report on fairness. */
@ApplicationScoped
public class FairnessReports {
    /** Equality monitoring is a purpose of its own (Data Protection Act 2018, Schedule 1, paragraph 8). */
    private static final String PURPOSE = "equality-monitoring";
    private static final List<String> LEVELS = List.of("1", "2", "3", "4");

    private final ReportReading reading;
    private final ScrutinyRows rows;

    FairnessReports(ReportReading reading, ScrutinyRows rows) {
        this.reading = reading;
        this.rows = rows;
    }

    public FairnessReport of(Caller caller, ReportPeriod period, By by) {
        String note = "fairness " + by.word() + " " + period.from() + " " + period.to();
        return reading.read(caller, PURPOSE, note, asOf -> {
            Hub hub = caller.hub();
            CountedPeriod cases =
                    new CountedPeriod(by, period, rows.alike(by, period), Kinds.of(hub), known(by, hub));
            Counted counted = cases.counted(reading.ledger(cases.figures()));
            reading.keep(counted.shown(), asOf);
            return new FairnessReport(
                    period.from().toString(),
                    period.to().toString(),
                    by.word(),
                    asOf.at(),
                    asOf.upToDate(),
                    line(null, null, counted.totals()::figure),
                    counted.groups().stream().map(group -> line(hub, by, group, counted.ofGroups())).toList());
        });
    }

    private Collection<String> known(By by, Hub hub) {
        return switch (by) {
            case AREA -> rows.areas();
            default -> List.of();
        };
    }

    private static FairnessReport.OfAGroup line(Hub hub, By by, String group, Groups figures) {
        String name = switch (by) {
            case ETHNICITY -> EthnicGroup.wordsOf(group).orElse(null);
            case AGENCY -> hub.agency(group).map(Agency::name).orElse(null);
            default -> null;
        };
        return line(group, name, column -> figures.figure(group, column));
    }

    /** @param figure tells the number of a column */
    private static FairnessReport.OfAGroup line(String group, String name, Columned figure) {
        Figure cases = figure.of(Columns.CASES);
        return new FairnessReport.OfAGroup(
                group,
                name,
                cases,
                shares(Columns.BANDS, figure, band -> "band." + band, any -> Columns.CASES),
                shares(LEVELS, figure, level -> "told." + level, any -> Columns.CASES),
                Share.of(figure.of("unscored"), cases),
                Share.of(figure.of("undecided"), cases),
                shares(LEVELS, figure, level -> "decided." + level, any -> "decided"),
                shares(Columns.BANDS, figure, band -> band + ".level-3-or-4", band -> band + ".decided"),
                shares(Columns.COMPARED, figure, answer -> "answer." + answer, any -> "compared"));
    }

    /** The numbers of one group. */
    private interface Columned {
        Figure of(String column);
    }

    private static Map<String, Share> shares(
            List<String> words, Columned figure, UnaryOperator<String> column, UnaryOperator<String> among) {
        Map<String, Share> shares = new LinkedHashMap<>();
        words.forEach(word ->
                shares.put(word, Share.of(figure.of(column.apply(word)), figure.of(among.apply(word)))));
        return shares;
    }
}
