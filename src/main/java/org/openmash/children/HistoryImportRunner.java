package org.openmash.children;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.openmash.hubs.Hub;
import org.openmash.hubs.Hubs;
import org.openmash.sql.StatementFailed;

/**
 * Takes in imported history in the background, piece by piece. A piece and the mark that it is done are one transaction,
 * which holds the run: whoever is stopped, the next to look goes on where it was, on this instance or another.
 */
@ApplicationScoped
class HistoryImportRunner {
    private static final Logger LOG = Logger.getLogger(HistoryImportRunner.class);
    private static final int SECONDS_BETWEEN = 2;

    private final Hubs hubs;
    private final HistoryTaking taking;
    private final Set<String> brokeOff = new HashSet<>();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("history-import").factory());

    HistoryImportRunner(Hubs hubs, HistoryTaking taking) {
        this.hubs = hubs;
        this.taking = taking;
    }

    void start(@Observes StartupEvent started) {
        rounds.scheduleWithFixedDelay(this::look, 1, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        rounds.shutdownNow();
    }

    void wake() {
        try {
            rounds.execute(this::look);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("An import waits for the next instance");
        }
    }

    private void look() {
        for (Hub hub : hubs.all()) {
            try {
                taking.forgetBroken(hub);
                while (!Thread.currentThread().isInterrupted() && taking.takePiece(hub, !brokeOff.remove(hub.code()))) {
                    LOG.debug("A piece of an import was taken in");
                }
            } catch (RuntimeException failed) {
                // The piece rolled back whole; the next round takes it again, and looks for nobody: too many may be alike.
                brokeOff.add(hub.code());
                LOG.warnf("An import of hub %s broke off: %s", hub.code(), kind(failed));
            }
        }
    }

    private static String kind(RuntimeException failed) {
        return failed instanceof StatementFailed statement ? statement.state() : failed.getClass().getSimpleName();
    }
}
