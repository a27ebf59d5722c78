package org.openmash.reports.scrutiny;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.openmash.Fault;

/**
 * The months that a report is about, by the day of receipt, both ends counted. Whole months, since two reports a day
 * apart would tell of the children of that day.
 */
public record ReportPeriod(YearMonth from, YearMonth to) {
    public static final int MOST_MONTHS = 24;

    public ReportPeriod {
        if (to.isBefore(from) || ChronoUnit.MONTHS.between(from, to) >= MOST_MONTHS) {
            throw new IllegalArgumentException("a report is about 1 to " + MOST_MONTHS + " months");
        }
    }

    static ReportPeriod of(YearMonth month) {
        return new ReportPeriod(month, month);
    }

    /**
     * As asked for in a query.
     *
     * @param running the month that runs at the hub; later ones are not there yet
     * @param faults what is wrong is added here
     * @return null where something is wrong
     */
    public static ReportPeriod read(String from, String to, YearMonth running, List<Fault> faults) {
        int before = faults.size();
        YearMonth first = month("from", from, running, faults);
        YearMonth last = month("to", to, running, faults);
        if (first != null && last != null) {
            if (last.isBefore(first)) {
                faults.add(new Fault("to", "before-from", "The last month is not before the first."));
            } else if (ChronoUnit.MONTHS.between(first, last) >= MOST_MONTHS) {
                faults.add(new Fault("to", "too-long", "A report is about " + MOST_MONTHS + " months at most."));
            }
        }
        return faults.size() > before ? null : new ReportPeriod(first, last);
    }

    private static YearMonth month(String name, String asked, YearMonth running, List<Fault> faults) {
        if (asked == null || asked.isEmpty()) {
            faults.add(new Fault(name, "required", "Which month? As 2026-03."));
            return null;
        }
        try {
            YearMonth month = asked.matches("[0-9]{4}-[0-9]{2}") ? YearMonth.parse(asked) : null;
            if (month != null && month.isAfter(running)) {
                faults.add(new Fault(name, "in-the-future", "That month has not begun."));
            }
            if (month != null) {
                return month;
            }
        } catch (DateTimeException noMonth) {
            // Told below, with all else that is no month.
        }
        faults.add(new Fault(name, "not-a-month", "A month as 2026-03."));
        return null;
    }

    List<YearMonth> months() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1)).toList();
    }

    LocalDate firstDay() {
        return from.atDay(1);
    }

    LocalDate lastDay() {
        return to.atEndOfMonth();
    }
}
