package org.openmash;

import java.util.ArrayList;
import java.util.List;

/** Gathers every {@link Fault} of one message, so that the sender hears of all of them in one answer. */
public final class Faults {
    /** Past this many the rest are left out: a hostile body must not make an answer without end. */
    public static final int MOST_TOLD = 500;

    private final List<Fault> found = new ArrayList<>();

    public void add(String field, String code, String message) {
        if (found.size() < MOST_TOLD) {
            found.add(new Fault(field, code, message));
        }
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<Fault> all() {
        return List.copyOf(found);
    }

    /** @throws Refusal a 400 that names every fault, when there is any */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw Refusal.badInput(all());
        }
    }
}
