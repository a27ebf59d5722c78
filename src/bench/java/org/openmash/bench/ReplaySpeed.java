package org.openmash.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** A call repeated under a known key beside the primary-key select that it must do. */
final class ReplaySpeed {
    private static final int CLIENTS = 16;

    private ReplaySpeed() {}

    static void measure(Bench bench, int pairs, int seconds) throws IOException, SQLException {
        String body = InventedReferrals.body(77);
        bench.caller("school").post("/referrals", "replayed", body);
        System.out.printf("%nReplay of a known key, %d clients%n", CLIENTS);
        String select = "select digest, status, location, etag, answer from repeat_key where hub = '900' and holder = "
                + "'agency' || chr(58) || 'school' and key = 'replayed';\n";
        Pgbench pgbench = Pgbench.of(bench).orElse(null);
        Ratios ratios = new Ratios();
        run(bench, body, 5);
        for (int i = 0; i < pairs; i++) {
            Counters before = Counters.read(bench);
            Load.Done done = run(bench, body, seconds);
            Counters ours = Counters.read(bench).since(before);
            System.out.printf("  service %.0f/s, failures %d; each: %s%n", done.perSecond(), done.failures(), ours.each(done.operations()));
            if (pgbench != null) {
                ratios.add(done.perSecond(), pgbench.run("replay", select, CLIENTS, seconds).perSecond());
            }
        }
        System.out.println(pgbench == null ? "pgbench is not installed: the ratio is not measured"
                : "replay / primary-key select by pgbench: " + ratios + "; must 0.10, aim 0.20");
    }

    private static Load.Done run(Bench bench, String body, int seconds) {
        return Load.run(CLIENTS, Duration.ofSeconds(seconds), client -> {
            Caller caller = bench.caller("school");
            return () -> caller.post("/referrals", "replayed", body).replayed();
        });
    }
}
