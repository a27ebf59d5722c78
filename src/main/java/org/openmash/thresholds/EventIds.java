package org.openmash.thresholds;

import java.util.Arrays;

/** The ids of events of one child's facts, numbered as they come, read as bytes without making words of them. */
final class EventIds {
    private long[] high = new long[8];
    private long[] low = new long[8];
    private int[] kinds = new int[8];
    private int size;

    void clear() {
        size = 0;
    }

    /** The number of the id that comes next; the same id has the same number. */
    int next(int kind, ByteSource from) {
        if (kind == ByteSink.NO_ID) {
            return Contacts.NONE;
        }
        long upper = kind == ByteSink.UUID_ID ? from.long64() : 0;
        long lower = kind == ByteSink.UUID_ID ? from.long64() : from.number();
        for (int i = 0; i < size; i++) {
            if (low[i] == lower && high[i] == upper && kinds[i] == kind) {
                return i;
            }
        }
        if (size == high.length) {
            high = Arrays.copyOf(high, 2 * size);
            low = Arrays.copyOf(low, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
        }
        high[size] = upper;
        low[size] = lower;
        kinds[size] = kind;
        return size++;
    }
}
