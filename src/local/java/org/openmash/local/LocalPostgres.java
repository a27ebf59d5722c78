package org.openmash.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;

/**
 * A PostgreSQL of our own with the database "openmash" and its two roles: the owner, as whom migrations run, and the
 * service's, which owns nothing. Its data stay in the state folder; after any kind of death it may be started again.
 */
public final class LocalPostgres implements LocalServer {

    public static final String DATABASE = "openmash";
    public static final String OWNER = "openmash_owner";
    public static final String SERVICE_USER = "openmash_service";
    static final String SUPERUSER = "postgres";
    private static final String PASSWORD_FILE = "pgpass";

    private static final Duration READY_LIMIT = Duration.ofMinutes(2);
    private static final Duration BREATH = Duration.ofMillis(30);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int CONNECTIONS = 200;
    private static final String INITIAL_PASSWORD = "initial.password";
    private static final int ATTEMPTS = 8;
    private static final int NOTED_START = 3;
    private static final Duration NOTE_IS_LATER_BY = Duration.ofSeconds(10);

    private final StateFolder state;
    private final Secrets secrets;
    private final int port;
    private final Map<String, String> settings;
    private volatile ChildProcess process;

    /** @param settings of postgresql.conf, beside those that every local hub has */
    LocalPostgres(StateFolder state, int port, Map<String, String> settings) {
        this.state = state;
        this.secrets = new Secrets(state.secrets());
        this.port = port;
        this.settings = Map.copyOf(settings);
    }

    @Override
    public String name() {
        return Children.POSTGRES;
    }

    @Override
    public synchronized void start() {
        var programs = PostgresPrograms.unpackedIn(state.binaries());
        if (!Files.isDirectory(state.postgresData())) {
            makeCluster(programs);
        }
        clearNotedPid();
        launchPatiently(programs);
        makeRolesAndDatabase();
        writePasswordFile();
    }

    public String jdbcUrl() {
        return jdbcUrl(port);
    }

    static String jdbcUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    public int port() {
        return port;
    }

    /** Of {@link #OWNER}, {@link #SERVICE_USER} or the superuser "postgres". */
    public String passwordOf(String user) {
        return secrets.password(user);
    }

    /** In the form of PostgreSQL's pgpass: a line for each of the three roles. */
    public Path passwordFile() {
        return passwordFileOf(state.root());
    }

    static Path passwordFileOf(Path root) {
        return StateFolder.secretsOf(root).resolve(PASSWORD_FILE);
    }

    public Connection connectAs(String user) throws SQLException {
        return connectAs(user, DATABASE);
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

    private Connection connectAs(String user, String database) throws SQLException {
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", passwordOf(user));
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        return new org.postgresql.Driver().connect(url, login);
    }

    // Made beside and moved into place, so that a start cut short leaves no half cluster.
    private void makeCluster(PostgresPrograms programs) {
        var half = state.root().resolve("postgres.new");
        StateFolder.delete(half);
        // Not among the secrets, which the user as whom initdb runs may be unable to reach.
        var password = new Secrets(state.root().resolve("run"));
        try {
            StateFolder.createPrivately(half);
            password.write(INITIAL_PASSWORD, passwordOf(SUPERUSER));
            programs.handOver(half);
            programs.handOver(password.folder().resolve(INITIAL_PASSWORD));
            Programs.run(programs.command("initdb", List.of(
                    "--pgdata=" + half, "--pwfile=" + password.folder().resolve(INITIAL_PASSWORD),
                    "--username=" + SUPERUSER, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
                    "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-sync", "--no-instructions")));
            Files.move(half, state.postgresData(), StandardCopyOption.ATOMIC_MOVE);
            Files.delete(password.folder().resolve(INITIAL_PASSWORD));
        } catch (IOException unusable) {
            throw new CannotStart("cannot make the database cluster in " + half, unusable);
        }
    }

    /**
     * PostgreSQL notes its pid, and a dead one's note it clears away by itself, minding what is left of it. It takes
     * any process of that pid for itself, though: ours is ended, and the note is dropped where it is a stranger.
     */
    private void clearNotedPid() {
        var note = state.postgresData().resolve("postmaster.pid");
        try {
            var lines = Files.exists(note) ? Files.readAllLines(note) : List.<String>of();
            var alive = lines.size() < NOTED_START ? Optional.<ProcessHandle>empty() : process(lines.get(0));
            if (alive.isEmpty()) {
                return;
            }
            var noted = Instant.ofEpochSecond(Long.parseLong(lines.get(NOTED_START - 1).trim()));
            if (Children.startedAbout(noted, NOTE_IS_LATER_BY, alive.get())) {
                ChildProcess.stop(name(), alive.get(), PATIENCE);
            } else {
                Files.deleteIfExists(note);
            }
        } catch (IOException unreadable) {
            throw new CannotStart("cannot read " + note, unreadable);
        }
    }

    private static Optional<ProcessHandle> process(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.trim())).filter(Programs::lives);
    }

    // What is left of a killed one holds its memory for a moment, and PostgreSQL rightly refuses until it is gone.
    private void launchPatiently(PostgresPrograms programs) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                launch(programs);
                return;
            } catch (CannotStart notYet) {
                Waiting.pause(Duration.ofMillis(200L * attempt));
            }
        }
        launch(programs);
    }

    private void launch(PostgresPrograms programs) {
        var arguments = new ArrayList<>(List.of("-D", state.postgresData().toString()));
        ownSettings().forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        var log = state.log(name());
        process = state.children().start(name(), programs.command("postgres", arguments), Map.of("LC_ALL", "C"), log);
        Waiting.until(READY_LIMIT, BREATH, process, this::answers);
    }

    private Map<String, String> ownSettings() {
        return Map.of(
                "listen_addresses", "127.0.0.1",
                "port", String.valueOf(port),
                "unix_socket_directories", "",
                "max_connections", String.valueOf(CONNECTIONS),
                "timezone", "UTC",
                "log_timezone", "UTC");
    }

    private boolean answers() {
        try (var connection = connectAs(SUPERUSER, SUPERUSER)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void makeRolesAndDatabase() {
        try (var connection = connectAs(SUPERUSER, SUPERUSER);
                var sql = connection.createStatement()) {
            for (var role : List.of(OWNER, SERVICE_USER)) {
                if (!sql.executeQuery("select 1 from pg_roles where rolname = '" + role + "'").next()) {
                    sql.execute("create role " + role);
                }
                sql.execute("alter role " + role + " login nosuperuser nocreatedb nocreaterole nobypassrls password '"
                        + passwordOf(role) + "'");
            }
            if (!sql.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'").next()) {
                sql.execute("create database " + DATABASE + " owner " + OWNER);
            }
            sql.execute("revoke all on database " + DATABASE + " from public");
            sql.execute("grant connect on database " + DATABASE + " to " + SERVICE_USER);
        } catch (SQLException refused) {
            throw new CannotStart("cannot make the roles and the database: " + refused.getMessage(), refused);
        }
    }

    private void writePasswordFile() {
        var lines = new StringBuilder();
        for (var role : List.of(SERVICE_USER, OWNER, SUPERUSER)) {
            lines.append("*:%d:*:%s:%s%n".formatted(port, role, passwordOf(role)));
        }
        secrets.write(PASSWORD_FILE, lines.toString());
    }
}
