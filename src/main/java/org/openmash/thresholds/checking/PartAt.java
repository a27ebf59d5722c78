package org.openmash.thresholds.checking;

import java.util.function.Function;
import org.openmash.thresholds.Condition;
import org.openmash.thresholds.Known;
import org.openmash.thresholds.ScoringRule;

/** One part of a scoring rule, and where it stands in its set. */
record PartAt(int rule, int number, ScoringRule of, ScoringRule.Part part) {

    boolean aboutSiblings() {
        return of.unlessOwnBand() != null;
    }

    /** Met as far as its own conditions go. */
    boolean met(Function<Condition, Known> reading) {
        return reading.apply(part.when()) == Known.TRUE && !takenAway(reading);
    }

    boolean takenAway(Function<Condition, Known> reading) {
        return part.unless() != null && reading.apply(part.unless()) == Known.TRUE;
    }

    /** It moves the answer, or keeps protection from it, and does not only ask for something. */
    boolean weighs() {
        return part.points() > 0 || part.floor() != null || of.cumulative();
    }

    String subject() {
        return of.parts().size() == 1 ? of.id() : of.id() + " part " + (number + 1);
    }
}
