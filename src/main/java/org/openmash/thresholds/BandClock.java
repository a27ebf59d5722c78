package org.openmash.thresholds;

/** How soon somebody must decide a case of a band, from its first receipt: clock B of the front door. */
public record BandClock(Unit unit, int amount) {

    /** Elapsed hours run through nights and weekends; working days do not. */
    public enum Unit {
        ELAPSED_HOURS,
        WORKING_DAYS
    }

    public BandClock {
        if (unit == null || amount < 1) {
            throw new IllegalArgumentException("the clock of a band lasts some time");
        }
    }
}
