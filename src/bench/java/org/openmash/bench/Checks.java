package org.openmash.bench;

/** What a trial looked for, a line each as it is found; one fault and the trial has not held. */
final class Checks {
    private boolean held = true;

    /** So many are allowed: none. */
    void none(String what, long many) {
        held &= many == 0;
        System.out.printf("  %-58s %d%n", what, many);
    }

    void equal(String what, long wanted, long found) {
        held &= wanted == found;
        System.out.printf("  %-58s %d of %d%n", what, found, wanted);
    }

    /** Prints how it ended. */
    boolean held() {
        System.out.println(held ? "held" : "NOT HELD");
        return held;
    }
}
