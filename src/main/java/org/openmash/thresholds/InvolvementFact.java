package org.openmash.thresholds;

import java.time.LocalDate;

/**
 * A stretch of work with the child on the hub's own record.
 *
 * @param kind {@code s17}, {@code s47}, {@code plan}, {@code looked-after} or {@code early-help}
 * @param to null while the work is open
 */
public record InvolvementFact(String kind, LocalDate from, LocalDate to, String reason) {

    /** Says nothing of the work. */
    @Override
    public String toString() {
        return "InvolvementFact";
    }
}
