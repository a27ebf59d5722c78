package org.openmash.reports.disclosure;

/**
 * Between which bounds a proportion lies in 95 of 100 such samples: the score interval of E. B. Wilson, "Probable
 * inference, the law of succession, and statistical inference", Journal of the American Statistical Association 22
 * (1927). It stays within nought and one and tells something even of none out of a few.
 */
public record Wilson(double low, double high) {
    /** The normal deviate with a fortieth of the curve beyond it. */
    private static final double DEVIATE = 1.959963984540054;

    public static Wilson of(long counted, long among) {
        if (among < 1 || counted < 0 || counted > among) {
            throw new IllegalArgumentException("a proportion counts some, none or all of at least one");
        }
        double n = among;
        double share = counted / n;
        double square = DEVIATE * DEVIATE;
        double centre = share + square / (2 * n);
        double half = DEVIATE * Math.sqrt(share * (1 - share) / n + square / (4 * n * n));
        double scale = 1 + square / n;
        // At none and at all the bound is exact, whatever the rounding says.
        double low = counted == 0 ? 0 : (centre - half) / scale;
        double high = counted == among ? 1 : (centre + half) / scale;
        return new Wilson(low, high);
    }
}
