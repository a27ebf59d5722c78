package org.openmash.thresholds;

import java.util.Arrays;

/** Work with the child, as far as a condition reads its kind. */
final class WorkKnown {
    static final int NO_DAY = Integer.MIN_VALUE;

    private int[] kinds = new int[8];
    private int[] from = new int[8];
    private int[] to = new int[8];
    private int size;

    void add(int kind, int fromDay, int toDay) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
        }
        kinds[size] = kind;
        from[size] = fromDay;
        to[size++] = toDay;
    }

    boolean any() {
        return size > 0;
    }

    boolean openOn(long[] some, int day) {
        for (int i = 0; i < size; i++) {
            if (in(some, kinds[i]) && (to[i] == NO_DAY || to[i] > day)) {
                return true;
            }
        }
        return false;
    }

    boolean begunBy(long[] some, int day) {
        for (int i = 0; i < size; i++) {
            if (in(some, kinds[i]) && (from[i] == NO_DAY || from[i] <= day)) {
                return true;
            }
        }
        return false;
    }

    boolean endedWithin(long[] some, int since, int until) {
        for (int i = 0; i < size; i++) {
            if (in(some, kinds[i]) && to[i] != NO_DAY && to[i] >= since && to[i] <= until) {
                return true;
            }
        }
        return false;
    }

    private static boolean in(long[] some, int kind) {
        return kind < Long.SIZE * some.length && CodeSet.has(some, kind);
    }

    void clear() {
        size = 0;
    }
}
