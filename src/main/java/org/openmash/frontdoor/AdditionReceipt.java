package org.openmash.frontdoor;

import java.time.Instant;
import java.util.List;
import org.openmash.hubs.Hub;
import org.openmash.referrals.Addition;
import org.openmash.referrals.Referral;
import org.openmash.referrals.ReferredChild;

/**
 * What the sender of later information gets at once. Like the first receipt it shows nothing but what was sent.
 *
 * @param number 1 for the first addition to the referral
 * @param children those that this addition named for the first time
 */
public record AdditionReceipt(
        String reference,
        int number,
        Instant receivedAt,
        List<Receipt.ReceivedChild> children,
        Receipt.Next next,
        Emergency emergency,
        List<Receipt.WouldHelp> wouldHelp) {
    private static final String WHAT = "Whoever works on this referral sees it at once. If a child is less safe than before, "
            + "ring the duty desk.";

    static AdditionReceipt of(
            Hub hub,
            Referral referral,
            Addition addition,
            List<ReferredChild> named,
            List<Receipt.WouldHelp> wouldHelp) {
        return new AdditionReceipt(
                referral.reference().text(),
                addition.number(),
                addition.receivedAt(),
                named.stream().map(Receipt.ReceivedChild::of).toList(),
                new Receipt.Next(WHAT, null, hub.telephone()),
                Emergency.isCalledFor(addition.told()) ? Emergency.of(hub) : null,
                wouldHelp);
    }
}
