package org.openmash.children;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.openmash.children.matching.Particulars;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Hubs;

/**
 * Reckons the keys of holders anew from all that they tell: of those kept before there were keys, soon after a start,
 * and of a case to which more was told. In bounded batches, each its own transaction, as often as one likes and at
 * several instances at once.
 */
@ApplicationScoped
class KeySweep {
    private static final Logger LOG = Logger.getLogger(KeySweep.class);
    private static final int SECONDS_BETWEEN = 15;
    private static final int BATCH = 500;
    private static final int MOST_BATCHES = 200;

    private final Hubs hubs;
    private final HubScope scope;
    private final EvidenceStore evidence;
    private final ChildKeys keys;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("key-sweep").factory());

    KeySweep(Hubs hubs, HubScope scope, EvidenceStore evidence, ChildKeys keys) {
        this.hubs = hubs;
        this.scope = scope;
        this.evidence = evidence;
        this.keys = keys;
    }

    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::sweepQuietly, 1, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.shutdownNow();
    }

    private void sweepQuietly() {
        try {
            sweep();
        } catch (RuntimeException failed) {
            // The next turn tries again; until then recognition says that it could not look everywhere.
            LOG.warnf("The sweep of keys failed: %s", failed.getClass().getSimpleName());
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
            List<Evidence> rows = evidence.notKeyed(BATCH);
            Map<UUID, Described> told = new LinkedHashMap<>();
            rows.forEach(row -> told.merge(row.caseId(), row.described(), Described::and));
            Map<UUID, Particulars> holders = new LinkedHashMap<>();
            told.forEach((caseId, described) -> holders.put(caseId, described.particulars()));
            keys.add(holders);
            evidence.keyed(rows);
            return holders.size();
        });
    }
}
