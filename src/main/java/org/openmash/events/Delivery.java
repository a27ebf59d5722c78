package org.openmash.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The way to the broker. The producer never lets one record go while a later one of the same partition goes through:
 * it tries for ever, and it is this class that loses patience and drops all that is under way at once. So a key's
 * events reach the broker in order whatever fails.
 */
final class Delivery implements AutoCloseable {
    private static final List<Header> HEADERS = List.of(
            new RecordHeader("content-type", CloudEvent.CONTENT_TYPE.getBytes(StandardCharsets.US_ASCII)));

    private final Map<String, Object> settings;
    private KafkaProducer<byte[], byte[]> producer;

    Delivery(Map<String, Object> broker) {
        this.settings = new HashMap<>(broker);
        settings.putAll(Map.of(
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000,
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000,
                ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 500,
                ProducerConfig.LINGER_MS_CONFIG, 1,
                ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024,
                ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024));
    }

    /** What became of an event that the broker did not take. */
    enum Refused {
        /** The event itself, which no repeating will mend. */
        EVENT,
        /** Its topic, while others may do. */
        TOPIC,
        /** The broker, or the way to it. */
        BROKER
    }

    void send(WaitingEvent event, byte[] bytes) {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        byte[] key = event.subject().getBytes(StandardCharsets.UTF_8);
        try {
            producer.send(new ProducerRecord<>(event.topic(), null, key, bytes, HEADERS), event);
        } catch (KafkaException | IllegalStateException failed) {
            event.onCompletion(null, failed);
        }
    }

    static Refused why(Exception refusal) {
        return switch (refusal) {
            case RecordTooLargeException tooLarge -> Refused.EVENT;
            case InvalidTopicException none -> Refused.TOPIC;
            case TopicAuthorizationException forbidden -> Refused.TOPIC;
            case UnknownTopicOrPartitionException none -> Refused.TOPIC;
            case TimeoutException noMetadata -> Refused.TOPIC;
            default -> Refused.BROKER;
        };
    }

    /** Drops all that is under way; what the broker has taken already it keeps, and will be sent once more. */
    void abandon() {
        close(Duration.ZERO);
    }

    @Override
    public void close() {
        close(Duration.ofSeconds(2));
    }

    private void close(Duration patience) {
        KafkaProducer<byte[], byte[]> closing = producer;
        producer = null;
        if (closing != null) {
            closing.close(patience);
        }
    }
}
