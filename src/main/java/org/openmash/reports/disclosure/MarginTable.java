package org.openmash.reports.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.openmash.reports.disclosure.SmallNumbers.ShownTable;

/** A table whose rows and columns each have a total, and all of them one. */
final class MarginTable {
    private final SmallNumbers numbers = new SmallNumbers();
    private final ShownTable published;
    private final int[][] cells;
    private final int[] rows;
    private final int[] columns;
    private final int total;

    MarginTable(long[][] counts, ShownTable published) {
        this.published = published;
        int width = counts.length == 0 ? 0 : counts[0].length;
        this.cells = new int[counts.length][width];
        this.rows = new int[counts.length];
        this.columns = new int[width];
        long[] sums = new long[width];
        long all = 0;
        for (int row = 0; row < counts.length; row++) {
            all += addRow(row, counts[row], sums);
        }
        for (int column = 0; column < width; column++) {
            addColumn(column, sums[column]);
        }
        this.total = numbers.countAfter(all, published == null ? null : published.total());
        numbers.sum(total, rows);
        numbers.sum(total, columns);
    }

    private long addRow(int row, long[] counts, long[] sums) {
        long sum = 0;
        for (int column = 0; column < columns.length; column++) {
            Long before = published == null ? null : published.cells().get(row).get(column);
            cells[row][column] = numbers.countAfter(counts[column], before);
            sum += counts[column];
            sums[column] += counts[column];
        }
        rows[row] = numbers.countAfter(sum, published == null ? null : published.rows().get(row));
        numbers.sum(rows[row], cells[row]);
        return sum;
    }

    private void addColumn(int column, long sum) {
        columns[column] = numbers.countAfter(sum, published == null ? null : published.columns().get(column));
        int[] parts = new int[cells.length];
        for (int row = 0; row < parts.length; row++) {
            parts[row] = cells[row][column];
        }
        numbers.sum(columns[column], parts);
    }

    ShownTable shown() {
        List<Long> shown = numbers.shown();
        List<List<Long>> shownCells = new ArrayList<>();
        for (int[] row : cells) {
            shownCells.add(at(shown, row));
        }
        return new ShownTable(shownCells, at(shown, rows), at(shown, columns), shown.get(total));
    }

    private static List<Long> at(List<Long> shown, int[] places) {
        List<Long> picked = new ArrayList<>();
        for (int place : places) {
            picked.add(shown.get(place));
        }
        return picked;
    }
}
