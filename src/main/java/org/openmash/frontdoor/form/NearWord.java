package org.openmash.frontdoor.form;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant, so that a fault can say so. */
final class NearWord {
    private static final int LONGEST = 60;

    private NearWord() {}

    static Optional<String> to(String written, Collection<String> words) {
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = bare(written);
        String nearest = null;
        int fewest = Math.min(2, bare.length() / 3) + 1;
        for (String word : words) {
            int changes = changes(bare, bare(word), fewest);
            if (changes < fewest) {
                fewest = changes;
                nearest = word;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** " Did you mean x?", or nothing. */
    static String hint(String written, Collection<String> words) {
        return to(written, words).map(word -> " Did you mean \"" + word + "\"?").orElse("");
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    /** How many letters must change (Levenshtein); {@code enough} or more need not be counted out. */
    private static int changes(String a, String b, int enough) {
        if (Math.abs(a.length() - b.length()) >= enough) {
            return enough;
        }
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + same, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[b.length()];
    }
}
