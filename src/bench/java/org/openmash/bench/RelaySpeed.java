package org.openmash.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How fast a backlog of events reaches the broker, beside Kafka's own producer with the same records and promises. */
final class RelaySpeed {
    private static final String TOPIC = "mash.referrals";
    private static final int A_SECOND = 50;

    private RelaySpeed() {}

    static void measure(Bench bench, int pairs, long backlog) throws IOException, SQLException {
        System.out.printf("%nRelay of a backlog of %,d events%n", backlog);
        Ratios ratios = new Ratios();
        for (int i = 0; i < pairs; i++) {
            bench.stopService();
            fill(bench, backlog);
            try (KafkaConsumer<String, String> consumer = consumer(bench)) {
                long before = end(consumer);
                bench.startService();
                double relayed = drained(consumer, before, backlog);
                String value = "x".repeat(800);
                double own = produced(bench, backlog, value);
                System.out.printf("  relay %.0f/s, Kafka's own producer %.0f/s%n", relayed, own);
                ratios.add(relayed, own);
            }
        }
        System.out.println("relay / Kafka's own producer: " + ratios + "; must 0.25, aim 0.40");
        latency(bench);
    }

    private static void fill(Bench bench, long backlog) throws SQLException {
        bench.as(Bench.SUPERUSER, """
                insert into outbox (event_id, topic, type, hub, subject, at, data)
                select gen_random_uuid(), 'mash.referrals', 'org.openmash.referral.added-to.v1', '900', md5('s' || n %% 50000)::uuid::text,
                timestamptz '2026-11-24', '{"caseId":"01a20fdb-d995-7c9b-b6ca-2796c50a25d0","childReference":"Q4AS-C2M4-X5E8","reference":"RZPE-49CS-E66X","agency":"school","level":4,"band":"red","score":65,"mandatory":false,"unscored":false,"dueAt":"2026-11-25T03:19:56Z","agencyKind":"education","channel":"api","receivedAt":"2026-11-24T23:19:56Z","ruleSet":{"name":"starter","version":"1"}}'
                from generate_series(1, %d) n""".formatted(backlog));
        bench.as(Bench.SUPERUSER, "vacuum analyze outbox");
    }

    private static double drained(KafkaConsumer<String, String> consumer, long before, long backlog) {
        long start = 0;
        while (true) {
            long now = end(consumer) - before;
            if (now > 0 && start == 0) {
                start = System.nanoTime();
            }
            if (now >= backlog) {
                return backlog / ((System.nanoTime() - start) / 1e9);
            }
            pause(20);
        }
    }

    private static double produced(Bench bench, long records, String value) {
        Properties settings = settings(bench);
        settings.put("key.serializer", StringSerializer.class.getName());
        settings.put("value.serializer", StringSerializer.class.getName());
        settings.put("acks", "all");
        settings.put("enable.idempotence", "true");
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings)) {
            long start = System.nanoTime();
            for (long n = 0; n < records; n++) {
                producer.send(new ProducerRecord<>(TOPIC, "k" + n % 50_000, value));
            }
            producer.flush();
            return records / ((System.nanoTime() - start) / 1e9);
        }
    }

    /** From the answer of intake to the event seen by a consumer, at a steady rate; and Kafka's own way for the same. */
    private static void latency(Bench bench) {
        InventedReferrals referrals = new InventedReferrals(9_000_000);
        Caller caller = bench.caller("school");
        double[] ours = seenAfter(bench, n -> {
            Caller.Reply reply = caller.post("/referrals", "latency-" + n + "-" + System.nanoTime(), referrals.body());
            return reply.status() == 201 ? reply.body().substring(14, 28) : "";
        });
        Properties settings = settings(bench);
        settings.put("key.serializer", StringSerializer.class.getName());
        settings.put("value.serializer", StringSerializer.class.getName());
        settings.put("acks", "all");
        double[] own;
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings)) {
            own = seenAfter(bench, n -> {
                String mark = "own-%010d".formatted(n);
                producer.send(new ProducerRecord<>(TOPIC, mark, "{\"reference\":\"" + mark + "\"}"));
                return mark;
            });
        }
        System.out.printf("from answer to event seen at %d/s: p50 %.1f ms, p99 %.1f ms; Kafka's own from send: p50 %.1f ms, p99 %.1f ms; "
                + "p99 ratio %.1f, must 3%n", A_SECOND, ours[0], ours[1], own[0], own[1], ours[1] / own[1]);
    }

    @FunctionalInterface
    private interface Telling {
        String tell(int n);
    }

    private static double[] seenAfter(Bench bench, Telling telling) {
        Map<String, Long> toldAt = new ConcurrentHashMap<>();
        Map<String, Long> seenAt = new ConcurrentHashMap<>();
        AtomicBoolean going = new AtomicBoolean(true);
        Thread reader = Thread.ofPlatform().start(() -> read(bench, going, seenAt));
        pause(2000);
        long next = System.nanoTime();
        for (int n = 0; n < A_SECOND * 20; n++) {
            long begun = System.nanoTime();
            String mark = telling.tell(n);
            toldAt.put(mark, mark.startsWith("own-") ? begun : System.nanoTime());
            next += 1_000_000_000L / A_SECOND;
            pause(Math.max(0, (next - System.nanoTime()) / 1_000_000));
        }
        pause(2000);
        going.set(false);
        try {
            reader.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        double[] millis = toldAt.entrySet().stream()
                .filter(one -> seenAt.containsKey(one.getKey()))
                .mapToDouble(one -> Math.max(0, (seenAt.get(one.getKey()) - one.getValue()) / 1e6))
                .sorted()
                .toArray();
        return new double[] {millis[millis.length / 2], millis[(int) (millis.length * 0.99)]};
    }

    private static void read(Bench bench, AtomicBoolean going, Map<String, Long> seenAt) {
        try (KafkaConsumer<String, String> consumer = consumer(bench)) {
            consumer.seekToEnd(consumer.assignment());
            while (going.get()) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(50))) {
                    int at = record.value().indexOf("\"reference\":\"");
                    if (at >= 0) {
                        seenAt.putIfAbsent(record.value().substring(at + 13, at + 27), System.nanoTime());
                    }
                }
            }
        }
    }

    private static Properties settings(Bench bench) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bench.servers().kafka().bootstrap());
        return settings;
    }

    private static KafkaConsumer<String, String> consumer(Bench bench) {
        Properties settings = settings(bench);
        settings.put("key.deserializer", StringDeserializer.class.getName());
        settings.put("value.deserializer", StringDeserializer.class.getName());
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings);
        List<TopicPartition> all = consumer.partitionsFor(TOPIC).stream()
                .map(part -> new TopicPartition(part.topic(), part.partition()))
                .toList();
        consumer.assign(all);
        return consumer;
    }

    private static long end(KafkaConsumer<String, String> consumer) {
        return consumer.endOffsets(consumer.assignment()).values().stream().mapToLong(Long::longValue).sum();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
