package org.openmash.frontdoor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openmash.families.TestServers;

/** What the database under test holds, seen by its owner, whom no wall stops. */
final class Kept {
    private static final List<String> TABLES = List.of(
            "referral", "referred_child", "addition", "child", "told_identity", "told_people", "triage_case", "assessment",
            "repeat_key");

    private Kept() {}

    /** How many rows each table has that intake writes, but those that the hub's own jobs write and empty as well. */
    static Map<String, Long> everything() {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
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
