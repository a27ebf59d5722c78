package org.openmash.triage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One case as a row of the queue shows it, readable without opening the case. */
public record QueueItem(
        UUID caseId,
        String reference,
        String childReference,
        Child child,
        String band,
        @JsonInclude(JsonInclude.Include.ALWAYS) Integer level,
        @JsonInclude(JsonInclude.Include.ALWAYS) Integer score,
        boolean unscored,
        boolean mandatory,
        String state,
        String agency,
        String concern,
        Instant receivedAt,
        Instant dueAt,
        Instant leavesAt,
        CaseClock.Shown clock,
        Claim claim,
        List<String> flags) {
    /** Who the row is about. */
    public record Child(String name, Integer ageYears, boolean unborn) {
        @Override
        public String toString() {
            return "Child";
        }
    }

    @Override
    public String toString() {
        return "QueueItem";
    }
}
