package org.openmash.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.openmash.thresholds.Outcome;

/**
 * The children of one referral, whose rows come side by side: which cases they are, and the rows whose answer hangs on
 * that of a brother or sister. The rows are used again for the next referral.
 */
final class ChildrenOfReferral {
    /** A row that waits, and what the draft answers where no sibling's case is red and where one is. */
    static final class Waiting {
        private final PastCaseRow row = new PastCaseRow();
        private TrialReading.Answers unlessRed;
        private Outcome ifRed;

        PastCaseRow row() {
            return row;
        }

        TrialReading.Answers unlessRed() {
            return unlessRed;
        }

        /** Null where it is not known yet. */
        Outcome ifRed() {
            return ifRed;
        }
    }

    private final List<Waiting> waiting = new ArrayList<>();
    private int howMany;
    private long[] cases = new long[16];
    private int size;
    private long high;
    private long low;

    boolean isOf(PastCaseRow row) {
        return size > 0 && high == row.high(PastCaseRow.REFERRAL) && low == row.low(PastCaseRow.REFERRAL);
    }

    void add(PastCaseRow row) {
        high = row.high(PastCaseRow.REFERRAL);
        low = row.low(PastCaseRow.REFERRAL);
        if (size == cases.length) {
            cases = Arrays.copyOf(cases, 2 * size);
        }
        cases[size++] = row.high(PastCaseRow.CASE);
        cases[size++] = row.low(PastCaseRow.CASE);
    }

    /** @param ifRed null where it is not known yet */
    void await(PastCaseRow row, TrialReading.Answers unlessRed, Outcome ifRed) {
        if (howMany == waiting.size()) {
            waiting.add(new Waiting());
        }
        Waiting one = waiting.get(howMany++);
        one.row.take(row);
        one.unlessRed = unlessRed;
        one.ifRed = ifRed;
    }

    boolean lacks(long caseHigh, long caseLow) {
        for (int i = 0; i < size; i += 2) {
            if (cases[i] == caseHigh && cases[i + 1] == caseLow) {
                return false;
            }
        }
        return true;
    }

    /** Hands over the rows that wait and is empty. */
    void end(Consumer<Waiting> each) {
        for (int i = 0; i < howMany; i++) {
            each.accept(waiting.get(i));
        }
        howMany = 0;
        size = 0;
    }
}
