package org.openmash.frontdoor.form;

import java.time.LocalDate;

/** How much of each thing a message may hold; the first five are the contract's own. */
final class Bounds {
    static final int CHILDREN = 20;
    static final int PEOPLE = 40;
    static final int CONCERNS = 200;
    static final int FACTORS = 200;
    static final int NARRATIVE = 50_000;
    static final int IDENTIFIER = 20;

    static final int KEY = 40;
    static final int NAME = 200;
    static final int OTHER_NAMES = 20;
    static final int ADDRESS_LINES = 10;
    static final int RELATIONSHIPS = 40;
    /** A telephone number or a short reference. */
    static final int SHORT = 100;
    /** The longest address that mail carries (RFC 5321). */
    static final int EMAIL = 254;
    /** A sentence or two. */
    static final int SENTENCES = 2_000;
    /** A page or two. */
    static final int PAGES = 10_000;

    static final int OLDEST_CHILD = 26;
    private static final int OLDEST_PERSON = 120;
    private static final int LONGEST_OVERDUE_DAYS = 60;
    private static final int LONGEST_TO_BIRTH_DAYS = 300;

    private Bounds() {}

    static LocalDate childBornSince(LocalDate today) {
        return today.minusYears(OLDEST_CHILD);
    }

    /** For adults, and for what was seen long ago. */
    static LocalDate withinALife(LocalDate today) {
        return today.minusYears(OLDEST_PERSON);
    }

    static LocalDate dueSince(LocalDate today) {
        return today.minusDays(LONGEST_OVERDUE_DAYS);
    }

    static LocalDate dueUntil(LocalDate today) {
        return today.plusDays(LONGEST_TO_BIRTH_DAYS);
    }
}
