package org.openmash.triage;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.openmash.audit.Actor;
import org.openmash.audit.AuditEntry;
import org.openmash.audit.AuditTrail;
import org.openmash.hubs.ClockMoved;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Hubs;
import org.openmash.sql.Sql;

/**
 * Records that leases have run out: the case's version moves and the trail says so. Whether a lease has ended is judged
 * on reading, so nothing waits for this; several instances may sweep at once.
 */
@ApplicationScoped
class LeaseSweep {
    private static final Logger LOG = Logger.getLogger(LeaseSweep.class);
    private static final int SECONDS_BETWEEN = 5;
    private static final int BATCH = 200;
    private static final int MOST_BATCHES = 50;

    private final Hubs hubs;
    private final HubScope scope;
    private final Sql sql;
    private final AuditTrail trail;
    private final Clock clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("lease-sweep").factory());

    LeaseSweep(Hubs hubs, HubScope scope, Sql sql, AuditTrail trail, Clock clock) {
        this.hubs = hubs;
        this.scope = scope;
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::sweepQuietly, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.shutdownNow();
    }

    void clockMoved(@Observes ClockMoved moved) {
        sweep();
    }

    private void sweepQuietly() {
        try {
            sweep();
        } catch (RuntimeException failed) {
            // The next turn tries again; a lease's end does not wait for it.
            LOG.warnf("The sweep of leases failed: %s", failed.getClass().getSimpleName());
        }
    }

    void sweep() {
        for (Hub hub : hubs.all()) {
            for (int batch = 0; batch < MOST_BATCHES && sweep(hub) == BATCH; batch++) {
                Thread.onSpinWait();
            }
        }
    }

    private int sweep(Hub hub) {
        return scope.in(hub, () -> {
            Instant now = clock.instant();
            List<UUID> ended = sql.list(
                    "with ended as (select id from triage_case where hub = current_setting('openmash.hub') and "
                            + "held_until <= ? order by held_until limit ? for update skip locked) "
                            + "update triage_case t set holder_sub = null, holder_name = null, holder_role = null, "
                            + "held_since = null, held_until = null, version = version + 1 from ended "
                            + "where t.id = ended.id returning t.id",
                    row -> row.id("id"),
                    now,
                    BATCH);
            if (!ended.isEmpty()) {
                trail.record(new AuditEntry(
                        Actor.service("lease sweep"), now, "lease-ended", "service-running", ended, List.of(), null));
            }
            return ended.size();
        });
    }
}
