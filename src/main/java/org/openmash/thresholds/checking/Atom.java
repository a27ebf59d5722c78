package org.openmash.thresholds.checking;

import java.util.function.Function;
import org.openmash.thresholds.Condition;
import org.openmash.thresholds.Known;

/**
 * A condition that is no longer made of others, as a rule wants it.
 *
 * @param presumed not known is enough
 */
record Atom(Condition leaf, boolean presumed) {

    boolean met(Function<Condition, Known> reading) {
        Known known = reading.apply(leaf);
        return known == Known.TRUE || presumed && known == Known.UNKNOWN;
    }
}
