package org.openmash.meetings;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.openmash.hubs.ClockMoved;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Hubs;

/**
 * What meetings do by themselves, hub by hub: freeze the agenda at the hub's hour, take in what a rule catches after
 * it, tell of actions whose time has passed. Several instances may run it at once.
 */
@ApplicationScoped
class AgendaFreeze {
    private static final Logger LOG = Logger.getLogger(AgendaFreeze.class);
    private static final int SECONDS_BETWEEN = 5;
    /** Readers take late items in themselves; for the others this is soon enough. */
    private static final int TURNS_BETWEEN_LATE_ITEMS = 12;

    private final Hubs hubs;
    private final HubScope scope;
    private final Freezing freezing;
    private final LateAdditions late;
    private final DueActions dueActions;
    private final Thawing thawing;
    private final Clock clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("agenda-freeze").factory());
    private int turn;

    AgendaFreeze(
            Hubs hubs,
            HubScope scope,
            Freezing freezing,
            LateAdditions late,
            DueActions dueActions,
            Thawing thawing,
            Clock clock) {
        this.hubs = hubs;
        this.scope = scope;
        this.freezing = freezing;
        this.late = late;
        this.dueActions = dueActions;
        this.thawing = thawing;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::turn, 1, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.shutdownNow();
    }

    void clockMoved(@Observes ClockMoved moved) {
        for (Hub hub : hubs.all()) {
            late.lookAgain(hub);
            quietly(hub, () -> thawing.thaw(clock.instant()));
            run(hub, true);
        }
    }

    private void turn() {
        boolean lateToo = turn++ % TURNS_BETWEEN_LATE_ITEMS == 0;
        hubs.all().forEach(hub -> run(hub, lateToo));
    }

    private void run(Hub hub, boolean lateToo) {
        quietly(hub, () -> freezing.freezeDue(hub, clock.instant()));
        if (lateToo) {
            quietly(hub, () -> late.takeIn(hub, clock.instant()));
        }
        quietly(hub, () -> dueActions.tell(hub, clock.instant()));
    }

    /** What fails is tried again at the next turn, and holds back neither the other hubs nor the other work. */
    private void quietly(Hub hub, Runnable work) {
        try {
            scope.run(hub, work);
        } catch (RuntimeException failed) {
            LOG.warnf("The meetings' work of hub %s failed: %s", hub.code(), failed.getClass().getSimpleName());
        }
    }
}
