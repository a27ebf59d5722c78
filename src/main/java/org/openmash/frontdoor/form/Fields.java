package org.openmash.frontdoor.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openmash.Faults;
import org.openmash.thresholds.Answer;

/**
 * One object of a body, read field by field. It knows where it stands, tells what is wrong and reads on, and remembers
 * which names were asked for, so that any other is told as unknown. A null is as if left out.
 */
final class Fields {
    private static final Choice ANSWERS = Choice.of("an answer", "yes", "no");

    private final ObjectNode node;
    private final String path;
    private final Faults faults;
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(ObjectNode node, String path, Faults faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    /** Reads a whole body. */
    static <T> T read(ObjectNode body, Faults faults, Function<Fields, T> reader) {
        return read(body, "", faults, reader);
    }

    static <T> T read(ObjectNode node, String path, Faults faults, Function<Fields, T> reader) {
        Fields fields = new Fields(node, path, faults);
        T read = reader.apply(fields);
        fields.tellUnknown();
        return read;
    }

    /** Where this object stands; empty for the body itself. */
    String at() {
        return path;
    }

    boolean has(String name) {
        return value(name).isPresent();
    }

    /** Whether it is left out, an empty list or blank: nothing is told by it. */
    boolean saysNothing(String name) {
        return value(name).map(Value::saysNothing).orElse(true);
    }

    /** The names that are there, whether anybody asks for them or not. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    void fault(String name, String code, String message) {
        faults.add(at(name), code, message);
    }

    void required(String name, String message) {
        fault(name, "required", message);
    }

    String line(String name, int most) {
        return value(name).map(value -> value.line(most)).orElse(null);
    }

    String requiredLine(String name, int most) {
        if (!has(name)) {
            required(name, "This must be told.");
        }
        return line(name, most);
    }

    String words(String name, int most) {
        return value(name).map(value -> value.words(most)).orElse(null);
    }

    /** Words that must say something. */
    String requiredWords(String name, int most, String why) {
        String words = words(name, most);
        if (!has(name)) {
            required(name, why);
        } else if (words != null && Texts.isBlank(words)) {
            fault(name, "blank", why);
        }
        return words;
    }

    String choice(String name, Choice choice) {
        return value(name).map(value -> value.choice(choice)).orElse(null);
    }

    String requiredChoice(String name, Choice choice) {
        if (!has(name)) {
            required(name, choice.allowed());
        }
        return choice(name, choice);
    }

    Answer answer(String name) {
        return Answer.of(answerWord(name));
    }

    Answer requiredAnswer(String name) {
        return Answer.of(requiredChoice(name, ANSWERS));
    }

    /** The same as {@link #answer}, for records that keep the word. */
    String answerWord(String name) {
        return choice(name, ANSWERS);
    }

    LocalDate date(String name, LocalDate earliest, LocalDate latest, String tooLate) {
        return value(name).map(value -> value.date(earliest, latest, tooLate)).orElse(null);
    }

    Instant instant(String name) {
        return value(name).map(Value::instant).orElse(null);
    }

    Integer whole(String name, int least, int most) {
        return value(name).map(value -> value.whole(least, most)).orElse(null);
    }

    /** An object inside this one; null where it is left out. */
    <T> T object(String name, Function<Fields, T> reader) {
        return value(name).map(value -> value.object(reader)).orElse(null);
    }

    /** The same, but one left out is read as an empty one, so that what it must hold is told. */
    <T> T requiredObject(String name, Function<Fields, T> reader) {
        return has(name) ? object(name, reader) : read(node.objectNode(), at(name), faults, reader);
    }

    /** A list of objects; null where it is left out. */
    <T> List<T> objects(String name, int most, Function<Fields, T> reader) {
        return value(name)
                .map(value -> value.list(most, element -> element.object(reader)))
                .orElse(null);
    }

    /** A list of short texts; null where it is left out. */
    List<String> lines(String name, int most, int longest) {
        return value(name)
                .map(value -> value.list(most, element -> element.line(longest)))
                .orElse(null);
    }

    /** Keys of children, each of which the message knows; null where left out, which means all of them. */
    List<String> keys(String name, Keys keys) {
        if (has(name) && saysNothing(name)) {
            fault(name, "empty", "Name a child, or leave it out where it holds for all.");
        }
        Set<String> named = new LinkedHashSet<>();
        return value(name)
                .map(value -> value.list(
                        Math.max(Bounds.CHILDREN, keys.count()), element -> keys.known(element, named)))
                .orElse(null);
    }

    /** The value of this name, which from here on is a known one; nothing where it is left out. */
    Optional<Value> value(String name) {
        known.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(new Value(value, at(name), faults));
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** A name that we do not know may hold anything: only a plain one is shown as it was written. */
    static String shown(String name) {
        return name.matches("[A-Za-z0-9_.-]{1,60}") ? name : "?";
    }

    private void tellUnknown() {
        for (String name : names()) {
            if (!known.contains(name) && !node.get(name).isNull()) {
                fault(shown(name), "unknown-field", "No field of this name." + NearWord.hint(name, known));
            }
        }
    }
}
