package org.openmash.bench;

import java.util.Random;

/** Waits. */
final class Pause {
    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static void between(int least, int most, Random random) {
        millis(random.nextInt(least, most));
    }
}
