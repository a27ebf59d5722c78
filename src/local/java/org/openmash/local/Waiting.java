package org.openmash.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for a server to be ready: with a limit, and no longer than it lives. */
final class Waiting {

    private Waiting() {}

    static void until(Duration limit, Duration breath, ChildProcess process, BooleanSupplier ready) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw process.endedEarly();
            }
            if (System.nanoTime() > end) {
                throw process.notReadyIn(limit);
            }
            pause(breath);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while waiting", interrupted);
        }
    }
}
