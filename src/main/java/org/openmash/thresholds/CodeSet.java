package org.openmash.thresholds;

import java.util.List;

/** Some codes of one catalogue, kept as names for readers and as bits for scoring. */
public final class CodeSet {
    private final List<String> codes;
    private final long[] bits;

    CodeSet(List<String> codes, long[] bits) {
        this.codes = List.copyOf(codes);
        this.bits = bits;
    }

    public List<String> codes() {
        return codes;
    }

    boolean has(int index) {
        return has(bits, index);
    }

    long[] bits() {
        return bits;
    }

    boolean meets(long[] others) {
        return meet(bits, others);
    }

    static boolean meet(long[] some, long[] others) {
        for (int i = 0; i < some.length; i++) {
            if ((some[i] & others[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    static int count(long[] bits) {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }

    static boolean has(long[] bits, int index) {
        return (bits[index >> 6] & (1L << (index & 63))) != 0;
    }

    static void add(long[] bits, int index) {
        bits[index >> 6] |= 1L << (index & 63);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeSet set && codes.equals(set.codes);
    }

    @Override
    public int hashCode() {
        return codes.hashCode();
    }

    @Override
    public String toString() {
        return codes.toString();
    }
}
