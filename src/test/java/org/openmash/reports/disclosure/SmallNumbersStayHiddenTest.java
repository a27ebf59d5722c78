package org.openmash.reports.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openmash.reports.disclosure.SmallNumbers.ShownList;
import org.openmash.reports.disclosure.SmallNumbers.ShownTable;

/** A number of one to five children is not to be had from a report, neither by reading nor by reckoning. */
class SmallNumbersStayHiddenTest {
    @Test
    void oneToFiveAreHiddenAndNoughtAndSixAreShown() {
        assertEquals(
                Arrays.asList(0L, null, null, 6L, null), SmallNumbers.list(0, 1, 5, 6, 2).counts());
    }

    @Test
    void aSingleSmallNumberTakesTheNextOneWithIt() {
        ShownList shown = SmallNumbers.list(40, 3, 0, 12);
        assertEquals(Arrays.asList(40L, null, 0L, null), shown.counts());
        assertEquals(55, shown.total());
    }

    @Test
    void twoSmallNumbersThatTogetherAreStillSmallTakeAThird() {
        assertEquals(Arrays.asList(null, null, null, 90L), SmallNumbers.list(1, 2, 30, 90).counts());
    }

    @Test
    void aSmallTotalIsHiddenWithAllThatMakesItUp() {
        ShownList shown = SmallNumbers.list(0, 3, 1);
        assertEquals(Arrays.asList(0L, null, null), shown.counts());
        assertNull(shown.total());
    }

    @Test
    void oneSmallNumberInATableTakesThreeOthersSoThatNeitherRowNorColumnTellsIt() {
        ShownTable shown = SmallNumbers.table(new long[][] {{3, 20, 60}, {30, 10, 50}, {70, 80, 90}});
        assertEquals(
                List.of(Arrays.asList(null, null, 60L), Arrays.asList(null, null, 50L), List.of(70L, 80L, 90L)),
                shown.cells());
        assertEquals(List.of(83L, 90L, 240L), shown.rows());
        assertEquals(413, shown.total());
    }

    @Test
    void twoRoundsOfHiddenNumbersDoNotTellTheOneThatJoinsThem() {
        // Each line has two hidden, and yet rows 1 and 2 less columns 1 and 2 would leave just the 3.
        long[][] cells = {{9, 9, 50, 50}, {9, 9, 3, 50}, {50, 50, 9, 9}, {50, 50, 9, 9}};
        ShownTable shown = SmallNumbers.table(cells);
        assertEquals(List.of(), OtherTable.of(cells, shown).told());
        int[][] places = {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {1, 2}, {2, 2}, {2, 3}, {3, 2}, {3, 3}};
        ShownTable joined = hiding(cells, places);
        assertEquals(List.of("row 1, column 2: 3"), OtherTable.of(cells, joined).told());
    }

    @Test
    void whereAllThatIsHiddenWouldBeOnesTheNoughtsAreHiddenToo() {
        ShownList shown = SmallNumbers.list(1, 1, 1, 1, 1, 1, 0, 0);
        assertEquals(Arrays.asList(null, null, null, null, null, null, null, null), shown.counts());
        assertEquals(6, shown.total());
    }

    @Test
    void theSameNumbersAlwaysHideTheSamePlaces() {
        long[][] cells = {{3, 7, 7}, {7, 7, 7}, {2, 0, 9}};
        assertEquals(SmallNumbers.table(cells), SmallNumbers.table(cells));
    }

    @Test
    void noSmallNumberOfAnyTableIsToldByWhatIsPublished() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int small = 0;
        for (int table = 0; table < 5_000; table++) {
            long[][] cells = invented(random);
            ShownTable shown = SmallNumbers.table(cells);
            String which = "seed " + seed + ", " + text(cells) + " " + shown;
            assertEquals(List.of(), OtherTable.of(cells, shown).told(), which);
            small += Arrays.stream(cells).anyMatch(row -> Arrays.stream(row).anyMatch(SmallNumbers::isSmall)) ? 1 : 0;
        }
        assertTrue(small > 2_500, "seed " + seed + " had small numbers in only " + small);
    }

    @Test
    void ofALargeTableLittleIsHiddenBesideTheSmallOnes() {
        Random random = new Random(11);
        long[][] cells = new long[100][12];
        for (long[] row : cells) {
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextInt(3) == 0 ? 0 : random.nextInt(60);
            }
        }
        long small = Arrays.stream(cells).flatMapToLong(Arrays::stream).filter(SmallNumbers::isSmall).count();
        long hidden = SmallNumbers.table(cells).cells().stream().flatMap(List::stream).filter(Objects::isNull).count();
        assertTrue(hidden < 2 * small, hidden + " hidden for " + small);
    }

    @Test
    void theSameSearchFindsTheNumberWhereOnlyTheSmallOnesWereHidden() {
        long[][] cells = {{3, 20, 60}, {30, 10, 50}};
        ShownTable shown = hiding(cells, new int[][] {{0, 0}});
        assertEquals(List.of("row 0, column 0: 3"), OtherTable.of(cells, shown).told());
    }

    /** Whoever knows how numbers are chosen to be hidden still cannot tell which of the small ones it is. */
    @Test
    void notEvenKnowingTheRuleTellsASmallNumberOfAList() {
        Map<Object, List<long[]>> same = new HashMap<>();
        forEach(3, 24, counts -> keep(same, SmallNumbers.list(counts), counts));
        assertEquals(List.of(), told(same, 18));
    }

    @Test
    void notEvenKnowingTheRuleTellsASmallNumberOfATable() {
        Map<Object, List<long[]>> same = new HashMap<>();
        forEach(4, 11, counts -> {
            long[][] cells = {{counts[0], counts[1]}, {counts[2], counts[3]}};
            keep(same, SmallNumbers.table(cells), counts);
        });
        assertEquals(List.of(), told(same, 7));
    }

    @Test
    void hidingTheSmallOnesAloneWouldTellThem() {
        Map<Object, List<long[]>> same = new HashMap<>();
        forEach(3, 24, counts -> keep(same, smallOnesHidden(counts), counts));
        assertFalse(told(same, 18).isEmpty());
    }

    private static Object smallOnesHidden(long[] counts) {
        List<Long> shown = new ArrayList<>();
        Arrays.stream(counts).forEach(count -> shown.add(SmallNumbers.isSmall(count) ? null : count));
        return new ShownList(shown, Arrays.stream(counts).sum());
    }

    private static void forEach(int width, int most, Consumer<long[]> then) {
        long[] counts = new long[width];
        int place = 0;
        while (place < width) {
            then.accept(counts.clone());
            place = 0;
            while (place < width && ++counts[place] > most) {
                counts[place++] = 0;
            }
        }
    }

    private static void keep(Map<Object, List<long[]>> same, Object shown, long[] counts) {
        same.computeIfAbsent(shown, any -> new ArrayList<>()).add(counts);
    }

    /** What is shown of numbers up to this, and leaves just one value for a small one of them. */
    private static List<String> told(Map<Object, List<long[]>> same, long upTo) {
        return same.entrySet().stream()
                .filter(shown -> shown.getValue().stream().allMatch(t -> Arrays.stream(t).max().getAsLong() <= upTo))
                .filter(shown -> tellsASmallNumber(shown.getValue()))
                .map(shown -> shown.getKey() + " of " + text(shown.getValue()))
                .toList();
    }

    private static boolean tellsASmallNumber(List<long[]> tables) {
        return IntStream.range(0, tables.get(0).length)
                .mapToObj(place -> tables.stream().map(table -> table[place]).collect(Collectors.toSet()))
                .anyMatch(values -> values.size() == 1 && SmallNumbers.isSmall(values.iterator().next()));
    }

    @Test
    void aNumberThatGrewByAFewSinceItWasLastPublishedIsHidden() {
        ShownTable first = SmallNumbers.table(new long[][] {{50, 60}, {70, 80}});
        ShownTable then = SmallNumbers.tableAfter(first, new long[][] {{53, 60}, {70, 80}});
        assertNull(then.cells().get(0).get(0));
        assertNull(then.rows().get(0));
        assertNull(then.columns().get(0));
        assertNull(then.total());
        assertEquals(List.of(70L, 80L), then.cells().get(1));
        assertEquals(150, then.rows().get(1));
    }

    @Test
    void aNumberThatGrewByManyOrNotAtAllIsShownAgain() {
        ShownList first = SmallNumbers.list(50, 60);
        assertEquals(List.of(56L, 60L), SmallNumbers.listAfter(first, 56, 60).counts());
        assertEquals(first, SmallNumbers.listAfter(first, 50, 60));
    }

    @Test
    void aMarginThatOtherTablesShowIsNeverHiddenForThisOne() {
        SmallNumbers numbers = new SmallNumbers();
        int total = numbers.settledCount(100, false);
        int[] parts = {numbers.count(4), numbers.count(96)};
        numbers.sum(total, parts);
        assertEquals(Arrays.asList(100L, null, null), numbers.shown());
    }

    @Test
    void whereAllMarginsAreShownElsewhereANoughtIsHiddenRatherThanASmallNumberTold() {
        SmallNumbers numbers = new SmallNumbers();
        int[] rows = {numbers.settledCount(100, false), numbers.settledCount(50, false)};
        int[] columns = {numbers.settledCount(97, false), numbers.settledCount(53, false)};
        int[][] cells = {{numbers.count(97), numbers.count(3)}, {numbers.count(0), numbers.count(50)}};
        for (int i = 0; i < 2; i++) {
            numbers.sum(rows[i], cells[i]);
            numbers.sum(columns[i], cells[0][i], cells[1][i]);
        }
        assertEquals(Arrays.asList(100L, 50L, 97L, 53L, null, null, null, null), numbers.shown());
    }

    @Test
    void partsThatDoNotMakeTheirTotalAreRefused() {
        SmallNumbers numbers = new SmallNumbers();
        int total = numbers.count(9);
        int part = numbers.count(8);
        assertThrows(IllegalArgumentException.class, () -> numbers.sum(total, part));
        assertThrows(IllegalArgumentException.class, () -> numbers.count(-1));
    }

    private static long[][] invented(Random random) {
        long[][] cells = new long[1 + random.nextInt(6)][1 + random.nextInt(6)];
        int most = List.of(2, 4, 9, 30, 200).get(random.nextInt(5));
        int noughts = random.nextInt(4);
        for (long[] row : cells) {
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextInt(4) < noughts ? 0 : random.nextInt(most + 1);
            }
        }
        return cells;
    }

    /** The table as it would be published if just these places were hidden. */
    private static ShownTable hiding(long[][] cells, int[][] places) {
        List<List<Long>> shown = new ArrayList<>();
        List<Long> rows = new ArrayList<>();
        Long[] columns = new Long[cells[0].length];
        Arrays.fill(columns, 0L);
        for (long[] row : cells) {
            List<Long> numbers = new ArrayList<>();
            for (int column = 0; column < row.length; column++) {
                numbers.add(row[column]);
                columns[column] += row[column];
            }
            shown.add(numbers);
            rows.add(Arrays.stream(row).sum());
        }
        for (int[] place : places) {
            shown.get(place[0]).set(place[1], null);
        }
        return new ShownTable(shown, rows, List.of(columns), rows.stream().mapToLong(Long::longValue).sum());
    }

    private static String text(long[][] cells) {
        return Arrays.deepToString(cells);
    }

    private static String text(List<long[]> tables) {
        return Arrays.deepToString(tables.toArray());
    }
}
