package org.openmash.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What deploy/local/status prints: where all is, and the processes that live. Its own status is 3 when none does. */
public final class StatusCommand {

    private static final int NOTHING_RUNS = 3;

    private StatusCommand() {}

    /** @param arguments the state folder */
    public static void main(String[] arguments) {
        CannotStart.orTell(() -> print(Path.of(arguments[0]).toAbsolutePath().normalize()));
    }

    private static void print(Path state) {
        var processes = Children.running(state);
        var json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        try {
            System.out.println(json.writeValueAsString(status(state, processes)));
        } catch (JsonProcessingException impossible) {
            throw new CannotStart("cannot write the status", impossible);
        }
        System.exit(processes.isEmpty() ? NOTHING_RUNS : 0);
    }

    private static Map<String, Object> status(Path state, List<Children.Noted> processes) {
        var ports = StateFolder.notedPorts(state);
        var status = new LinkedHashMap<String, Object>();
        status.put("service", RunningService.url(ports.service()));
        status.put("issuer", LocalIssuer.url(ports.issuer()));
        status.put("kafka", LocalKafka.bootstrap(ports.kafka()));
        status.put("log", StateFolder.logOf(state, Children.SERVICE).toString());
        status.put("database", database(state, ports));
        status.put("processes", processes.stream().map(StatusCommand::process).toList());
        return status;
    }

    private static Map<String, Object> database(Path state, Ports ports) {
        var database = new LinkedHashMap<String, Object>();
        database.put("url", LocalPostgres.jdbcUrl(ports.postgres()));
        database.put("user", LocalPostgres.SERVICE_USER);
        database.put("owner", LocalPostgres.OWNER);
        // In the form of pgpass, a line for each role, so that PGPASSFILE may name it; only its owner can read it.
        database.put("passwordFile", LocalPostgres.passwordFileOf(state).toString());
        return database;
    }

    private static Map<String, Object> process(Children.Noted child) {
        var process = new LinkedHashMap<String, Object>();
        process.put("name", child.name());
        process.put("pid", child.pid());
        return process;
    }
}
