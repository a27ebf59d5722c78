package org.openmash.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.openmash.reports.TrialCounts.By;
import org.openmash.reports.disclosure.SmallNumbers;
import org.openmash.thresholds.Band;

/**
 * The tables of one trial as they are told. The table of all moves is settled first; each breakdown then hides for
 * itself, with the totals of its columns already settled.
 */
final class TrialTables {
    private static final int HOURS_A_DAY = 24;
    /** Columns of the groups: cases that rise, that fall, that stay. */
    private static final List<String> WAYS = List.of("rises", "falls", "stays");
    private static final List<By> BY_MOVE = List.of(By.DECIDED_LEVEL, By.DECIDED_OUTCOME, By.FOLLOWED);
    private static final List<By> BY_WAY =
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
        BY_MOVE.forEach(by -> settle(by, moves.stream().map(TrialTables::name).toList(), this::byMove));
        BY_WAY.forEach(by -> settle(by, WAYS, this::byWay));
        settleRules();
        for (int band = 1; band <= TrialCounts.BANDS; band++) {
            settleDesk(band, "then", counts.then(band), null);
            settleDesk(band, "draft", counts.drafted(band), counts.then(band));
        }
        before.keep(told);
        return written(json);
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

    /** Where cases stood and would stand, each move, and how many rise, fall and stay: all that adds up together. */
    private void settleMoves() {
        Places places = new Places();
        int[] each = places.counts(moves.stream().map(TrialTables::name).toList(), byMove(counts.moves()));
        places.total("cases", each);
        for (int way = 0; way < WAYS.size(); way++) {
            int wanted = way;
            places.total(WAYS.get(way), picked(each, move -> way(move) == wanted));
        }
        for (int answer = 0; answer < TrialCounts.ANSWERS; answer++) {
            int wanted = answer;
            places.total("then/" + answer, picked(each, move -> move / TrialCounts.ANSWERS == wanted));
            places.total("draft/" + answer, picked(each, move -> move % TrialCounts.ANSWERS == wanted));
        }
        for (int band = 1; band <= TrialCounts.BANDS; band++) {
            int wanted = band;
            places.total("desk/then/" + band, picked(each, move -> bandThen(move) == wanted));
            places.total("desk/draft/" + band, picked(each, move -> bandDrafted(move) == wanted));
        }
        places.settle();
    }

    private static int bandThen(int move) {
        return TrialCounts.bandOf(move / TrialCounts.ANSWERS);
    }

    private static int bandDrafted(int move) {
        return TrialCounts.bandOf(move % TrialCounts.ANSWERS);
    }

    private int[] picked(int[] each, IntPredicate wanted) {
        return IntStream.range(0, each.length)
                .filter(i -> wanted.test(moves.get(i)))
                .map(i -> each[i])
                .toArray();
    }

    private void settle(By by, List<String> columns, Columns inColumns) {
        Places places = new Places();
        List<int[]> rows = new ArrayList<>();
        new TreeMap<>(counts.by(by)).forEach((value, row) -> {
            String name = by.word() + "/" + value + "/";
            int[] cells = places.counts(columns.stream().map(column -> name + column).toList(), inColumns.of(row));
            places.total(name + "cases", cells);
            rows.add(cells);
        });
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            int[] cells = rows.stream().mapToInt(row -> row[column]).toArray();
            places.settledTotal(columns.get(c), cells);
        }
        places.settle();
    }

    /** Several rules may move one case, so nothing here adds up. */
    private void settleRules() {
        Places places = new Places();
        new TreeMap<>(counts.by(By.RULE)).forEach((rule, row) -> moves.stream()
                .filter(move -> row[move] > 0)
                .forEach(move -> places.count("rule/" + rule + "/" + name(move), row[move], null)));
        places.settle();
    }

    private void settleDesk(int band, String what, int[] hours, int[] others) {
        Places places = new Places();
        String name = "desk/" + what + "/" + band;
        int[] cells = new int[hours.length];
        for (int hour = 0; hour < hours.length; hour++) {
            Long beside = others == null ? null : told.get("desk/then/" + band + "/" + hour);
            cells[hour] = places.count(name + "/" + hour, hours[hour], beside);
        }
        places.settledTotal(name, cells);
        places.settle();
    }

    /** Counts that are settled together. */
    private final class Places {
        private final SmallNumbers numbers = new SmallNumbers();
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final List<Long> values = new ArrayList<>();

        int count(String name, long value, Long beside) {
            Long near = beside != null && SmallNumbers.isSmall(Math.abs(beside - value))
                    ? beside
                    : before.near(name, value);
            int place = numbers.countAfter(value, near);
            places.put(name, place);
            values.add(value);
            return place;
        }

        int[] counts(List<String> names, long[] all) {
            int[] each = new int[all.length];
            for (int i = 0; i < all.length; i++) {
                each[i] = count(names.get(i), all[i], null);
            }
            return each;
        }

        void total(String name, int[] parts) {
            if (parts.length == 0) {
                told.put(name, 0L);
                return;
            }
            numbers.sum(count(name, sum(parts), null), parts);
        }

        /** A total that the table of moves has settled. */
        void settledTotal(String name, int[] parts) {
            long sum = sum(parts);
            int place = numbers.settledCount(sum, told.get(name) == null);
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

    private static String name(int move) {
        return move / TrialCounts.ANSWERS + ">" + move % TrialCounts.ANSWERS;
    }

    private ObjectNode written(ObjectMapper json) {
        ObjectNode all = json.createObjectNode();
        put(all, "cases", "cases");
        WAYS.forEach(way -> put(all, way, way));
        ArrayNode each = all.putArray("moves");
        for (int move : moves) {
            put(move(each, move), "cases", name(move));
        }
        ArrayNode rules = all.putArray("byRule");
        writeByMove(rules, "rule", new TreeMap<>(counts.by(By.RULE)), "rule");
        for (By by : BY_MOVE) {
            writeByMove(all.putArray("by" + capital(by.word())), by.word(), new TreeMap<>(counts.by(by)), by.word());
        }
        ArrayNode groups = all.putArray("groups");
        BY_WAY.forEach(by -> writeGroups(groups, by));
        writeDesk(all.putArray("desk"));
        return all;
    }

    private void writeByMove(ArrayNode into, String field, Map<String, int[]> rows, String prefix) {
        rows.forEach((value, row) -> {
            for (int move : moves) {
                String name = prefix + "/" + value + "/" + name(move);
                if (told.containsKey(name) && tells(name)) {
                    ObjectNode one = move(into, move);
                    one.put(field, value);
                    put(one, "cases", name);
                }
            }
        });
    }

    private void writeGroups(ArrayNode groups, By by) {
        new TreeMap<>(counts.by(by)).keySet().forEach(value -> {
            ObjectNode one = groups.addObject().put("by", by.word()).put("value", value);
            String name = by.word() + "/" + value + "/";
            put(one, "cases", name + "cases");
            WAYS.forEach(way -> put(one, way, name + way));
        });
    }

    private void writeDesk(ArrayNode desk) {
        for (int band = 1; band <= TrialCounts.BANDS; band++) {
            for (int hour = 0; hour < TrialCounts.HOURS; hour++) {
                String then = "desk/then/" + band + "/" + hour;
                String draft = "desk/draft/" + band + "/" + hour;
                if (tells(then) || tells(draft)) {
                    ObjectNode one = desk.addObject()
                            .put("band", Band.values()[band - 1].word())
                            .put("day", DayOfWeek.of(hour / HOURS_A_DAY + 1).name().toLowerCase(Locale.ROOT))
                            .put("hour", hour % HOURS_A_DAY);
                    put(one, "then", then);
                    put(one, "draft", draft);
                }
            }
        }
    }

    private static ObjectNode move(ArrayNode into, int move) {
        ObjectNode one = into.addObject();
        writeAnswer(one.putObject("from"), move / TrialCounts.ANSWERS);
        writeAnswer(one.putObject("to"), move % TrialCounts.ANSWERS);
        return one;
    }

    private static void writeAnswer(ObjectNode into, int answer) {
        int level = TrialCounts.levelOf(answer);
        if (level > 0) {
            into.put("level", level);
        }
        into.put("band", Band.values()[TrialCounts.bandOf(answer) - 1].word());
    }

    /** A plain zero is not worth a line; a hidden one must look like every other hidden number. */
    private boolean tells(String name) {
        Long shown = told.get(name);
        return shown == null || shown != 0;
    }

    /** A hidden count is left out. */
    private void put(ObjectNode into, String field, String name) {
        Long shown = told.get(name);
        if (shown != null) {
            into.put(field, shown);
        }
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
