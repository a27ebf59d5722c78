package org.openmash.reports.scrutiny;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openmash.reports.disclosure.SmallNumbers;
import org.openmash.reports.scrutiny.ScrutinyRows.Alike;

/** What is told of a period's cases: the same totals whatever the groups, and nothing to be had back from it. */
class CountsOfAPeriodAddUpTest {
    private static final ReportPeriod PERIOD = new ReportPeriod(YearMonth.of(2026, 1), YearMonth.of(2026, 6));
    private static final List<String> KINDS = List.of("education", "health", "police", "social-care");

    private static Ledger nothingShown() {
        return new Ledger(List.of());
    }

    private static List<Alike> invented(Random random, By by, int alike, int most) {
        List<Alike> cases = new ArrayList<>();
        for (int i = 0; i < alike; i++) {
            Integer told = random.nextInt(12) == 0 ? null : 1 + random.nextInt(4);
            Integer decided = random.nextInt(6) == 0 ? null : 1 + random.nextInt(4);
            String kind = KINDS.get(random.nextInt(KINDS.size()));
            cases.add(new Alike(
                    new CountedCases(
                            group(random, by, kind),
                            Columns.BANDS.get(random.nextInt(3)),
                            told,
                            decided,
                            decided == null ? null : random.nextBoolean() ? "strategy-discussion" : "early-help",
                            Columns.FOLLOWED.get(random.nextInt(3)),
                            1 + random.nextInt(most)),
                    kind));
        }
        return cases;
    }

    private static String group(Random random, By by, String kind) {
        return switch (by) {
            case AGENCY_KIND -> kind;
            case AGENCY -> kind + random.nextInt(3);
            case AREA -> "OL" + random.nextInt(12);
            default -> random.nextInt(8) == 0 ? By.NOT_KNOWN : by.groups().get(random.nextInt(by.groups().size()));
        };
    }

    @Test
    void everyColumnIsTheSumOfItsGroupsAsFarAsTheyAreShown() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (By by : By.values()) {
            CountedPeriod period = new CountedPeriod(by, PERIOD, invented(random, by, 400, 30), KINDS, List.of());
            CountedPeriod.Counted counted = period.counted(nothingShown());
            assertTrue(period.figures().containsAll(counted.shown().stream().map(s -> s.place().figure()).toList()));
            for (String column : Columns.OF_A_GROUP.names()) {
                assertAddsUp(counted, column, "seed " + seed + ", " + by + " " + column);
            }
        }
    }

    private static void assertAddsUp(CountedPeriod.Counted counted, String column, String which) {
        List<Figure> parts = counted.groups().stream().map(group -> counted.ofGroups().figure(group, column)).toList();
        long hidden = parts.stream().filter(Figure::isHidden).count();
        long shown = parts.stream().filter(part -> !part.isHidden()).mapToLong(Figure::count).sum();
        Figure total = counted.totals().figure(column);
        if (!total.isHidden()) {
            long rest = total.count() - shown;
            assertTrue(hidden == 0 ? rest == 0 : hidden > 1 && (rest == 0 || rest > 5), which + " leaves " + rest);
        }
    }

    /** From line to line, as long as one has a single number that is not known: no small one is ever reached. */
    @Test
    void noSmallNumberFollowsFromAllThatIsToldTogether() {
        for (int seed = 0; seed < 70; seed++) {
            By by = By.values()[seed % By.values().length];
            List<Alike> cases = invented(new Random(seed), by, List.of(5, 20, 60, 80).get(seed % 4), 1 + seed % 9);
            var counted = new CountedPeriod(by, PERIOD, cases, KINDS, List.of()).counted(nothingShown());
            Map<String, Figure> told = told(counted, by);
            Set<String> known = new HashSet<>(told.keySet());
            known.removeIf(name -> told.get(name).isHidden());
            assertTrue(known.size() < told.size(), "something is hidden, seed " + seed);
            Map<String, Long> counts = reckoned(told, known, lines(counted, by));
            counts.values().removeIf(count -> !SmallNumbers.isSmall(count));
            assertEquals(Map.of(), counts, by + ", seed " + seed);
        }
    }

    private static Map<String, Figure> told(CountedPeriod.Counted counted, By by) {
        Map<String, Figure> told = new HashMap<>();
        Columns.OF_ALL.names().forEach(column -> told.put("all " + column, counted.totals().figure(column)));
        for (String column : Columns.OF_A_GROUP.names()) {
            counted.kinds().forEach(kind -> told.put(kind + " " + column, counted.ofKinds().figure(kind, column)));
            counted.groups().forEach(group -> told.put(group + " " + column, counted.ofGroups().figure(group, column)));
        }
        return told;
    }

    /** Each as its total and then its parts. */
    private static List<List<String>> lines(CountedPeriod.Counted counted, By by) {
        List<List<String>> lines = new ArrayList<>();
        Columns.OF_ALL.sums().forEach(sum -> lines.add(line("all", sum)));
        Set<String> groups = new HashSet<>(counted.groups());
        groups.addAll(counted.kinds());
        for (String group : groups) {
            Columns.OF_A_GROUP.sums().forEach(sum -> lines.add(line(group, sum)));
        }
        for (String column : Columns.OF_A_GROUP.names()) {
            lines.add(across("all", counted.kinds(), column));
            lines.add(across("all", counted.groups(), column));
            if (by == By.AGENCY) {
                counted.kinds().forEach(kind -> lines.add(across(
                        kind, counted.groups().stream().filter(agency -> agency.startsWith(kind)).toList(), column)));
            }
        }
        return lines;
    }

    private static List<String> line(String group, Columns.Sum sum) {
        return Stream.concat(Stream.of(sum.total()), sum.parts().stream()).map(column -> group + " " + column).toList();
    }

    private static List<String> across(String total, List<String> groups, String column) {
        return Stream.concat(Stream.of(total), groups.stream()).map(group -> group + " " + column).toList();
    }

    /** @return what was not told and follows all the same */
    private static Map<String, Long> reckoned(Map<String, Figure> told, Set<String> known, List<List<String>> lines) {
        Map<String, Long> counts = new HashMap<>();
        int before = -1;
        while (before < known.size()) {
            before = known.size();
            for (List<String> line : lines) {
                List<String> open = line.stream().filter(name -> !known.contains(name)).toList();
                if (open.size() == 1) {
                    counts.put(open.getFirst(), rest(line, open.getFirst(), told, counts));
                    known.add(open.getFirst());
                }
            }
        }
        return counts;
    }

    private static long rest(List<String> line, String open, Map<String, Figure> told, Map<String, Long> counts) {
        long rest = 0;
        for (int i = 0; i < line.size(); i++) {
            if (!line.get(i).equals(open)) {
                Figure figure = told.get(line.get(i));
                long count = figure.isHidden() ? counts.get(line.get(i)) : figure.count();
                rest += i == 0 ? count : -count;
            }
        }
        return line.getFirst().equals(open) ? -rest : rest;
    }

    @Test
    void allAndTheKindsOfAgencyAreToldTheSameWhateverTheCasesAreGroupedBy() {
        for (long seed = 0; seed < 20; seed++) {
            List<Alike> byAgency = invented(new Random(seed), By.AGENCY, 60, 9);
            List<Alike> byKind = byAgency.stream().map(one -> one.in(one.agencyKind())).toList();
            var agencies = new CountedPeriod(By.AGENCY, PERIOD, byAgency, KINDS, List.of()).counted(nothingShown());
            var kinds = new CountedPeriod(By.AGENCY_KIND, PERIOD, byKind, KINDS, List.of()).counted(nothingShown());
            for (String column : Columns.OF_A_GROUP.names()) {
                String which = column + ", seed " + seed;
                assertEquals(kinds.totals().figure(column), agencies.totals().figure(column), which);
                for (String kind : KINDS) {
                    assertEquals(
                            kinds.ofKinds().figure(kind, column),
                            agencies.ofKinds().figure(kind, column),
                            kind + " " + which);
                }
            }
        }
    }

    @Test
    void allAreCountedOnceInEachPartition() {
        List<Alike> cases = invented(new Random(5), By.SEX, 50, 40);
        Tallies tallies = Tallies.of(cases.stream().map(one -> one.cases().in("")));
        for (Columns.Sum sum : Columns.OF_ALL.sums()) {
            long parts = sum.parts().stream().mapToLong(part -> tallies.of("", part)).sum();
            assertEquals(tallies.of("", sum.total()), parts, sum.toString());
        }
        assertEquals(cases.stream().mapToLong(one -> one.cases().cases()).sum(), tallies.of("", Columns.CASES));
    }

    @Test
    void anAgencyThatChangedItsKindStandsUnderBoth() {
        CountedCases alike = new CountedCases("clinic", "red", 4, 4, "strategy-discussion", "followed", 20);
        List<Alike> cases = List.of(new Alike(alike, "health"), new Alike(alike, "police"));
        var counted = new CountedPeriod(By.AGENCY, PERIOD, cases, KINDS, List.of()).counted(nothingShown());
        assertEquals(List.of("clinic/health", "clinic/police"), counted.groups());
        assertEquals(new Figure(40L), counted.totals().figure(Columns.CASES));
    }

    @Test
    void pastSixtyAreasTheSmallestAreToldOfTogether() {
        List<Alike> cases = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            cases.add(new Alike(new CountedCases("A" + i, "red", 4, null, null, "not-yet", 200 - i), "health"));
        }
        var counted = new CountedPeriod(By.AREA, PERIOD, cases, KINDS, Set.of()).counted(nothingShown());
        assertEquals(62, counted.groups().size());
        assertTrue(counted.groups().containsAll(List.of("A0", "A59", "elsewhere", "not-known")));
    }

    @Test
    void ofALargeHubMostIsShown() {
        List<Alike> cases = invented(new Random(3), By.ETHNICITY, 2_000, 6);
        var counted = new CountedPeriod(By.ETHNICITY, PERIOD, cases, KINDS, List.of()).counted(nothingShown());
        List<Figure> figures = counted.groups().stream()
                .flatMap(group ->
                        Columns.OF_A_GROUP.names().stream().map(column -> counted.ofGroups().figure(group, column)))
                .toList();
        long hidden = figures.stream().filter(Figure::isHidden).count();
        assertTrue(hidden > 0 && hidden < figures.size() / 3, hidden + " hidden of " + figures.size());
    }
}
