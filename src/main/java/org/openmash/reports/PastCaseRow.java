package org.openmash.reports;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * One past case as it comes off the wire, read where it lies: one object serves every row of a trial. Columns stand in
 * the order of {@link #COLUMNS}.
 */
final class PastCaseRow {
    static final String COLUMNS = "referral_id, case_id, facts, siblings, sibling_red, sibling_red_besides, "
            + "sibling_cases, told_level, told_band, received_at, coalesce(rule_set_name || ' ' || rule_set_version, ''), "
            + "fired_joined, agency_kind, age_group, sex, ethnicity, disability, area, followed, "
            + "coalesce(decided_level::text, 'undecided'), coalesce(decided_outcome, 'undecided')";
    static final int REFERRAL = 0;
    static final int CASE = 1;
    static final int FACTS = 2;
    private static final int SIBLINGS = 3;
    private static final int SIBLING_RED = 4;
    private static final int SIBLING_RED_BESIDES = 5;
    private static final int SIBLING_CASES = 6;
    private static final int TOLD_LEVEL = 7;
    private static final int TOLD_BAND = 8;
    private static final int RECEIVED_AT = 9;
    static final int RULE_SET = 10;
    private static final int FIRED = 11;
    /** The first of the columns that are counted by. */
    static final int COUNTED = 12;

    private static final int HOW_MANY = 21;
    /** PostgreSQL reckons from the first of January 2000. */
    private static final long EPOCH_SECONDS = 946_684_800;
    private static final int ARRAY_HEADER = 20;
    private static final String BETWEEN = "\u001f";

    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final int[] at = new int[HOW_MANY];
    private final int[] length = new int[HOW_MANY];
    private byte[] bytes;

    void read(byte[] row, int from) {
        bytes = row;
        int place = from + Short.BYTES;
        for (int i = 0; i < HOW_MANY; i++) {
            length[i] = int32(place);
            place += Integer.BYTES;
            at[i] = place;
            place += Math.max(0, length[i]);
        }
    }

    /** Becomes the row that the other one is now. */
    void take(PastCaseRow other) {
        bytes = other.bytes;
        System.arraycopy(other.at, 0, at, 0, HOW_MANY);
        System.arraycopy(other.length, 0, length, 0, HOW_MANY);
    }

    private short int16(int place) {
        return (short) SHORTS.get(bytes, place);
    }

    private int int32(int place) {
        return (int) INTS.get(bytes, place);
    }

    private long int64(int place) {
        return (long) LONGS.get(bytes, place);
    }

    byte[] bytes() {
        return bytes;
    }

    int at(int column) {
        return at[column];
    }

    int length(int column) {
        return length[column];
    }

    byte[] facts() {
        return Arrays.copyOfRange(bytes, at[FACTS], at[FACTS] + length[FACTS]);
    }

    UUID id(int column) {
        return new UUID(int64(at[column]), int64(at[column] + Long.BYTES));
    }

    long high(int column) {
        return int64(at[column]);
    }

    long low(int column) {
        return int64(at[column] + Long.BYTES);
    }

    boolean siblings() {
        return bytes[at[SIBLINGS]] != 0;
    }

    boolean siblingRed() {
        return bytes[at[SIBLING_RED]] != 0;
    }

    boolean siblingRedBesides() {
        return bytes[at[SIBLING_RED_BESIDES]] != 0;
    }

    /** Asks about a case by the two halves of its id. */
    @FunctionalInterface
    interface OfCase {
        boolean holds(long high, long low);
    }

    /** Whether it holds of any of the siblings' cases. */
    boolean anySibling(OfCase asked) {
        int place = at[SIBLING_CASES] + ARRAY_HEADER;
        int end = at[SIBLING_CASES] + length[SIBLING_CASES];
        while (place < end) {
            place += Integer.BYTES;
            if (asked.holds(int64(place), int64(place + Long.BYTES))) {
                return true;
            }
            place += 2 * Long.BYTES;
        }
        return false;
    }

    /** 0 where the set of that day could not say. */
    int toldLevel() {
        return length[TOLD_LEVEL] < 0 ? 0 : int16(at[TOLD_LEVEL]);
    }

    int toldBand() {
        return int16(at[TOLD_BAND]);
    }

    long receivedAtSecond() {
        return EPOCH_SECONDS + Math.floorDiv(int64(at[RECEIVED_AT]), 1_000_000L);
    }

    /** The rules that fired by the set of that day; read only for a case that would move. */
    List<String> fired() {
        return length[FIRED] <= 0
                ? List.of()
                : List.of(new String(bytes, at[FIRED], length[FIRED], StandardCharsets.UTF_8).split(BETWEEN));
    }
}
