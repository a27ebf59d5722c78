package org.openmash.frontdoor;

import java.util.List;
import java.util.function.Function;
import org.openmash.Fault;
import org.openmash.Faults;
import org.openmash.Refusal;

/** What somebody sent, read: the form, and every fault of it at once. With a fault nothing of it is kept. */
public record Submission<F>(F form, List<Fault> faults) {
    public Submission {
        faults = List.copyOf(faults);
    }

    static <F> Submission<F> of(Function<Faults, F> reading) {
        Faults faults = new Faults();
        F form = reading.apply(faults);
        return new Submission<>(form, faults.all());
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** @return the 400 that names every fault */
    Refusal refusal() {
        return Refusal.badInput(faults);
    }

    @Override
    public String toString() {
        return "Submission";
    }
}
