package org.openmash.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * What noise does not move: CPU time of the service, of PostgreSQL with all its backends and of the broker, statements,
 * WAL and commits. Two readings make a difference, and that divided by the operations in between is told.
 */
record Counters(
        long serviceMillis, long postgresMillis, long brokerMillis, long statements, long walBytes, long commits) {
    private static final long TICKS_A_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int CHILDREN_USER_TIME = 13;
    private static final int CHILDREN_SYSTEM_TIME = 14;

    static Counters read(Bench bench) throws SQLException, IOException {
        try (Connection connection = bench.servers().postgres().connectAs(Bench.SUPERUSER);
                Statement statement = connection.createStatement()) {
            return new Counters(
                    bench.service() == null ? 0 : cpu(bench.service().pid(), false),
                    cpu(bench.servers().postgres().pid(), true),
                    cpu(bench.servers().kafka().pid(), false),
                    number(statement, "select coalesce(sum(calls), 0) from pg_stat_statements s join pg_roles r on r.oid = s.userid "
                            + "where r.rolname = 'openmash_service' and query !~* '^(begin|commit|rollback|with opened|select set_config)'"),
                    number(statement, "select wal_bytes::bigint from pg_stat_wal"),
                    number(statement, "select xact_commit from pg_stat_database where datname = 'openmash'"));
        }
    }

    Counters since(Counters before) {
        return new Counters(
                serviceMillis - before.serviceMillis,
                postgresMillis - before.postgresMillis,
                brokerMillis - before.brokerMillis,
                statements - before.statements,
                walBytes - before.walBytes,
                commits - before.commits);
    }

    String each(long operations) {
        double n = Math.max(1, operations);
        return "CPU ms: service %.2f, PostgreSQL %.2f, broker %.2f; statements %.1f; WAL %.0f bytes; commits %.2f"
                .formatted(
                        serviceMillis / n, postgresMillis / n, brokerMillis / n, statements / n, walBytes / n, commits / n);
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** CPU time of a process so far, and where asked of those that it started, gone or not. */
    private static long cpu(long pid, boolean withChildren) throws IOException {
        long ticks = ticks(pid, withChildren);
        if (withChildren) {
            try (Stream<ProcessHandle> children = ProcessHandle.of(pid).orElseThrow().descendants()) {
                for (ProcessHandle child : children.toList()) {
                    ticks += ticks(child.pid(), false);
                }
            }
        }
        return ticks * 1000 / TICKS_A_SECOND;
    }

    private static long ticks(long pid, boolean withGone) throws IOException {
        Path stat = Path.of("/proc", String.valueOf(pid), "stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String line = Files.readString(stat);
        List<String> fields = List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
        long own = Long.parseLong(fields.get(USER_TIME)) + Long.parseLong(fields.get(SYSTEM_TIME));
        return withGone
                ? own + Long.parseLong(fields.get(CHILDREN_USER_TIME)) + Long.parseLong(fields.get(CHILDREN_SYSTEM_TIME))
                : own;
    }
}
