package org.openmash.thresholds;

/**
 * How much need or harm: 1 universal, 2 early help, 3 complex or child in need (Children Act 1989 s.17), 4 acute or
 * child protection (s.47). Apart from {@link Band}, which says how soon.
 */
public enum Level {
    L1,
    L2,
    L3,
    L4;

    /** 1 to 4, as shown to people. */
    public int number() {
        return ordinal() + 1;
    }

    public boolean atLeast(Level other) {
        return compareTo(other) >= 0;
    }

    public Level higher(Level other) {
        return atLeast(other) ? this : other;
    }

    /** The level of a number from 1 to 4. */
    public static Level of(int number) {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("a level is 1 to 4, not " + number);
        }
        return values()[number - 1];
    }
}
