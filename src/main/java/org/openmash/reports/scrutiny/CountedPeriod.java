package org.openmash.reports.scrutiny;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openmash.reports.scrutiny.ScrutinyRows.Alike;

/**
 * The cases of a period, grouped by one thing: what is told of all, of each kind of agency and of each group. All and
 * the kinds are settled first, and the same way whatever the cases are grouped by.
 */
final class CountedPeriod {
    /** Past this many groups the smallest are told of together. */
    private static final int MOST_GROUPS = 60;
    private static final String ELSEWHERE = "elsewhere";

    private final By by;
    private final ReportPeriod period;
    private final List<Alike> alike;
    private final List<String> kinds;
    private final List<String> groups;

    /**
     * @param kinds every kind of agency of the hub
     * @param known groups that the hub has, also where none of these cases is in them
     */
    CountedPeriod(By by, ReportPeriod period, List<Alike> alike, Collection<String> kinds, Collection<String> known) {
        this.by = by;
        this.period = period;
        this.alike = by == By.AGENCY ? withKindWhereSeveral(alike) : withSmallestTogether(alike);
        Set<String> allKinds = new TreeSet<>(kinds);
        alike.forEach(one -> allKinds.add(one.agencyKind()));
        this.kinds = List.copyOf(allKinds);
        this.groups = by == By.AGENCY_KIND ? this.kinds : groups(known);
    }

    /** What the tables have come to. */
    record Counted(List<String> groups, Totals totals, List<String> kinds, Groups ofKinds, Groups ofGroups) {
        List<Ledger.Shown> shown() {
            List<Ledger.Shown> more = ofGroups == ofKinds ? List.of() : ofGroups.shown();
            return Stream.of(totals.shown(), ofKinds.shown(), more).flatMap(Collection::stream).toList();
        }
    }

    /** Every number that may be shown. */
    Set<String> figures() {
        Set<String> figures = new LinkedHashSet<>(Columns.OF_ALL.names());
        for (String column : Columns.OF_A_GROUP.names()) {
            kinds.forEach(kind -> figures.add(Groups.figure(By.AGENCY_KIND, kind, column)));
            groups.forEach(group -> figures.add(Groups.figure(by, group, column)));
        }
        return figures;
    }

    Counted counted(Ledger ledger) {
        Totals totals = new Totals(period, Tallies.of(cases().map(one -> one.in(Totals.GROUP))), ledger);
        Tallies byKind = Tallies.of(alike.stream().map(one -> one.cases().in(one.agencyKind())));
        Groups ofKinds = new Groups(By.AGENCY_KIND, period, byKind, Map.of(totals::settledIn, kinds), ledger);
        if (by == By.AGENCY_KIND) {
            return new Counted(groups, totals, kinds, ofKinds, ofKinds);
        }
        Groups ofGroups = new Groups(by, period, Tallies.of(cases()), held(totals, ofKinds), ledger);
        return new Counted(groups, totals, kinds, ofKinds, ofGroups);
    }

    private Stream<CountedCases> cases() {
        return alike.stream().map(Alike::cases);
    }

    private Map<Groups.Holder, List<String>> held(Totals totals, Groups ofKinds) {
        if (by != By.AGENCY) {
            return Map.of(totals::settledIn, groups);
        }
        Map<Groups.Holder, List<String>> held = new LinkedHashMap<>();
        kinds.forEach(kind -> held.put(ofKinds.holder(kind), groupsOf(kind)));
        return held;
    }

    private List<String> groupsOf(String kind) {
        return alike.stream()
                .filter(one -> one.agencyKind().equals(kind))
                .map(one -> one.cases().group())
                .distinct()
                .sorted()
                .toList();
    }

    /** The usual groups in their order, then whatever else there is by name, then not known. */
    private List<String> groups(Collection<String> known) {
        Set<String> there = new TreeSet<>();
        cases().forEach(one -> there.add(one.group()));
        boolean together = there.contains(ELSEWHERE);
        if (by != By.AGENCY && !together) {
            there.addAll(known);
        }
        there.remove(By.NOT_KNOWN);
        Set<String> ordered = new LinkedHashSet<>(by.groups());
        ordered.addAll(there);
        if (by != By.AGENCY) {
            ordered.add(By.NOT_KNOWN);
        }
        return List.copyOf(ordered);
    }

    /** An agency that was of one kind and then of another is told of once under each. */
    private static List<Alike> withKindWhereSeveral(List<Alike> alike) {
        Map<String, Set<String>> kinds = alike.stream()
                .collect(Collectors.groupingBy(
                        one -> one.cases().group(), Collectors.mapping(Alike::agencyKind, Collectors.toSet())));
        return alike.stream()
                .map(one -> kinds.get(one.cases().group()).size() == 1
                        ? one
                        : one.in(one.cases().group() + "/" + one.agencyKind()))
                .toList();
    }

    private static List<Alike> withSmallestTogether(List<Alike> alike) {
        Map<String, Long> sizes = alike.stream()
                .map(Alike::cases)
                .filter(one -> !one.group().equals(By.NOT_KNOWN))
                .collect(Collectors.groupingBy(CountedCases::group, Collectors.summingLong(CountedCases::cases)));
        Set<String> together = sizes.keySet().stream()
                .sorted(Comparator.<String, Long>comparing(sizes::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .skip(MOST_GROUPS)
                .collect(Collectors.toSet());
        return alike.stream().map(one -> together.contains(one.cases().group()) ? one.in(ELSEWHERE) : one).toList();
    }
}
