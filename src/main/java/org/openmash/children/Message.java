package org.openmash.children;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The message that evidence came with.
 *
 * @param agency whom it is counted under
 * @param toldAt when the hub learned it
 * @param source {@code referral} or {@code addition}
 * @param sourceId the id of that referral or addition
 * @param people adults and others in the family, as told in it
 */
public record Message(
        UUID referralId, String agency, Instant toldAt, String source, String sourceId, List<ToldPerson> people) {
    public Message {
        people = people == null ? List.of() : List.copyOf(people);
    }

    @Override
    public String toString() {
        return "Message";
    }
}
