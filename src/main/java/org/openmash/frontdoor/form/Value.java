package org.openmash.frontdoor.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openmash.Faults;

/**
 * One value of a body and where it stands. Each way of reading it gives null where it is not what is asked for, having
 * told so to the {@link Faults} of the whole body; nothing is made to fit.
 */
record Value(JsonNode node, String at, Faults faults) {
    private static final int LONGEST_CODE = 100;

    void fault(String code, String message) {
        faults.add(at, code, message);
    }

    /** Free words, on several lines if need be; blank ones are kept and tell nothing. */
    String words(int most) {
        return text(most, true);
    }

    /** A short text on one line; not blank. */
    String line(int most) {
        String text = text(most, false);
        if (text != null && Texts.isBlank(text)) {
            fault("blank", "Leave it out where it is not known.");
            return null;
        }
        return text;
    }

    String choice(Choice choice) {
        String word = text(LONGEST_CODE, false);
        if (word == null || choice.has(word)) {
            return word;
        }
        if (Texts.isPlain(word)) {
            fault("unknown", choice.allowed() + NearWord.hint(word, choice.words()));
        } else {
            fault("look-alike-letter", "A code has plain letters, digits and hyphens; one here is of another alphabet.");
        }
        return null;
    }

    /** @param tooLate the code of the fault past the latest day */
    LocalDate date(LocalDate earliest, LocalDate latest, String tooLate) {
        String text = text(LONGEST_CODE, false);
        if (text == null) {
            return null;
        }
        LocalDate date = Days.date(text).orElse(null);
        if (date == null) {
            fault("not-a-date", "A date of the calendar, written 2026-11-20.");
        } else if (date.isAfter(latest)) {
            fault(tooLate, "It may not lie after " + latest + ".");
        } else if (date.isBefore(earliest)) {
            fault("too-long-ago", "It may not lie before " + earliest + ".");
        } else {
            return date;
        }
        return null;
    }

    Instant instant() {
        String text = text(LONGEST_CODE, false);
        if (text == null) {
            return null;
        }
        Instant instant = Days.instant(text).orElse(null);
        if (instant == null) {
            fault("not-an-instant", "A date and time with its offset, written 2026-11-20T15:30:00Z.");
        }
        return instant;
    }

    Integer whole(int least, int most) {
        if (!node.isNumber()) {
            fault("wrong-type", "A number is expected.");
        } else if (!node.isIntegralNumber()) {
            fault("not-a-whole-number", "A whole number is expected.");
        } else if (!node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            fault("out-of-range", "From " + least + " to " + most + ".");
        } else {
            return node.intValue();
        }
        return null;
    }

    <T> T object(Function<Fields, T> reader) {
        if (node instanceof ObjectNode object) {
            return Fields.read(object, at, faults, reader);
        }
        fault("wrong-type", "An object is expected.");
        return null;
    }

    /** Past the bound nothing more is read; an element that is at fault is left out. */
    <T> List<T> list(int most, Function<Value, T> reader) {
        if (!node.isArray()) {
            fault("wrong-type", "A list is expected.");
            return null;
        }
        if (node.size() > most) {
            fault("too-many", "At most " + most + ".");
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < Math.min(node.size(), most); i++) {
            T element = reader.apply(new Value(node.get(i), at + "[" + i + "]", faults));
            if (element != null) {
                read.add(element);
            }
        }
        return read;
    }

    boolean saysNothing() {
        return node.isArray() && node.isEmpty() || node.isTextual() && Texts.isBlank(node.textValue());
    }

    @Override
    public String toString() {
        return at;
    }

    private String text(int most, boolean severalLines) {
        if (!node.isTextual()) {
            fault("wrong-type", "Text is expected.");
            return null;
        }
        return Texts.fit(node.textValue(), most, severalLines, this) ? node.textValue() : null;
    }
}
