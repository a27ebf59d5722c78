package org.openmash.sql;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** One row of an answer, read by column name; a null column reads as null, never as zero or false. */
public final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public String text(String column) throws SQLException {
        return rows.getString(column);
    }

    public UUID id(String column) throws SQLException {
        return rows.getObject(column, UUID.class);
    }

    public Instant instant(String column) throws SQLException {
        OffsetDateTime read = rows.getObject(column, OffsetDateTime.class);
        return read == null ? null : read.toInstant();
    }

    public LocalDate date(String column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }

    public Integer number(String column) throws SQLException {
        return rows.getObject(column, Integer.class);
    }

    public Long longNumber(String column) throws SQLException {
        return rows.getObject(column, Long.class);
    }

    public Boolean answer(String column) throws SQLException {
        return rows.getObject(column, Boolean.class);
    }

    public byte[] bytes(String column) throws SQLException {
        return rows.getBytes(column);
    }

    public List<String> texts(String column) throws SQLException {
        Array array = rows.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    public List<Integer> numbers(String column) throws SQLException {
        Array array = rows.getArray(column);
        return array == null ? List.of() : List.of((Integer[]) array.getArray());
    }

    public List<UUID> ids(String column) throws SQLException {
        Array array = rows.getArray(column);
        return array == null ? List.of() : List.of((UUID[]) array.getArray());
    }
}
