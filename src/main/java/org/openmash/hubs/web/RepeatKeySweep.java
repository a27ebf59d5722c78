package org.openmash.hubs.web;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.openmash.http.RepeatKeys;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Hubs;

/** Forgets the answers under repeat keys once nobody can count on them any more: the contract promises 30 days. */
@ApplicationScoped
public class RepeatKeySweep {
    private static final Logger LOG = Logger.getLogger(RepeatKeySweep.class);
    private static final Duration KEPT = Duration.ofDays(35);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int BATCH = 5_000;

    private final HubScope scope;
    private final Hubs hubs;
    private final RepeatKeys keys;
    private final Clock clock;
    private Thread thread;

    public RepeatKeySweep(HubScope scope, Hubs hubs, RepeatKeys keys, Clock clock) {
        this.scope = scope;
        this.hubs = hubs;
        this.keys = keys;
        this.clock = clock;
    }

    /** Hub by hub, in batches that hold no lock for long. */
    public void sweep() {
        Instant before = clock.instant().minus(KEPT);
        for (Hub hub : hubs.all()) {
            int forgotten;
            do {
                forgotten = scope.in(hub, () -> keys.forget(before, BATCH));
            } while (forgotten == BATCH);
        }
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("openmash-repeat-keys").daemon().start(this::keepSweeping);
    }

    void stop(@Observes ShutdownEvent ended) {
        thread.interrupt();
    }

    private void keepSweeping() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(EVERY);
                sweep();
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("Repeat keys could not be swept: " + failed.getClass().getName());
            }
        }
    }
}
