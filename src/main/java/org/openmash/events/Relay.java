package org.openmash.events;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import javax.sql.DataSource;

/**
 * Tells the broker what waits in the outbox, over all hubs, in order per subject, at least once. It has a thread of its
 * own in every instance; of all instances one at a time is at work, and when it dies the next takes over.
 */
@ApplicationScoped
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final boolean enabled;
    private final RelayPass pass;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean stopping;
    private boolean away;
    private Thread thread;

    public Relay(
            DataSource source,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            MeterRegistry meters,
            @ConfigProperty(name = "openmash.relay", defaultValue = "true") boolean enabled) {
        this.enabled = enabled;
        Counter relayed = Counter.builder("openmash.events.relayed")
                .description("Events that the broker took")
                .register(meters);
        this.pass = new RelayPass(source, new Delivery(broker), relayed);
        Gauge.builder("openmash.outbox.held", pass, RelayPass::heldBack)
                .description("Subjects and topics held back because the broker refused an event of theirs")
                .register(meters);
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            thread = Thread.ofPlatform().name("openmash-relay").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent ended) throws InterruptedException {
        stopping = true;
        news.release();
        if (thread != null && !thread.join(Duration.ofSeconds(3))) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(3));
        }
    }

    void left(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Left left) {
        news.release();
    }

    private void run() {
        try (pass) {
            Duration pause = POLL;
            while (!stopping) {
                RelayPass.Ended ended = once();
                tellWhenTheBrokerGoesOrReturns(ended);
                pause = switch (ended) {
                    case MORE_WAITING -> Duration.ZERO;
                    case NOTHING_WAITING -> POLL;
                    case BROKER_AWAY, FAILED -> longer(pause);
                };
                await(pause, ended);
            }
        }
    }

    private void tellWhenTheBrokerGoesOrReturns(RelayPass.Ended ended) {
        boolean isAway = ended == RelayPass.Ended.BROKER_AWAY;
        if (isAway && !away) {
            LOG.warn("The broker cannot be reached; events wait in the outbox, and the service goes on");
        } else if (away && ended == RelayPass.Ended.MORE_WAITING) {
            LOG.info("The broker is back");
        }
        away = isAway || away && ended != RelayPass.Ended.MORE_WAITING;
    }

    private RelayPass.Ended once() {
        try {
            return pass.run();
        } catch (SQLException | RuntimeException failed) {
            String state = failed instanceof SQLException refused ? " SQLSTATE " + refused.getSQLState() : "";
            LOG.warn("The relay could not work: " + failed.getClass().getName() + state);
            return RelayPass.Ended.FAILED;
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.compareTo(POLL) < 0 ? POLL : pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private void await(Duration pause, RelayPass.Ended ended) {
        try {
            if (ended == RelayPass.Ended.BROKER_AWAY || ended == RelayPass.Ended.FAILED) {
                Thread.sleep(pause);
            } else if (news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException stop) {
            stopping = true;
        }
    }
}
