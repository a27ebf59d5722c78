package org.openmash.frontdoor;

import java.time.Instant;
import java.util.List;
import org.openmash.hubs.Hub;
import org.openmash.referrals.Referral;
import org.openmash.referrals.ReferredChild;

/**
 * What the sender gets at once: what it is called, what happens next and by when, whom to ring (Working Together 2023,
 * chapter 3: a decision within one working day). It rests on the sender's own answers alone, so that it never shows
 * what other agencies know.
 *
 * @param emergency null where the answers do not call for it
 * @param wouldHelp what the sender could still tell; never a condition of sending
 */
public record Receipt(
        String reference,
        Instant receivedAt,
        List<ReceivedChild> children,
        Next next,
        Emergency emergency,
        List<WouldHelp> wouldHelp) {
    static final String WHAT = "A social worker reads this and decides what response it needs. If you have heard nothing "
            + "by the time given, or if anything changes, ring the duty desk.";

    public Receipt {
        children = List.copyOf(children);
        wouldHelp = List.copyOf(wouldHelp);
    }

    /** A child under its sender's own key, and what to call it in every later call. */
    public record ReceivedChild(String key, String childReference) {
        static ReceivedChild of(ReferredChild child) {
            return new ReceivedChild(child.key(), child.childReference().text());
        }
    }

    public record Next(String what, Instant decisionDueBy, String telephone) {}

    /** One thing not told, and why it would help to tell it. */
    public record WouldHelp(String field, String why) {}

    static Receipt of(Hub hub, Referral referral, Instant dueBy, List<WouldHelp> wouldHelp) {
        return new Receipt(
                referral.reference().text(),
                referral.receivedAt(),
                referral.children().stream().map(ReceivedChild::of).toList(),
                new Next(WHAT, dueBy, hub.telephone()),
                Emergency.isCalledFor(referral.told()) ? Emergency.of(hub) : null,
                wouldHelp);
    }
}
