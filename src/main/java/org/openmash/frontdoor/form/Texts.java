package org.openmash.frontdoor.form;

import java.util.Locale;

/** What any text must keep to: its length, and no characters that cannot be stored or shown. */
final class Texts {
    private Texts() {}

    /** Whether the text is fit to keep; what is not is told. */
    static boolean fit(String text, int most, boolean severalLines, Value toldTo) {
        boolean tooLong = text.codePointCount(0, text.length()) > most;
        boolean controls = text.chars().anyMatch(character -> isForbidden(character, severalLines));
        boolean broken =
                text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        if (tooLong) {
            toldTo.fault("too-long", String.format(Locale.UK, "At most %,d characters.", most));
        }
        if (controls) {
            toldTo.fault("control-character", severalLines
                    ? "Control characters other than line ends and tabs cannot be kept."
                    : "Control characters and line ends cannot stand here.");
        }
        if (broken) {
            toldTo.fault("broken-character", "Half of a surrogate pair is no character.");
        }
        return !tooLong && !controls && !broken;
    }

    static boolean isBlank(String text) {
        return text.codePoints().allMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point));
    }

    /** Whether it is written in the letters of codes alone; a look-alike from another script is not. */
    static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character < 128);
    }

    private static boolean isForbidden(int character, boolean severalLines) {
        boolean lineEnd = character == '\n' || character == '\r' || character == '\t';
        return Character.isISOControl(character) && !(severalLines && lineEnd);
    }
}
