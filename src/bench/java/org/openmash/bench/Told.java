package org.openmash.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that the broker holds of received referrals, read from the first record to the last. */
final class Told {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Map<String, String> idOfCase = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private long records;
    private long repeats;
    private long changed;

    static Told read(String bootstrap) throws IOException {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("key.deserializer", StringDeserializer.class.getName());
        settings.put("value.deserializer", StringDeserializer.class.getName());
        Told told = new Told();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> all = consumer.partitionsFor("mash.referrals").stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                    told.take(record);
                }
            }
        }
        return told;
    }

    private void take(ConsumerRecord<String, String> record) throws IOException {
        JsonNode event = JSON.readTree(record.value());
        if (!event.get("type").asText().equals("org.openmash.referral.received.v1")) {
            return;
        }
        records++;
        String id = event.get("id").asText();
        if (!ids.add(id)) {
            repeats++;
        }
        String earlier = idOfCase.putIfAbsent(record.key(), id);
        if (earlier != null && !earlier.equals(id)) {
            changed++;
        }
    }

    boolean about(String caseId) {
        return idOfCase.containsKey(caseId);
    }

    long strangers(Collection<String> cases) {
        Set<String> known = new HashSet<>(cases);
        return idOfCase.keySet().stream().filter(id -> !known.contains(id)).count();
    }

    long records() {
        return records;
    }

    long repeats() {
        return repeats;
    }

    long changedIds() {
        return changed;
    }
}
