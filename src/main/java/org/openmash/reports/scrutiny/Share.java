package org.openmash.reports.scrutiny;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openmash.reports.disclosure.Wilson;

/**
 * How many of some, and how sure one may be of the share (95 per cent, Wilson).
 *
 * @param rate left out, as are its bounds, where one of the two counts is hidden or there is nobody to be counted
 */
public record Share(Figure count, Double rate, Double low, Double high) {
    private static final int PLACES = 4;

    static Share of(Figure count, Figure among) {
        if (count.isHidden() || among.isHidden() || among.count() == 0) {
            return new Share(count, null, null, null);
        }
        Wilson sure = Wilson.of(count.count(), among.count());
        double rate = count.count().doubleValue() / among.count();
        return new Share(count, rounded(rate), rounded(sure.low()), rounded(sure.high()));
    }

    private static Double rounded(double share) {
        return BigDecimal.valueOf(share).setScale(PLACES, RoundingMode.HALF_UP).doubleValue();
    }
}
