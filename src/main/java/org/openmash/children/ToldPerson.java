package org.openmash.children;

import java.time.LocalDate;
import java.util.List;

/** An adult, or a child who is not the one referred, as told in one message. */
public record ToldPerson(
        String key,
        PersonName name,
        LocalDate dateOfBirth,
        String phone,
        String email,
        Address address,
        List<Relationship> relationships) {
    /**
     * What the person is to a child of the message.
     *
     * @param child the message's key of the child
     * @param type a word of the HL7 role codes in kebab-case, {@code mother}
     * @param parentalResponsibility {@code yes}, {@code no}, {@code not-known} or null
     * @param sameHousehold as above
     * @param allegedSource whether the person is said to be the source of harm, as above
     */
    public record Relationship(
            String child, String type, String parentalResponsibility, String sameHousehold, String allegedSource) {}

    public ToldPerson {
        relationships = relationships == null ? List.of() : List.copyOf(relationships);
    }

    @Override
    public String toString() {
        return "ToldPerson";
    }
}
