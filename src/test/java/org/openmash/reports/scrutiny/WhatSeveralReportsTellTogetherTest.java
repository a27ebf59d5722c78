package org.openmash.reports.scrutiny;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openmash.reports.disclosure.SmallNumbers;

/** A number may be shown unless, with what was shown before, it tells how many came in between: one to five. */
class WhatSeveralReportsTellTogetherTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private static Ledger.Shown shown(int first, int last, long count) {
        ReportPeriod months = new ReportPeriod(JANUARY.plusMonths(first - 1), JANUARY.plusMonths(last - 1));
        return new Ledger.Shown(new Place("cases", months), count);
    }

    private static boolean tells(Ledger.Shown next, Ledger.Shown... before) {
        return new Ledger(List.of(before)).tells(next, List.of());
    }

    @Test
    void theYearAndAllButOneOfItsMonthsTellThatMonth() {
        assertTrue(tells(shown(1, 11, 100), shown(1, 12, 103)));
        assertTrue(tells(shown(12, 12, 100), shown(1, 12, 103)));
        assertFalse(tells(shown(1, 11, 97), shown(1, 12, 103)));
        assertFalse(tells(shown(1, 11, 103), shown(1, 12, 103)));
    }

    @Test
    void theSameMonthsADayLaterTellWhoCameInBetween() {
        assertTrue(tells(shown(1, 3, 52), shown(1, 3, 50)));
        assertTrue(tells(shown(1, 3, 48), shown(1, 3, 50)));
        assertFalse(tells(shown(1, 3, 50), shown(1, 3, 50)));
        assertTrue(tells(shown(1, 3, 52), shown(1, 3, 50), shown(1, 3, 70)));
    }

    @Test
    void threeReportsThatOverlapTellWhatTheyShare() {
        // January to March and March to May less January to May leave March.
        assertTrue(tells(shown(1, 5, 96), shown(1, 3, 50), shown(3, 5, 50)));
        assertFalse(tells(shown(1, 5, 90), shown(1, 3, 50), shown(3, 5, 50)));
    }

    @Test
    void monthsThatNothingJoinsAreNotCompared() {
        assertFalse(tells(shown(4, 5, 52), shown(1, 2, 50)));
        assertFalse(new Ledger(List.of(new Ledger.Shown(new Place("unscored", shown(1, 3, 50).place().period()), 50)))
                .tells(shown(1, 3, 52), List.of()));
    }

    /** Whoever keeps every number shown, and adds and subtracts as they like, never comes to one to five. */
    @Test
    void whateverIsAskedInWhateverOrderNoSmallNumberOfAnyMonthsIsTold() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int refused = 0;
        for (int life = 0; life < 300; life++) {
            long[] months = random.longs(6, 0, 12).toArray();
            Ledger ledger = new Ledger(List.of());
            List<Ledger.Shown> kept = new ArrayList<>();
            for (int asked = 0; asked < 15; asked++) {
                int first = 1 + random.nextInt(6);
                int last = first + random.nextInt(7 - first);
                Ledger.Shown next = shown(first, last, sum(months, first, last));
                if (ledger.tells(next, List.of()) || SmallNumbers.isSmall(next.count())) {
                    refused++;
                } else {
                    ledger.add(next);
                    kept.add(next);
                }
            }
            assertEquals(List.of(), smallOnesToldBy(kept, months), "seed " + seed);
        }
        assertTrue(refused > 300, "seed " + seed);
    }

    private static long sum(long[] months, int first, int last) {
        long sum = 0;
        for (int month = first; month <= last; month++) {
            sum += months[month - 1];
        }
        return sum;
    }

    /** By joining banks until nothing moves: whoever knows two sums that begin or end alike knows their difference. */
    private static List<String> smallOnesToldBy(List<Ledger.Shown> kept, long[] months) {
        boolean[][] known = new boolean[8][8];
        for (Ledger.Shown one : kept) {
            int from = one.place().period().from().getMonthValue();
            int after = one.place().period().to().getMonthValue() + 1;
            known[from][after] = true;
            known[after][from] = true;
        }
        for (int by = 1; by < 8; by++) {
            for (int from = 1; from < 8; from++) {
                for (int to = 1; to < 8; to++) {
                    known[from][to] |= known[from][by] && known[by][to];
                }
            }
        }
        List<String> told = new ArrayList<>();
        for (int from = 1; from < 8; from++) {
            for (int to = from + 1; to < 8; to++) {
                if (known[from][to] && SmallNumbers.isSmall(sum(months, from, to - 1))) {
                    told.add("months " + from + " to " + (to - 1));
                }
            }
        }
        return told;
    }
}
