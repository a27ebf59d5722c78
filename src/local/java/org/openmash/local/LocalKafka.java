package org.openmash.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;

/**
 * A Kafka broker of our own, in KRaft mode and in a JVM of its own, with the topics on which a hub tells its news. Six
 * partitions each: enough that a consumer which counts on more than the order of one key is found out.
 */
public final class LocalKafka implements LocalServer {

    /** What a hub tells, each topic keyed by the case, the child or the meeting. */
    public static final List<String> TOPICS =
            List.of("mash.triage.decisions", "mash.referrals", "mash.children", "mash.meetings");

    private static final int PARTITIONS = 6;
    private static final Duration READY_LIMIT = Duration.ofMinutes(2);
    private static final Duration BREATH = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int ADMIN_SECONDS = 60;

    private static final String LOGGING = """
            logger.level=WARN
            logger.handlers=CONSOLE
            handler.CONSOLE=org.jboss.logmanager.handlers.ConsoleHandler
            handler.CONSOLE.formatter=PATTERN
            formatter.PATTERN=org.jboss.logmanager.formatters.PatternFormatter
            formatter.PATTERN.properties=pattern
            formatter.PATTERN.pattern=%d{yyyy-MM-dd HH:mm:ss,SSS} %-5p %c: %s%e%n
            """;

    private final StateFolder state;
    private final int port;
    private volatile ChildProcess process;

    LocalKafka(StateFolder state, int port) {
        this.state = state;
        this.port = port;
    }

    @Override
    public String name() {
        return Children.KAFKA;
    }

    @Override
    public synchronized void start() {
        if (!Files.isDirectory(state.kafkaData())) {
            format();
        }
        launch();
        makeTopics();
    }

    public String bootstrap() {
        return bootstrap(port);
    }

    static String bootstrap(int port) {
        return "127.0.0.1:" + port;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void stop() {
        process.stop(PATIENCE);
    }

    @Override
    public CompletableFuture<Integer> exitStatus() {
        return process.exitStatus();
    }

    // Made beside and moved into place, so that a start cut short leaves no half formatted log.
    private void format() {
        var half = state.root().resolve("kafka.new");
        StateFolder.delete(half);
        var said = new ByteArrayOutputStream();
        var settings = writeSettings(half);
        var cluster = Uuid.randomUuid().toString();
        var arguments = new String[] {"format", "--cluster-id", cluster, "--config", settings.toString()};
        if (kafka.tools.StorageTool.execute(arguments, new PrintStream(said, true)) != 0) {
            throw new CannotStart("cannot format Kafka's log: " + said);
        }
        try {
            Files.move(half, state.kafkaData(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unusable) {
            throw new CannotStart("cannot make Kafka's log in " + half, unusable);
        }
    }

    private void launch() {
        var command = new ArrayList<>(Programs.java());
        command.addAll(Programs.quietJvm());
        command.addAll(List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Dlogging.configuration=" + write("kafka-logging.properties", LOGGING).toUri());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "kafka.Kafka"));
        command.add(writeSettings(state.kafkaData()).toString());
        process = state.children().start(name(), command, Map.of(), state.log(name()));
        Waiting.until(READY_LIMIT, BREATH, process, this::answers);
    }

    private boolean answers() {
        try (var connection = new Socket("127.0.0.1", port)) {
            return connection.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private void makeTopics() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            var there = admin.listTopics().names().get(ADMIN_SECONDS, TimeUnit.SECONDS);
            var missing = TOPICS.stream()
                    .filter(topic -> !there.contains(topic))
                    .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                    .toList();
            admin.createTopics(missing).all().get(ADMIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException refused) {
            throw new CannotStart("cannot make the topics: " + refused.getMessage(), refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while making the topics", interrupted);
        }
    }

    private Path writeSettings(Path logFolder) {
        int controller = freePort();
        var settings = """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=16777216
                # After a kill the broker waits for its own old session to end.
                broker.session.timeout.ms=2000
                broker.heartbeat.interval.ms=500
                """.formatted(port, controller, logFolder);
        return write("kafka.properties", settings);
    }

    private Path write(String name, String settings) {
        try {
            return Files.writeString(state.root().resolve("run").resolve(name), settings);
        } catch (IOException unwritable) {
            throw new CannotStart("cannot write Kafka's settings", unwritable);
        }
    }

    private static int freePort() {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new CannotStart("no free port for Kafka's controller", none);
        }
    }
}
