package org.openmash.reports.scrutiny;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What past cases are counted by, and how these counts add up: whoever hides one must know all of its sums. */
final class Columns {
    static final String CASES = "cases";
    static final List<String> BANDS = List.of("red", "amber", "green");
    static final List<String> COMPARED = List.of("agreed", "raised", "lowered", "other-outcome");
    static final List<String> FOLLOWED = List.of("followed", "not-yet", "not-known");

    /** @param total a column; its parts are columns that leave nothing of it out and share no case */
    record Sum(String total, List<String> parts) {}

    /** For each group of people. */
    static final Columns OF_A_GROUP = new Columns(groupSums());
    /** For all cases of the period: also what people answered band by band, and what followed. */
    static final Columns OF_ALL = new Columns(Stream.concat(groupSums().stream(), furtherSums().stream()).toList());

    private final List<Sum> sums;
    private final Set<String> names = new LinkedHashSet<>();

    private Columns(List<Sum> sums) {
        this.sums = sums;
        sums.forEach(sum -> {
            names.add(sum.total());
            names.addAll(sum.parts());
        });
    }

    List<Sum> sums() {
        return sums;
    }

    Set<String> names() {
        return names;
    }

    private static List<Sum> groupSums() {
        List<Sum> sums = new ArrayList<>(List.of(
                new Sum(CASES, each("band.", BANDS)),
                new Sum(CASES, List.of("scored", "unscored")),
                new Sum("scored", each("told.", List.of("1", "2", "3", "4"))),
                new Sum(CASES, List.of("decided", "undecided")),
                new Sum("decided", List.of("level-1-or-2", "level-3-or-4")),
                new Sum("level-1-or-2", each("decided.", List.of("1", "2"))),
                new Sum("level-3-or-4", each("decided.", List.of("3", "4"))),
                new Sum("decided", List.of("compared", "answer.unscored")),
                new Sum("compared", each("answer.", COMPARED))));
        for (String band : BANDS) {
            sums.add(new Sum("band." + band, each(band + ".", List.of("decided", "undecided"))));
            sums.add(new Sum(band + ".decided", each(band + ".", List.of("level-1-or-2", "level-3-or-4"))));
        }
        for (String column : List.of("decided", "undecided", "level-1-or-2", "level-3-or-4")) {
            sums.add(new Sum(column, overBands(column)));
        }
        return sums;
    }

    private static List<Sum> furtherSums() {
        List<Sum> sums = new ArrayList<>();
        for (String band : BANDS) {
            sums.add(new Sum(band + ".decided", each(band + ".", List.of("compared", "answer.unscored"))));
            sums.add(new Sum(band + ".compared", each(band + ".answer.", COMPARED)));
        }
        for (String column : List.of("compared", "answer.unscored")) {
            sums.add(new Sum(column, overBands(column)));
        }
        for (String answer : each("answer.", COMPARED)) {
            sums.add(new Sum(answer, overBands(answer)));
            sums.add(new Sum(answer, each(answer + ".", FOLLOWED)));
        }
        return sums;
    }

    private static List<String> overBands(String column) {
        return BANDS.stream().map(band -> band + "." + column).toList();
    }

    private static List<String> each(String before, List<String> words) {
        return words.stream().map(word -> before + word).toList();
    }
}
