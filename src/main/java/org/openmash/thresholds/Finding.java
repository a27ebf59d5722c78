package org.openmash.thresholds;

import java.util.List;

/**
 * What one indicator or one rule came to, fired or not, with the answers it relied on.
 *
 * @param rule the rule's id, or the indicator's code
 * @param points as counted: halved for a further code of a category, below nothing for what protection took off
 * @param floor the mandatory floor that this finding set; null where it set none
 * @param couldRaiseTo what the case could come to if a child who is only possibly this child were this child, where the
 *     rule would fire then; null for all others
 */
public record Finding(
        String rule,
        String title,
        Outcome outcome,
        int points,
        LevelAndBand floor,
        String why,
        String source,
        List<Evidence> evidence,
        LevelAndBand couldRaiseTo) {

    public Finding(
            String rule,
            String title,
            Outcome outcome,
            int points,
            LevelAndBand floor,
            String why,
            String source,
            List<Evidence> evidence) {
        this(rule, title, outcome, points, floor, why, source, evidence, null);
    }

    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** Fired, not fired, or left open by something that is not known. */
    public enum Outcome {
        FIRED("fired"),
        NOT_FIRED("not-fired"),
        UNKNOWN("unknown");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /** The word used on the wire. */
        public String word() {
            return word;
        }
    }

    public boolean fired() {
        return outcome == Outcome.FIRED;
    }
}
