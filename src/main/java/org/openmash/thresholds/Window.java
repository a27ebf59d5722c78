package org.openmash.thresholds;

/**
 * How far back a rule that counts may look, under the name by which a panel speaks of it. It ends with the day of
 * receipt and takes in its last day.
 */
public record Window(Unit unit, int amount) {
    /** The history of a child is kept for this long, so that no set may look further back. */
    public static final int MOST_MONTHS = 24;
    /** The same in days, never longer than the months. */
    public static final int MOST_DAYS = 730;

    /** Days, or calendar months. */
    public enum Unit {
        DAYS,
        MONTHS
    }

    public Window {
        if (unit == null || amount < 1 || amount > (unit == Unit.DAYS ? MOST_DAYS : MOST_MONTHS)) {
            throw new IllegalArgumentException("a window lasts from a day to " + MOST_MONTHS + " months");
        }
    }

    public static Window ofDays(int days) {
        return new Window(Unit.DAYS, days);
    }

    public static Window ofMonths(int months) {
        return new Window(Unit.MONTHS, months);
    }
}
