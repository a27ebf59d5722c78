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
    private long[] keys = new long[FIRST_SLOTS];
    /** 1 + the number of the value that stands there. */
    private int[] slots = new int[FIRST_SLOTS];

    int number(byte[] bytes, int from, int length) {
        long key = key(bytes, from, length);
        int mask = slots.length - 1;
        for (int slot = spread(key) & mask; ; slot = slot + 1 & mask) {
            int number = slots[slot] - 1;
            if (number < 0) {
                return add(Arrays.copyOfRange(bytes, from, from + length), key, slot);
            }
            if (keys[number] == key && is(known.get(number), bytes, from, length)) {
                return number;
            }
        }
    }

    /** Up to eight bytes are their own key; of longer values it is a digest, and the bytes decide. */
    private static long key(byte[] bytes, int from, int length) {
        long key = length;
        for (int i = from; i < from + length; i++) {
            key = length > Long.BYTES ? 31 * key + bytes[i] : key << Byte.SIZE | bytes[i] & 0xff;
        }
        return key;
    }

    private static boolean is(byte[] value, byte[] bytes, int from, int length) {
        return value.length == length
                && (length <= Long.BYTES || Arrays.equals(value, 0, length, bytes, from, from + length));
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

    private int add(byte[] value, long key, int slot) {
        int number = known.size();
        known.add(value);
        names.add(new String(value, StandardCharsets.UTF_8));
        keys = number < keys.length ? keys : Arrays.copyOf(keys, 2 * number + 1);
        keys[number] = key;
        slots[slot] = number + 1;
        if (2 * known.size() > slots.length) {
            slots = new int[2 * slots.length];
            for (int i = 0; i < known.size(); i++) {
                int free = spread(keys[i]) & slots.length - 1;
                while (slots[free] != 0) {
                    free = free + 1 & slots.length - 1;
                }
                slots[free] = i + 1;
            }
        }
        return number;
    }

    private static int spread(long key) {
        return (int) (key * 0x9e3779b97f4a7c15L >>> 40);
    }
}
