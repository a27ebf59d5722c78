package org.openmash.events;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.openmash.local.LocalPostgres;
import org.openmash.local.LocalServers;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with an outbox and a broker of their own, so that both may be killed under a relay. */
final class RelayServers implements AutoCloseable {
    static final String TOPIC = "mash.referrals";
    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V0001__shafts_and_audit.sql");

    private final LocalServers servers;
    private final PGSimpleDataSource source;

    private RelayServers(LocalServers servers) {
        this.servers = servers;
        this.source = source(servers, LocalPostgres.SERVICE_USER);
    }

    static RelayServers start() throws SQLException, IOException {
        LocalServers servers =
                LocalServers.startFresh(Path.of("target", "relay-servers").toAbsolutePath(), LocalServers.HASTY_POSTGRES);
        try (Connection owner = source(servers, LocalPostgres.OWNER).getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(Files.readString(MIGRATION).replace("${service_role}", LocalPostgres.SERVICE_USER));
        }
        return new RelayServers(servers);
    }

    private static PGSimpleDataSource source(LocalServers servers, String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(servers.postgres().jdbcUrl());
        source.setUser(user);
        source.setPassword(servers.postgres().passwordOf(user));
        return source;
    }

    @Override
    public void close() {
        servers.close();
    }

    Connection connection() throws SQLException {
        return source.getConnection();
    }

    RelayPass relay() {
        return new RelayPass(
                source,
                new Delivery(Map.of("bootstrap.servers", servers.kafka().bootstrap())),
                new SimpleMeterRegistry().counter("relayed"));
    }

    void killBroker() {
        servers.kafka().kill();
        servers.kafka().exitStatus().join();
    }

    void startBroker() {
        servers.kafka().start();
    }

    void startBrokerIfDead() {
        if (!servers.kafka().isAlive()) {
            startBroker();
        }
    }

    void leave(String subject, int number) throws SQLException {
        try (Connection connection = connection()) {
            leave(connection, subject, "{\"number\":" + number + "}");
        }
    }

    static void leave(Connection connection, String subject, String data) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into outbox (event_id, topic, type, hub, subject, at, correlation, data) "
                        + "values (?, ?, 'org.openmash.referral.received.v1', '900', ?, ?, 'correlation-1', ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, TOPIC);
            insert.setString(3, subject);
            insert.setTimestamp(4, new Timestamp(1_795_000_000_000L));
            insert.setString(5, data);
            insert.executeUpdate();
        }
    }

    long waiting() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Passes until nothing waits, or so many were made. */
    void drain(RelayPass relay, int passesAtMost) throws SQLException, InterruptedException {
        for (int pass = 0; pass < passesAtMost && waiting() > 0; pass++) {
            if (relay.run() == RelayPass.Ended.BROKER_AWAY) {
                Thread.sleep(200);
            }
        }
    }

    /** All that the broker holds, partition by partition in its order. */
    List<ConsumerRecord<String, String>> told() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers.kafka().bootstrap(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> told = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(told::add);
            }
            return told;
        }
    }
}
