package org.openmash.children;

import java.util.List;
import java.util.UUID;

/**
 * A child as one message tells of it, on its way to be recognised.
 *
 * @param caseId the child's case under the referral; already open where an addition tells more of the same child
 * @param key the message's own key of the child, {@code c1}
 * @param kin the family as told beside it
 */
public record Arrival(UUID caseId, String key, ToldIdentity identity, Kin kin) {
    /** @param people all whom the message tells of */
    public static Arrival of(UUID caseId, String key, ToldIdentity identity, List<ToldPerson> people) {
        return new Arrival(caseId, key, identity, Kin.of(people, key));
    }

    @Override
    public String toString() {
        return "Arrival";
    }
}
