package org.openmash.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openmash.Faults;
import org.openmash.Refusal;

/**
 * One object of a body, read field by field: every fault is told, reading goes on, and a name that nobody asked for is
 * told as unknown. A null is as if left out; nothing is made to fit. What is left out or blank is no fault here: the
 * reader gets null or the blank, and says itself whether it misses it.
 */
public final class BodyFields {
    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String INSTANT = DATE + "[Tt][0-9:.]{5,18}([Zz]|[+-][0-9:]{2,6})";
    private static final int LONGEST_CODE = 100;

    private final ObjectNode node;
    private final String path;
    private final Faults faults;
    private final Set<String> known = new LinkedHashSet<>();

    private BodyFields(ObjectNode node, String path, Faults faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    /** @throws Refusal 400 with every fault of the body, unknown names among them */
    public static <T> T read(ObjectNode body, Function<BodyFields, T> reader) {
        Faults faults = new Faults();
        T read = read(new BodyFields(body, "", faults), reader);
        faults.refuseIfAny();
        return read;
    }

    private static <T> T read(BodyFields fields, Function<BodyFields, T> reader) {
        T read = reader.apply(fields);
        fields.tellUnknown();
        return read;
    }

    public void fault(String name, String code, String message) {
        faults.add(at(name), code, message);
    }

    /** Free words, on several lines if need be. */
    public String words(String name, int most) {
        return text(name, most, true);
    }

    /** A short text on one line. */
    public String line(String name, int most) {
        return text(name, most, false);
    }

    /** One of a closed list of words. */
    public String code(String name, Collection<String> words) {
        String word = text(name, LONGEST_CODE, false);
        if (word == null || words.contains(word)) {
            return word;
        }
        boolean plain = word.chars().allMatch(character -> character < 128);
        fault(name, plain ? "unknown" : "look-alike-letter", "One of " + String.join(", ", words) + ".");
        return null;
    }

    public Integer whole(String name, int least, int most) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            fault(name, "wrong-type", "A number is expected.");
        } else if (!value.isIntegralNumber()) {
            fault(name, "not-a-whole-number", "A whole number is expected.");
        } else if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
            fault(name, "out-of-range", "From " + least + " to " + most + ".");
        } else {
            return value.intValue();
        }
        return null;
    }

    /** JSON's own true or false. */
    public Boolean truth(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isBoolean()) {
            fault(name, "wrong-type", "True or false is expected.");
        }
        return value != null && value.isBoolean() ? value.booleanValue() : null;
    }

    public LocalDate date(String name) {
        return parsed(name, DATE, LocalDate::parse, "not-a-date", "A date of the calendar, written 2026-11-20.");
    }

    /** To the microsecond, which is what the database keeps. */
    public Instant instant(String name) {
        return parsed(
                name,
                INSTANT,
                text -> OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS),
                "not-an-instant",
                "A date and time with its offset, written 2026-11-20T15:30:00Z.");
    }

    public UUID id(String name) {
        return parsed(name, "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", UUID::fromString, "not-an-id", "An id as the service gives it.");
    }

    private <T> T parsed(String name, String form, Function<String, T> parse, String code, String message) {
        String text = text(name, LONGEST_CODE, false);
        if (text == null) {
            return null;
        }
        try {
            if (text.matches(form)) {
                return parse.apply(text);
            }
        } catch (DateTimeException notInTheCalendar) {
            fault(name, code, message);
            return null;
        }
        fault(name, code, message);
        return null;
    }

    /** An object inside this one; null where it is left out. */
    public <T> T object(String name, Function<BodyFields, T> reader) {
        JsonNode value = value(name);
        return value == null ? null : object(value, at(name), reader);
    }

    /** A list of objects; null where it is left out. */
    public <T> List<T> objects(String name, int most, Function<BodyFields, T> reader) {
        return list(name, most, (element, at) -> object(element, at, reader));
    }

    /** A list of short texts; null where it is left out. */
    public List<String> lines(String name, int most, int longest) {
        return list(name, most, (element, at) -> text(element, at, longest, false));
    }

    /** Words, or a list of them; null where it is left out. */
    public List<String> wordsOrList(String name, int most, int longest) {
        JsonNode value = value(name);
        if (value != null && value.isTextual()) {
            String text = text(value, at(name), longest, true);
            return text == null ? null : List.of(text);
        }
        return list(name, most, (element, at) -> text(element, at, longest, true));
    }

    private <T> T object(JsonNode value, String at, Function<BodyFields, T> reader) {
        if (value instanceof ObjectNode object) {
            return read(new BodyFields(object, at, faults), reader);
        }
        faults.add(at, "wrong-type", "An object is expected.");
        return null;
    }

    private <T> List<T> list(String name, int most, BiFunction<JsonNode, String, T> reader) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isArray()) {
            fault(name, "wrong-type", "A list is expected.");
            return null;
        }
        if (value.size() > most) {
            fault(name, "too-many", "At most " + most + ".");
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < Math.min(value.size(), most); i++) {
            T element = reader.apply(value.get(i), at(name) + "[" + i + "]");
            if (element != null) {
                read.add(element);
            }
        }
        return read;
    }

    private String text(String name, int most, boolean severalLines) {
        JsonNode value = value(name);
        return value == null ? null : text(value, at(name), most, severalLines);
    }

    private String text(JsonNode value, String at, int most, boolean severalLines) {
        if (!value.isTextual()) {
            faults.add(at, "wrong-type", "Text is expected.");
            return null;
        }
        String text = value.textValue();
        if (text.codePointCount(0, text.length()) > most) {
            faults.add(at, "too-long", "At most " + most + " characters.");
            return null;
        }
        if (text.chars().anyMatch(character -> isForbidden(character, severalLines))) {
            faults.add(at, "control-character", "A control character here cannot be kept.");
            return null;
        }
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            faults.add(at, "broken-character", "Half of a surrogate pair is no character.");
            return null;
        }
        return text;
    }

    private static boolean isForbidden(int character, boolean severalLines) {
        boolean lineEnd = character == '\n' || character == '\r' || character == '\t';
        return Character.isISOControl(character) && !(severalLines && lineEnd);
    }

    private JsonNode value(String name) {
        known.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** A name that we do not know may hold anything: only a plain one is shown as it was written. */
    private void tellUnknown() {
        node.properties().forEach(property -> {
            if (!known.contains(property.getKey()) && !property.getValue().isNull()) {
                String shown = property.getKey().matches("[A-Za-z0-9_.-]{1,60}") ? property.getKey() : "?";
                faults.add(at(shown), "unknown-field", "No field of this name.");
            }
        });
    }
}
