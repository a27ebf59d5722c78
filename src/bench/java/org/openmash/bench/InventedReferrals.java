package org.openmash.bench;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;

/** Bodies of referrals about invented children, each child another, with a valid test NHS number where asked. */
final class InventedReferrals {
    private static final String[] GIVEN = {
        "Amina", "Bryn", "Callum", "Dinah", "Elsie", "Farid", "Greta", "Hugo", "Imani", "Jonah", "Kofi", "Lena", "Maya",
        "Niall", "Orla", "Piotr", "Quinn", "Rafi", "Sana", "Tomas", "Uma", "Vera", "Wren", "Yusuf", "Zofia"
    };
    private static final String[] FAMILY = {
        "Ashdown", "Brackley", "Casimir", "Dunmore", "Ellery", "Frankland", "Garstang", "Holloway", "Idowu", "Jessop",
        "Kestrel", "Langdale", "Merriman", "Nowak", "Oyelaran", "Penhale", "Quill", "Rookwood", "Saltergate", "Tilbury"
    };
    private static final String[] INDICATORS = {
        "neglect-basic-care", "injury-unexplained", "domestic-abuse-child-in-home", "self-harm", "missing-repeat",
        "child-afraid-to-go-home", "was-not-brought", "parent-substance-affects-care"
    };

    private final AtomicLong next;

    InventedReferrals(long first) {
        next = new AtomicLong(first);
    }

    String body() {
        return body(next.getAndIncrement());
    }

    static String body(long n) {
        LocalDate born = LocalDate.of(2010, 1, 1).plusDays(n * 7919 % 5800);
        return """
                {"agencyReference":"B-%d","referrer":{"name":"J. Example","role":"designated-safeguarding-lead","phone":"0161 496 0000"},
                "immediateDanger":"no","children":[{"key":"c1","name":{"given":"%s","family":"%s%s"},"dateOfBirth":"%s","sex":"female",
                "identifiers":{"nhsNumber":"%s"},"address":{"lines":["%d Example Street"],"town":"Anytown","postcode":"OL1 %dAA"},
                "whereabouts":"school","withWhom":"head teacher","accessNow":"no","mobility":"independent","disabled":"no"}],
                "people":[{"key":"p1","name":{"given":"Sam","family":"Example"},"relationships":[{"child":"c1","type":"mother"}]}],
                "concerns":[{"indicator":"%s","answer":"yes","children":["c1"],"basis":"seen","words":"Seen twice this week at the gate."}],
                "narrative":"What was seen, told and thought, in the referrer's own words, at the length that a busy person writes at the end of a day.",
                "agreement":{"status":"given","familyTold":"yes"}}"""
                .formatted(
                        n,
                        GIVEN[(int) (n % GIVEN.length)],
                        FAMILY[(int) (n / GIVEN.length % FAMILY.length)],
                        letters(n),
                        born,
                        nhsNumber(n),
                        n,
                        n % 10,
                        INDICATORS[(int) (n % INDICATORS.length)]);
    }

    private static String letters(long n) {
        StringBuilder made = new StringBuilder();
        for (long left = n; left > 0; left /= 26) {
            made.append((char) ('a' + left % 26));
        }
        return made.toString();
    }

    /** Whether the number of that child is a valid one, by which it is known again. */
    static boolean hasNumber(long n) {
        return checkDigit(nine(n)) != 10;
    }

    /** From the range set aside for tests; of some the check digit does not exist, as with slips of the pen. */
    static String nhsNumber(long n) {
        String nine = nine(n);
        return nine + checkDigit(nine) % 10;
    }

    private static String nine(long n) {
        return "%09d".formatted(999_000_000L - n / 1_000_000 * 1_000_000 + n % 1_000_000);
    }

    /** 10 where there is none. */
    private static int checkDigit(String nine) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (nine.charAt(i) - '0') * (10 - i);
        }
        return (11 - sum % 11) % 11;
    }
}
