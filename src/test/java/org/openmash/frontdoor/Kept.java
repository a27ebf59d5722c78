package org.openmash.frontdoor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openmash.families.TestServers;

/** What the database under test holds, seen by its owner, whom no wall stops. */
final class Kept {
    /** Every table that an intake writes. */
    private static final List<String> TABLES = List.of(
            "referral", "referred_child", "addition", "child", "told_identity", "told_people", "household_tie",
            "triage_case", "assessment", "repeat_key");

    private Kept() {}

    /** How many rows each table has; the outbox is left out, since the relay empties it. */
    static Map<String, Long> everything() {
        Map<String, Long> counts = new LinkedHashMap<>();
        TABLES.forEach(table -> counts.put(table, number("select count(*) from " + table)));
        return counts;
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

    static String text(String query) {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
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
