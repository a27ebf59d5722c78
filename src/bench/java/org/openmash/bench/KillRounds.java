package org.openmash.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** Kills one of two instances while agencies send and workers decide through both, and looks how the other goes on. */
final class KillRounds {
    private static final int SENDERS = 6;
    private static final int WORKERS = 4;
    private static final int AT_WORK = 20;
    /** No key is forgotten and no receipt too old at the end: the trial's clock moves by less than 30 days. */
    private static final int MOST_FREEZES = 14;

    private final Pair pair;
    private final Books books;
    private final SentReferrals sent;
    private final DeskWork desk;
    private final MeetingDates dates;
    private final Checks checks;
    private final Random random;
    private Duration longestSilence = Duration.ZERO;
    private Duration longestTakeover = Duration.ZERO;
    private long notFrozen;
    private Instant killed;
    private int acknowledgedAtKill;

    KillRounds(
            Pair pair,
            Books books,
            SentReferrals sent,
            DeskWork desk,
            MeetingDates dates,
            Checks checks,
            Random random) {
        this.pair = pair;
        this.books = books;
        this.sent = sent;
        this.desk = desk;
        this.dates = dates;
        this.checks = checks;
        this.random = random;
    }

    void run(int rounds) throws Exception {
        System.out.printf("One of the two killed, %d times under load%n", rounds);
        sent.start(SENDERS);
        desk.start(WORKERS);
        int acknowledged = sent.acknowledged();
        for (int i = 0; i < rounds; i++) {
            sent.awaitAcknowledged(AT_WORK);
            int victim = random.nextInt(Pair.SIDES);
            if (i % 2 == 0 && i / 2 < MOST_FREEZES) {
                killAtTheHour(victim);
            } else {
                Pause.between(0, 1500, random);
                kill(victim);
                survive();
            }
            sent.awaitAcknowledged(AT_WORK);
            pair.start(victim);
            if ((i + 1) % 5 == 0 || i + 1 == rounds) {
                System.out.printf("  killed %d of %d; acknowledged %d%n", i + 1, rounds, sent.acknowledged());
            }
        }
        desk.stop();
        sent.stop();
        System.out.printf(
                "  acknowledged meanwhile %d, decided in all %d%n"
                        + "  longest from kill to next acknowledgement %.1f s, to all told that waited %.1f s%n",
                sent.acknowledged() - acknowledged,
                desk.decided().size(),
                longestSilence.toMillis() / 1000.0,
                longestTakeover.toMillis() / 1000.0);
        checks.none("agendas not frozen with one instance killed at the hour", notFrozen);
    }

    /** The clock jumps over the hour through the one that is killed just then; the other freezes, and ends leases. */
    private void killAtTheHour(int victim) throws Exception {
        int survivor = Pair.SIDES - 1 - victim;
        Instant after = dates.nextFreeze(pair.caller(survivor, "chair")).plusSeconds(1);
        desk.whileLeasesEnd(() -> {
            Thread mover = Thread.ofPlatform().start(() -> pair.moveClock(victim, after));
            Pause.between(0, 150, random);
            kill(victim);
            pair.moveClock(survivor, after);
            try {
                mover.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        survive();
        Instant limit = Instant.now().plusSeconds(20);
        while (!isFrozen(survivor) && Instant.now().isBefore(limit)) {
            Pause.millis(100);
        }
        notFrozen += isFrozen(survivor) ? 0 : 1;
    }

    private boolean isFrozen(int side) {
        return pair.caller(side, "chair").get("/risk-meetings/" + dates.day()).body().contains("\"state\":\"frozen\"");
    }

    private void kill(int victim) {
        pair.kill(victim);
        killed = Instant.now();
        acknowledgedAtKill = sent.acknowledged();
    }

    /** What waited to be told at the kill is told by the other. */
    private void survive() throws SQLException {
        long last = books.count("select coalesce(max(id), 0) from outbox");
        sent.awaitAcknowledged(Math.max(0, acknowledgedAtKill + 1 - sent.acknowledged()));
        longestSilence = longer(longestSilence, killed);
        while (books.count("select count(*) from outbox where id <= " + last) > 0
                && Instant.now().isBefore(killed.plusSeconds(60))) {
            Pause.millis(20);
        }
        longestTakeover = longer(longestTakeover, killed);
    }

    private static Duration longer(Duration one, Instant since) {
        Duration other = Duration.between(since, Instant.now());
        return one.compareTo(other) > 0 ? one : other;
    }
}
