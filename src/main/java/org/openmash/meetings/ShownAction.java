package org.openmash.meetings;

import java.time.Instant;
import java.util.UUID;
import org.openmash.hubs.Person;

/**
 * An action as a meeting shows it.
 *
 * @param item the number of the item that it belongs to, on the agenda it is shown with
 */
public record ShownAction(
        UUID id,
        int item,
        String what,
        String owner,
        String agency,
        Instant dueAt,
        Instant addedAt,
        Person addedBy,
        boolean done,
        Instant doneAt,
        String evidence) {
    @Override
    public String toString() {
        return "ShownAction";
    }
}
