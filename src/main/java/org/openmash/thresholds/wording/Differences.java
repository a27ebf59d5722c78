package org.openmash.thresholds.wording;

import java.util.List;
import org.openmash.thresholds.ThresholdSet;

/** What changed from one threshold set to another, in words and as data. */
public final class Differences {
    private Differences() {}

    public static List<Difference> between(ThresholdSet before, ThresholdSet after) {
        return List.of();
    }
}
