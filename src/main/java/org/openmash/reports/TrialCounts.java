package org.openmash.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a trial counts, one way of reading what history was never asked: how many cases go from which answer to which,
 * broken down by one column after another, and what the desk would be asked hour by hour.
 */
final class TrialCounts {
    /** Level 0, which is no level, to 4, each in three bands. */
    static final int ANSWERS = 15;
    static final int MOVES = ANSWERS * ANSWERS;
    static final int BANDS = 3;
    static final int HOURS = 7 * 24;

    /** What the moves are broken down by. The rules come last: a case may be moved by several. */
    enum By {
        AGENCY_KIND, AGE_GROUP, SEX, ETHNICITY, DISABILITY, AREA, FOLLOWED, DECIDED_LEVEL, DECIDED_OUTCOME, RULE;

        /** As it is named in the result: {@code agencyKind}. */
        String word() {
            String[] parts = name().toLowerCase(Locale.ROOT).split("_");
            return parts.length == 1
                    ? parts[0]
                    : parts[0] + Character.toUpperCase(parts[1].charAt(0)) + parts[1].substring(1);
        }
    }

    private static final By[] COLUMNS = By.values();

    private final Values[] values = new Values[COLUMNS.length];
    private final List<List<int[]>> broken = new ArrayList<>();
    private final int[] moves = new int[MOVES];
    private final int[][] then = new int[BANDS][HOURS];
    private final int[][] drafted = new int[BANDS][HOURS];

    TrialCounts() {
        for (int i = 0; i < COLUMNS.length; i++) {
            values[i] = new Values();
            broken.add(new ArrayList<>());
        }
    }

    static int answer(int level, int band) {
        return level * BANDS + band - 1;
    }

    static int levelOf(int answer) {
        return answer / BANDS;
    }

    static int bandOf(int answer) {
        return answer % BANDS + 1;
    }

    /** @param hour of the week in which the case came in, from Monday midnight on */
    void add(PastCaseRow row, int from, int to, int hour) {
        int move = from * ANSWERS + to;
        moves[move]++;
        for (int i = 0; i < By.RULE.ordinal(); i++) {
            int column = PastCaseRow.COUNTED + i;
            count(i, values[i].number(row.bytes(), row.at(column), row.length(column)), move);
        }
        then[bandOf(from) - 1][hour]++;
        drafted[bandOf(to) - 1][hour]++;
    }

    void addRule(String rule, int from, int to) {
        int column = By.RULE.ordinal();
        count(column, values[column].number(rule), from * ANSWERS + to);
    }

    private void count(int column, int value, int move) {
        List<int[]> rows = broken.get(column);
        while (rows.size() <= value) {
            rows.add(new int[MOVES]);
        }
        rows.get(value)[move]++;
    }

    int[] moves() {
        return moves;
    }

    int[] then(int band) {
        return then[band - 1];
    }

    int[] drafted(int band) {
        return drafted[band - 1];
    }

    /** The counts of one breakdown, a row of all moves for each value. */
    Map<String, int[]> by(By column) {
        Map<String, int[]> rows = new LinkedHashMap<>();
        List<int[]> counted = broken.get(column.ordinal());
        for (int i = 0; i < counted.size(); i++) {
            rows.put(values[column.ordinal()].name(i), counted.get(i));
        }
        return rows;
    }
}
