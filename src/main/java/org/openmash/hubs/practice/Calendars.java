package org.openmash.hubs.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openmash.worktime.WorkingCalendar;
import org.openmash.worktime.WorkingDuration;
import org.openmash.worktime.WorkingHours;

/** A practice's hours and clocks over the bank holidays of England and Wales, made once for each version. */
@ApplicationScoped
public class Calendars {
    private final BankHolidays holidays;
    private final Map<Practice, WorkingCalendar> made = new ConcurrentHashMap<>();

    public Calendars(BankHolidays holidays) {
        this.holidays = holidays;
    }

    public WorkingCalendar of(Practice practice) {
        return made.computeIfAbsent(
                practice,
                rules -> new WorkingCalendar(
                        new WorkingHours(rules.zone(), rules.opens(), rules.closes(), rules.workingDays()),
                        holidays.englandAndWales(),
                        holidays.lastKnown()));
    }

    /** Clock A, the national one. */
    public static WorkingDuration clockA(Practice practice) {
        return WorkingDuration.workingDays(practice.clockAWorkingDays());
    }

    /** Clock B of red: elapsed time, through nights and weekends. */
    public static WorkingDuration red(Practice practice) {
        return WorkingDuration.elapsed(Duration.ofHours(practice.redElapsedHours()));
    }

    public static WorkingDuration amber(Practice practice) {
        return WorkingDuration.workingDays(practice.amberWorkingDays());
    }

    public static WorkingDuration green(Practice practice) {
        return WorkingDuration.workingDays(practice.greenWorkingDays());
    }
}
