package org.openmash.children.matching;

/**
 * How one part compares, seen from what was told now ("here") against what is on record ("there").
 *
 * @param how the grade by its name in the table of weights; null where a side tells nothing
 * @param commonness the share of strangers who agree so by chance, where frequencies tell it; otherwise not a number
 * @param weight in bits: for the same child against a stranger when above zero, against it when below
 * @param besideSiblings likewise, for the same child against a brother or sister
 */
public record Compared(
        Part part, Outcome outcome, String how, double commonness, double weight, double besideSiblings) {

    static Compared as(Weights.Grade grade, double commonness) {
        return as(grade, commonness, 0);
    }

    /**
     * @param rarity log2 of how often what was done to the words is done at all; never above zero, and no sign for or
     *     against a brother or sister, of whom it may be told as well
     */
    static Compared as(Weights.Grade grade, double commonness, double rarity) {
        return new Compared(
                grade.part(), grade.outcome(), grade.level(), commonness, grade.weight(commonness) + rarity,
                grade.besideSiblings(commonness));
    }

    static Compared missing(Part part, boolean here) {
        return new Compared(part, here ? Outcome.MISSING_HERE : Outcome.MISSING_THERE, null, Double.NaN, 0, 0);
    }

    boolean isKnown() {
        return how != null;
    }
}
