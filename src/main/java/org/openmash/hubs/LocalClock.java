package org.openmash.hubs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openmash.TimeSource;
import org.openmash.sql.Sql;

/**
 * The movable clock of a local hub, so that a Friday evening can be tried on a Tuesday morning. How far it was moved
 * stands in the database, which every instance follows; tokens, broker and metrics keep real time. Off in production.
 */
@ApplicationScoped
public class LocalClock {
    private static final int BEFORE_ALL_JOBS = 10;
    private static final long FOLLOW_MILLIS = 250;

    private final Sql sql;
    private final TimeSource time;
    private final Clock clock;
    private final Event<ClockMoved> moved;
    private final boolean on;
    private Thread follower;

    public LocalClock(
            Sql sql,
            TimeSource time,
            Clock clock,
            Event<ClockMoved> moved,
            @ConfigProperty(name = "openmash.local-clock") boolean on) {
        this.sql = sql;
        this.time = time;
        this.clock = clock;
        this.moved = moved;
        this.on = on;
    }

    /** Whether this service has such a clock at all. */
    public boolean isOn() {
        return on;
    }

    public Instant now() {
        return clock.instant();
    }

    /** From here on time runs from this instant; what is due by it has run once when this returns. */
    public Instant put(Instant now) {
        moveBy(Duration.between(time.real().truncatedTo(ChronoUnit.MICROS), now));
        moved.fire(new ClockMoved(now()));
        return now();
    }

    /** Back to the time of day. */
    public Instant letGo() {
        moveBy(Duration.ZERO);
        moved.fire(new ClockMoved(now()));
        return now();
    }

    private synchronized void moveBy(Duration byHowMuch) {
        sql.write(
                "insert into local_clock (moved_micros) values (?) on conflict (one) do update set moved_micros = "
                        + "excluded.moved_micros",
                byHowMuch.toNanos() / 1000);
        time.move(byHowMuch);
    }

    void start(@Observes @Priority(BEFORE_ALL_JOBS) StartupEvent started) {
        if (on) {
            follow();
            follower = Thread.ofPlatform().name("openmash-local-clock").daemon().start(this::keepFollowing);
        }
    }

    void stop(@Observes ShutdownEvent ended) {
        if (follower != null) {
            follower.interrupt();
        }
    }

    private void keepFollowing() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(FOLLOW_MILLIS);
                follow();
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException away) {
                // Without the database nobody moves the clock either; the next look will tell.
            }
        }
    }

    private synchronized void follow() {
        long micros = sql.one("select moved_micros from local_clock", row -> row.longNumber("moved_micros")).orElse(0L);
        time.move(Duration.of(micros, ChronoUnit.MICROS));
    }
}
