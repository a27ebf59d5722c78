package org.openmash.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Hubs;
import org.openmash.hubs.practice.SetLife;
import org.openmash.hubs.practice.ThresholdSets;
import org.openmash.sql.BinaryCopy;
import org.openmash.sql.Sql;
import org.openmash.sql.StatementFailed;

/**
 * Runs the trials that were asked for, in the background. Of several instances one has a trial; where it no longer
 * says so, having been stopped or lost, another takes the trial up.
 */
@ApplicationScoped
class TrialRunner {
    private static final Logger LOG = Logger.getLogger(TrialRunner.class);
    private static final int SECONDS_BETWEEN = 2;
    /** Far longer than an instance goes without a word, rests included. */
    private static final long GONE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final int MOST_TRIES = 3;

    /** A trial of somebody else, and since when nothing has been heard of it. */
    private record Heard(UUID trial, long beats, long since) {}

    private final Hubs hubs;
    private final TrialRun.Means means;
    private final UUID instance = UUID.randomUUID();
    private final Map<String, Heard> heard = new HashMap<>();
    private final Map<UUID, Integer> tries = new ConcurrentHashMap<>();
    private final Set<UUID> here = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("trial-watch").factory());
    private final ExecutorService runs =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("trial-", 0).factory());

    TrialRunner(
            Hubs hubs,
            HubScope scope,
            Sql sql,
            BinaryCopy copy,
            PastCases pastCases,
            Trials trials,
            SetLife life,
            ThresholdSets sets,
            Pace pace,
            ObjectMapper json,
            Clock clock) {
        this.hubs = hubs;
        this.means = new TrialRun.Means(scope, sql, copy, pastCases, trials, life, sets, pace, json, clock);
    }

    void start(@Observes StartupEvent started) {
        watch.scheduleWithFixedDelay(this::look, 1, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        watch.shutdownNow();
        runs.shutdownNow();
    }

    /** One was just asked for. */
    void wake() {
        try {
            watch.execute(this::look);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("A trial waits for the next instance");
        }
    }

    private void look() {
        for (Hub hub : hubs.all()) {
            try {
                look(hub);
            } catch (RuntimeException failed) {
                // The next turn looks again.
                LOG.warnf("The trials of hub %s could not be looked at: %s", hub.code(), kind(failed));
            }
        }
    }

    private void look(Hub hub) {
        Optional<Trials.Running> found = means.scope().in(hub, means.trials()::running);
        if (found.isEmpty()) {
            heard.remove(hub.code());
            return;
        }
        Trials.Running running = found.get();
        if (!here.contains(running.id())
                && isFree(hub, running)
                && means.scope().in(hub, () -> means.trials().take(running, instance))) {
            here.add(running.id());
            runs.execute(() -> run(hub, running));
        }
    }

    private boolean isFree(Hub hub, Trials.Running running) {
        if (running.heldBy() == null || running.heldBy().equals(instance)) {
            return true;
        }
        Heard before = heard.get(hub.code());
        long now = System.nanoTime();
        if (before == null || !before.trial().equals(running.id()) || before.beats() != running.beats()) {
            heard.put(hub.code(), new Heard(running.id(), running.beats(), now));
            return false;
        }
        return now - before.since() > GONE_NANOS;
    }

    private void run(Hub hub, Trials.Running trial) {
        try {
            new TrialRun(means, hub, trial, instance).run();
        } catch (TrialRun.NoLongerOurs gone) {
            letGo(hub, trial);
        } catch (StatementFailed failed) {
            LOG.warnf("A trial broke off at the database: %s", failed.state());
            boolean again = tries.merge(trial.id(), 1, Integer::sum) < MOST_TRIES;
            quietly(hub, again ? () -> letGo(hub, trial) : () -> fail(hub, trial));
        } catch (RuntimeException failed) {
            LOG.errorf("A trial failed: %s", kind(failed));
            quietly(hub, () -> fail(hub, trial));
        } finally {
            here.remove(trial.id());
        }
    }

    private void letGo(Hub hub, Trials.Running trial) {
        quietly(hub, () -> means.trials().letGo(trial.id(), instance));
    }

    private void fail(Hub hub, Trials.Running trial) {
        means.trials().failed(trial.id(), instance, means.clock().instant());
        means.trials().forgetMoved(trial.id());
    }

    private void quietly(Hub hub, Runnable work) {
        try {
            means.scope().run(hub, work);
        } catch (RuntimeException failed) {
            LOG.warnf("A trial could not be let go of: %s", kind(failed));
        }
    }

    private static String kind(RuntimeException failed) {
        return failed.getClass().getSimpleName();
    }
}
