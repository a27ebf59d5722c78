package org.openmash.http;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.StaleStateException;

/** Tells a database that is away, and a change that collided with another's, from a fault of ours. */
final class DatabaseTrouble {
    private static final int DEEPEST = 20;

    private DatabaseTrouble() {}

    static Optional<Problem> in(Throwable failed) {
        Throwable at = failed;
        for (int depth = 0; at != null && depth < DEEPEST; depth++, at = at.getCause()) {
            Optional<Problem> told = one(at);
            if (told.isPresent()) {
                return told;
            }
            for (Throwable beside : at.getSuppressed()) {
                if (beside != failed && one(beside).isPresent()) {
                    return one(beside);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> one(Throwable failed) {
        if (failed instanceof OptimisticLockException || failed instanceof StaleStateException) {
            return Optional.of(Problem.of(412, "stale", "It has changed since you read it; read again."));
        }
        return failed instanceof SQLException refused
                ? ofState(refused.getSQLState())
                : Optional.empty();
    }

    /** SQLSTATE classes: PostgreSQL's documentation, appendix A. The pool gives none when it waited in vain. */
    private static Optional<Problem> ofState(String state) {
        if (state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57")
                || state.equals("25P03")) {
            return Optional.of(Problem.unavailable(
                    "database-away", "The record cannot be reached just now; repeat with the same Idempotency-Key."));
        }
        return switch (state) {
            case "40001", "40P01", "55P03" -> Optional.of(Problem.ofStatus(409));
            default -> Optional.empty();
        };
    }
}
