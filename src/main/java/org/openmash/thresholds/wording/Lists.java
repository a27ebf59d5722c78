package org.openmash.thresholds.wording;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.openmash.thresholds.LevelAndBand;

/** Numbers and lists as they are said. */
final class Lists {
    private Lists() {}

    /** A, B and C. */
    static String and(List<String> items) {
        return joined(items, " and ");
    }

    /** A; one of A and B. */
    static String oneOf(List<String> items) {
        return items.size() == 1 ? items.getFirst() : "one of " + joined(items, " and ");
    }

    static String kinds(Collection<String> kinds) {
        return "work of the kind " + joined(List.copyOf(new TreeSet<>(kinds)), " or ");
    }

    private static String joined(List<String> items, String last) {
        int size = items.size();
        return size < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, size - 1)) + last + items.getLast();
    }

    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** Level 3 and amber. */
    static String standing(LevelAndBand standing) {
        return "level " + standing.level().number() + " and " + standing.band().word();
    }

    /** A sentence begins with a capital and ends with a full stop. */
    static String sentence(String words) {
        String text = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return text.matches(".*[.?!]") ? text : text + ".";
    }
}
