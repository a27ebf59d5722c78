package org.openmash.children;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An NHS number that may be matched on: ten digits, modulus 11 (NHS Data Model and Dictionary), kept as text. Valid
 * is not traced: a number may pass and still be another child's.
 */
public record NhsNumber(String digits) {
    private static final int LENGTH = 10;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0-]");
    private static final Pattern FORM = Pattern.compile("(?!([0-9])\\1{9})[0-9]{10}");

    /** @return nothing where the form or the check digit fails, or one digit is repeated all through */
    public static Optional<NhsNumber> of(String told) {
        if (told == null) {
            return Optional.empty();
        }
        String bare = BETWEEN.matcher(told).replaceAll("");
        return FORM.matcher(bare).matches() && passes(bare) ? Optional.of(new NhsNumber(bare)) : Optional.empty();
    }

    /** A remainder of 1 would ask for a check digit of 10, which no digit is: such a number does not exist. */
    private static boolean passes(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (LENGTH - i) * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11 == digits.charAt(LENGTH - 1) - '0';
    }

    @Override
    public String toString() {
        return "NhsNumber";
    }
}
