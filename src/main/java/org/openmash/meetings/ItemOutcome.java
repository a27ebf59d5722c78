package org.openmash.meetings;

import java.util.List;
import org.openmash.thresholds.Band;

/** What the chair wants kept of an item; null is as if left out, and what is left out stays as it was. */
public record ItemOutcome(Band riskAfter, String reason, String outcome, List<String> dissent) {
    /** Whether it settles the item: with a risk or an outcome. Reasons and dissent alone are notes on it. */
    boolean concludes() {
        return riskAfter != null || outcome != null;
    }

    @Override
    public String toString() {
        return "ItemOutcome";
    }
}
