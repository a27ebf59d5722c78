package org.openmash.http;

import java.sql.SQLException;

/**
 * A failure as the log may keep it: where it happened and of what class, never its message, which may hold what was
 * sent (a name in a refused statement, say).
 */
public final class Unspoken extends Exception {
    private static final int DEEPEST = 8;

    private Unspoken(String what, Throwable cause) {
        super(what, cause, false, true);
    }

    public static Unspoken of(Throwable failed) {
        return of(failed, 0);
    }

    private static Unspoken of(Throwable failed, int depth) {
        Throwable cause = failed.getCause();
        Unspoken kept = new Unspoken(what(failed), cause == null || depth == DEEPEST ? null : of(cause, depth + 1));
        kept.setStackTrace(failed.getStackTrace());
        return kept;
    }

    private static String what(Throwable failed) {
        String name = failed.getClass().getName();
        return failed instanceof SQLException refused ? name + " SQLSTATE " + refused.getSQLState() : name;
    }
}
