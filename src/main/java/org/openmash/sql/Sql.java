package org.openmash.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Runs plain statements on the connection of the transaction that is open, for lists and for the intake path, where
 * one statement serves many rows. Parameters: text, numbers, booleans, {@link UUID}, {@link Instant},
 * {@link LocalDate}, bytes, and arrays of text, integers, booleans, dates, instants, ids and bytes.
 */
@ApplicationScoped
public class Sql {
    private final DataSource source;

    public Sql(DataSource source) {
        this.source = source;
    }

    /** Reads one row into a value. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(Row row) throws SQLException;
    }

    public <T> List<T> list(String statement, Reading<T> reading, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement prepared = prepare(connection, statement, values);
                ResultSet rows = prepared.executeQuery()) {
            List<T> found = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                found.add(reading.from(row));
            }
            return found;
        } catch (SQLException failed) {
            throw new StatementFailed(failed);
        }
    }

    public <T> Optional<T> one(String statement, Reading<T> reading, Object... values) {
        return list(statement, reading, values).stream().findFirst();
    }

    /** @return how many rows were written */
    public int write(String statement, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement prepared = prepare(connection, statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException failed) {
            throw new StatementFailed(failed);
        }
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object[] values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        try {
            for (int i = 0; i < values.length; i++) {
                bind(connection, prepared, i + 1, values[i]);
            }
            return prepared;
        } catch (SQLException | RuntimeException failed) {
            prepared.close();
            throw failed;
        }
    }

    private static void bind(Connection connection, PreparedStatement prepared, int at, Object value)
            throws SQLException {
        switch (value) {
            case null -> prepared.setNull(at, Types.NULL);
            case Instant instant -> prepared.setObject(at, instant.atOffset(ZoneOffset.UTC));
            case UUID[] ids -> prepared.setArray(at, connection.createArrayOf("uuid", ids));
            case String[] texts -> prepared.setArray(at, connection.createArrayOf("text", texts));
            case Integer[] numbers -> prepared.setArray(at, connection.createArrayOf("int4", numbers));
            case Long[] numbers -> prepared.setArray(at, connection.createArrayOf("int8", numbers));
            case byte[][] each -> prepared.setArray(at, connection.createArrayOf("bytea", each));
            case Boolean[] answers -> prepared.setArray(at, connection.createArrayOf("bool", answers));
            case LocalDate[] dates -> prepared.setArray(at, connection.createArrayOf("date", dates));
            case Instant[] instants -> prepared.setArray(at, connection.createArrayOf("timestamptz", offsets(instants)));
            case byte[] bytes -> prepared.setBytes(at, bytes);
            default -> prepared.setObject(at, value);
        }
    }

    private static Object[] offsets(Instant[] instants) {
        Object[] written = new Object[instants.length];
        for (int i = 0; i < instants.length; i++) {
            written[i] = instants[i] == null ? null : instants[i].atOffset(ZoneOffset.UTC).toString();
        }
        return written;
    }
}
