package org.openmash.referrals;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What a referral, or one child's part of it, is called on paper and over the telephone: eleven unguessable
 * characters and one that checks them, without letters and digits that sound or look alike. The check character is a
 * weighted sum modulo 31, a prime, so one wrong character or two swapped ones never pass.
 */
public record Reference(String text) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Reference fresh() {
        StringBuilder made = new StringBuilder(LENGTH);
        for (int i = 1; i < LENGTH; i++) {
            made.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        made.append(check(made));
        return new Reference(made.insert(8, '-').insert(4, '-').toString());
    }

    /** @return nothing where the text is not a reference, its check character included; case, spaces and hyphens are free */
    public static Optional<Reference> of(String text) {
        if (text == null || text.length() > 40) {
            return Optional.empty();
        }
        String bare = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean fits = bare.length() == LENGTH
                && bare.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && bare.charAt(LENGTH - 1) == check(bare.subSequence(0, LENGTH - 1));
        return fits
                ? Optional.of(new Reference(bare.substring(0, 4) + "-" + bare.substring(4, 8) + "-" + bare.substring(8)))
                : Optional.empty();
    }

    private static char check(CharSequence eleven) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (i + 2) * ALPHABET.indexOf(eleven.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
