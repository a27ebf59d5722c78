package org.openmash.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openmash.reports.disclosure.SmallNumbers;

/**
 * What a trial came to, as it is told: counts alone, small numbers hidden, also by what earlier trials of the hub
 * showed. A count that is left out is hidden. No number here says that anyone was right.
 *
 * @param text the result as told, JSON
 * @param shownByName every count that it shows, by its name, JSON: what later trials are held against
 */
record TrialResult(String text, String shownByName) {

    /** @param earlier what earlier trials showed, as each kept it */
    static TrialResult of(TrialReading reading, List<String> earlier, ObjectMapper json) {
        List<JsonNode> published = new ArrayList<>();
        earlier.forEach(one -> published.add(read(one, json)));
        ObjectNode shown = json.createObjectNode();
        ObjectNode result = json.createObjectNode();
        ArrayNode neverAsked = result.putArray("neverAsked");
        reading.neverAsked().forEach((named, cases) -> neverAsked.add(neverAsked(named, cases, json)));
        result.set("asUnknown", answers("asUnknown", reading.asUnknown(), published, shown, json));
        if (reading.asHarmless() != null) {
            result.set("asHarmless", answers("asHarmless", reading.asHarmless(), published, shown, json));
        }
        return new TrialResult(result.toString(), shown.toString());
    }

    private static JsonNode read(String earlier, ObjectMapper json) {
        try {
            return json.readTree(earlier);
        } catch (com.fasterxml.jackson.core.JsonProcessingException damaged) {
            throw new IllegalStateException("Kept counts of a trial that cannot be read", damaged);
        }
    }

    private static ObjectNode neverAsked(NeverAsked.Named named, int cases, ObjectMapper json) {
        ObjectNode one = json.createObjectNode();
        one.put("kind", named.kind()).put("code", named.code());
        if (named.of() != null) {
            one.put("of", named.of());
        }
        one.put("words", named.words());
        if (!SmallNumbers.isSmall(cases)) {
            one.put("cases", cases);
        }
        return one;
    }

    private static ObjectNode answers(
            String name, TrialCounts counts, List<JsonNode> published, ObjectNode shown, ObjectMapper json) {
        return new TrialTables(counts, new ShownBefore(name, published, shown)).told(json);
    }

    /** What earlier trials showed under one name, and what this one shows. */
    static final class ShownBefore {
        private final String name;
        private final List<JsonNode> earlier;
        private final ObjectNode shown;

        ShownBefore(String name, List<JsonNode> earlier, ObjectNode shown) {
            this.name = name;
            this.earlier = earlier;
            this.shown = shown;
        }

        /** @return a number shown before from which this one differs by a small number; null where there is none */
        Long near(String count, long value) {
            for (JsonNode one : earlier) {
                JsonNode before = one.get(name + "/" + count);
                if (before != null && SmallNumbers.isSmall(Math.abs(before.longValue() - value))) {
                    return before.longValue();
                }
            }
            return null;
        }

        void keep(Map<String, Long> counts) {
            counts.forEach((count, value) -> {
                if (value != null && value != 0) {
                    shown.put(name + "/" + count, value);
                }
            });
        }
    }
}
