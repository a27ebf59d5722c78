package org.openmash.bench.linkage;

/** The exact one-sided bound of a share (Clopper and Pearson 1934). */
final class Exact {
    private Exact() {}

    /** The share above which so few wrong of so many would be seen less than once in twenty. */
    static double upperBound(int wrong, int of) {
        if (of == 0) {
            return 1;
        }
        double low = 0;
        double high = 1;
        for (int step = 0; step < 200; step++) {
            double share = (low + high) / 2;
            if (atMost(wrong, of, share) > 0.05) {
                low = share;
            } else {
                high = share;
            }
        }
        return high;
    }

    private static double atMost(int wrong, int of, double share) {
        double log = of * Math.log1p(-share);
        double sum = 0;
        for (int i = 0; i <= wrong; i++) {
            sum += Math.exp(log);
            log += Math.log(of - i) - Math.log(i + 1) + Math.log(share) - Math.log1p(-share);
        }
        return sum;
    }
}
