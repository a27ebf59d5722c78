package org.openmash.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.openmash.Refusal;
import org.openmash.hubs.Hub;
import org.openmash.hubs.practice.Calendars;

/** Which dates have a meeting: those that were held, and from the newest one due on every working day of the hub. */
@ApplicationScoped
class MeetingDiary {
    private final RiskMeetings meetings;
    private final Calendars calendars;

    MeetingDiary(RiskMeetings meetings, Calendars calendars) {
        this.meetings = meetings;
        this.calendars = calendars;
    }

    MeetingDays days(Hub hub) {
        return new MeetingDays(hub, calendars);
    }

    /** @throws Refusal 404 that names the next date with a meeting */
    void require(Hub hub, LocalDate day, Instant now) {
        MeetingDays days = days(hub);
        LocalDate latestDue = days.latestDue(now);
        boolean toCome = !day.isBefore(latestDue);
        if ((toCome && days.has(day)) || meetings.on(day).isPresent()) {
            return;
        }
        LocalDate next = toCome ? days.next(day) : earlier(meetings.firstAfter(day).orElse(latestDue), latestDue);
        throw Refusal.of(Refusal.Because.NOT_FOUND, "no-meeting", "The hub has no risk meeting on that date.")
                .with("next", next);
    }

    /** @throws Refusal 409 when another agenda must freeze before */
    void refuseTooEarly(Hub hub, LocalDate day, Instant now) {
        LocalDate nextDue = days(hub).next(days(hub).latestDue(now));
        if (day.isAfter(nextDue)) {
            throw Refusal.of(
                            Refusal.Because.STATE_FORBIDS,
                            "earlier-meeting-first",
                            "An earlier meeting's agenda is not frozen yet.")
                    .with("next", nextDue);
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
