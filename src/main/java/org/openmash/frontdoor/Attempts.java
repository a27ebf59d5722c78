package org.openmash.frontdoor;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * How often a message is tried to be kept, each time in a transaction of its own. What collides with another's work
 * is tried again; where looking for the children fails, or collides time after time, it is kept without having
 * looked: no referral is lost because the index could not answer.
 */
final class Attempts {
    private static final Logger LOG = Logger.getLogger(Attempts.class);
    private static final int WITH_A_LOOK = 3;
    private static final int DEEPEST_CAUSE = 20;
    /** Serialization failure, deadlock, a row held too long by another, and two additions that name the same new child at once; beside a stale version. */
    private static final Set<String> COLLIDED = Set.of("40001", "40P01", "23505", "55P03");

    /** Whether the children are looked for among those on record. */
    enum Looking {
        FOR_THE_CHILDREN, NOT_AT_ALL
    }

    /** Looking for the children failed; what was begun is rolled back. */
    static final class LookUpFailed extends RuntimeException {
        LookUpFailed(RuntimeException cause) {
            super("Looking for the children failed", cause, false, false);
        }
    }

    private Attempts() {}

    static <T> T of(Function<Looking, T> attempt) {
        for (int made = 0; made < WITH_A_LOOK; made++) {
            try {
                return attempt.apply(Looking.FOR_THE_CHILDREN);
            } catch (LookUpFailed failed) {
                RuntimeException cause = (RuntimeException) failed.getCause();
                if (databaseIsAway(cause)) {
                    throw cause;
                }
                if (!collided(cause)) {
                    LOG.errorf("Looking for the children failed (%s); kept as unresolved", cause.getClass().getName());
                    break;
                }
            } catch (RuntimeException failed) {
                if (!collided(failed)) {
                    throw failed;
                }
            }
        }
        return attempt.apply(Looking.NOT_AT_ALL);
    }

    private static boolean collided(Throwable failed) {
        String state = state(failed);
        return failed instanceof OptimisticLockException || state != null && COLLIDED.contains(state);
    }

    /** Classes 08 and 53, and an administrator's end (57P): nothing at all can be kept just now. */
    private static boolean databaseIsAway(Throwable failed) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (at instanceof SQLException trouble) {
                String state = trouble.getSQLState();
                return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
            }
        }
        return false;
    }

    private static String state(Throwable failed) {
        Throwable at = failed;
        for (int depth = 0; at != null && depth < DEEPEST_CAUSE; depth++, at = at.getCause()) {
            if (at instanceof SQLException trouble) {
                return trouble.getSQLState();
            }
        }
        return null;
    }
}
