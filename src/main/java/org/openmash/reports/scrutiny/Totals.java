package org.openmash.reports.scrutiny;

import java.util.List;

/** The numbers of all cases of a period, and of each kind of agency: the same in every report, so settled first. */
final class Totals {
    /** Of which all cases are. */
    static final String GROUP = "";

    private final ReportPeriod period;
    private final Told all;

    Totals(ReportPeriod period, Tallies tallies, Ledger ledger) {
        this.period = period;
        Figures figures = new Figures(ledger);
        for (String column : Columns.OF_ALL.names()) {
            figures.count(place(column), tallies.of(GROUP, column));
        }
        for (Columns.Sum sum : Columns.OF_ALL.sums()) {
            figures.sum(place(sum.total()), sum.parts().stream().map(this::place).toList());
        }
        this.all = figures.told();
    }

    private Place place(String column) {
        return new Place(column, period);
    }

    Figure figure(String column) {
        return all.figure(place(column));
    }

    long count(String column) {
        return all.count(place(column));
    }

    List<Ledger.Shown> shown() {
        return all.shown();
    }

    /** Lets another table add up to this number, shown or hidden as it is here. */
    Place settledIn(Figures figures, String column) {
        figures.settled(place(column), all);
        return place(column);
    }
}
