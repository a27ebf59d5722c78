package org.openmash.thresholds;

/**
 * Scores stored facts straight from their bytes, for one set. It keeps what it works with from call to call, so each
 * thread has a reader of its own.
 */
public final class FactReader {
    private final ThresholdSet set;
    private final FactWords words;

    FactReader(ThresholdSet set, FactWords words) {
        this.set = set;
        this.words = words;
    }

    /** What {@link ThresholdSet#outcome} gives for the facts that were written. */
    public Outcome read(byte[] facts) {
        return set.outcome(FactBytes.read(facts, words));
    }
}
