package org.openmash.reports;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.openmash.reports.SmallNumbers.Sum;

/** The lines of a table as equations of its hidden numbers, solved together (Gauss and Jordan). */
final class HiddenLines {
    /** A prime: whole numbers modulo it can be divided exactly. */
    private static final long PRIME = Integer.MAX_VALUE;

    private final List<int[]> lines = new ArrayList<>();
    private final int[] unknowns;

    private HiddenLines(List<Sum> sums, BitSet hidden) {
        this.unknowns = hidden.stream().toArray();
        sums.forEach(sum -> lines.add(line(sum)));
    }

    /** The hidden numbers that the lines together leave one value for. */
    static BitSet solved(List<Sum> sums, BitSet hidden) {
        HiddenLines all = new HiddenLines(sums, hidden);
        all.reduce();
        BitSet solved = new BitSet();
        for (int[] line : all.lines) {
            int only = onlyUnknown(line);
            if (only >= 0) {
                solved.set(all.unknowns[only]);
            }
        }
        return solved;
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
        int done = 0;
        for (int column = 0; column < unknowns.length && done < lines.size(); column++) {
            int pivot = done;
            while (pivot < lines.size() && lines.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot < lines.size()) {
                Collections.swap(lines, pivot, done);
                clear(done, column);
                done++;
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
