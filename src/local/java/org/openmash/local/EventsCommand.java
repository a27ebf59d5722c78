package org.openmash.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What deploy/local/events prints: each event as it stands on its topic, a line each, those kept and those to come. */
public final class EventsCommand {

    private static final int UNKNOWN = 2;
    private static final int NOTHING_RUNS = 3;
    private static final Duration POLL = Duration.ofMillis(200);

    private EventsCommand() {}

    /** @param arguments the state folder and, to hear of one alone, a topic */
    public static void main(String[] arguments) {
        var topics = arguments.length > 1 ? List.of(arguments[1]) : LocalKafka.TOPICS;
        if (!LocalKafka.TOPICS.containsAll(topics)) {
            end(UNKNOWN, "no topic is called " + arguments[1] + "; there are " + String.join(", ", LocalKafka.TOPICS));
        }
        var state = Path.of(arguments[0]);
        if (Children.running(state).isEmpty()) {
            end(NOTHING_RUNS, "the hub is not running; deploy/local/start starts it");
        }
        CannotStart.orTell(() ->
                follow(LocalKafka.bootstrap(StateFolder.notedPorts(state).kafka()), topics));
    }

    private static void follow(String bootstrap, List<String> topics) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap, "enable.auto.commit", false);
        try (var events = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = topics.stream()
                    .flatMap(topic -> events.partitionsFor(topic).stream())
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            events.assign(partitions);
            events.seekToBeginning(partitions);
            while (!System.out.checkError()) {
                events.poll(POLL).forEach(event -> System.out.println(event.value()));
            }
        }
    }

    private static void end(int status, String why) {
        System.err.println(why);
        System.exit(status);
    }
}
