package org.openmash.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/**
 * How fast a trial may go: at full speed while nobody asks this instance for anything and nobody works in its hub, and
 * in small pieces with long rests as soon as partners or the desk do, so that a referral sent meanwhile costs and takes
 * what it always does.
 */
@ApplicationScoped
public class Pace {
    private static final long BUSY_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final int ROWS_AT_FULL_SPEED = 20_000;
    private static final int ROWS_BESIDE_WORK = 200;
    /** The service and PostgreSQL both work while one waits for the other, so the share of one processor is about this. */
    private static final int RESTS_FOR_EACH_PIECE = 60;
    private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(8);

    private volatile long lastAsked = System.nanoTime() - BUSY_NANOS;

    /** Somebody asks for something that must not wait. */
    public void asked() {
        lastAsked = System.nanoTime();
    }

    boolean isBusy() {
        return System.nanoTime() - lastAsked < BUSY_NANOS;
    }

    int rows() {
        return isBusy() ? ROWS_BESIDE_WORK : ROWS_AT_FULL_SPEED;
    }

    /** @param workedNanos how long the piece before took */
    void rest(long workedNanos) throws InterruptedException {
        if (isBusy()) {
            TimeUnit.NANOSECONDS.sleep(Math.min(LONGEST_REST_NANOS, RESTS_FOR_EACH_PIECE * workedNanos));
        }
    }
}
