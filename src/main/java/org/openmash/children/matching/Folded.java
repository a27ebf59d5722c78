package org.openmash.children.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Text brought to the form in which it is compared; what is shown stays as it was told. */
final class Folded {
    /** Letters that Unicode does not take apart into a base letter and a mark. */
    private static final Map<Integer, String> WHOLE_LETTERS = Map.ofEntries(
            Map.entry((int) 'ł', "l"), Map.entry((int) 'ø', "o"), Map.entry((int) 'đ', "d"), Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"), Map.entry((int) 'ß', "ss"), Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"), Map.entry((int) 'ı', "i"), Map.entry((int) 'ħ', "h"), Map.entry((int) 'ŧ', "t"));
    /** Typed, typeset, and the turned and modifier forms that keyboards and systems give. */
    private static final String APOSTROPHES = "'\u2018\u2019\u201b\u02bc\u02bb\u02b9\u00b4`\u2032\uff07";

    private Folded() {}

    /** Lower case without accents and apostrophes; letters, digits and single spaces only. */
    static String text(String told) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(told, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).codePoints()
                .filter(point -> APOSTROPHES.indexOf(point) < 0 && !isMark(point))
                .forEach(point -> append(folded, point));
        return folded.toString().strip();
    }

    private static void append(StringBuilder folded, int point) {
        if (Character.isLetterOrDigit(point)) {
            String letters = WHOLE_LETTERS.get(point);
            if (letters == null) {
                folded.appendCodePoint(point);
            } else {
                folded.append(letters);
            }
        } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    /** At most so many characters, so that a key of any text fits into an index. */
    static String cut(String key, int most) {
        return key.codePointCount(0, key.length()) <= most ? key : key.substring(0, key.offsetByCodePoints(0, most));
    }
}
