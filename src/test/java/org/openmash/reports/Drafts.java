package org.openmash.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openmash.hubs.practice.SetDocuments;
import org.openmash.hubs.practice.SetReading;
import org.openmash.hubs.practice.ShippedSets;
import org.openmash.thresholds.FactWords;
import org.openmash.thresholds.ThresholdSet;

/** The starter set and drafts that change it here and there. */
final class Drafts {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final ThresholdSet STARTER = new ShippedSets(new SetDocuments(), JSON).starter();

    private Drafts() {}

    static ObjectNode document() {
        try (var stream = Drafts.class.getResourceAsStream("/thresholds/starter.json")) {
            return (ObjectNode) JSON.readTree(stream);
        } catch (java.io.IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static ThresholdSet with(Consumer<ObjectNode> change) {
        ObjectNode document = document();
        change.accept(document);
        return switch (new SetDocuments().read(document, "2")) {
            case SetReading.Read read -> read.document().set();
            case SetReading.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    /** One code weighs as much as an emergency. */
    static void raise(ObjectNode document, String code) {
        ObjectNode indicator = find(document.withArray("indicators"), "code", code);
        indicator.put("points", 60);
        indicator.put("level", 4);
    }

    static void addCode(ObjectNode document, String code) {
        ObjectNode made = find(document.withArray("indicators"), "code", "other-worry").deepCopy();
        document.withArray("indicators").add(made.put("code", code).put("words", "Something new"));
    }

    /** A new question of a code, and a rule that makes its worrying answer an emergency. */
    static void ask(ObjectNode document, String code, String question) {
        find(document.withArray("indicators"), "code", code)
                .withArray("questions")
                .add(read("{'code': '%s', 'words': 'Is it so?', 'kind': 'yes-no'}", question));
        document.withArray("rules").add(read(
                "{'id': 'N01', 'title': 'New', 'why': 'It is so.', 'source': 'invented', 'parts': [{'when': {'answer': "
                        + "{'codes': ['%s'], 'question': '%s', 'worrying': 'yes', 'blank': 'open'}}, "
                        + "'floor': {'level': 4, 'band': 'red'}}]}",
                code, question));
    }

    static ObjectNode find(ArrayNode all, String field, String value) {
        for (JsonNode one : all) {
            if (one.path(field).asText().equals(value)) {
                return (ObjectNode) one;
            }
        }
        throw new AssertionError("nothing with " + field + " " + value);
    }

    private static JsonNode read(String text, Object... values) {
        try {
            return JSON.readTree(text.formatted(values).replace('\'', '"'));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }

    /** A numbering that nobody keeps. */
    static FactWords words() {
        List<String> words = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        return new FactWords() {
            @Override
            public int number(String word) {
                return numbers.computeIfAbsent(word, fresh -> {
                    words.add(fresh);
                    return words.size() - 1;
                });
            }

            @Override
            public String word(int number) {
                return words.get(number);
            }
        };
    }
}
