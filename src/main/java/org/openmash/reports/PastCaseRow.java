package org.openmash.reports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
            + "fired, agency_kind, age_group, sex, ethnicity, disability, area, followed, "
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

    private final int[] at = new int[HOW_MANY];
    private final int[] length = new int[HOW_MANY];
    private byte[] bytes;
    private ByteBuffer numbers;

    void read(byte[] row, int from) {
        bytes = row;
        numbers = ByteBuffer.wrap(row);
        int place = from + Short.BYTES;
        for (int i = 0; i < HOW_MANY; i++) {
            length[i] = numbers.getInt(place);
            place += Integer.BYTES;
            at[i] = place;
            place += Math.max(0, length[i]);
        }
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
        return new UUID(numbers.getLong(at[column]), numbers.getLong(at[column] + Long.BYTES));
    }

    long high(int column) {
        return numbers.getLong(at[column]);
    }

    long low(int column) {
        return numbers.getLong(at[column] + Long.BYTES);
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

    /** Whether any of the siblings' cases is among these. */
    boolean anySiblingIn(CaseSet red) {
        int place = at[SIBLING_CASES] + ARRAY_HEADER;
        int end = at[SIBLING_CASES] + length[SIBLING_CASES];
        while (place < end) {
            place += Integer.BYTES;
            if (red.has(numbers.getLong(place), numbers.getLong(place + Long.BYTES))) {
                return true;
            }
            place += 2 * Long.BYTES;
        }
        return false;
    }

    /** 0 where the set of that day could not say. */
    int toldLevel() {
        return length[TOLD_LEVEL] < 0 ? 0 : numbers.getShort(at[TOLD_LEVEL]);
    }

    int toldBand() {
        return numbers.getShort(at[TOLD_BAND]);
    }

    long receivedAtSecond() {
        return EPOCH_SECONDS + Math.floorDiv(numbers.getLong(at[RECEIVED_AT]), 1_000_000L);
    }

    /** The rules that fired by the set of that day; read only for a case that would move. */
    List<String> fired() {
        List<String> ids = new ArrayList<>();
        int place = at[FIRED] + ARRAY_HEADER;
        int end = at[FIRED] + length[FIRED];
        while (place < end) {
            int size = numbers.getInt(place);
            place += Integer.BYTES;
            ids.add(new String(bytes, place, size, StandardCharsets.UTF_8));
            place += size;
        }
        return ids;
    }
}
