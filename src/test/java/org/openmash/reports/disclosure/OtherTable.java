package org.openmash.reports.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.openmash.reports.disclosure.SmallNumbers.ShownTable;

/**
 * Looks for another table that would have been published just the same, but for one number: while there is one, that
 * number is not told. The margins are taken as one more row and column, with the other sign, so that every line adds
 * up to nothing; a round of hidden places can then be moved by one, up and down in turn, and nobody sees it.
 */
final class OtherTable {
    private final long[][] numbers;
    private final boolean[][] hidden;

    private OtherTable(long[][] numbers, boolean[][] hidden) {
        this.numbers = numbers;
        this.hidden = hidden;
    }

    static OtherTable of(long[][] cells, ShownTable shown) {
        int rows = cells.length;
        int columns = cells[0].length;
        long[][] numbers = new long[rows + 1][columns + 1];
        boolean[][] hidden = new boolean[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                numbers[row][column] = cells[row][column];
                numbers[row][columns] += cells[row][column];
                numbers[rows][column] += cells[row][column];
                numbers[rows][columns] += cells[row][column];
                hidden[row][column] = shown.cells().get(row).get(column) == null;
                hidden[rows][column] = shown.columns().get(column) == null;
            }
            hidden[row][columns] = shown.rows().get(row) == null;
        }
        hidden[rows][columns] = shown.total() == null;
        return new OtherTable(numbers, hidden);
    }

    /** The small numbers, margins among them, that what is published leaves no other value for. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        for (int row = 0; row < numbers.length; row++) {
            for (int column = 0; column < numbers[row].length; column++) {
                if (SmallNumbers.isSmall(numbers[row][column]) && !couldBeAnother(row, column)) {
                    told.add("row " + row + ", column " + column + ": " + numbers[row][column]);
                }
            }
        }
        return told;
    }

    private boolean couldBeAnother(int row, int column) {
        if (!hidden[row][column]) {
            return false;
        }
        return moves(row, column, 1) || moves(row, column, -1);
    }

    private boolean moves(int row, int column, int by) {
        boolean[] rows = new boolean[numbers.length];
        rows[row] = true;
        return canMove(row, column, by) && goesRound(row, column, column, by, rows, new boolean[numbers[0].length]);
    }

    /** From a place in this column on to another row and back to the first row, up and down in turn. */
    private boolean goesRound(int home, int homeColumn, int column, int by, boolean[] rows, boolean[] columns) {
        columns[column] = true;
        for (int row = 0; row < numbers.length; row++) {
            if (rows[row] || !canMove(row, column, -by)) {
                continue;
            }
            rows[row] = true;
            for (int next = 0; next < numbers[row].length; next++) {
                if (columns[next] || !canMove(row, next, by)) {
                    continue;
                }
                if (canMove(home, next, -by) || goesRound(home, homeColumn, next, by, rows, columns)) {
                    return true;
                }
            }
            rows[row] = false;
        }
        columns[column] = false;
        return false;
    }

    private boolean canMove(int row, int column, int by) {
        boolean margin = (row == numbers.length - 1) != (column == numbers[0].length - 1);
        return hidden[row][column] && numbers[row][column] + (margin ? -by : by) >= 0;
    }
}
