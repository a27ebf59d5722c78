package org.openmash.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** How far the broker is behind: what an operator sees when it is away, while the service goes on. */
@ApplicationScoped
class OutboxLag {
    private static final long FRESH_NANOS = Duration.ofMillis(500).toNanos();
    private static final String MEASURE = "select (select count(*) from outbox) as waiting, "
            + "(select at from outbox order by id limit 1) as oldest";

    /** @param oldest how long the event that waits longest has waited; zero where none does */
    record Lag(long waiting, Duration oldest) {}

    private final DataSource source;
    private final Clock clock;
    private Optional<Lag> last = Optional.empty();
    private long measuredAt = System.nanoTime() - FRESH_NANOS;

    OutboxLag(DataSource source, Clock clock, MeterRegistry meters) {
        this.source = source;
        this.clock = clock;
        Gauge.builder("openmash.outbox.waiting", () -> now().map(Lag::waiting).map(Long::doubleValue).orElse(Double.NaN))
                .description("Events that wait for the broker")
                .register(meters);
        Gauge.builder("openmash.outbox.oldest", () -> now().map(OutboxLag::seconds).orElse(Double.NaN))
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    /** The meters are there from the start, also before anybody asks. */
    void atStart(@Observes StartupEvent started) {}

    /** Empty where the database does not tell. */
    synchronized Optional<Lag> now() {
        if (System.nanoTime() - measuredAt >= FRESH_NANOS) {
            last = measured();
            measuredAt = System.nanoTime();
        }
        return last;
    }

    private Optional<Lag> measured() {
        try (Connection connection = source.getConnection();
                PreparedStatement measure = connection.prepareStatement(MEASURE);
                ResultSet row = measure.executeQuery()) {
            row.next();
            OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
            Duration age = oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), clock.instant());
            return Optional.of(new Lag(row.getLong("waiting"), age.isNegative() ? Duration.ZERO : age));
        } catch (SQLException away) {
            return Optional.empty();
        }
    }

    private static double seconds(Lag lag) {
        return lag.oldest().toMillis() / 1000.0;
    }
}
