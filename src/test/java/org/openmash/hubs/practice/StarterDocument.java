package org.openmash.hubs.practice;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openmash.thresholds.ThresholdSet;

/** The document of the starter set, to be spoilt in one place. */
public final class StarterDocument {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StarterDocument() {}

    public static ObjectNode fresh() {
        try (var stream = ShippedSets.class.getResourceAsStream("/thresholds/starter.json")) {
            return (ObjectNode) JSON.readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** JSON with single quotes, for readers. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The starter with this value at a place; a place that ends with a hyphen is one more of a list. */
    public static ObjectNode with(String pointer, String value) {
        ObjectNode document = fresh();
        put(document, pointer, json(value));
        return document;
    }

    public static void put(JsonNode document, String pointer, JsonNode value) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = document.at(place.head());
        String last = place.last().getMatchingProperty();
        switch (parent) {
            case ArrayNode list when last.equals("-") -> list.add(value);
            case ArrayNode list -> list.set(Integer.parseInt(last), value);
            case ObjectNode object -> object.set(last, value);
            default -> throw new AssertionError("there is no place " + pointer);
        }
    }

    public static ObjectNode without(String pointer) {
        ObjectNode document = fresh();
        JsonPointer place = JsonPointer.compile(pointer);
        switch (document.at(place.head())) {
            case ArrayNode list -> list.remove(Integer.parseInt(place.last().getMatchingProperty()));
            case ObjectNode object -> object.remove(place.last().getMatchingProperty());
            default -> throw new AssertionError("there is no place " + pointer);
        }
        return document;
    }

    /** The set of a document without a fault. */
    public static ThresholdSet set(JsonNode document) {
        return switch (new SetDocuments().read(document, "1")) {
            case SetReading.Read read -> read.document().set();
            case SetReading.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    /** A document as JSON text is read again. */
    public static JsonNode again(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
