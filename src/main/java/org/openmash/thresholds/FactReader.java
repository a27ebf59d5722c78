package org.openmash.thresholds;

/**
 * Scores stored facts straight from their bytes, for one set. It keeps what it works with from call to call, so each
 * thread has a reader of its own.
 */
public final class FactReader {
    private final Tally tally;
    private final ByteFolding folding;

    FactReader(Plan plan, FactWords words) {
        this.tally = new Tally(plan);
        this.folding = new ByteFolding(plan.vocabulary(), words, tally.sheet());
    }

    /**
     * What {@link ThresholdSet#outcome} gives for the facts that were written.
     *
     * @throws IllegalArgumentException where these are no facts that {@link FactBytes} wrote
     */
    public Outcome read(byte[] facts) {
        folding.fold(facts);
        tally.reckon();
        return tally.outcome();
    }

    /** The same with the cases of brothers and sisters red or not, as this set answers them, whatever was told then. */
    public Outcome read(byte[] facts, boolean siblingRed) {
        folding.fold(facts, siblingRed);
        tally.reckon();
        return tally.outcome();
    }
}
