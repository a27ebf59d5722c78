package org.openmash.reports.scrutiny;

import java.util.ArrayList;
import java.util.List;

/**
 * Past cases that are alike in all that the reports count.
 *
 * @param group among whom they are counted
 * @param band the scored band
 * @param told the scored level; null where the case was unscored
 * @param decided the level decided; null while nobody has decided
 * @param followed {@code followed}, {@code not-yet}, {@code not-known}
 */
record CountedCases(
        String group, String band, Integer told, Integer decided, String outcome, String followed, long cases) {
    private static final int REFERRED_FROM = 3;

    CountedCases in(String otherGroup) {
        return new CountedCases(otherGroup, band, told, decided, outcome, followed, cases);
    }

    Answered answered() {
        return Answered.of(told, decided, outcome);
    }

    /** Every column of {@link Columns} that these cases are counted in. */
    List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(Columns.CASES, "band." + band));
        columns.addAll(told == null ? List.of("unscored") : List.of("scored", "told." + told));
        columns.addAll(decided == null ? List.of("undecided", band + ".undecided") : decidedColumns());
        return columns;
    }

    private List<String> decidedColumns() {
        String side = decided >= REFERRED_FROM ? "level-3-or-4" : "level-1-or-2";
        String answer = "answer." + answered().word();
        List<String> columns = new ArrayList<>(List.of(
                "decided",
                "decided." + decided,
                side,
                band + ".decided",
                band + "." + side,
                answer,
                band + "." + answer));
        if (told != null) {
            columns.addAll(List.of("compared", band + ".compared", answer + "." + followed));
        }
        return columns;
    }
}
