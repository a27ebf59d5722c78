package org.openmash.families;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Names that nobody else in a run of the tests has, nor one like them, so that strangers are strangers to the matcher. */
public final class InventedNames {
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final int SYLLABLES = 5;
    /** Numbers beside each other would begin alike. */
    private static final long MIXED = 0x9e3779b97f4a7c15L;

    private InventedNames() {}

    public static String unlikeAnyOther() {
        return of(-MADE.incrementAndGet());
    }

    /** The same for the same number, and unlike for another. */
    public static String of(long number) {
        Random letters = new Random(number * MIXED);
        StringBuilder name = new StringBuilder();
        for (int syllable = 0; syllable < SYLLABLES; syllable++) {
            name.append("bdfghklmnprstvz".charAt(letters.nextInt(15))).append("aeiou".charAt(letters.nextInt(5)));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
