package org.openmash.hubs.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The one JSON text of what a document means: members in the order of the schema, whatever equals its default left
 * out, lists without order sorted, no white space.
 */
final class CanonicalForm {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CanonicalForm() {}

    /** @param document spelt as {@link #spelt} does, and of a shape without fault */
    static JsonNode of(JsonNode document) {
        return of(Shape.ofDocument(), document);
    }

    /** The document as it stands, with its numbers and words written in the one way: 60 for 60.0. */
    static JsonNode spelt(JsonNode value) {
        if (value.isObject()) {
            ObjectNode object = NODES.objectNode();
            value.properties().forEach(member -> object.set(member.getKey(), spelt(member.getValue())));
            return object;
        }
        if (value.isArray()) {
            ArrayNode list = NODES.arrayNode();
            value.forEach(item -> list.add(spelt(item)));
            return list;
        }
        return plain(value);
    }

    private static JsonNode of(Shape shape, JsonNode value) {
        if (value.isObject()) {
            return object(shape, value);
        }
        if (value.isArray()) {
            return list(shape, value);
        }
        return value;
    }

    /** A number or text as it is written here; anything else as it stands. */
    private static JsonNode plain(JsonNode value) {
        if (value.isTextual()) {
            return TextNode.valueOf(words(value.textValue()));
        }
        return isWhole(value) ? IntNode.valueOf(value.intValue()) : value;
    }

    /** Words as they are kept: a letter with its accent is one letter. */
    private static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** True for 60 and for 60.0, which is the same number. */
    private static boolean isWhole(JsonNode value) {
        return value.isNumber()
                && value.canConvertToInt()
                && (value.isIntegralNumber() || value.decimalValue().stripTrailingZeros().scale() <= 0);
    }

    private static JsonNode object(Shape shape, JsonNode value) {
        ObjectNode object = NODES.objectNode();
        for (String member : members(shape, value)) {
            if (value.has(member)) {
                JsonNode canonical = of(shape.member(member, value.get(member)), value.get(member));
                if (!canonical.equals(shape.defaultOf(member))) {
                    object.set(member, canonical);
                }
            }
        }
        return object;
    }

    private static Iterable<String> members(Shape shape, JsonNode value) {
        if (!shape.keyed()) {
            return shape.members();
        }
        var sorted = new TreeSet<String>();
        value.fieldNames().forEachRemaining(sorted::add);
        return sorted;
    }

    private static JsonNode list(Shape shape, JsonNode value) {
        List<JsonNode> items = new ArrayList<>();
        value.forEach(item -> items.add(of(shape.item(item), item)));
        if (shape.has("uniqueItems")) {
            items.sort(Comparator.comparing(JsonNode::toString));
        }
        ArrayNode list = NODES.arrayNode();
        return list.addAll(items);
    }
}
