package org.openmash.meetings;

import java.time.Instant;
import java.util.List;
import org.openmash.hubs.Person;

/**
 * What the meeting came to on an item.
 *
 * @param riskAfter the band: how soon somebody must act now, as the meeting sees it; the case's own band stays triage's
 * @param reason why the risk is another than before
 * @param dissent who saw it otherwise, in their words
 */
public record Conclusion(
        String riskAfter, String reason, String outcome, List<String> dissent, Instant at, Person by) {
    public Conclusion {
        dissent = List.copyOf(dissent);
    }

    @Override
    public String toString() {
        return "Conclusion";
    }
}
