package org.openmash.reports.scrutiny;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openmash.reports.disclosure.SmallNumbers;

/**
 * The numbers of one table with all that adds up among them, and what of it is told: small ones hidden, those that
 * tell a small one with what was shown before, and as many others as it takes.
 */
final class Figures {
    private record Line(Place total, List<Place> parts) {}

    private final Ledger ledger;
    private final Map<Place, Long> counts = new LinkedHashMap<>();
    private final Map<Place, Figure> settled = new HashMap<>();
    private final Set<Place> secret = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();

    Figures(Ledger ledger) {
        this.ledger = ledger;
    }

    void count(Place place, long count) {
        counts.put(place, count);
    }

    /** A number that another table has settled; it is shown, or hidden, as there. */
    void settled(Place place, Told elsewhere) {
        counts.put(place, elsewhere.count(place));
        settled.put(place, elsewhere.figure(place));
    }

    void secret(Place place) {
        secret.add(place);
    }

    void sum(Place total, List<Place> parts) {
        lines.add(new Line(total, List.copyOf(parts)));
    }

    /** Settles what is told; from here on the ledger knows it as shown. */
    Told told() {
        List<Ledger.Shown> shown = List.of();
        boolean tells = true;
        Map<Place, Figure> figures = Map.of();
        while (tells) {
            figures = hidden();
            shown = newlyShown(figures);
            tells = secret.addAll(telling(shown));
        }
        shown.forEach(ledger::add);
        return new Told(counts, figures, shown);
    }

    private List<Ledger.Shown> newlyShown(Map<Place, Figure> figures) {
        return counts.entrySet().stream()
                .filter(count -> !settled.containsKey(count.getKey()) && !figures.get(count.getKey()).isHidden())
                .map(count -> new Ledger.Shown(count.getKey(), count.getValue()))
                .toList();
    }

    /** Those that would tell a small number, each held against what was shown and those before it. */
    private Set<Place> telling(List<Ledger.Shown> shown) {
        Set<Place> telling = new HashSet<>();
        Map<String, List<Ledger.Shown>> before = new HashMap<>();
        for (Ledger.Shown one : shown) {
            List<Ledger.Shown> beside = before.computeIfAbsent(one.place().figure(), any -> new ArrayList<>());
            if (ledger.tells(one, beside)) {
                telling.add(one.place());
            } else {
                beside.add(one);
            }
        }
        return telling;
    }

    private Map<Place, Figure> hidden() {
        SmallNumbers numbers = new SmallNumbers();
        Map<Place, Integer> at = new LinkedHashMap<>();
        counts.forEach((place, count) -> at.put(place, place(numbers, place, count)));
        lines.forEach(line ->
                numbers.sum(at.get(line.total()), line.parts().stream().mapToInt(at::get).toArray()));
        List<Long> shown = numbers.shown();
        Map<Place, Figure> figures = new LinkedHashMap<>();
        at.forEach((place, number) -> figures.put(place, new Figure(shown.get(number))));
        return figures;
    }

    private int place(SmallNumbers numbers, Place place, long count) {
        Figure elsewhere = settled.get(place);
        if (elsewhere != null) {
            return numbers.settledCount(count, elsewhere.isHidden());
        }
        return secret.contains(place) ? numbers.secretCount(count) : numbers.count(count);
    }
}
