package org.openmash.triage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
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
import org.openmash.thresholds.Headline;
import org.openmash.thresholds.RuleSetVersion;
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
                .description("Scorings that failed: each case stands on top of its queue, unscored")
                .register(metrics);
    }

    /** The answer alone, for intake and rescoring. */
    Score score(Practice practice, Facts facts) {
        RuleSetVersion named = new RuleSetVersion(practice.ruleSetName(), practice.ruleSetVersion());
        Score score;
        try {
            ThresholdSet set = sets.byNameAndVersion(named.name(), named.version());
            Headline headline = inTime(() -> set.headline(facts));
            score = headline.unscored()
                    ? Score.failed("The scoring failed", named)
                    : new Score(headline, named, null);
        } catch (CouldNotThink failed) {
            score = Score.failed(failed.getMessage(), named);
        } catch (RuntimeException missing) {
            score = Score.failed("There is no rule set " + named.name() + " " + named.version(), null);
        }
        if (score.unscoredBecause() != null) {
            alerts.increment();
            LOG.errorf("A case is unscored by rule set %s %s: %s", named.name(), named.version(), score.unscoredBecause());
        }
        return score;
    }

    /** The answer with every finding, by the very set and version that an earlier scoring named. */
    Assessment explain(String setName, String setVersion, Facts facts) {
        RuleSetVersion named = new RuleSetVersion(setName, setVersion);
        try {
            ThresholdSet set = sets.byNameAndVersion(setName, setVersion);
            return inTime(() -> set.assess(facts));
        } catch (RuntimeException failed) {
            return new Unscored("The scoring cannot be shown: " + failed.getClass().getSimpleName(), named);
        }
    }

    private <T> T inTime(Callable<T> thinking) {
        Future<T> thought = thinkers.submit(thinking);
        try {
            return thought.get(SECONDS_AT_MOST, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            thought.cancel(true);
            throw new CouldNotThink("The scoring took longer than " + SECONDS_AT_MOST + " seconds");
        } catch (ExecutionException failed) {
            throw new CouldNotThink("The scoring failed: " + failed.getCause().getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CouldNotThink("The scoring was interrupted");
        }
    }

    private static final class CouldNotThink extends RuntimeException {
        CouldNotThink(String why) {
            super(why, null, false, false);
        }
    }
}
