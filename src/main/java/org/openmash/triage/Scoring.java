package org.openmash.triage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.openmash.hubs.practice.Practice;
import org.openmash.hubs.practice.ThresholdSets;
import org.openmash.thresholds.Assessment;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.ThresholdSet;
import org.openmash.thresholds.Unscored;

/**
 * Scores facts by the rule set that the hub's practice names. If that fails in any way the answer is "unscored": the
 * case goes to the top of the queue and an alert is counted; no referral waits for the scoring to be mended.
 */
@ApplicationScoped
class Scoring {
    private static final Logger LOG = Logger.getLogger(Scoring.class);
    private static final int SECONDS_AT_MOST = 2;

    private final ThresholdSets sets;
    private final Counter alerts;
    private final ExecutorService thinkers = Executors.newVirtualThreadPerTaskExecutor();

    Scoring(ThresholdSets sets, MeterRegistry metrics) {
        this.sets = sets;
        this.alerts = Counter.builder("openmash_unscored")
                .description("Assessments that failed: each case stands on top of its queue, unscored")
                .register(metrics);
    }

    Assessment assess(Practice practice, Facts facts) {
        return assess(practice.ruleSetName(), practice.ruleSetVersion(), facts);
    }

    /** By the very set and version that an earlier assessment named. */
    Assessment assess(String setName, String setVersion, Facts facts) {
        Assessment assessment = think(setName, setVersion, facts);
        if (assessment instanceof Unscored failed) {
            alerts.increment();
            LOG.errorf("A case is unscored by rule set %s %s: %s", setName, setVersion, failed.reason());
        }
        return assessment;
    }

    private Assessment think(String setName, String setVersion, Facts facts) {
        ThresholdSet set;
        try {
            set = sets.byNameAndVersion(setName, setVersion);
        } catch (RuntimeException missing) {
            return new Unscored("There is no rule set " + setName + " " + setVersion, null);
        }
        Future<Assessment> thought = thinkers.submit(() -> set.assess(facts));
        try {
            return thought.get(SECONDS_AT_MOST, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            thought.cancel(true);
            return new Unscored("The scoring took longer than " + SECONDS_AT_MOST + " seconds", set.version());
        } catch (ExecutionException failed) {
            return new Unscored("The scoring failed: " + failed.getCause().getClass().getSimpleName(), set.version());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Unscored("The scoring was interrupted", set.version());
        }
    }
}
