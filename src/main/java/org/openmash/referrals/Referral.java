package org.openmash.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openmash.hubs.Person;

/**
 * One message about one or more children, as it was received: nothing in it is ever edited. Its life goes on in its
 * additions, in a withdrawal (which the hub still decides), and in one case for each child.
 *
 * @param agency whom it is counted under: the sender's agency, or the one that the desk took it down for
 * @param receivedAt when it reached the hub, a call's beginning included; every clock starts here
 * @param recordedAt when it was written down; the same, but for a call written up afterwards
 * @param channel api, telephone, walk-in, email, police-notification, edt, other-authority
 */
public record Referral(
        UUID id,
        Reference reference,
        String agency,
        String agencyKind,
        String agencyReference,
        String channel,
        Person sentBy,
        Instant receivedAt,
        Instant recordedAt,
        Told told,
        List<ReferredChild> children,
        Withdrawal withdrawal,
        Instant firstReadAt) {
    public Referral {
        children = List.copyOf(children);
    }

    /** The same, once more children were named later. */
    public Referral alsoNaming(List<ReferredChild> more) {
        List<ReferredChild> all = new ArrayList<>(children);
        all.addAll(more);
        return new Referral(
                id, reference, agency, agencyKind, agencyReference, channel, sentBy, receivedAt, recordedAt, told, all,
                withdrawal, firstReadAt);
    }

    /** The sender took it back, with a reason; the hub still decides. */
    public record Withdrawal(Instant at, String by, String reason) {
        @Override
        public String toString() {
            return "Withdrawal";
        }
    }

    @Override
    public String toString() {
        return "Referral";
    }
}
