package org.openmash.children;

import java.util.Optional;

/**
 * An NHS number that may be matched on: ten digits, modulus 11 (NHS data dictionary), kept as text. Valid is not
 * traced: a number may pass and be another child's.
 */
public record NhsNumber(String digits) {
    private static final int LENGTH = 10;

    /** @return nothing where the form or the check digit fails, or one digit is repeated all through */
    public static Optional<NhsNumber> of(String told) {
        if (told == null) {
            return Optional.empty();
        }
        String bare = told.replaceAll("[\\s\\u00a0-]", "");
        return bare.matches("[0-9]{10}") && bare.chars().distinct().count() > 1 && passes(bare)
                ? Optional.of(new NhsNumber(bare))
                : Optional.empty();
    }

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
