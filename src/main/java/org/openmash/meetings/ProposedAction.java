package org.openmash.meetings;

import java.time.Instant;

/**
 * An action as the chair asks for it.
 *
 * @param owner who does it; may be open until the meeting closes
 * @param agency the code of the agency that answers for it
 */
public record ProposedAction(String what, String owner, String agency, Instant dueAt) {
    @Override
    public String toString() {
        return "ProposedAction";
    }
}
