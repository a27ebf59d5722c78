package org.openmash.frontdoor.form;

import org.openmash.children.ToldIdentity;
import org.openmash.referrals.Told;

/**
 * A child as one form names it: who it is, which goes to the children's index, and the answers about it, which stay
 * with the referral.
 *
 * @param field where it stands in the form, {@code children[0]}
 */
public record ToldChild(String field, String key, ToldIdentity identity, Told.ChildAnswers answers) {
    /** Whether it says anything of who the child is; a later message may only tell how the child is now. */
    public boolean tellsWho() {
        ToldIdentity nothing =
                new ToldIdentity(null, null, null, null, null, null, null, null, null, null, null, null, null);
        return !identity.equals(nothing);
    }

    ToldChild keyed(String given) {
        Told.ChildAnswers told = answers;
        return new ToldChild(
                field,
                given,
                identity,
                new Told.ChildAnswers(
                        given,
                        told.whereabouts(),
                        told.withWhom(),
                        told.accessNow(),
                        told.safeNow(),
                        told.mobility(),
                        told.disabled(),
                        told.household(),
                        told.leavesAt(),
                        told.voice()));
    }

    @Override
    public String toString() {
        return "ToldChild";
    }
}
