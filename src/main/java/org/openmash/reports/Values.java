package org.openmash.reports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers the values of one counted column in the order in which they come, from their bytes and without an object. */
final class Values {
    private static final int FIRST_SLOTS = 64;

    private final List<String> names = new ArrayList<>();
    private final List<byte[]> known = new ArrayList<>();
    /** 1 + the number of the value that stands there. */
    private int[] slots = new int[FIRST_SLOTS];

    int number(byte[] bytes, int from, int length) {
        int hash = 1;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        int mask = slots.length - 1;
        for (int slot = spread(hash) & mask; ; slot = slot + 1 & mask) {
            int number = slots[slot] - 1;
            if (number < 0) {
                return add(Arrays.copyOfRange(bytes, from, from + length), slot);
            }
            byte[] there = known.get(number);
            if (Arrays.equals(there, 0, there.length, bytes, from, from + length)) {
                return number;
            }
        }
    }

    int number(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return number(bytes, 0, bytes.length);
    }

    String name(int number) {
        return names.get(number);
    }

    List<String> names() {
        return names;
    }

    private int add(byte[] value, int slot) {
        int number = known.size();
        known.add(value);
        names.add(new String(value, StandardCharsets.UTF_8));
        slots[slot] = number + 1;
        if (2 * known.size() > slots.length) {
            slots = new int[2 * slots.length];
            for (int i = 0; i < known.size(); i++) {
                int free = spread(Arrays.hashCode(known.get(i))) & slots.length - 1;
                while (slots[free] != 0) {
                    free = free + 1 & slots.length - 1;
                }
                slots[free] = i + 1;
            }
        }
        return number;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 16;
    }
}
