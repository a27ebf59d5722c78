package org.openmash.referrals;

import java.util.UUID;

/**
 * A child as one referral names it; the id of its case is born here.
 *
 * @param key the message's own key of the child, {@code c1}
 * @param childReference made anew for each case, so that two referrals never show that they tell of one child
 */
public record ReferredChild(UUID caseId, UUID referralId, String key, Reference childReference) {}
