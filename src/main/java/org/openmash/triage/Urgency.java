package org.openmash.triage;

import org.openmash.thresholds.Band;
import org.openmash.thresholds.Headline;

/**
 * Where an assessment came out, and where a case stands.
 *
 * @param level 1 to 4; null when unscored
 * @param score 0 to 100; null when unscored
 * @param mandatory a fired floor has band red
 * @param unscored scoring failed: on top of the queue as red until a person or a later scoring settles it
 */
public record Urgency(Integer level, Band band, Integer score, boolean mandatory, boolean unscored) {
    static Urgency of(Headline headline) {
        return new Urgency(
                headline.level() == null ? null : Integer.valueOf(headline.level().number()),
                headline.band(),
                headline.score(),
                headline.mandatory(),
                headline.unscored());
    }

    /**
     * The higher of both, part by part: a fall is only ever shown. A scoring that fails puts the case on top, since what
     * it had to weigh may be the worst; a later score ends that, at red.
     */
    Urgency raisedBy(Urgency later) {
        if (later.unscored) {
            return new Urgency(null, Band.RED, null, mandatory, true);
        }
        return new Urgency(
                level == null ? later.level : Integer.valueOf(Math.max(level, later.level)),
                band.ordinal() <= later.band.ordinal() ? band : later.band,
                score == null ? later.score : Integer.valueOf(Math.max(score, later.score)),
                mandatory || later.mandatory,
                false);
    }
}
