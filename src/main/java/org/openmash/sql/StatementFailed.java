package org.openmash.sql;

import java.sql.SQLException;

/** A statement that the database refused or could not answer; the door tells which by {@link #state()}. */
public final class StatementFailed extends RuntimeException {
    public StatementFailed(SQLException cause) {
        super(cause.getSQLState(), cause);
    }

    /** The SQLSTATE, or null where the connection itself failed. */
    public String state() {
        return ((SQLException) getCause()).getSQLState();
    }
}
