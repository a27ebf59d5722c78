package org.openmash.hubs.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What the published schema says of one place of a threshold set's document. The house checks and orders documents by
 * the very schema that it publishes, so that the two cannot part.
 *
 * @param schema the whole schema, which references are looked up in
 * @param name the definition, or the definition and the member: {@code window}, {@code window.days}
 * @param words what the schema says here
 */
record Shape(JsonNode schema, String name, JsonNode words) {
    private static final String FILE = "/META-INF/threshold-set.schema.json";
    private static final String DEFINITIONS = "#/$defs/";
    private static final Shape ROOT = root();

    /** The shape of a whole document. */
    static Shape ofDocument() {
        return ROOT;
    }

    private static Shape root() {
        try (var stream = Shape.class.getResourceAsStream(FILE)) {
            JsonNode schema = new ObjectMapper().readTree(stream);
            return new Shape(schema, "set", schema);
        } catch (IOException unreadable) {
            throw new IllegalStateException(FILE + " is not readable", unreadable);
        }
    }

    boolean has(String keyword) {
        return words.has(keyword);
    }

    int number(String keyword) {
        return words.get(keyword).intValue();
    }

    String text(String keyword) {
        return words.path(keyword).asText();
    }

    /** The members that the schema names, in its order. */
    List<String> members() {
        return names(words.path("properties").fieldNames());
    }

    List<String> required() {
        var required = new ArrayList<String>();
        words.path("required").forEach(one -> required.add(one.textValue()));
        return required;
    }

    private static List<String> names(Iterator<String> names) {
        var list = new ArrayList<String>();
        names.forEachRemaining(list::add);
        return list;
    }

    /** True where members are named by the document: windows, questions, successors. */
    boolean keyed() {
        return words.path("additionalProperties").isObject();
    }

    boolean knows(String member) {
        return keyed() || words.path("properties").has(member);
    }

    /** The value that a member may be left out for; null where there is none. */
    JsonNode defaultOf(String member) {
        return words.path("properties").path(member).get("default");
    }

    /** The shape of a member, as its value chooses it. */
    Shape member(String member, JsonNode value) {
        JsonNode of = keyed() ? words.get("additionalProperties") : words.path("properties").get(member);
        return resolved(name + "." + member, of, value);
    }

    /** The shape that the names of the members have. */
    Shape memberNames() {
        return resolved(name + ".name", words.get("propertyNames"), null);
    }

    /** The shape of an item, as its value chooses it. */
    Shape item(JsonNode value) {
        return resolved(name + ".item", words.get("items"), value);
    }

    private Shape resolved(String named, JsonNode of, JsonNode value) {
        if (of.has("if")) {
            boolean met = value.isObject() && value.has(of.at("/if/required/0").textValue());
            return resolved(named, of.get(met ? "then" : "else"), value);
        }
        if (of.has("$ref")) {
            String definition = of.get("$ref").textValue().substring(DEFINITIONS.length());
            return resolved(definition, schema.get("$defs").get(definition), value);
        }
        return new Shape(schema, named, of);
    }
}
