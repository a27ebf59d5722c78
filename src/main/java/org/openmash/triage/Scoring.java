package org.openmash.triage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.openmash.hubs.Hub;
import org.openmash.hubs.practice.Practice;
import org.openmash.hubs.practice.ThresholdSets;
import org.openmash.thresholds.Assessment;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.Headline;
import org.openmash.thresholds.RuleSetVersion;
import org.openmash.thresholds.ThresholdSet;
import org.openmash.thresholds.Unscored;

/**
 * Scores facts: a new case by the set in force at its receipt, every later scoring by the case's own. If that fails in
 * any way the answer is "unscored": the case goes to the top of the queue and an alert is counted; no referral waits for
 * the scoring to be mended.
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

    /** The thresholds that a case received then is scored by, for all its life. */
    ScoringSet inForce(Hub hub, Instant at) {
        try {
            return ScoringSet.of(sets.inForce(hub, at));
        } catch (RuntimeException missing) {
            // Told where a case then stands unscored.
            Practice practice = hub.practiceAt(at);
            return new ScoringSet(new RuleSetVersion(practice.ruleSetName(), practice.ruleSetVersion()), null);
        }
    }

    /** The thresholds that an earlier scoring named. */
    ScoringSet named(String hub, RuleSetVersion version) {
        return new ScoringSet(
                version, sets.find(hub, version.name(), version.version()).orElse(null));
    }

    /** The answer alone, for intake and rescoring. */
    Score score(ScoringSet by, Facts facts) {
        RuleSetVersion named = by.version();
        Score score;
        if (!by.isThere()) {
            score = Score.failed("There is no rule set " + named.name() + " " + named.version(), null);
        } else {
            score = headline(by, facts);
        }
        if (score.unscoredBecause() != null) {
            alerts.increment();
            LOG.errorf(
                    "A case is unscored by rule set %s %s: %s", named.name(), named.version(), score.unscoredBecause());
        }
        return score;
    }

    private Score headline(ScoringSet by, Facts facts) {
        try {
            Headline headline = inTime(() -> by.set().headline(facts));
            return headline.unscored()
                    ? Score.failed("The scoring failed", by.version())
                    : new Score(headline, by.version(), null);
        } catch (CouldNotThink failed) {
            return Score.failed(failed.getMessage(), by.version());
        }
    }

    /** What another set would say to the same facts, to be shown beside; it is kept nowhere and raises no alert. */
    Score beside(ScoringSet other, Facts facts) {
        return other.isThere()
                ? headline(other, facts.withReferralLevel(other.set().referralLevel()))
                : Score.failed("There is no such set", other.version());
    }

    /** The answer with every finding, by the very set and version that an earlier scoring named. */
    Assessment explain(String hub, RuleSetVersion named, Facts facts) {
        try {
            ThresholdSet set = sets.byNameAndVersion(hub, named.name(), named.version());
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
