package org.openmash.thresholds;

import java.time.LocalDate;
import java.util.Set;

/**
 * An earlier contact, as the cumulative rules count it, whatever became of it.
 *
 * @param eventId shared by contacts that a person marked as telling of one event; otherwise the contact's own id
 * @param indicators the codes answered yes; whether it tells of a concern is for the set that reads them to say
 * @param decidedLevel the level a person decided; null while undecided
 * @param aboutThisChild false for a contact of a brother or sister of the household that did not name this child
 */
public record ContactFact(
        String id,
        String eventId,
        LocalDate receivedOn,
        String agency,
        Set<String> indicators,
        Integer decidedLevel,
        boolean aboutThisChild) {

    public ContactFact {
        eventId = eventId == null ? id : eventId;
        indicators = indicators == null ? Set.of() : Set.copyOf(indicators);
    }

    /** Says nothing of the contact. */
    @Override
    public String toString() {
        return "ContactFact";
    }
}
