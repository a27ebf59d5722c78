package org.openmash.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openmash.reports.TrialCounts.By;
import org.openmash.thresholds.Band;

/** Writes the settled tables of a trial; a count that is hidden is left out, and so is every line of plain zeros. */
final class TrialTold {
    private static final int HOURS_A_DAY = 24;

    private final TrialCounts counts;
    private final List<Integer> moves;
    private final Map<String, Long> told;

    /** @param told every count by its name; null where it is hidden */
    TrialTold(TrialCounts counts, List<Integer> moves, Map<String, Long> told) {
        this.counts = counts;
        this.moves = moves;
        this.told = told;
    }

    ObjectNode written(ObjectMapper json) {
        ObjectNode all = json.createObjectNode();
        put(all, "cases", "cases");
        TrialTables.WAYS.forEach(way -> put(all, way, way));
        ArrayNode each = all.putArray("moves");
        for (int move : moves) {
            put(move(each, move), "cases", TrialTables.name(move));
        }
        ArrayNode rules = all.putArray("byRule");
        writeByMove(rules, "rule", new TreeMap<>(counts.by(By.RULE)), "rule");
        for (By by : TrialTables.BY_MOVE) {
            writeByMove(all.putArray("by" + capital(by.word())), by.word(), new TreeMap<>(counts.by(by)), by.word());
        }
        ArrayNode groups = all.putArray("groups");
        TrialTables.BY_WAY.forEach(by -> writeGroups(groups, by));
        writeDesk(all.putArray("desk"));
        return all;
    }

    private void writeByMove(ArrayNode into, String field, Map<String, int[]> rows, String prefix) {
        rows.forEach((value, row) -> {
            for (int move : moves) {
                String name = prefix + "/" + value + "/" + TrialTables.name(move);
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
            TrialTables.WAYS.forEach(way -> put(one, way, name + way));
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
