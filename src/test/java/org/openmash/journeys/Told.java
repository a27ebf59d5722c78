package org.openmash.journeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.openmash.families.TestServers;

/** What downstream systems were told, read from the broker itself. */
final class Told {
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Told() {}

    /** The event of this key that came after so many others; waits for it. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> event(String topic, UUID key, int after) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestServers.settings().get("openmash.kafka"));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(part -> new org.apache.kafka.common.TopicPartition(topic, part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<String> found = new ArrayList<>();
            long until = System.nanoTime() + AT_MOST.toNanos();
            while (found.size() <= after && System.nanoTime() < until) {
                consumer.poll(Duration.ofMillis(200)).forEach(told -> {
                    if (key.toString().equals(told.key())) {
                        found.add(told.value());
                    }
                });
            }
            if (found.size() <= after) {
                throw new AssertionError("Only " + found.size() + " events of " + key + " on " + topic);
            }
            return JSON.readValue(found.get(after), Map.class);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> data(Map<String, Object> event) {
        return (Map<String, Object>) event.get("data");
    }
}
