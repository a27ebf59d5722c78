package org.openmash.reports.scrutiny;

import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openmash.reports.disclosure.SmallNumbers;

/**
 * Every number that the hub's reports have shown. One report after another, each harmless, can tell a small number
 * together: the year, and eleven of its months; the same month, a day later. Each number shown is a bridge between
 * the beginning of its first month and the end of its last, and whatever lies between two banks that bridges join
 * can be reckoned.
 */
final class Ledger {
    /** A number that was shown. */
    record Shown(Place place, long count) {}

    private final Map<String, List<Shown>> byFigure = new HashMap<>();

    /** @param earliestFirst what was shown; of the same number shown twice the later stands */
    Ledger(List<Shown> earliestFirst) {
        earliestFirst.forEach(this::add);
    }

    void add(Shown shown) {
        byFigure.computeIfAbsent(shown.place().figure(), any -> new ArrayList<>()).add(shown);
    }

    /**
     * Whether showing this number too would tell a small one.
     *
     * @param beside shown of the same figure at the same time
     */
    boolean tells(Shown next, Collection<Shown> beside) {
        List<Shown> known = Stream.concat(
                        byFigure.getOrDefault(next.place().figure(), List.of()).stream(), beside.stream())
                .toList();
        boolean grewByFew = known.stream()
                .filter(before -> before.place().equals(next.place()))
                .anyMatch(before -> SmallNumbers.isSmall(Math.abs(before.count() - next.count())));
        return grewByFew || joinsWithSmall(next, bridges(known));
    }

    private static YearMonth bank(ReportPeriod period) {
        return period.to().plusMonths(1);
    }

    private static Map<YearMonth, Map<YearMonth, Long>> bridges(List<Shown> known) {
        Map<YearMonth, Map<YearMonth, Long>> bridges = new HashMap<>();
        for (Shown shown : known) {
            YearMonth from = shown.place().period().from();
            YearMonth after = bank(shown.place().period());
            bridges.computeIfAbsent(from, any -> new HashMap<>()).put(after, shown.count());
            bridges.computeIfAbsent(after, any -> new HashMap<>()).put(from, -shown.count());
        }
        return bridges;
    }

    private static boolean joinsWithSmall(Shown next, Map<YearMonth, Map<YearMonth, Long>> bridges) {
        Map<YearMonth, Long> before = reached(next.place().period().from(), bridges);
        Map<YearMonth, Long> after = reached(bank(next.place().period()), bridges);
        return before.values().stream().anyMatch(here -> after.values().stream()
                .anyMatch(there -> SmallNumbers.isSmall(Math.abs(next.count() + there - here))));
    }

    /** What can be reckoned from this month on, or back: how many come between it and each other month. */
    private static Map<YearMonth, Long> reached(YearMonth start, Map<YearMonth, Map<YearMonth, Long>> bridges) {
        Map<YearMonth, Long> reached = new HashMap<>(Map.of(start, 0L));
        Deque<YearMonth> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            YearMonth here = open.pop();
            bridges.getOrDefault(here, Map.of()).forEach((there, count) -> {
                if (reached.putIfAbsent(there, reached.get(here) + count) == null) {
                    open.push(there);
                }
            });
        }
        return reached;
    }
}
