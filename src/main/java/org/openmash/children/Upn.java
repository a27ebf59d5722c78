package org.openmash.children;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unique pupil number that may be matched on (Department for Education, UPN guide): a check letter, authority,
 * establishment, year and serial number; a temporary one ends in a letter.
 */
public record Upn(String characters) {
    /** No I, O, S: they look like digits. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0-]");
    private static final Pattern FORM = Pattern.compile("[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]");

    /** @return nothing where the form or the check letter fails */
    public static Optional<Upn> of(String told) {
        if (told == null) {
            return Optional.empty();
        }
        String bare = BETWEEN.matcher(told).replaceAll("").toUpperCase(Locale.ROOT);
        return FORM.matcher(bare).matches() && passes(bare)
                ? Optional.of(new Upn(bare))
                : Optional.empty();
    }

    private static boolean passes(String upn) {
        int sum = 0;
        for (int position = 2; position <= upn.length(); position++) {
            sum += position * value(upn.charAt(position - 1));
        }
        return ALPHABET.charAt(sum % ALPHABET.length()) == upn.charAt(0);
    }

    private static int value(char character) {
        return Character.isDigit(character) ? character - '0' : ALPHABET.indexOf(character);
    }

    @Override
    public String toString() {
        return "Upn";
    }
}
