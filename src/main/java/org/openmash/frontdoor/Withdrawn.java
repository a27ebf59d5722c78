package org.openmash.frontdoor;

import java.time.Instant;
import org.openmash.hubs.Hub;
import org.openmash.referrals.Referral;

/** What a sender gets who took a referral back: it is noted, and the hub still decides. */
public record Withdrawn(String reference, Instant withdrawnAt, Receipt.Next next) {
    private static final String WHAT = "It is noted that you took this back, and why. A social worker still decides, since "
            + "what was told was told.";

    static Withdrawn of(Hub hub, Referral referral, Instant at) {
        return new Withdrawn(referral.reference().text(), at, new Receipt.Next(WHAT, null, hub.telephone()));
    }
}
