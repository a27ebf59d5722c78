package org.openmash.reports.scrutiny;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What people decided where each rule had fired. */
final class RuleAnswers {
    private final ReportPeriod period;
    private final Tallies tallies;
    private final Map<String, String> inForce;
    private final List<String> rules;

    RuleAnswers(ReportPeriod period, List<CountedCases> fired, Map<String, String> inForce) {
        this.period = period;
        this.tallies = Tallies.of(fired.stream());
        this.inForce = inForce;
        this.rules = every(inForce.keySet(), fired.stream().map(CountedCases::group));
    }

    /** The rules of the set in force in its order, then those that fired under earlier ones. */
    static List<String> every(Set<String> inForce, Stream<String> fired) {
        Set<String> further = new TreeSet<>(fired.toList());
        further.removeAll(inForce);
        List<String> every = new ArrayList<>(inForce);
        every.addAll(further);
        return every;
    }

    List<String> figures() {
        return rules.stream().flatMap(rule -> RuleFigures.figures(rule).stream()).toList();
    }

    /** @param shown what the lines show is added here */
    List<OverrideReport.RuleLine> lines(Totals totals, Ledger ledger, List<Ledger.Shown> shown) {
        return rules.stream().map(rule -> line(rule, totals, ledger, shown)).toList();
    }

    private OverrideReport.RuleLine line(String rule, Totals totals, Ledger ledger, List<Ledger.Shown> shown) {
        RuleFigures figures =
                new RuleFigures(rule, period, tallies.of(rule, Columns.CASES), totals.count("scored"), ledger);
        Told told = figures.parts(Stream.concat(
                        Stream.of("undecided"), Columns.COMPARED.stream())
                .map(what -> part(rule, what, totals))
                .toList());
        shown.addAll(figures.shown());
        shown.addAll(told.shown());
        Figure undecided = figures.figure(told, "undecided", period);
        Figure compared = figures.fired().less(undecided);
        return new OverrideReport.RuleLine(
                rule,
                inForce.get(rule),
                figures.fired(),
                compared,
                OverrideReports.answers(compared, answer -> figures.figure(told, answer, period)));
    }

    private RuleFigures.Part part(String rule, String what, Totals totals) {
        String column = what.equals("undecided") ? what : "answer." + what;
        return new RuleFigures.Part(what, period, tallies.of(rule, column), totals.count(column));
    }
}
