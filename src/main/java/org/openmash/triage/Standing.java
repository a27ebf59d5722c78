package org.openmash.triage;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a case stands, in as much as a partner's view needs.
 *
 * @param state as the queue says it
 * @param outcome of the final decision; null while there is none
 * @param feedback the words meant for the referrer; null while there is no final decision
 */
public record Standing(
        UUID caseId,
        UUID referralId,
        String state,
        Instant dueAt,
        String outcome,
        Instant decidedAt,
        String feedback,
        String decidedByName) {
    @Override
    public String toString() {
        return "Standing";
    }
}
