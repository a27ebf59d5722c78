package org.openmash.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.logging.Logger;

/** All that a service stands on: PostgreSQL, a broker, an issuer. Closing it ends them, and the services above. */
public final class LocalServers implements AutoCloseable {

    /** For tests, which start on empty data each time: quick, and not safe over a crash of the machine. */
    public static final Map<String, String> HASTY_POSTGRES =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

    private final StateFolder state;
    private final Ports ports;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private LocalIssuer issuer;

    private LocalServers(StateFolder state, Ports ports, Map<String, String> postgresSettings) {
        this.state = state;
        this.ports = ports;
        this.postgres = new LocalPostgres(state, ports.postgres(), postgresSettings);
        this.kafka = new LocalKafka(state, ports.kafka());
    }

    /** Starts them on free ports over what this folder holds, or over nothing. */
    public static LocalServers start(Path state) {
        return start(state, Map.of());
    }

    /** @param postgresSettings of postgresql.conf, shared_preload_libraries for a benchmark, say */
    public static LocalServers start(Path state, Map<String, String> postgresSettings) {
        return start(StateFolder.open(state), Ports.free(), postgresSettings, line -> {});
    }

    /** The same over nothing: what the folder held is forgotten. */
    public static LocalServers startFresh(Path state, Map<String, String> postgresSettings) {
        var folder = StateFolder.open(state);
        folder.forgetEverything();
        return start(folder, Ports.free(), postgresSettings, line -> {});
    }

    static LocalServers start(
            StateFolder state, Ports ports, Map<String, String> postgresSettings, Consumer<String> progress) {
        var servers = new LocalServers(state, ports, postgresSettings);
        try {
            state.note(ports);
            servers.startAll(progress);
            return servers;
        } catch (RuntimeException failed) {
            servers.close();
            throw failed;
        }
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    public LocalKafka kafka() {
        return kafka;
    }

    public LocalIssuer issuer() {
        return issuer;
    }

    public StateFolder state() {
        return state;
    }

    Ports ports() {
        return ports;
    }

    List<LocalServer> mortal() {
        return List.of(postgres, kafka);
    }

    /** The settings by which a service finds these servers, as it reads them from its environment. */
    public Map<String, String> environment() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("OPENMASH_DB_URL", postgres.jdbcUrl());
        settings.put("OPENMASH_DB_USER", LocalPostgres.SERVICE_USER);
        settings.put("OPENMASH_DB_PASSWORD", postgres.passwordOf(LocalPostgres.SERVICE_USER));
        settings.put("OPENMASH_DB_OWNER", LocalPostgres.OWNER);
        settings.put("OPENMASH_DB_OWNER_PASSWORD", postgres.passwordOf(LocalPostgres.OWNER));
        settings.put("OPENMASH_KAFKA", kafka.bootstrap());
        settings.put("OPENMASH_ISSUER", issuer.url());
        settings.put("OPENMASH_PROFILE", "local");
        settings.put("OPENMASH_LOCAL_CLOCK", "true");
        return settings;
    }

    private void startAll(Consumer<String> progress) {
        // The log manager and its log context wait for each other where two threads ask for the first logger at once.
        Logger.getLogger(LocalServers.class.getName());
        // Passwords and key are made here and not by three threads at once.
        List.of(LocalPostgres.OWNER, LocalPostgres.SERVICE_USER, LocalPostgres.SUPERUSER).forEach(postgres::passwordOf);
        var both = List.of(
                timed(postgres::start, "PostgreSQL", postgres.jdbcUrl(), progress),
                timed(kafka::start, "Kafka", kafka.bootstrap(), progress),
                timed(() -> issuer = LocalIssuer.start(state.root(), ports.issuer()), "token issuer",
                        LocalIssuer.url(ports.issuer()), progress));
        try {
            both.forEach(CompletableFuture::join);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException why ? why : failed;
        }
    }

    private static CompletableFuture<Void> timed(Runnable start, String what, String where, Consumer<String> progress) {
        long begun = System.nanoTime();
        return CompletableFuture.runAsync(start, work -> Thread.ofPlatform().daemon().start(work)).thenRun(() -> {
            var took = Duration.ofNanos(System.nanoTime() - begun);
            progress.accept("%-14s %-50s %5.1f s".formatted(what, where, took.toMillis() / 1000.0));
        });
    }

    @Override
    public void close() {
        if (issuer != null) {
            issuer.close();
        }
        state.close();
    }
}
