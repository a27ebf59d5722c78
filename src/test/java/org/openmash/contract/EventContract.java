package org.openmash.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What asyncapi.yaml promises of events, to hold a record from the broker against: its topic, its key, the CloudEvents
 * envelope and the data, where a member too many is a fault, since it might tell of a family.
 */
public final class EventContract {
    private static final String FILE = "/META-INF/asyncapi.yaml";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private record Promise(String topic, Schema schema) {}

    private final Map<String, Promise> byType = new LinkedHashMap<>();

    private EventContract(JsonNode root) {
        for (JsonNode channel : root.path("channels")) {
            channel.path("messages").fieldNames().forEachRemaining(name -> {
                String type = root.at("/components/messages/" + name).path("name").asText();
                byType.put(type, new Promise(channel.path("address").asText(), schema(root, name)));
            });
        }
    }

    /** The file that the artefact carries. */
    public static EventContract ofTheRepository() {
        return Holder.OF_THE_REPOSITORY;
    }

    public Set<String> types() {
        return byType.keySet();
    }

    /** The topic on which a type is told. */
    public String topicOf(String type) {
        return byType.get(type).topic();
    }

    public List<String> faults(ConsumerRecord<byte[], byte[]> told) {
        return faults(told.topic(), text(told.key()), text(told.value()));
    }

    /** What does not hold, each with where it stands; empty where all does. */
    public List<String> faults(String topic, String key, String value) {
        JsonNode event = read(value);
        Promise promise = byType.get(event.path("type").asText());
        if (promise == null) {
            return List.of("no such type: " + event.path("type"));
        }
        List<String> faults = new ArrayList<>();
        if (!promise.topic().equals(topic)) {
            faults.add("told on " + topic + ", promised on " + promise.topic());
        }
        if (!event.path("subject").asText().equals(key)) {
            faults.add("the key is not the subject");
        }
        promise.schema().validate(event).stream().map(EventContract::told).forEach(faults::add);
        return faults;
    }

    private static Schema schema(JsonNode root, String message) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.putArray("allOf").add(root.at("/components/messages/" + message + "/payload"));
        document.set("components", root.path("components"));
        return REGISTRY.getSchema(document);
    }

    private static String told(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage();
    }

    private static JsonNode read(String value) {
        try {
            return JSON.readTree(value);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static final class Holder {
        private static final EventContract OF_THE_REPOSITORY = fromClassPath();

        private static EventContract fromClassPath() {
            try (var file = EventContract.class.getResourceAsStream(FILE)) {
                return new EventContract(new ObjectMapper(new YAMLFactory()).readTree(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
