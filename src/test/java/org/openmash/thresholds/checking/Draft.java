package org.openmash.thresholds.checking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.openmash.Fault;
import org.openmash.hubs.practice.SetDocuments;
import org.openmash.hubs.practice.SetReading;
import org.openmash.thresholds.ThresholdSet;

/** A sound little set that a test spoils in one place. */
final class Draft {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode document;

    private Draft(ObjectNode document) {
        this.document = document;
    }

    static Draft sound() {
        try (var stream = Draft.class.getResourceAsStream("/thresholds/sound-set.json")) {
            return new Draft((ObjectNode) JSON.readTree(stream));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Puts other words in one place: a path of names and numbers. */
    Draft with(String pointer, String json) {
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1);
        switch (document.at(pointer.substring(0, last))) {
            case ArrayNode list -> list.set(Integer.parseInt(name), json(json));
            case ObjectNode object -> object.set(name, json(json));
            default -> throw new IllegalArgumentException(pointer);
        }
        return this;
    }

    Draft without(String pointer) {
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1);
        switch (document.at(pointer.substring(0, last))) {
            case ArrayNode list -> list.remove(Integer.parseInt(name));
            case ObjectNode object -> object.remove(name);
            default -> throw new IllegalArgumentException(pointer);
        }
        return this;
    }

    Draft and(String list, String json) {
        document.withArray("/" + list).add(json(json));
        return this;
    }

    /** One rule more, of one part. */
    Draft rule(String id, String part) {
        return rule(id, "", part);
    }

    Draft rule(String id, String more, String... parts) {
        return and("rules", """
                {"id": "%s", "title": "Planted", "why": "To be found.", "source": "invented", %s "parts": [%s]}
                """.formatted(id, more, String.join(", ", parts)));
    }

    Draft indicator(String code, String category, int points) {
        return and("indicators", """
                {"code": "%s", "words": "Planted", "category": "%s", "level": 2, "points": %d, "source": "invented"}
                """.formatted(code, category, points));
    }

    ThresholdSet set() {
        return switch (new SetDocuments().read(document, "1")) {
            case SetReading.Read read -> read.document().set();
            case SetReading.Faulty faulty -> throw new AssertionError(faulty.faults().toString());
        };
    }

    /** What the reader of sets refuses in it. */
    List<Fault> faults() {
        return switch (new SetDocuments().read(document, "1")) {
            case SetReading.Read read -> List.of();
            case SetReading.Faulty faulty -> faulty.faults();
        };
    }
}
