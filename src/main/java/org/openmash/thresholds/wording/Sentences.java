package org.openmash.thresholds.wording;

import java.util.List;
import org.openmash.thresholds.ThresholdSet;

/** A threshold set as sentences that a panel can read aloud. */
public final class Sentences {
    private Sentences() {}

    /** Every sentence of a set: each level, band, window, indicator, factor and rule, with every condition named. */
    public static List<Sentence> of(ThresholdSet set) {
        return set.rules().stream()
                .map(rule -> new Sentence("rule:" + rule.id(), rule.title() + ". " + rule.why()))
                .toList();
    }

    /** The same for the public: no points, and nothing of how they are counted. */
    public static List<Sentence> withoutPoints(ThresholdSet set) {
        return of(set);
    }
}
