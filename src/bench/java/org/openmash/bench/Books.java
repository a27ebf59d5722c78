package org.openmash.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.openmash.local.LocalPostgres;
import org.openmash.local.LocalServers;

/** Reads the tables past every wall, as their owner. */
record Books(LocalServers servers) {
    long count(String query) throws SQLException {
        return Long.parseLong(firstColumn(query).iterator().next());
    }

    Set<String> firstColumn(String query) throws SQLException {
        return read(query, false).keySet();
    }

    /** The first column to the second. */
    Map<String, String> map(String query) throws SQLException {
        return read(query, true);
    }

    private Map<String, String> read(String query, boolean second) throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        try (Connection connection = servers.postgres().connectAs(LocalPostgres.OWNER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.put(rows.getString(1), second ? rows.getString(2) : null);
            }
        }
        return found;
    }
}
