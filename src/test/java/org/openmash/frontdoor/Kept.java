package org.openmash.frontdoor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openmash.families.TestServers;

/** What the database under test holds, seen by its owner, whom no wall stops. */
final class Kept {
    private Kept() {}

    /** How many rows each table has; the outbox is left out, since the relay empties it. */
    static Map<String, Long> everything() {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    counts.put(table, rows.getLong(1));
                }
            }
            return counts;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select tablename from pg_tables where schemaname = 'public' and tablename <> 'outbox'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        if (tables.size() < 10) {
            throw new AssertionError("The tables are elsewhere: " + tables);
        }
        return tables;
    }

    static long number(String query) {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    static Connection asOwner() throws SQLException {
        Map<String, String> settings = TestServers.settings();
        return DriverManager.getConnection(
                settings.get("openmash.db.url"),
                settings.get("openmash.db.owner"),
                settings.get("openmash.db.owner-password"));
    }
}
