package org.openmash.journeys;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.openmash.families.TestServers;

/** The database behind the service under test, as one of its roles: what no door of the API shows or does. */
final class Database implements AutoCloseable {
    private final Connection connection;

    private Database(String userSetting, String passwordSetting) {
        Map<String, String> settings = TestServers.settings();
        Properties login = new Properties();
        login.setProperty("user", settings.get(userSetting));
        login.setProperty("password", settings.get(passwordSetting));
        try {
            connection = DriverManager.getConnection(settings.get("openmash.db.url"), login);
        } catch (SQLException away) {
            throw new AssertionError(away);
        }
    }

    /** Who owns the tables and is past every wall. */
    static Database asOwner() {
        return new Database("openmash.db.owner", "openmash.db.owner-password");
    }

    /** As the service's own role, which owns nothing. */
    static Database asService() {
        return new Database("openmash.db.user", "openmash.db.password");
    }

    long number(String query, Object... values) {
        return Long.parseLong(texts(query, values).getFirst());
    }

    /** The first column of each row. */
    List<String> texts(String query, Object... values) {
        try (PreparedStatement statement = prepared(query, values); ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failed) {
            throw new AssertionError(query, failed);
        }
    }

    int write(String statement, Object... values) {
        try (PreparedStatement prepared = prepared(statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException failed) {
            throw new AssertionError(statement, failed);
        }
    }

    /** The SQLSTATE with which the database refuses it; "00000" where it does not. */
    String refusal(String statement, Object... values) {
        try (PreparedStatement prepared = prepared(statement, values)) {
            prepared.execute();
            return "00000";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    private PreparedStatement prepared(String text, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
