package org.openmash.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.TestServers;
import org.openmash.hubs.HubScope;
import org.openmash.sql.Ids;

/** What a call leaves in its transaction is told soon after; what it takes back is never told; the lag can be seen. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class AnEventOfACallReachesTheBrokerTest {
    private static final String TOPIC = "mash.children";

    @Inject
    Outbox outbox;

    @Inject
    HubScope scope;

    @Inject
    Clock clock;

    @AfterEach
    void forgetTheCall() {
        MDC.remove("correlationId");
    }

    @Test
    void withTheCorrelationOfTheCall() {
        MDC.put("correlationId", "telling-call-1");
        String subject = UUID.randomUUID().toString();
        leave(subject);
        JsonNode event = Heard.read(told(subject).orElseThrow().value());
        assertEquals("telling-call-1", event.path("correlationid").asText());
        assertEquals("/hubs/900", event.path("source").asText());
        assertEquals(subject, event.path("subject").asText());
    }

    @Test
    void butNotWhatWasTakenBack() {
        String takenBack = UUID.randomUUID().toString();
        String after = UUID.randomUUID().toString();
        assertThrows(IllegalStateException.class, () -> scope.in("900", () -> {
            leave(takenBack);
            throw new IllegalStateException("the act failed");
        }));
        leave(after);
        assertTrue(told(after).isPresent());
        assertTrue(read(takenBack).isEmpty());
    }

    @Test
    void andTheLagStandsInReadinessAndInMetrics() {
        FrontDoor operator = FrontDoor.asNobody().below("/q");
        String ready = operator.get("/health/ready").then().statusCode(200).extract().asString();
        for (String told : List.of("events", "waiting", "oldestSeconds", "bankHolidaysPublishedUntil", "localClock")) {
            assertTrue(ready.contains(told), told + " is not in " + ready);
        }
        String metrics = operator.get("/metrics").then().statusCode(200).extract().asString();
        for (String meter : List.of("openmash_outbox_waiting", "openmash_outbox_oldest_seconds", "openmash_events_relayed_total")) {
            assertTrue(metrics.contains("\n" + meter + " "), meter + " is not in the metrics");
        }
    }

    private void leave(String subject) {
        scope.in("900", () -> {
            outbox.leave(List.of(new OutboxMessage(
                    Ids.next(clock.instant()), TOPIC, "org.openmash.child.linked.v1", "900", subject, clock.instant(), "{}")));
            return null;
        });
    }

    private Optional<ConsumerRecord<String, String>> told(String subject) {
        for (int wait = 0; wait < 60; wait++) {
            Optional<ConsumerRecord<String, String>> found = read(subject);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<ConsumerRecord<String, String>> read(String subject) {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestServers.settings().get("openmash.kafka"));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    if (subject.equals(record.key())) {
                        return Optional.of(record);
                    }
                }
            }
            return Optional.empty();
        }
    }
}
