package org.openmash.thresholds;

/**
 * Scores stored facts straight from their bytes, for one set. It keeps what it works with from call to call, so each
 * thread has a reader of its own.
 */
public final class FactReader {
    private final Tally tally;
    private final ByteFolding folding;
    /** From which decided level on a contact counts as a referral: the set's own term, whatever was told with the facts. */
    private final int referralLevel;

    FactReader(Plan plan, FactWords words, int referralLevel) {
        this.referralLevel = referralLevel;
        this.tally = new Tally(plan);
        this.folding = new ByteFolding(plan.vocabulary(), words, tally.sheet());
    }

    /**
     * What {@link ThresholdSet#outcome} gives for the facts that were written, with this set's level of a referral.
     *
     * @throws IllegalArgumentException where these are no facts that {@link FactBytes} wrote
     */
    public Outcome read(byte[] facts) {
        folding.fold(facts);
        return outcome();
    }

    /** The same with the cases of brothers and sisters red or not, as this set answers them, whatever was told then. */
    public Outcome read(byte[] facts, boolean siblingRed) {
        folding.fold(facts, siblingRed);
        return outcome();
    }

    /** The facts that were read last, once more, with a case of a brother or sister red: they are not folded again. */
    public Outcome withSiblingRed() {
        tally.sheet().siblingRed = true;
        return outcome();
    }

    private Outcome outcome() {
        tally.sheet().referralLevel = referralLevel;
        tally.reckon();
        return tally.outcome();
    }
}
