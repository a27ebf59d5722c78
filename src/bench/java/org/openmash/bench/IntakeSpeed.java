package org.openmash.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** Intake over HTTP beside the very statements that it issues, replayed by pgbench on the same database. */
final class IntakeSpeed {
    private static final int CLIENTS = 16;

    private IntakeSpeed() {}

    static void measure(Bench bench, int pairs, int seconds) throws IOException, SQLException {
        InventedReferrals referrals = new InventedReferrals(bench.number("select count(*) from referral") + 1_000_000);
        warmUp(bench, referrals);
        CapturedStatements captured = CapturedStatements.of(bench, "insert into referral", () -> {
            Caller.Reply reply = bench.caller("school").post("/referrals", "zzkeymarker", marked());
            if (reply.status() != 201) {
                throw new IllegalStateException("The marked referral was refused: " + reply.body());
            }
        });
        System.out.printf("%nIntake, one child, %d clients, %d children indexed%n", CLIENTS, bench.number("select count(*) from child"));
        System.out.printf("  statements of one intake besides begin, set_config and commit: %d%n", captured.count());
        captured.all().forEach(one -> System.out.println("    " + one.substring(0, Math.min(110, one.length()))));
        Pgbench pgbench = Pgbench.of(bench).orElse(null);
        if (pgbench == null) {
            System.out.println("  pgbench is not installed: the ratio is not measured");
        }
        Ratios ratios = new Ratios();
        for (int i = 0; i < pairs; i++) {
            Counters before = Counters.read(bench);
            Load.Done done = run(bench, referrals, seconds);
            Counters ours = Counters.read(bench).since(before);
            System.out.printf("  service %.0f/s, failures %d, p50 %.1f ms, p99 %.1f ms; each: %s%n", done.perSecond(), done.failures(),
                    done.percentileMillis(50), done.percentileMillis(99), ours.each(done.operations()));
            if (pgbench != null) {
                before = Counters.read(bench);
                Pgbench.Run script = pgbench.run("intake", captured.script(), CLIENTS, seconds);
                Counters theirs = Counters.read(bench).since(before);
                System.out.printf("  script  %.0f/s; each: %s%n", script.perSecond(), theirs.each(script.transactions()));
                ratios.add(done.perSecond(), script.perSecond());
            }
        }
        if (pgbench != null) {
            System.out.println("intake / its own statements by pgbench: " + ratios + "; must 0.30, aim 0.50");
        }
    }

    private static void warmUp(Bench bench, InventedReferrals referrals) {
        run(bench, referrals, 20);
    }

    private static Load.Done run(Bench bench, InventedReferrals referrals, int seconds) {
        return Load.run(CLIENTS, Duration.ofSeconds(seconds), client -> {
            Caller caller = bench.caller("school");
            long[] n = {System.nanoTime()};
            return () -> caller.post("/referrals", "b" + client + "-" + n[0]++, referrals.body()).status() == 201;
        });
    }

    private static String marked() {
        return InventedReferrals.body(424_242)
                .replaceFirst("\"given\":\"[^\"]*\"", "\"given\":\"Zzgivenmarker\"")
                .replaceFirst("\"family\":\"[^\"]*\"", "\"family\":\"Zzfamilymarker\"")
                .replaceFirst("\\d+ Example Street", "Zzstreetmarker");
    }
}
