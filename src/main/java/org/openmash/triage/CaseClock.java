package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.openmash.hubs.practice.Calendars;
import org.openmash.hubs.practice.Practice;
import org.openmash.thresholds.Band;
import org.openmash.thresholds.BandClock;
import org.openmash.worktime.Countdown;
import org.openmash.worktime.Lateness;
import org.openmash.worktime.WorkingCalendar;
import org.openmash.worktime.WorkingDuration;

/** By when a case must be decided, and how late it is: clock A and the band's clock B, the earlier wins. */
@ApplicationScoped
public class CaseClock {
    private final Calendars calendars;

    public CaseClock(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * The clock as the queue shows it.
     *
     * @param state in-time, due-soon, due-now, breached, stopped
     * @param remainingSeconds in the time of the clock that wins; 0 or less once breached
     */
    public record Shown(String state, long remainingSeconds, boolean workingTime) {}

    /** Both clocks of a case, for the case file. */
    public record Both(Instant a, Instant b, String wins) {}

    Countdown countdown(Practice practice, ScoringSet by, Instant receivedAt, Band band) {
        return Countdown.of(
                calendars.of(practice), receivedAt, Calendars.clockA(practice), clockB(practice, by, band));
    }

    Both both(Practice practice, ScoringSet by, Instant receivedAt, Band band) {
        WorkingCalendar calendar = calendars.of(practice);
        return new Both(
                Calendars.clockA(practice).dueFrom(calendar, receivedAt),
                clockB(practice, by, band).dueFrom(calendar, receivedAt),
                countdown(practice, by, receivedAt, band).name());
    }

    Shown shown(Practice practice, Countdown countdown, Instant stoppedAt, Instant now) {
        WorkingCalendar calendar = calendars.of(practice);
        Instant at = stoppedAt == null ? now : stoppedAt;
        Duration remaining = countdown.remaining(calendar, at);
        Lateness lateness = stoppedAt != null
                ? Lateness.STOPPED
                : countdown.state(calendar, now, practice.dueSoonPercent(), practice.dueNowPercent());
        return new Shown(lateness.word(), remaining.toSeconds(), countdown.workingTime());
    }

    /** The band's clock of the set that scored; practice's stands only where no set could be read. */
    private static WorkingDuration clockB(Practice practice, ScoringSet by, Band band) {
        if (!by.isThere()) {
            return clockB(practice, band);
        }
        BandClock clock = by.set().terms().clock(band);
        return switch (clock.unit()) {
            case ELAPSED_HOURS -> WorkingDuration.elapsed(Duration.ofHours(clock.amount()));
            case WORKING_DAYS -> WorkingDuration.workingDays(clock.amount());
        };
    }

    private static WorkingDuration clockB(Practice practice, Band band) {
        return switch (band) {
            case RED -> Calendars.red(practice);
            case AMBER -> Calendars.amber(practice);
            case GREEN -> Calendars.green(practice);
        };
    }
}
