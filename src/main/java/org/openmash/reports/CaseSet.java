package org.openmash.reports;

import java.util.Arrays;
import java.util.UUID;

/** A set of cases by their ids, 16 bytes each and no object: which of a million would be red. */
final class CaseSet {
    private static final int FIRST_SLOTS = 1 << 12;

    private long[] ids = new long[2 * FIRST_SLOTS];
    private int size;

    void add(long high, long low) {
        if (2 * size >= ids.length / 2) {
            grow();
        }
        int slot = slot(ids, high, low);
        if (ids[slot] == 0 && ids[slot + 1] == 0) {
            ids[slot] = high;
            ids[slot + 1] = low;
            size++;
        }
    }

    boolean has(long high, long low) {
        int slot = slot(ids, high, low);
        return ids[slot] == high && ids[slot + 1] == low && (high != 0 || low != 0);
    }

    int size() {
        return size;
    }

    /** In their order. */
    UUID[] ids() {
        UUID[] all = new UUID[size];
        int next = 0;
        for (int i = 0; i < ids.length; i += 2) {
            if (ids[i] != 0 || ids[i + 1] != 0) {
                all[next++] = new UUID(ids[i], ids[i + 1]);
            }
        }
        Arrays.sort(all);
        return all;
    }

    private void grow() {
        long[] wider = new long[2 * ids.length];
        for (int i = 0; i < ids.length; i += 2) {
            if (ids[i] != 0 || ids[i + 1] != 0) {
                int slot = slot(wider, ids[i], ids[i + 1]);
                wider[slot] = ids[i];
                wider[slot + 1] = ids[i + 1];
            }
        }
        ids = wider;
    }

    /** Where the id stands, or the free place for it. */
    private static int slot(long[] ids, long high, long low) {
        long mixed = (high ^ low) * 0x9e3779b97f4a7c15L;
        int mask = ids.length / 2 - 1;
        int slot = (int) (mixed >>> 32) & mask;
        while ((ids[2 * slot] != 0 || ids[2 * slot + 1] != 0) && (ids[2 * slot] != high || ids[2 * slot + 1] != low)) {
            slot = slot + 1 & mask;
        }
        return 2 * slot;
    }
}
