package org.openmash.reports.scrutiny;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The numbers of each group of one kind, adding up to those of all cases, or to those of the groups that hold them. */
final class Groups {
    /** Where the numbers of a holder of groups stand, settled in the table that is being made. */
    @FunctionalInterface
    interface Holder {
        Place settledIn(Figures figures, String column);
    }

    private final By by;
    private final ReportPeriod period;
    private final Figures figures;
    private final Told told;

    /** @param held each holder with the groups that it holds and no other has */
    Groups(By by, ReportPeriod period, Tallies tallies, Map<Holder, List<String>> held, Ledger ledger) {
        this.by = by;
        this.period = period;
        this.figures = new Figures(ledger);
        held.values().stream().flatMap(Collection::stream).forEach(group -> count(group, tallies));
        held.forEach(this::hold);
        this.told = figures.told();
    }

    private void count(String group, Tallies tallies) {
        for (String column : Columns.OF_A_GROUP.names()) {
            figures.count(place(group, column), tallies.of(group, column));
        }
        for (Columns.Sum sum : Columns.OF_A_GROUP.sums()) {
            figures.sum(
                    place(group, sum.total()),
                    sum.parts().stream().map(column -> place(group, column)).toList());
        }
    }

    private void hold(Holder holder, List<String> groups) {
        for (String column : Columns.OF_A_GROUP.names()) {
            figures.sum(
                    holder.settledIn(figures, column),
                    groups.stream().map(group -> place(group, column)).toList());
        }
    }

    private Place place(String group, String column) {
        return new Place(figure(by, group, column), period);
    }

    static String figure(By by, String group, String column) {
        return by.word() + "=" + group + ":" + column;
    }

    Figure figure(String group, String column) {
        return told.figure(place(group, column));
    }

    List<Ledger.Shown> shown() {
        return told.shown();
    }

    /** One of these groups as the holder of others. */
    Holder holder(String group) {
        return (table, column) -> {
            table.settled(place(group, column), told);
            return place(group, column);
        };
    }
}
