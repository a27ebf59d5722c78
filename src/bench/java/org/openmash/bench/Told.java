package org.openmash.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All events that the broker holds, read from the first record of every topic to the last. */
final class Told {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Map<String, Set<String>> idsOfThing = new HashMap<>();
    private final Map<String, Set<String>> thingsOfId = new HashMap<>();
    private final Map<String, Integer> lastOfSubject = new HashMap<>();
    private final Map<String, Integer> partitionOfSubject = new HashMap<>();
    private final Map<String, Long> received = new HashMap<>();
    private final Map<String, Long> decided = new HashMap<>();
    private long records;
    private long repeats;
    private long outOfOrder;

    static Told read(String bootstrap) throws IOException {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("key.deserializer", StringDeserializer.class.getName());
        settings.put("value.deserializer", StringDeserializer.class.getName());
        Told told = new Told();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> all = new ArrayList<>();
            consumer.listTopics().forEach((topic, parts) -> {
                if (topic.startsWith("mash.")) {
                    parts.stream().map(Told::partition).forEach(all::add);
                }
            });
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

    private static TopicPartition partition(PartitionInfo part) {
        return new TopicPartition(part.topic(), part.partition());
    }

    private void take(ConsumerRecord<String, String> record) throws IOException {
        JsonNode event = JSON.readTree(record.value());
        JsonNode data = event.get("data");
        String type = event.get("type").asText().replaceAll("^org\\.openmash\\.|\\.v1$", "");
        int number = data.path("decisionNumber").asInt(data.path("additionNumber").asInt(0));
        String thing = type + " " + record.key() + " " + number;
        String id = event.get("id").asText();
        records++;
        thingsOfId.computeIfAbsent(id, key -> new HashSet<>()).add(thing);
        Set<String> ids = idsOfThing.computeIfAbsent(thing, key -> new HashSet<>());
        if (ids.isEmpty()) {
            order(record, type, number);
        } else if (ids.contains(id)) {
            repeats++;
        }
        ids.add(id);
    }

    /** Of one subject on one topic: one partition, and first what came first; later repeats are no matter. */
    private void order(ConsumerRecord<String, String> record, String type, int number) {
        String subject = record.topic() + " " + record.key();
        boolean numbered = type.matches("triage\\..*|referral\\.(received|added-to)");
        Integer before = numbered ? lastOfSubject.put(subject, number) : null;
        Integer partition = partitionOfSubject.putIfAbsent(subject, record.partition());
        if (before != null && before >= number || partition != null && partition != record.partition()) {
            outOfOrder++;
        }
        if (type.equals("referral.received")) {
            received.put(record.key(), record.timestamp());
        } else if (type.equals("triage.decided")) {
            decided.putIfAbsent(record.key(), record.timestamp());
        }
    }

    /** What was told of: the type without its frame, the subject, the number of the decision or addition. */
    Set<String> things() {
        return idsOfThing.keySet();
    }

    long records() {
        return records;
    }

    long repeats() {
        return repeats;
    }

    long changedIds() {
        return idsOfThing.values().stream().filter(ids -> ids.size() > 1).count();
    }

    long idsOfTwo() {
        return thingsOfId.values().stream().filter(things -> things.size() > 1).count();
    }

    /** Within a topic by its offsets, over topics by the instant at which the relay sent: received before decided. */
    long outOfOrder() {
        return outOfOrder
                + decided.entrySet().stream()
                        .filter(one -> received.getOrDefault(one.getKey(), Long.MAX_VALUE) > one.getValue())
                        .count();
    }
}
