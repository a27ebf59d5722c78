package org.openmash.frontdoor.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.openmash.hubs.Hub;

/**
 * What reading a form depends on beside the form itself.
 *
 * @param now when it reached the hub
 * @param atTheDesk whether the duty desk takes it down for somebody; a partner sends for itself
 * @param codes the concerns and factors that the hub's set of thresholds knows
 */
public record Circumstances(Instant now, boolean atTheDesk, Hub hub, ConcernCodes codes) {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    /** The day in England, by which a date is past or future. */
    LocalDate today() {
        return LocalDate.ofInstant(now, ENGLAND);
    }
}
