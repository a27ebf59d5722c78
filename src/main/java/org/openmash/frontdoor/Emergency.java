package org.openmash.frontdoor;

import org.openmash.hubs.Hub;
import org.openmash.referrals.Told;
import org.openmash.thresholds.Answer;

/**
 * The line that a sender must see before all else: life first, then the form. A caller whom the service refuses sees
 * it always; one whose referral is taken, where the answers tell of danger at this moment.
 *
 * @param telephone the hub's duty desk; 999 for a caller whose hub is not known
 */
public record Emergency(String text, String telephone) {
    private static final String IMMEDIATE_DANGER = "immediate-danger";

    public static Emergency of(Hub hub) {
        return new Emergency(
                "If a child is in danger now, ring 999. Then ring the duty desk on " + hub.telephone()
                        + "; do not wait for an answer here.",
                hub.telephone());
    }

    public static Emergency ofAnyHub() {
        return new Emergency(
                "If a child is in danger now, ring 999. Then ring your duty desk; do not wait for an answer here.", "999");
    }

    static boolean isCalledFor(Told told) {
        return told.immediateDanger() == Answer.YES
                || told.concerns().stream()
                        .anyMatch(concern -> IMMEDIATE_DANGER.equals(concern.indicator()) && concern.answer() == Answer.YES)
                || told.children().stream().anyMatch(child -> child.safeNow() == Answer.NO);
    }
}
