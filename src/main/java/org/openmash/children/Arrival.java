package org.openmash.children;

import java.util.UUID;

/**
 * A child as one message tells of it, on its way to be recognised.
 *
 * @param caseId the child's case under the referral; already open where an addition tells more of the same child
 * @param key the message's own key of the child, {@code c1}
 */
public record Arrival(UUID caseId, String key, ToldIdentity identity) {
    @Override
    public String toString() {
        return "Arrival";
    }
}
