package org.openmash.children.matching;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How like two written words are, and the code under which spellings of one spoken name fall together (Mohammed and
 * Muhammad, Zayn and Zain, Sarah and Sara). Words are folded already.
 */
final class Spelling {
    private static final String VOWELS = "aiu";
    private static final List<Map.Entry<Pattern, String>> SOUNDS = List.of(
            sound("[^a-z0-9]", ""), sound("^kn", "n"), sound("^wr", "r"), sound("^ps", "s"), sound("ph", "f"),
            sound("sch|sh|sz", "S"), sound("tch|cz|ch", "C"), sound("ck|kh|qu|q", "k"), sound("dg|dj", "j"),
            sound("([bdgt])h", "$1"), sound("x", "ks"), sound("c(?=[eiy])", "s"), sound("c", "k"), sound("w(?=[aeiouy])", "v"),
            sound("^y(?=[aeiou])", "Y"), sound("(?<=.)h", ""), sound("(?<=[^aeiou])e$", ""),
            sound("[ey]", "i"), sound("[ow]", "u"), sound("(.)\\1+", "$1"));
    private static final List<Map.Entry<Pattern, String>> FAMILY_ENDINGS = List.of(
            sound("(sk|ck|dzk)a$", "$1i"), sound("(ov|ev|in)a$", "$1"), sound("aya$", "y"), sound("iene$|aite$|yte$", "as"));

    private Spelling() {}

    private static Map.Entry<Pattern, String> sound(String written, String heard) {
        return Map.entry(Pattern.compile(written), heard);
    }

    static String code(String word) {
        return through(SOUNDS, word);
    }

    /** A daughter's or wife's form brought to the man's: Kowalska, Ivanova. */
    static String ungendered(String family) {
        return through(FAMILY_ENDINGS, family);
    }

    private static String through(List<Map.Entry<Pattern, String>> rules, String word) {
        String heard = word;
        for (Map.Entry<Pattern, String> rule : rules) {
            heard = rule.getKey().matcher(heard).replaceAll(rule.getValue());
        }
        return heard;
    }

    /** The code without vowels after the first sound, which scripts that do not write them leave to chance. */
    static String skeleton(String code) {
        StringBuilder bones = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            boolean vowel = VOWELS.indexOf(code.charAt(i)) >= 0;
            char bone = vowel ? 'A' : code.charAt(i);
            if (!vowel || i == 0) {
                bones.append(bone);
            }
        }
        return bones.toString();
    }

    /** Edits between the two, a swap of neighbours being one; stops past {@code most}, and then says one more. */
    static int edits(String one, String other, int most) {
        int width = other.length();
        if (Math.abs(one.length() - width) > most || Long.bitCount(letters(one) ^ letters(other)) > 2 * most) {
            return most + 1;
        }
        int[] before = new int[width + 1];
        int[] last = new int[width + 1];
        int[] row = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= width; j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(last[width], most + 1);
    }

    /** Which letters and digits a word has, each as a bit. */
    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << (word.charAt(i) & 63);
        }
        return letters;
    }

    /** Jaro's measure with Winkler's weight on the first four letters, 0 to 1 (Winkler 1990). */
    static double likeness(String one, String other) {
        long shared = letters(one) & letters(other);
        if (2 * Long.bitCount(shared) < Math.min(Long.bitCount(letters(one)), Long.bitCount(letters(other)))) {
            return 0;
        }
        return one.compareTo(other) <= 0 ? inOrder(one, other) : inOrder(other, one);
    }

    private static double inOrder(String one, String other) {
        int reach = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        boolean[] taken = new boolean[other.length()];
        StringBuilder ours = new StringBuilder();
        for (int i = 0; i < one.length(); i++) {
            int end = Math.min(other.length(), i + reach + 1);
            for (int j = Math.max(0, i - reach); j < end; j++) {
                if (!taken[j] && one.charAt(i) == other.charAt(j)) {
                    taken[j] = true;
                    ours.append(one.charAt(i));
                    break;
                }
            }
        }
        if (ours.isEmpty()) {
            return 0;
        }
        double common = ours.length();
        double jaro = (common / one.length() + common / other.length() + (common - swaps(ours, taken, other)) / common) / 3;
        return jaro + samePrefix(one, other) * 0.1 * (1 - jaro);
    }

    private static int swaps(StringBuilder ours, boolean[] taken, String other) {
        int apart = 0;
        int at = 0;
        for (int j = 0; j < other.length(); j++) {
            if (taken[j] && ours.charAt(at++) != other.charAt(j)) {
                apart++;
            }
        }
        return apart / 2;
    }

    private static int samePrefix(String one, String other) {
        int same = 0;
        int most = Math.min(4, Math.min(one.length(), other.length()));
        while (same < most && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
