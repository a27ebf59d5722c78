package org.openmash.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** None is lost, and a subject's events keep their order: whoever writes at once, whatever dies in between. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RelayTest {
    private static final long SEED = Long.getLong("openmash.seed", 20261124L);
    private static RelayServers servers;

    @BeforeAll
    static void start() throws Exception {
        servers = RelayServers.start();
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void anEventIsTheCloudEventThatWasLeft() throws Exception {
        try (RelayPass relay = servers.relay()) {
            servers.leave("of-one", 1);
            servers.drain(relay, 20);
        }
        var told = servers.told().stream().filter(record -> record.key().equals("of-one")).findFirst().orElseThrow();
        assertEquals(
                Heard.read("""
                        {"specversion":"1.0","source":"/hubs/900","type":"org.openmash.referral.received.v1","subject":"of-one",
                         "time":"2026-11-18T11:06:40Z","correlationid":"correlation-1","datacontenttype":"application/json",
                         "data":{"number":1}}"""),
                ((com.fasterxml.jackson.databind.node.ObjectNode) Heard.read(told.value())).without("id"));
        assertEquals(CloudEvent.CONTENT_TYPE, new String(told.headers().lastHeader("content-type").value()));
    }

    @Test
    void manyWritersAndTwoRelaysOfWhichOneDiesKeepTheOrderOfEachSubject() throws Exception {
        Writers writers = new Writers(servers, "many", 40);
        AtomicBoolean firstLives = new AtomicBoolean(true);
        AtomicBoolean secondLives = new AtomicBoolean(true);
        CompletableFuture<Void> first = relaying(firstLives);
        CompletableFuture<Void> second = relaying(secondLives);
        List<CompletableFuture<Void>> writing = IntStream.range(0, 12)
                .mapToObj(writer -> beside(() -> writers.write(SEED + writer, 60)))
                .toList();
        Thread.sleep(700);
        firstLives.set(false);
        first.join();
        writing.forEach(CompletableFuture::join);
        secondLives.set(false);
        second.join();
        try (RelayPass relay = servers.relay()) {
            servers.drain(relay, 50);
        }
        assertAllInOrder(writers.committed());
    }

    @Test
    void aBrokerKilledUnderABacklogGetsAllOfItWhenItIsBack() throws Exception {
        Map<String, Integer> left = new HashMap<>();
        try (RelayPass relay = servers.relay()) {
            backlog("away", 60_000, 3_000, left);
            CompletableFuture<Void> killing = beside(() -> {
                pause(300);
                servers.killBroker();
                pause(2_500);
                servers.startBroker();
            });
            servers.drain(relay, 200);
            killing.join();
            servers.drain(relay, 200);
        }
        assertEquals(0, servers.waiting());
        assertAllInOrder(left);
    }

    @Test
    void withTheBrokerAwayNothingIsLostAndTheEventsWait() throws Exception {
        servers.killBroker();
        Map<String, Integer> left = new HashMap<>();
        try (RelayPass relay = servers.relay()) {
            backlog("later", 100, 10, left);
            relay.run();
            assertEquals(100, servers.waiting());
            servers.startBroker();
            servers.drain(relay, 60);
        } finally {
            servers.startBrokerIfDead();
        }
        assertAllInOrder(left);
    }

    @Test
    void anEventThatTheBrokerRefusesHoldsBackItsOwnSubjectAlone() throws Exception {
        try (Connection connection = servers.connection();
                RelayPass relay = servers.relay()) {
            RelayServers.leave(connection, "stuck", "{\"number\":1}");
            RelayServers.leave(connection, "stuck", "{\"number\":2,\"pad\":\"" + "x".repeat(2_000_000) + "\"}");
            RelayServers.leave(connection, "stuck", "{\"number\":3}");
            RelayServers.leave(connection, "free", "{\"number\":1}");
            servers.drain(relay, 10);
            Heard heard = new Heard(servers.told());
            assertEquals(List.of(1), heard.of("stuck"));
            assertEquals(List.of(1), heard.of("free"));
            assertEquals(1, relay.heldBack());
            connection.createStatement().executeUpdate("delete from outbox where length(data) > 1000000");
            for (int pass = 0; pass < 100 && servers.waiting() > 0; pass++) {
                relay.run();
                pause(100);
            }
            assertEquals(List.of(1, 3), new Heard(servers.told()).of("stuck"));
            assertEquals(0, relay.heldBack());
        }
    }

    private static void assertAllInOrder(Map<String, Integer> left) {
        Heard heard = new Heard(servers.told());
        assertTrue(heard.subjects().containsAll(left.keySet()), "seed " + SEED);
        left.forEach((subject, last) -> assertEquals(
                IntStream.rangeClosed(1, last).boxed().toList(), heard.of(subject), subject + ", seed " + SEED));
    }

    private static void backlog(String prefix, int events, int subjects, Map<String, Integer> left) throws SQLException {
        try (Connection connection = servers.connection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < events; i++) {
                String subject = prefix + "-" + i % subjects;
                RelayServers.leave(connection, subject, "{\"number\":" + left.merge(subject, 1, Integer::sum) + "}");
            }
            connection.commit();
        }
    }

    private static CompletableFuture<Void> relaying(AtomicBoolean lives) {
        return beside(() -> {
            try (RelayPass relay = servers.relay()) {
                while (lives.get()) {
                    relay.run();
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    /** On a thread of its own: the common pool has one thread for each core but one. */
    private static CompletableFuture<Void> beside(Runnable work) {
        return CompletableFuture.runAsync(work, task -> Thread.ofPlatform().daemon().start(task));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writers that hold their subject's row while they write, as those of a case do; some think better of it. */
    private static final class Writers {
        private final RelayServers servers;
        private final String prefix;
        private final int subjects;
        private final Map<String, Integer> committed = new ConcurrentHashMap<>();

        Writers(RelayServers servers, String prefix, int subjects) {
            this.servers = servers;
            this.prefix = prefix;
            this.subjects = subjects;
        }

        Map<String, Integer> committed() {
            return committed;
        }

        void write(long seed, int times) {
            Random random = new Random(seed);
            try (Connection connection = servers.connection()) {
                connection.setAutoCommit(false);
                for (int i = 0; i < times; i++) {
                    writeOnce(connection, prefix + "-" + random.nextInt(subjects), random);
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        private void writeOnce(Connection connection, String subject, Random random) throws SQLException {
            connection.createStatement().execute("select pg_advisory_xact_lock(hashtext('" + subject + "'))");
            int number = committed.getOrDefault(subject, 0);
            List<Integer> numbers = new ArrayList<>();
            for (int more = random.nextInt(3); more >= 0; more--) {
                RelayServers.leave(connection, subject, "{\"number\":" + ++number + "}");
                numbers.add(number);
                pause(random.nextInt(4));
            }
            if (random.nextInt(10) == 0) {
                connection.rollback();
            } else {
                // Told of before the lock goes with the commit; the commit of a local database does not fail here.
                committed.put(subject, numbers.getLast());
                connection.commit();
            }
        }
    }
}
