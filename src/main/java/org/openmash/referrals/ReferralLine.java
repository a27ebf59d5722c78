package org.openmash.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A referral as a list shows it: what it is called and what became of it, without what it told. */
public record ReferralLine(
        UUID id,
        Reference reference,
        String agency,
        String agencyReference,
        String channel,
        Instant receivedAt,
        List<ReferredChild> children,
        int additions,
        Referral.Withdrawal withdrawal,
        Instant firstReadAt) {
    public ReferralLine {
        children = List.copyOf(children);
    }

    @Override
    public String toString() {
        return "ReferralLine";
    }
}
