package org.openmash.thresholds;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Bytes being written: whole numbers in as few bytes as they need, words as numbers, ids as sixteen bytes. */
final class ByteSink {
    /** How an id was written: not at all, as sixteen bytes, as the number of a word. */
    static final int NO_ID = 0;

    static final int UUID_ID = 1;
    static final int WORD_ID = 2;

    private static final int UUID_LENGTH = 36;

    private final FactWords words;
    private byte[] bytes = new byte[256];
    private int size;

    ByteSink(FactWords words) {
        this.words = words;
    }

    void octet(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
    }

    void number(long value) {
        long rest = value;
        while (rest >>> 7 != 0) {
            octet((int) (rest & 127 | 128));
            rest >>>= 7;
        }
        octet((int) rest);
    }

    void signed(long value) {
        number(value << 1 ^ value >> 63);
    }

    /** A date as the days before (or after) another, which are few. */
    void date(LocalDate date, LocalDate day) {
        signed(day.toEpochDay() - date.toEpochDay());
    }

    void word(String word) {
        number(words.number(word));
    }

    int numberOf(String word) {
        return words.number(word);
    }

    static int kindOfId(String id) {
        return id == null ? NO_ID : uuid(id) == null ? WORD_ID : UUID_ID;
    }

    private static UUID uuid(String id) {
        if (id.length() != UUID_LENGTH) {
            return null;
        }
        try {
            UUID uuid = UUID.fromString(id);
            return uuid.toString().equals(id) ? uuid : null;
        } catch (IllegalArgumentException otherWords) {
            return null;
        }
    }

    void id(String id, int kind) {
        if (kind == UUID_ID) {
            UUID uuid = UUID.fromString(id);
            long64(uuid.getMostSignificantBits());
            long64(uuid.getLeastSignificantBits());
        } else if (kind == WORD_ID) {
            word(id);
        }
    }

    void ids(List<String> ids) {
        number(ids.size());
        for (String id : ids) {
            int kind = kindOfId(id);
            octet(kind);
            id(id, kind);
        }
    }

    private void long64(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            octet((int) (value >>> shift));
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
