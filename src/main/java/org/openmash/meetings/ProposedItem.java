package org.openmash.meetings;

import java.util.UUID;

/** A case that the chair puts on the agenda, and why. */
public record ProposedItem(UUID caseId, String reason) {
    @Override
    public String toString() {
        return "ProposedItem";
    }
}
