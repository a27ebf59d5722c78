package org.openmash.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Paired ratios of one run: the median with the lowest and the highest, none dropped. */
final class Ratios {
    private final List<Double> all = new ArrayList<>();

    void add(double ours, double yardstick) {
        all.add(ours / yardstick);
    }

    @Override
    public String toString() {
        List<Double> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return "%.2f (lowest %.2f, highest %.2f, %d pairs)"
                .formatted(sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast(), sorted.size());
    }
}
