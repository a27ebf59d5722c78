package org.openmash.children;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmash.children.matching.AddressKey;
import org.openmash.children.matching.Dwelling;

/**
 * One row of evidence: what one message told of one child, and whose it stands as.
 *
 * @param firstChildId whose it was before any person linked it
 * @param answer how the machine recognised it
 */
record Evidence(
        UUID id,
        UUID childId,
        UUID firstChildId,
        UUID caseId,
        UUID referralId,
        String key,
        String source,
        String sourceId,
        String agency,
        Instant toldAt,
        String answer,
        List<Candidate> candidates,
        ToldIdentity told) {

    boolean linkedByAPerson() {
        return !childId.equals(firstChildId);
    }

    /** As it stands now: what a person linked is known. */
    String standingAnswer() {
        return linkedByAPerson() ? "known" : answer;
    }

    boolean joinedByMachine() {
        return answer.equals("known") && !linkedByAPerson();
    }

    Dwelling dwelling() {
        AddressKey address = told.addressKey().orElse(null);
        return new Dwelling(referralId, toldAt, address, told.household());
    }

    @Override
    public String toString() {
        return "Evidence";
    }
}
