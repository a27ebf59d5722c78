package org.openmash.thresholds;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** Tallies that have done their work and may do it again; threads that meet at one place make a new one. */
final class Spares {
    private static final int PLACES = 16;

    private final Plan plan;
    private final AtomicReferenceArray<Tally> places = new AtomicReferenceArray<>(PLACES);

    Spares(Plan plan) {
        this.plan = plan;
    }

    Tally take() {
        Tally spare = places.getAndSet(place(), null);
        return spare == null ? new Tally(plan) : spare;
    }

    void giveBack(Tally tally) {
        tally.forget();
        places.set(place(), tally);
    }

    private static int place() {
        return (int) Thread.currentThread().threadId() & PLACES - 1;
    }
}
