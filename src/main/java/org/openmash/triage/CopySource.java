package org.openmash.triage;

import java.util.List;
import java.util.Set;
import org.openmash.children.Address;
import org.openmash.children.ToldIdentity;
import org.openmash.children.ToldPerson;
import org.openmash.hubs.Hub;
import org.openmash.referrals.Told;
import org.openmash.thresholds.ThresholdSet;

/**
 * What a copy of an assessment may be drawn from, and whom it must not name.
 *
 * @param set by which the assessment was scored; null where it cannot be read
 * @param child as the case's own messages told, oldest first
 * @param people told of in the case's messages
 * @param otherChildren names of the brothers, sisters and other children of the referral
 * @param restricted an address of the child is, or may be, restricted
 * @param messages the referral and its additions
 */
public record CopySource(
        Hub hub,
        AssessmentFile file,
        ThresholdSet set,
        List<ToldIdentity> child,
        List<ToldPerson> people,
        Set<String> otherChildren,
        boolean restricted,
        List<Message> messages,
        DecisionView standing) {

    /**
     * One message.
     *
     * @param ofPolice sent by the police, or taken down from one of their notices
     * @param childKey the message's key of the child of the case
     */
    public record Message(AssessmentFile.Source source, Told told, boolean ofPolice, String childKey) {
        @Override
        public String toString() {
            return "Message";
        }
    }

    public Message referral() {
        return messages.getFirst();
    }

    /** Every address that was told, of the child and of others. */
    public List<Address> addresses() {
        return java.util.stream.Stream.concat(
                        child.stream().map(ToldIdentity::address), people.stream().map(ToldPerson::address))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    @Override
    public String toString() {
        return "CopySource";
    }
}
