package org.openmash.children.matching;

/**
 * What is known of two children before anything is compared: how often the child told of is the one on record, and how
 * often a brother or sister of it, for each pair. It follows the size of the index: the more children there are, the
 * more agreement it takes.
 */
public record Prior(double same, double siblings) {
    /** Of children told of, the share that is on record already; modelled on re-referrals in England, 22.6 % in a year. */
    private static final double ON_RECORD = 0.3;
    /** The smallest index for which the reckoning holds: below, nothing is safer for being rare. */
    private static final double SMALLEST = 1000;

    public Prior {
        if (!(same > 0 && same < 1) || !(siblings >= 0 && siblings < 1)) {
            throw new IllegalArgumentException("a prior lies between nothing and certainty");
        }
    }

    /** For one child told of against an index of so many children. */
    public static Prior forIndexOf(long children, Weights weights) {
        double size = Math.max(SMALLEST, children);
        return new Prior(ON_RECORD / size, ON_RECORD * weights.siblingsOnRecord() / size);
    }

    /** Log2 of the odds that it is one child, against a stranger or a brother or sister. */
    double odds(double weight, double besideSiblings) {
        double log = Math.log(same) / Math.log(2) + weight;
        double strangers = 1 - same - siblings;
        double against = strangers + siblings * Math.pow(2, Math.min(900, weight - besideSiblings));
        return log - Math.log(against) / Math.log(2);
    }
}
