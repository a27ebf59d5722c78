package org.openmash.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.openmash.reports.TrialCounts.By;
import org.openmash.reports.disclosure.SmallNumbers;

/**
 * The tables of one trial as they are told. The table of all moves is settled first; each breakdown then hides for
 * itself, with the totals of its columns already settled.
 */
final class TrialTables {
    private static final int ROUNDED_TO = 5;
    /** Columns of the groups: cases that rise, that fall, that stay. */
    static final List<String> WAYS = List.of("rises", "falls", "stays");
    static final List<By> BY_MOVE = List.of(By.DECIDED_LEVEL, By.DECIDED_OUTCOME, By.FOLLOWED);
    static final List<By> BY_WAY =
            List.of(By.AGENCY_KIND, By.AGE_GROUP, By.SEX, By.ETHNICITY, By.DISABILITY, By.AREA);

    private final TrialCounts counts;
    private final TrialResult.ShownBefore before;
    private final List<Integer> moves = new ArrayList<>();
    private final Map<String, Long> told = new LinkedHashMap<>();

    TrialTables(TrialCounts counts, TrialResult.ShownBefore before) {
        this.counts = counts;
        this.before = before;
        for (int move = 0; move < TrialCounts.MOVES; move++) {
            if (counts.moves()[move] > 0) {
                moves.add(move);
            }
        }
    }

    ObjectNode told(ObjectMapper json) {
        settleMoves();
        List<String> names = moves.stream().map(TrialTables::name).toList();
        BY_MOVE.forEach(by -> settle(by, names, this::byMove, false));
        BY_WAY.forEach(by -> settle(by, WAYS, this::byWay, true));
        settleRules();
        for (int band = 1; band <= TrialCounts.BANDS; band++) {
            settleDesk(band);
        }
        before.keep(told);
        return new TrialTold(counts, moves, told).written(json);
    }

    /** A breakdown of one row in the columns of its table. */
    private interface Columns {
        long[] of(int[] row);
    }

    private long[] byMove(int[] row) {
        return moves.stream().mapToLong(move -> row[move]).toArray();
    }

    private long[] byWay(int[] row) {
        long[] ways = new long[WAYS.size()];
        moves.forEach(move -> ways[way(move)] += row[move]);
        return ways;
    }

    private static int way(int move) {
        int from = move / TrialCounts.ANSWERS;
        int to = move % TrialCounts.ANSWERS;
        return from == to ? 2 : TrialReading.isRise(from, to) ? 0 : 1;
    }

    /** Each move, and how many rise, fall and stay: all that adds up together. */
    private void settleMoves() {
        Places places = new Places();
        int[] each = places.counts(moves.stream().map(TrialTables::name).toList(), byMove(counts.moves()));
        places.total("cases", each);
        for (int way = 0; way < WAYS.size(); way++) {
            int wanted = way;
            places.total(WAYS.get(way), picked(each, move -> way(move) == wanted));
        }
        places.settle();
    }

    private int[] picked(int[] each, IntPredicate wanted) {
        return IntStream.range(0, each.length)
                .filter(i -> wanted.test(moves.get(i)))
                .map(i -> each[i])
                .toArray();
    }

    /** @param margins whether the total of each row is told too */
    private void settle(By by, List<String> columns, Columns inColumns, boolean margins) {
        Places places = new Places();
        List<int[]> rows = new ArrayList<>();
        new TreeMap<>(counts.by(by)).forEach((value, row) -> {
            String name = by.word() + "/" + value + "/";
            int[] cells = places.counts(columns.stream().map(column -> name + column).toList(), inColumns.of(row));
            if (margins) {
                places.total(name + "cases", cells);
            }
            rows.add(cells);
        });
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            int[] cells = rows.stream().mapToInt(row -> row[column]).toArray();
            places.settledTotal(columns.get(c), cells);
        }
        places.settle();
    }

    /** Several rules may move one case; a reader who takes it that one alone does must learn no more for it. */
    private void settleRules() {
        Map<String, int[]> rules = new TreeMap<>(counts.by(By.RULE));
        for (int move : moves) {
            Places places = new Places();
            List<String> names = rules.keySet().stream()
                    .filter(rule -> rules.get(rule)[move] > 0)
                    .map(rule -> "rule/" + rule + "/" + name(move))
                    .toList();
            long[] each = rules.values().stream().mapToLong(row -> row[move]).filter(count -> count > 0).toArray();
            if (each.length > 0) {
                places.settledTotal(name(move), places.counts(names, each));
                places.settle();
            }
        }
    }

    /** By the hour there are no totals, and numbers are rounded up, so that none can be had back from another table. */
    private void settleDesk(int band) {
        for (int hour = 0; hour < TrialCounts.HOURS; hour++) {
            int was = counts.then(band)[hour];
            int would = counts.drafted(band)[hour];
            told.put("desk/then/" + band + "/" + hour, rounded("desk/then/" + band + "/" + hour, was));
            String draft = "desk/draft/" + band + "/" + hour;
            told.put(draft, SmallNumbers.isSmall(Math.abs(was - would)) ? null : rounded(draft, would));
        }
    }

    private Long rounded(String name, int count) {
        long rounded = Math.ceilDiv(count, ROUNDED_TO) * (long) ROUNDED_TO;
        return SmallNumbers.isSmall(count) || before.near(name, rounded) != null ? null : Long.valueOf(rounded);
    }

    /** Counts that are settled together. */
    private final class Places {
        private final SmallNumbers numbers = new SmallNumbers();
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final List<Long> values = new ArrayList<>();

        int count(String name, long value) {
            int place = numbers.countAfter(value, before.near(name, value));
            places.put(name, place);
            values.add(value);
            return place;
        }

        int[] counts(List<String> names, long[] all) {
            int[] each = new int[all.length];
            for (int i = 0; i < all.length; i++) {
                each[i] = count(names.get(i), all[i]);
            }
            return each;
        }

        void total(String name, int[] parts) {
            if (parts.length == 0) {
                told.put(name, 0L);
                return;
            }
            numbers.sum(count(name, sum(parts)), parts);
        }

        /** A total that the table of moves has settled. */
        void settledTotal(String name, int[] parts) {
            long sum = sum(parts);
            int place = told.get(name) == null ? numbers.secretCount(sum) : numbers.settledCount(sum, false);
            values.add(sum);
            numbers.sum(place, parts);
        }

        private long sum(int[] parts) {
            long sum = 0;
            for (int part : parts) {
                sum += values.get(part);
            }
            return sum;
        }

        void settle() {
            List<Long> shown = numbers.shown();
            places.forEach((name, place) -> told.put(name, shown.get(place)));
        }
    }

    static String name(int move) {
        return move / TrialCounts.ANSWERS + ">" + move % TrialCounts.ANSWERS;
    }
}
