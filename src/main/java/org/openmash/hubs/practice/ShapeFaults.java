package org.openmash.hubs.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.openmash.Faults;

/** Everything in a spelt document that the published schema refuses, each with its JSON pointer. */
final class ShapeFaults {
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();
    /** A pointer names a member with so many of its characters: a hostile name must not fill the answer. */
    private static final int MOST_OF_A_NAME = 80;

    private final Faults faults;

    private ShapeFaults(Faults faults) {
        this.faults = faults;
    }

    static void of(JsonNode document, Faults into) {
        new ShapeFaults(into).check(Shape.ofDocument(), document, "");
    }

    private void add(String pointer, ShapeWords.Reason reason) {
        faults.add(pointer, reason.code(), reason.sentence());
    }

    private void refuse(boolean broken, Shape shape, String keyword, String pointer) {
        if (broken) {
            add(pointer, ShapeWords.reason(shape, keyword));
        }
    }

    private void check(Shape shape, JsonNode value, String pointer) {
        if (shape.has("const")) {
            refuse(!shape.words().get("const").equals(value), shape, "const", pointer);
        } else if (shape.has("enum")) {
            refuse(!listed(shape, value), shape, "enum", pointer);
        } else {
            checkType(shape, value, pointer);
        }
    }

    private static boolean listed(Shape shape, JsonNode value) {
        for (JsonNode one : shape.words().get("enum")) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private void checkType(Shape shape, JsonNode value, String pointer) {
        boolean met = switch (shape.text("type")) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "integer" -> value.isInt();
            case "boolean" -> value.isBoolean();
            default -> value.isTextual();
        };
        if (!met) {
            add(pointer, ShapeWords.reason(shape, "type"));
        } else if (value.isObject()) {
            checkObject(shape, value, pointer);
        } else if (value.isArray()) {
            checkList(shape, value, pointer);
        } else if (value.isTextual()) {
            checkText(shape, value.textValue(), pointer);
        } else if (value.isNumber()) {
            refuse(shape.has("minimum") && value.intValue() < shape.number("minimum"), shape, "minimum", pointer);
            refuse(shape.has("maximum") && value.intValue() > shape.number("maximum"), shape, "maximum", pointer);
        }
    }

    private void checkText(Shape shape, String text, String pointer) {
        if (shape.has("maxLength") && text.codePointCount(0, text.length()) > shape.number("maxLength")) {
            add(pointer, ShapeWords.reason(shape, "maxLength"));
        } else if (shape.has("pattern") && !pattern(shape).matcher(text).matches()) {
            add(pointer, ShapeWords.pattern(shape, text));
        }
    }

    private static Pattern pattern(Shape shape) {
        return PATTERNS.computeIfAbsent(shape.text("pattern"), Pattern::compile);
    }

    private void checkList(Shape shape, JsonNode list, String pointer) {
        refuse(shape.has("minItems") && list.size() < shape.number("minItems"), shape, "minItems", pointer);
        refuse(shape.has("maxItems") && list.size() > shape.number("maxItems"), shape, "maxItems", pointer);
        var before = new HashSet<String>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode item = list.get(i);
            boolean twice = shape.has("uniqueItems") && !before.add(text(item));
            refuse(twice, shape, "uniqueItems", pointer + "/" + i);
            check(shape.item(item), item, pointer + "/" + i);
        }
    }

    /** A text that two values share where they are the same value. */
    private static String text(JsonNode value) {
        if (value.isObject()) {
            var members = new TreeMap<String, String>();
            value.properties().forEach(member -> members.put(member.getKey(), text(member.getValue())));
            return members.toString();
        }
        if (value.isArray()) {
            var items = new StringBuilder("[");
            value.forEach(item -> items.append(text(item)).append(','));
            return items.append(']').toString();
        }
        return value.toString();
    }

    private void checkObject(Shape shape, JsonNode object, String pointer) {
        refuse(shape.has("minProperties") && object.isEmpty(), shape, "minProperties", pointer);
        boolean tooMany = shape.has("maxProperties") && object.size() > shape.number("maxProperties");
        refuse(tooMany, shape, "maxProperties", pointer);
        for (String name : shape.required()) {
            refuse(!object.has(name), shape, "required", pointer + "/" + name);
        }
        refuse(shape.has("oneOf") && chosen(shape, object) != 1, shape, "oneOf", pointer);
        for (var member : object.properties()) {
            checkMember(shape, member.getKey(), member.getValue(), pointer + "/" + place(member.getKey()));
        }
    }

    private static int chosen(Shape shape, JsonNode object) {
        int chosen = 0;
        for (JsonNode choice : shape.words().get("oneOf")) {
            chosen += object.has(choice.at("/required/0").textValue()) ? 1 : 0;
        }
        return chosen;
    }

    private void checkMember(Shape shape, String name, JsonNode value, String pointer) {
        if (!shape.knows(name)) {
            add(pointer, ShapeWords.unknown(shape, name));
            return;
        }
        if (shape.has("propertyNames")) {
            checkText(shape.memberNames(), name, pointer);
        }
        check(shape.member(name, value), value, pointer);
    }

    private static String place(String name) {
        String part = name.codePointCount(0, name.length()) > MOST_OF_A_NAME
                ? name.substring(0, name.offsetByCodePoints(0, MOST_OF_A_NAME)) + "..."
                : name;
        return part.replace("~", "~0").replace("/", "~1");
    }
}
