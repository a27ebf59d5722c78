package org.openmash.thresholds;

import java.util.function.Predicate;

/**
 * A condition without parts, made ready for one set: numbers stand in place of words.
 *
 * @param asksTeller whether whoever tells of the child could settle it, where it is not known
 * @param needs the signals of which one must be up for it to be anything but false; null where it needs none
 */
record Atom(Test test, Predicate<Sheet> asksTeller, long[] needs) {

    /** What a sheet makes of a condition. */
    interface Test {
        Known holds(Sheet sheet, boolean presuming);
    }

    /** A condition that no question to the teller settles. */
    static Atom unasked(Test test, long[] needs) {
        return new Atom(test, sheet -> false, needs);
    }

    /** A condition that the teller can settle wherever it is not known. */
    static Atom asked(Test test, long[] needs) {
        return new Atom(test, sheet -> true, needs);
    }

    /** Found, or open where the look-up was not complete. */
    static Atom looked(Predicate<Sheet> found, long[] needs) {
        return unasked(
                (sheet, presuming) -> Known.trueElse(found.test(sheet), sheet.lookUpComplete), needs);
    }

    /** As {@link #looked}, and false for a notice of information, which no count raises. */
    static Atom counted(Predicate<Sheet> found, long[] needs) {
        return unasked(
                (sheet, presuming) -> sheet.informationOnly()
                        ? Known.FALSE
                        : Known.trueElse(found.test(sheet), sheet.lookUpComplete),
                needs);
    }
}
