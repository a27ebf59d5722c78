package org.openmash.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.hibernate.StaleObjectStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmash.sql.StatementFailed;

/** Away is 503, collided is 409, stale is 412; a fault of ours is none of them. */
class TellingTroubleOfTheDatabaseTest {
    @ParameterizedTest
    @CsvSource({"08006, 503", "08001, 503", "57P01, 503", "57P03, 503", "57014, 503", "53300, 503", "53100, 503",
        "25P03, 503", "40001, 409", "40P01, 409", "55P03, 409"})
    void isToldByTheSqlState(String state, int status) {
        StatementFailed failed = new StatementFailed(new SQLException("what was sent", state));
        assertEquals(status, DatabaseTrouble.in(failed).orElseThrow().status());
        assertEquals(status, DatabaseTrouble.in(new PersistenceException(failed)).orElseThrow().status());
    }

    @Test
    void aPoolThatWasWaitedForInVainIsADatabaseThatIsAway() {
        assertEquals(503, DatabaseTrouble.in(new StatementFailed(new SQLException("waited"))).orElseThrow().status());
    }

    @Test
    void aVersionThatMovedIsStale() {
        Exception moved = new StaleObjectStateException("Case", "1");
        assertEquals("stale", DatabaseTrouble.in(new IllegalStateException(moved)).orElseThrow().kind());
    }

    @ParameterizedTest
    @CsvSource({"22P02", "23505", "42601", "P0001"})
    void aStatementThatIsWrongIsOurOwnFault(String state) {
        assertTrue(DatabaseTrouble.in(new StatementFailed(new SQLException("what was sent", state))).isEmpty());
    }

    @Test
    void whatTheLogKeepsHoldsNoMessage() {
        Unspoken kept = Unspoken.of(new IllegalStateException("a name", new SQLException("another name", "22P02")));
        assertEquals("java.lang.IllegalStateException", kept.getMessage());
        assertEquals("java.sql.SQLException SQLSTATE 22P02", kept.getCause().getMessage());
        assertFalse(kept.getStackTrace().length == 0);
    }
}
