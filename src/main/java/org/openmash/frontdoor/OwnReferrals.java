package org.openmash.frontdoor;

import jakarta.enterprise.context.ApplicationScoped;
import org.openmash.Refusal;
import org.openmash.hubs.Caller;
import org.openmash.referrals.Referral;
import org.openmash.referrals.Reference;
import org.openmash.referrals.Referrals;

/** Finds a referral for those who may add to it: the agency that it counts for, and the duty desk. */
@ApplicationScoped
class OwnReferrals {
    private final Referrals referrals;

    OwnReferrals(Referrals referrals) {
        this.referrals = referrals;
    }

    /** @throws Refusal 404 where it is not there, or is another agency's, or its check character fails */
    Referral find(Caller caller, String reference) {
        return Reference.of(reference)
                .flatMap(referrals::find)
                .filter(referral -> caller.isDuty() || isOwn(caller, referral))
                .orElseThrow(Refusal::notFound);
    }

    /**
     * For those who sent it: only they take it back, also where the caller works at the desk besides.
     *
     * @throws Refusal 404 as for {@link #find}
     */
    Referral findSent(Caller caller, String reference) {
        return Reference.of(reference)
                .flatMap(referrals::find)
                .filter(referral -> isOwn(caller, referral))
                .orElseThrow(Refusal::notFound);
    }

    private static boolean isOwn(Caller caller, Referral referral) {
        return caller.agency() != null && caller.agency().code().equals(referral.agency());
    }
}
