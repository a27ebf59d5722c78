package org.openmash.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.openmash.local.LocalHub;
import org.openmash.local.LocalServers;
import org.openmash.local.RunningService;

/** The servers and the packaged service that one run of measurements stands on. */
final class Bench implements AutoCloseable {
    static final String SUPERUSER = "postgres";

    private final LocalServers servers;
    private final LocalHub hub;
    private final Path work;
    private final int port = FreePort.any();
    private RunningService service;

    private Bench(LocalServers servers, LocalHub hub, Path work) {
        this.servers = servers;
        this.hub = hub;
        this.work = work;
    }

    static Bench start(Path app, Path state) throws SQLException {
        LocalServers servers = LocalServers.startFresh(
                state,
                Map.of(
                        "shared_preload_libraries", "pg_stat_statements",
                        "shared_buffers", "1GB",
                        "max_wal_size", "4GB",
                        "checkpoint_timeout", "30min"));
        Bench bench = new Bench(servers, new LocalHub(servers, app, Path.of("deploy", "local", "hubs.json")), state);
        bench.as(SUPERUSER, "create extension pg_stat_statements");
        return bench;
    }

    /** The service in its shipped form, as the local hub starts it but with the JVM's own choice of compilers. */
    RunningService startService() {
        return startService("-Xmx1g", "-XX:TieredStopAtLevel=4");
    }

    /** The same with other flags of its JVM. */
    RunningService startService(String... jvmFlags) {
        service = hub.startService(port, Map.of(), List.of(jvmFlags));
        return service;
    }

    void stopService() {
        service.stop();
        service = null;
    }

    LocalServers servers() {
        return servers;
    }

    RunningService service() {
        return service;
    }

    Path work() {
        return work;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    Caller caller(String persona) {
        return new Caller(url(), servers.issuer().token(persona));
    }

    Caller worker(int number) {
        return new Caller(
                url(),
                servers.issuer()
                        .token(Map.of(
                                "sub", "bench-worker-" + number,
                                "name", "Worker " + number,
                                "groups", List.of("duty-worker"),
                                "hub", "900")));
    }

    void as(String user, String statement) throws SQLException {
        try (Connection connection = servers.postgres().connectAs(user);
                Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    long number(String query) throws SQLException {
        try (Connection connection = servers.postgres().connectAs(SUPERUSER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        if (service != null) {
            service.stop();
        }
        servers.close();
    }
}
