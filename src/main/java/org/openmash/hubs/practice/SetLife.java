package org.openmash.hubs.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.hubs.Hub;
import org.openmash.thresholds.ThresholdSet;

/** Where each set of a hub's thresholds stands; other rooms read it here, and tell when a trial has ended. */
@ApplicationScoped
public class SetLife {
    private final ThresholdSets sets;

    SetLife(ThresholdSets sets) {
        this.sets = sets;
    }

    /** @throws Refusal 404 where this hub has no set of that number */
    public SetRecord read(Hub hub, int number) {
        throw Refusal.notFound();
    }

    /**
     * A set that may be tried: checked as it stands, and nothing refuted.
     *
     * @throws Refusal 404; 409 {@code not-checked}; 422 {@code refuted}, which names the property and the referral
     */
    public SetRecord forTrial(Hub hub, int number) {
        throw Refusal.notFound();
    }

    /** The set of that number ready to score, draft or not. */
    public ThresholdSet draft(Hub hub, int number) {
        return sets.starter();
    }

    /** A trial of that document has ended; it counts where the document is still the same. */
    public void trialled(Hub hub, int number, String digest, UUID trialId) {
        read(hub, number);
    }
}
