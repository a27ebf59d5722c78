package org.openmash.children.matching;

/**
 * Where answers part, as log2 of the odds that it is one child: from {@code upper} on a machine may join, where nothing
 * warns; from {@code lower} on a person is asked; {@code rival} is how likely a second child must be to spoil a join.
 * They are lines on odds, not on weights, so that they hold on an index of any size.
 */
public record Lines(double upper, double lower, double rival) {
    /** One in 20,000 wrong at the line itself; one in 33 right at the lower; one in 1,000 a rival. */
    public static final Lines SHIPPED = new Lines(log2(20_000), log2(1 / 32.0), log2(1 / 999.0));

    public Lines {
        if (lower > upper || rival > upper) {
            throw new IllegalArgumentException("the upper line is below another");
        }
    }

    private static double log2(double odds) {
        return Math.log(odds) / Math.log(2);
    }
}
