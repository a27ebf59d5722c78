package org.openmash.triage;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.openmash.thresholds.Band;

/** A case as the history of another sees it: a dated event with what was told and what a person decided. */
record EarlierContact(
        UUID caseId,
        UUID referralId,
        UUID eventId,
        String agency,
        Instant receivedAt,
        Set<String> indicators,
        boolean informationOnly,
        Band band,
        CaseState state,
        Integer standingLevel,
        boolean decisionFinal) {
    boolean isRedAndUndecided() {
        return band == Band.RED && !decisionFinal;
    }

    boolean isBefore(Instant otherReceivedAt, UUID otherCaseId) {
        int order = receivedAt.compareTo(otherReceivedAt);
        return order < 0 || order == 0 && caseId.compareTo(otherCaseId) < 0;
    }
}
