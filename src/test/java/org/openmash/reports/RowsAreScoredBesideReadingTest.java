package org.openmash.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A trial at full speed loses no row, keeps their order, and tells why scoring failed. */
class RowsAreScoredBesideReadingTest {
    private static final int COLUMNS = 21;
    private static final int ID = 16;

    private final PastCaseRow row = new PastCaseRow();

    /** Nothing but a case's id. */
    private static byte[] row(long number) {
        ByteBuffer bytes = ByteBuffer.allocate(Short.BYTES + COLUMNS * Integer.BYTES + ID).putShort((short) COLUMNS);
        for (int column = 0; column < COLUMNS; column++) {
            bytes.putInt(column == PastCaseRow.CASE ? ID : -1);
            if (column == PastCaseRow.CASE) {
                bytes.putLong(number).putLong(number);
            }
        }
        return bytes.array();
    }

    private List<Long> scored(int rows) {
        List<Long> seen = new ArrayList<>();
        try (RowBelt belt = new RowBelt(row, one -> seen.add(one.high(PastCaseRow.CASE)))) {
            for (int i = 0; i < rows; i++) {
                belt.put(row(i), 0);
            }
            assertEquals(rows, belt.scored());
        }
        return seen;
    }

    @Test
    void everyRowIsScoredOnceInItsOrder() {
        for (int rows : new int[] {0, 1, 511, 512, 513, 20_000}) {
            assertEquals(LongStream.range(0, rows).boxed().toList(), scored(rows));
        }
        assertEquals(19_999, row.high(PastCaseRow.CASE), "the last row stays, for the next piece to begin after it");
    }

    @Test
    void whatScoringFailsWithIsTheFailureOfTheTrial() {
        var broken = new IllegalStateException("no such word");
        try (RowBelt belt = new RowBelt(row, one -> {
            throw broken;
        })) {
            for (int i = 0; i < 20_000; i++) {
                belt.put(row(i), 0);
            }
            assertSame(broken, assertThrows(IllegalStateException.class, belt::scored));
        }
    }
}
