package org.openmash.thresholds;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Reads what {@link ByteSink} wrote, in the same order. */
final class ByteSource {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes;
    private int at;

    ByteSource of(byte[] written) {
        bytes = written;
        at = 0;
        return this;
    }

    int octet() {
        return bytes[at++] & 255;
    }

    int number() {
        byte first = bytes[at++];
        if (first >= 0) {
            return first;
        }
        int value = first & 127;
        for (int shift = 7; shift < 35; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 127) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("facts with a number that does not end");
    }

    int signed() {
        int value = number();
        return value >>> 1 ^ -(value & 1);
    }

    /** The days since the epoch of a date that was written beside this one. */
    int date(int day) {
        return day - signed();
    }

    LocalDate date(LocalDate day) {
        return day.minusDays(signed());
    }

    long long64() {
        long value = (long) LONGS.get(bytes, at);
        at += Long.BYTES;
        return value;
    }

    String id(int kind, FactWords words) {
        return switch (kind) {
            case ByteSink.NO_ID -> null;
            case ByteSink.UUID_ID -> new UUID(long64(), long64()).toString();
            case ByteSink.WORD_ID -> words.word(number());
            default -> throw new IllegalArgumentException("facts with an id of no known kind");
        };
    }

    List<String> ids(FactWords words) {
        var ids = new ArrayList<String>();
        for (int left = number(); left > 0; left--) {
            ids.add(id(octet(), words));
        }
        return ids;
    }

    void skipId(int kind) {
        if (kind == ByteSink.UUID_ID) {
            at = Objects.checkIndex(at + 2 * Long.BYTES, bytes.length + 1);
        } else if (kind == ByteSink.WORD_ID) {
            number();
        }
    }

    /** Whether every byte was read. */
    boolean ended() {
        return at == bytes.length;
    }
}
