package org.openmash;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one place that reads the system's time. Everything else is given the {@link Clock} made here, or an instant. On
 * the local hub the clock can be moved, and runs on from where it was put.
 */
@ApplicationScoped
public class TimeSource {
    private final AtomicReference<Duration> moved = new AtomicReference<>(Duration.ZERO);

    /** The clock of practice: working time, ages, leases, due times. */
    @Produces
    @Singleton
    public Clock clock() {
        return new MovedClock(this, ZoneOffset.UTC);
    }

    /** Real time, for what has nothing to do with practice. */
    public Instant real() {
        return Clock.systemUTC().instant();
    }

    public void move(Duration byHowMuch) {
        moved.set(byHowMuch);
    }

    public Duration moved() {
        return moved.get();
    }

    private static final class MovedClock extends Clock {
        private final TimeSource source;
        private final ZoneId zone;

        MovedClock(TimeSource source, ZoneId zone) {
            this.source = source;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new MovedClock(source, other);
        }

        @Override
        public Instant instant() {
            // PostgreSQL keeps microseconds: what is answered must be what is stored.
            return source.real().plus(source.moved()).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        }
    }
}
