package org.openmash.reports;

import java.util.List;
import java.util.UUID;
import org.openmash.thresholds.Band;

/**
 * A past case that a draft would have moved.
 *
 * @param rules the rules that explain it; {@code points} where it is the points of codes
 */
public record MovedCase(UUID caseId, Answer from, Answer to, List<String> rules) {

    /** @param level null where the set could not say */
    public record Answer(Integer level, String band) {
        static Answer of(Integer level, int band) {
            return new Answer(level, Band.values()[band - 1].word());
        }
    }
}
