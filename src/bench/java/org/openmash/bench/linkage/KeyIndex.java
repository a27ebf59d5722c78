package org.openmash.bench.linkage;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Which children have a key, as one sorted array: 43 bits of the key's hash above 21 of the child's number. */
final class KeyIndex {
    private static final int BITS = 21;
    private static final long NUMBER = (1L << BITS) - 1;

    private long[] entries = new long[1 << 20];
    private int size;
    private int largestAsked;

    void add(String key, int child) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, entries.length + (entries.length >> 1));
        }
        entries[size++] = hash(key) << BITS | child;
    }

    void sort() {
        Arrays.sort(entries, 0, size);
    }

    int size() {
        return size;
    }

    int largestAsked() {
        return largestAsked;
    }

    /** @return null where a block holds more than {@code most} children */
    Set<Integer> having(Set<String> keys, int most) {
        Set<Integer> found = new HashSet<>();
        for (String key : keys) {
            long from = hash(key) << BITS;
            int at = Arrays.binarySearch(entries, 0, size, from);
            at = at < 0 ? -at - 1 : at;
            int start = at;
            while (at < size && entries[at] >>> BITS == from >>> BITS) {
                found.add((int) (entries[at++] & NUMBER));
            }
            largestAsked = Math.max(largestAsked, at - start);
            if (at - start > most) {
                return null;
            }
        }
        return found;
    }

    private static long hash(String key) {
        long hash = 1125899906842597L;
        for (int i = 0; i < key.length(); i++) {
            hash = 31 * hash + key.charAt(i);
        }
        hash ^= hash >>> 31;
        hash *= 0xBF58476D1CE4E5B9L;
        return (hash ^ hash >>> 29) & (1L << 64 - BITS) - 1;
    }
}
