package org.openmash.thresholds.checking;

import java.util.List;
import org.openmash.thresholds.Band;
import org.openmash.thresholds.BandClock;
import org.openmash.thresholds.Facts;

/**
 * A more urgent band is never due later than a less urgent one, at whatever hour both come in. Elapsed and working
 * time are compared at their worst: a working day may be over in eight hours, and may take a long weekend.
 */
final class ClocksAreInOrder implements Property {
    private static final int SHORTEST_WORKING_DAY_HOURS = 8;
    private static final int HOURS_OF_A_DAY = 24;
    private static final int WORKING_DAYS_OF_A_WEEK = 5;
    private static final int DAYS_OF_A_WEEKEND = 2;
    /** Good Friday to Easter Monday. */
    private static final int MOST_DAYS_CLOSED = 4;

    @Override
    public List<CheckResult> check(SetUnderCheck checked) {
        var results = new Results("clocks-in-order");
        for (Band urgent : Band.values()) {
            for (Band other : Band.values()) {
                if (urgent.moreUrgentThan(other)) {
                    compare(checked, urgent, other, results);
                }
            }
        }
        return results.elseProved("Red is due no later than amber and amber no later than green,"
                + " whenever they come in.");
    }

    private static void compare(SetUnderCheck checked, Band urgent, Band other, Results results) {
        BandClock first = checked.set().clocks().get(urgent);
        BandClock second = checked.set().clocks().get(other);
        if (mayBeLater(first, second)) {
            results.refuted(
                    urgent.word(),
                    "The clock of " + urgent.word() + " (" + words(first) + ") may end after that of " + other.word()
                            + " (" + words(second) + ")" + when(first, second) + ".",
                    shown(checked, urgent),
                    shown(checked, other));
        }
    }

    private static boolean mayBeLater(BandClock first, BandClock second) {
        if (first.unit() == second.unit()) {
            return first.amount() > second.amount();
        }
        return first.unit() == BandClock.Unit.ELAPSED_HOURS
                ? first.amount() > shortestHours(second.amount())
                : longestHours(first.amount()) > second.amount();
    }

    private static int shortestHours(int workingDays) {
        int weekends = (workingDays - 1) / WORKING_DAYS_OF_A_WEEK * DAYS_OF_A_WEEKEND;
        return (workingDays - 1 + weekends) * HOURS_OF_A_DAY + SHORTEST_WORKING_DAY_HOURS;
    }

    private static int longestHours(int workingDays) {
        int weekends = (workingDays - 1) / WORKING_DAYS_OF_A_WEEK * DAYS_OF_A_WEEKEND;
        return (workingDays + MOST_DAYS_CLOSED + weekends) * HOURS_OF_A_DAY;
    }

    private static String when(BandClock first, BandClock second) {
        if (first.unit() == second.unit()) {
            return "";
        }
        return first.unit() == BandClock.Unit.ELAPSED_HOURS
                ? " for what comes in as a working day begins"
                : " for what comes in on the evening before Good Friday";
    }

    private static String words(BandClock clock) {
        return clock.amount() + (clock.unit() == BandClock.Unit.ELAPSED_HOURS ? " hours" : " working days");
    }

    private static Facts shown(SetUnderCheck checked, Band band) {
        return checked.samples().all().stream()
                .filter(facts -> checked.answer(facts).band() == band)
                .findFirst()
                .orElse(null);
    }
}
