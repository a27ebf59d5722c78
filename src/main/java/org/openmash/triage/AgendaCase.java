package org.openmash.triage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmash.thresholds.Band;

/**
 * What the rules of the daily risk meeting's agenda look at in one case. Times tell when the hub learned a thing, not
 * when it happened: what was told late is as new to the meeting as what happened today.
 *
 * @param codes the indicators answered yes
 * @param knownAt when the hub first scored the case
 * @param redAt when an assessment first came out red; null if none did
 * @param risenAt when a later assessment last came out higher than all before it; null if none did
 * @param thirdContactAt when an assessment first asked a manager to read all contacts; null if none did
 * @param withoutCapacitySince when a decision found the threshold met and no worker; null if none did
 * @param protection the power that the decision in force tells of; null if it tells of none
 */
public record AgendaCase(
        UUID caseId,
        String childReference,
        String agency,
        Band band,
        Integer level,
        CaseState state,
        List<Code> codes,
        Instant knownAt,
        Instant redAt,
        Instant risenAt,
        Instant thirdContactAt,
        Instant withoutCapacitySince,
        Protection protection) {
    public AgendaCase {
        codes = List.copyOf(codes);
    }

    /** An indicator answered yes, its category, and when the hub was first told. */
    public record Code(String code, String category, Instant since) {}

    /** Immediate protection: by which power, since when it is used, and when the decision told of it. */
    public record Protection(String power, Instant since, Instant decidedAt) {}

    public Optional<Code> code(String code) {
        return codes.stream().filter(told -> told.code().equals(code)).findFirst();
    }

    @Override
    public String toString() {
        return "AgendaCase";
    }
}
