package org.openmash.reports.scrutiny;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Past cases counted: how many of each group stand in each column. */
final class Tallies {
    private final Map<String, Map<String, Long>> byGroup = new HashMap<>();

    static Tallies of(Stream<CountedCases> cases) {
        Tallies tallies = new Tallies();
        cases.forEach(alike -> {
            Map<String, Long> columns = tallies.byGroup.computeIfAbsent(alike.group(), any -> new HashMap<>());
            alike.columns().forEach(column -> columns.merge(column, alike.cases(), Long::sum));
        });
        return tallies;
    }

    long of(String group, String column) {
        return byGroup.getOrDefault(group, Map.of()).getOrDefault(column, 0L);
    }
}
