package org.openmash.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a consumer makes of the records as the contract tells it to: what it has seen by id, it drops. */
final class Heard {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<Integer>> numbers = new TreeMap<>();
    private final Set<String> ids = new HashSet<>();
    private int repeats;

    Heard(List<ConsumerRecord<String, String>> told) {
        told.forEach(this::hear);
    }

    private void hear(ConsumerRecord<String, String> told) {
        JsonNode event = read(told.value());
        if (ids.add(event.get("id").textValue())) {
            numbers.computeIfAbsent(told.key(), subject -> new ArrayList<>())
                    .add(event.at("/data/number").asInt(-1));
        } else {
            repeats++;
        }
    }

    /** The numbers told of a subject, in the order of their first arrival. */
    List<Integer> of(String subject) {
        return numbers.getOrDefault(subject, List.of());
    }

    Set<String> subjects() {
        return numbers.keySet();
    }

    int repeats() {
        return repeats;
    }

    static JsonNode read(String event) {
        try {
            return JSON.readTree(event);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(notJson);
        }
    }
}
