package org.openmash.reports.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.openmash.reports.disclosure.SmallNumbers.Sum;

/** The lines of a table as equations of its hidden numbers, solved together (Gauss and Jordan). */
final class HiddenLines {
    /** A prime: whole numbers modulo it can be divided exactly. */
    private static final long PRIME = Integer.MAX_VALUE;

    private final List<int[]> lines = new ArrayList<>();
    private final int[] unknowns;
    /** Which unknown each of the first lines begins with. */
    private final List<Integer> pivots = new ArrayList<>();

    private HiddenLines(List<Sum> sums, BitSet hidden) {
        this.unknowns = hidden.stream().toArray();
        sums.forEach(sum -> lines.add(line(sum)));
    }

    static HiddenLines of(List<Sum> sums, BitSet hidden) {
        HiddenLines lines = new HiddenLines(sums, hidden);
        lines.reduce();
        return lines;
    }

    /** The hidden numbers that the lines together leave one value for. */
    BitSet solved() {
        BitSet solved = new BitSet();
        for (int[] line : lines) {
            int only = onlyUnknown(line);
            if (only >= 0) {
                solved.set(unknowns[only]);
            }
        }
        return solved;
    }

    /** The hidden numbers that are another one in a table that would be published just the same. */
    BitSet movable(long[] counts) {
        BitSet free = new BitSet();
        free.set(0, unknowns.length);
        pivots.forEach(free::clear);
        BitSet movable = new BitSet();
        for (int at = free.nextSetBit(0); at >= 0; at = free.nextSetBit(at + 1)) {
            int[] move = moveWith(at);
            if (isPossible(counts, move, 1) || isPossible(counts, move, -1)) {
                IntStream.range(0, move.length).filter(i -> move[i] != 0).forEach(i -> movable.set(unknowns[i]));
            }
        }
        return movable;
    }

    /** How the others change when this one grows by one and every line still adds up. */
    private int[] moveWith(int free) {
        int[] move = new int[unknowns.length];
        move[free] = 1;
        for (int line = 0; line < pivots.size(); line++) {
            long times = PRIME - lines.get(line)[free];
            move[pivots.get(line)] = (int) (times == PRIME ? 0 : times > PRIME / 2 ? times - PRIME : times);
        }
        return move;
    }

    private boolean isPossible(long[] counts, int[] move, int by) {
        return IntStream.range(0, move.length).allMatch(i -> counts[unknowns[i]] + (long) by * move[i] >= 0);
    }

    private int[] line(Sum sum) {
        int[] line = new int[unknowns.length];
        for (int part : sum.parts()) {
            add(line, part, 1);
        }
        add(line, sum.total(), PRIME - 1);
        return line;
    }

    private void add(int[] line, int place, long times) {
        int at = Arrays.binarySearch(unknowns, place);
        if (at >= 0) {
            line[at] = (int) ((line[at] + times) % PRIME);
        }
    }

    /** Each line that is not empty then begins with an unknown that no other line has. */
    private void reduce() {
        for (int column = 0; column < unknowns.length && pivots.size() < lines.size(); column++) {
            int done = pivots.size();
            int pivot = done;
            while (pivot < lines.size() && lines.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot < lines.size()) {
                Collections.swap(lines, pivot, done);
                clear(done, column);
                pivots.add(column);
            }
        }
    }

    private void clear(int pivot, int column) {
        int[] by = lines.get(pivot);
        long inverse = BigInteger.valueOf(by[column]).modInverse(BigInteger.valueOf(PRIME)).longValue();
        for (int i = column; i < by.length; i++) {
            by[i] = (int) (by[i] * inverse % PRIME);
        }
        for (int other = 0; other < lines.size(); other++) {
            if (other != pivot && lines.get(other)[column] != 0) {
                subtract(by, lines.get(other), column);
            }
        }
    }

    private static void subtract(int[] by, int[] from, int column) {
        long times = PRIME - from[column];
        for (int i = column; i < by.length; i++) {
            from[i] = (int) ((from[i] + times * by[i]) % PRIME);
        }
    }

    private static int onlyUnknown(int[] line) {
        int only = -1;
        for (int i = 0; i < line.length; i++) {
            if (line[i] != 0 && only >= 0) {
                return -1;
            }
            only = line[i] == 0 ? only : i;
        }
        return only;
    }
}
