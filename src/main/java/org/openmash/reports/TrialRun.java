package org.openmash.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.practice.SetLife;
import org.openmash.hubs.practice.SetRecord;
import org.openmash.hubs.practice.ThresholdSets;
import org.openmash.sql.BinaryCopy;
import org.openmash.sql.Sql;
import org.openmash.thresholds.ThresholdSet;

/**
 * One run of one trial, from the start; whoever takes it up after a restart begins again, since a run of all cases is
 * a matter of seconds where nobody is kept waiting. It writes to the tables of trials alone.
 */
final class TrialRun {
    private static final long NANOS_BETWEEN_BEATS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_WAITING = 2_000;
    private static final UUID FIRST = new UUID(0, 0);
    /** The ids stand in the statement. */
    private static final int MOST_AT_ONCE = 2_000;
    private static final String READ = "select " + PastCaseRow.COLUMNS
            + " from past_case where hub = current_setting('openmash.hub')";
    private static final String AFTER =
            READ + " and (referral_id, case_id) > ('%s', '%s') order by referral_id, case_id limit %d";
    private static final String THESE = READ + " and case_id = any('{%s}'::uuid[])";

    /** What a run needs of the service. */
    record Means(
            HubScope scope,
            Sql sql,
            BinaryCopy copy,
            PastCases pastCases,
            Trials trials,
            SetLife life,
            ThresholdSets sets,
            Pace pace,
            ObjectMapper json,
            Clock clock) {}

    /** It was stopped, or another instance has it. */
    static final class NoLongerOurs extends RuntimeException {
        NoLongerOurs() {
            super(null, null, false, false);
        }
    }

    private final Means means;
    private final Hub hub;
    private final Trials.Running trial;
    private final UUID instance;
    private final HubFactWords words = new HubFactWords();
    private final PastCaseRow row = new PastCaseRow();
    private Trial.Progress progress = new Trial.Progress("gathering", 0, 0);
    private long lastBeat = System.nanoTime();
    private long pieceBegan = lastBeat;

    TrialRun(Means means, Hub hub, Trials.Running trial, UUID instance) {
        this.means = means;
        this.hub = hub;
        this.trial = trial;
        this.instance = instance;
    }

    void run() {
        in(this::requireTheSameDraft);
        means.pastCases().bringUpToDate(hub, this::betweenPieces);
        TrialReading reading = in(this::prepared);
        readAll(reading);
        readOpen(reading);
        keepMoved(reading);
        List<String> earlier = in(means.trials()::shownByEarlier);
        TrialResult result = TrialResult.of(reading, earlier, means.json());
        in(() -> end(result));
    }

    /** A draft that was written on since it was asked for is another draft. */
    private Void requireTheSameDraft() {
        if (!means.life().read(hub, trial.set()).digest().equals(trial.digest())) {
            means.trials().stop(trial.id(), "service", "The draft was changed.", means.clock().instant());
        }
        return null;
    }

    private TrialReading prepared() {
        means.trials().forgetMoved(trial.id());
        words.refresh(means.sql());
        long cases = means.sql()
                .one("select count(*) from past_case where hub = current_setting('openmash.hub')",
                        found -> found.longNumber("count"))
                .orElseThrow();
        progress = new Trial.Progress("reading", 0, cases);
        ThresholdSet draft = draft();
        List<ThresholdSet> before = means.sets().everInForce(hub, means.clock().instant());
        boolean twice = before.stream().anyMatch(set -> !NeverAsked.between(draft, set).none());
        return new TrialReading(
                draft, words, name -> then(draft, before, name), twice, new HourOfWeek(zone()));
    }

    private ThresholdSet draft() {
        SetRecord set = means.life().read(hub, trial.set());
        if (!set.digest().equals(trial.digest())) {
            throw new NoLongerOurs();
        }
        return means.life().compiled(set);
    }

    private ZoneId zone() {
        return hub.practiceAt(means.clock().instant()).zone();
    }

    private static TrialReading.Then then(ThresholdSet draft, List<ThresholdSet> before, String name) {
        Optional<ThresholdSet> set = before.stream()
                .filter(one -> (one.version().name() + " " + one.version().version()).equals(name))
                .findFirst();
        return new TrialReading.Then(
                set.map(one -> NeverAsked.between(draft, one)).orElseGet(NeverAsked::nothing),
                Explanation.between(draft, set.orElse(null)));
    }

    private void readAll(TrialReading reading) {
        UUID[] after = {FIRST, FIRST};
        int read;
        int asked;
        do {
            asked = means.pace().rows();
            read = piece(AFTER.formatted(after[0], after[1], asked), reading::first);
            if (read > 0) {
                after[0] = row.id(PastCaseRow.REFERRAL);
                after[1] = row.id(PastCaseRow.CASE);
            }
            afterPiece(reading, "reading", progress.read() + read);
        } while (read == asked);
    }

    /** The cases whose answer hangs on those of other referrals. */
    private void readOpen(TrialReading reading) {
        UUID[] open = reading.open();
        int until;
        for (int from = 0; from < open.length; from = until) {
            until = Math.min(open.length, from + Math.min(MOST_AT_ONCE, means.pace().rows()));
            String ids = Arrays.stream(open, from, until).map(UUID::toString).collect(Collectors.joining(","));
            piece(THESE.formatted(ids), reading::second);
            afterPiece(reading, "siblings", until);
        }
    }

    private void afterPiece(TrialReading reading, String phase, long read) {
        progress = new Trial.Progress(phase, read, progress.of());
        if (reading.movedWaiting() >= MOST_WAITING) {
            keepMoved(reading);
        }
        betweenPieces();
    }

    /** One transaction; the last row read stays in {@link #row}. */
    private int piece(String select, Consumer<PastCaseRow> each) {
        int[] read = {0};
        in(() -> {
            means.pastCases().holdDrawing(words);
            read[0] = means.pace().isBusy() ? readAndScore(select, each) : readBesideScoring(select, each);
            return null;
        });
        return read[0];
    }

    private int readAndScore(String select, Consumer<PastCaseRow> each) {
        int[] read = {0};
        means.copy().read(select, (bytes, from) -> {
            row.read(bytes, from);
            each.accept(row);
            read[0]++;
        });
        return read[0];
    }

    private int readBesideScoring(String select, Consumer<PastCaseRow> each) {
        try (RowBelt belt = new RowBelt(row, each)) {
            means.copy().read(select, belt::put);
            return belt.scored();
        }
    }

    /** Rests where others wait, and says from time to time how far it is. */
    private boolean betweenPieces() {
        try {
            means.pace().rest(System.nanoTime() - pieceBegan);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NoLongerOurs();
        }
        if (System.nanoTime() - lastBeat >= NANOS_BETWEEN_BEATS) {
            in(this::beat);
        }
        pieceBegan = System.nanoTime();
        return true;
    }

    private Void beat() {
        if (!means.trials().beat(trial.id(), instance, progress)) {
            throw new NoLongerOurs();
        }
        if (means.trials().workGoesOn(means.clock().instant().minusNanos(NANOS_BETWEEN_BEATS))) {
            means.pace().asked();
        }
        lastBeat = System.nanoTime();
        return null;
    }

    /** The beat is in the same transaction, so that nothing is added to a trial that was stopped. */
    private void keepMoved(TrialReading reading) {
        List<TrialReading.Moved> moved = reading.takeMoved();
        in(() -> {
            beat();
            means.trials().addMoved(trial.id(), moved);
            return null;
        });
    }

    private Void end(TrialResult result) {
        if (!means.trials().done(trial.id(), instance, progress.of(), result, means.clock().instant())) {
            throw new NoLongerOurs();
        }
        means.life().trialled(hub, trial.set(), trial.digest(), trial.id());
        return null;
    }

    private <T> T in(Supplier<T> work) {
        return means.scope().in(hub, work);
    }
}
