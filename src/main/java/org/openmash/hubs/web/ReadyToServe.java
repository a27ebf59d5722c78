package org.openmash.hubs.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.openmash.TimeSource;
import org.openmash.hubs.LocalClock;
import org.openmash.hubs.practice.BankHolidays;

/**
 * What readiness tells of time: until when the published bank holidays reach, with a warning a year before, since
 * every due time rests on them; and whether the clock is a local hub's, and how far it was moved.
 */
@Readiness
@ApplicationScoped
class ReadyToServe implements HealthCheck {
    private final BankHolidays holidays;
    private final LocalClock localClock;
    private final TimeSource time;
    private final Clock clock;

    ReadyToServe(BankHolidays holidays, LocalClock localClock, TimeSource time, Clock clock) {
        this.holidays = holidays;
        this.localClock = localClock;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("time")
                .up()
                .withData("bankHolidaysPublishedUntil", holidays.lastKnown().toString())
                .withData("localClock", localClock.isOn());
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        if (today.plusYears(1).isAfter(holidays.lastKnown())) {
            answer.withData("warning", "The published bank holidays end within a year; later ones follow from law alone.");
        }
        if (localClock.isOn()) {
            answer.withData("movedSeconds", time.moved().toSeconds());
        }
        return answer.build();
    }
}
