package org.openmash.hubs.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** A place in the document of a threshold set: whatever is wrong there is told with its JSON pointer. */
record ThresholdNode(String pointer, JsonNode json) {

    /** Something is wrong at a place. */
    static final class Wrong extends RuntimeException {
        private final String pointer;

        Wrong(String pointer, String what) {
            super(what);
            this.pointer = pointer;
        }

        String pointer() {
            return pointer;
        }
    }

    ThresholdNode child(String name) {
        JsonNode child = json.get(name);
        if (child == null || child.isNull()) {
            throw fault("there is no " + name);
        }
        return at(name, child);
    }

    private ThresholdNode at(String name, JsonNode child) {
        return new ThresholdNode(pointer + "/" + name, child);
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    <T> T optional(String name, Function<ThresholdNode, T> read) {
        return has(name) ? read.apply(child(name)) : null;
    }

    /** Refuses every field that is not among these. */
    ThresholdNode only(String... names) {
        if (!json.isObject()) {
            throw fault("an object is wanted");
        }
        var known = Set.of(names);
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw fault("there is no field " + name + " here");
            }
        });
        return this;
    }

    String text(String name) {
        return child(name).text();
    }

    String text() {
        if (!json.isTextual() || json.textValue().isBlank()) {
            throw fault("words are wanted");
        }
        return json.textValue();
    }

    int number(String name) {
        return child(name).number();
    }

    int number(String name, int otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    int number() {
        if (!json.isInt()) {
            throw fault("a whole number is wanted");
        }
        return json.intValue();
    }

    boolean truth(String name, boolean otherwise) {
        if (has(name) && !json.get(name).isBoolean()) {
            throw at(name, json.get(name)).fault("true or false is wanted");
        }
        return has(name) ? json.get(name).booleanValue() : otherwise;
    }

    <T> List<T> list(String name, Function<ThresholdNode, T> read) {
        return child(name).list(read);
    }

    private <T> List<T> list(Function<ThresholdNode, T> read) {
        if (!json.isArray()) {
            throw fault("a list is wanted");
        }
        var items = new ArrayList<T>();
        for (int i = 0; i < json.size(); i++) {
            items.add(read.apply(at(String.valueOf(i), json.get(i))));
        }
        return items;
    }

    List<String> texts(String name) {
        return has(name) ? list(name, ThresholdNode::text) : List.of();
    }

    /** The texts of this place, which is a list of them. */
    List<String> texts() {
        return list(ThresholdNode::text);
    }

    <T> Map<String, T> byName(String name, Function<ThresholdNode, T> read) {
        var found = new LinkedHashMap<String, T>();
        if (has(name)) {
            ThresholdNode object = child(name);
            object.json.fieldNames().forEachRemaining(key -> found.put(key, read.apply(object.child(key))));
        }
        return found;
    }

    /** What is made of this place; a refusal of the room of thresholds is told with the place. */
    <T> T made(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException refused) {
            throw fault(refused.getMessage());
        }
    }

    Wrong fault(String what) {
        return new Wrong(pointer, what);
    }
}
