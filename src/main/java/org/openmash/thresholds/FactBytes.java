package org.openmash.thresholds;

import java.time.LocalDate;

/**
 * Facts in few bytes, for trials of a draft over all past cases. Dated events alone are written, never what a set
 * draws from them, and no free words: of who is with the child and who confirms a fact only whether it was told.
 */
public final class FactBytes {
    static final int VERSION = 1;
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    static final String GIVEN = "given";

    /** Of the first byte after the version. */
    static final int NARRATIVE = 1;

    static final int AGENCY = 2;
    static final int POSSIBLE = 4;

    /** Of a told code, above its answer. */
    static final int OWN_ANSWERS = 4;

    static final int ADDED = 8;
    static final int ON = 16;
    static final int CONFIRMED = 32;

    /** Of a contact, above the kinds of its two ids. */
    static final int SAME_ID = 3;

    static final int ABOUT_THIS_CHILD = 16;
    static final int FROM_AGENCY = 32;
    static final int DECIDED = 64;
    static final int DATED = 128;

    /** Of a sibling, above the kind of the id. */
    static final int RED = 4;

    static final int LEVEL_4 = 8;
    static final int HARMED = 16;

    static final String REFERRAL = "referral";

    private FactBytes() {}

    public static byte[] written(Facts facts, FactWords words) {
        return new FactsWritten(facts.receivedOn(), new ByteSink(words)).of(facts);
    }

    /**
     * The facts of these bytes.
     *
     * @throws IllegalArgumentException where they are no facts that were written here
     */
    public static Facts read(byte[] facts, FactWords words) {
        try {
            return new FactsRead(new ByteSource().of(facts), words).read();
        } catch (IndexOutOfBoundsException tooShort) {
            throw new IllegalArgumentException("facts that end too early", tooShort);
        }
    }

    static void refuseOther(int version) {
        if (version != VERSION) {
            throw new IllegalArgumentException("facts written in a form of another version: " + version);
        }
    }
}
