package org.openmash.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sixteen workers claiming the most urgent case, beside the bare update over the same rows; no case may be given twice. */
final class ClaimSpeed {
    private static final int WORKERS = 16;
    private static final Pattern CASE = Pattern.compile("\"caseId\":\"([^\"]+)\"");
    private static final String BARE = """
            update triage_case set holder_sub = 'script', holder_name = 'script', holder_role = 'duty-worker', held_since = timestamptz '2026-11-24', \
            held_until = timestamptz '2099-01-01', version = version + 1 where id = (select id from triage_case where hub = '900' and \
            state in ('waiting', 'checks', 'awaiting-sign-off', 'awaiting-capacity') and state = 'waiting' and held_until is null \
            order by first_of_all desc, band, due_at, received_at, id limit 1 for update skip locked);
            """;

    private ClaimSpeed() {}

    static void measure(Bench bench, int pairs, int seconds) throws IOException, SQLException {
        System.out.printf("%nClaim next, %d workers%n", WORKERS);
        Pgbench pgbench = Pgbench.of(bench).orElse(null);
        Set<String> given = ConcurrentHashMap.newKeySet();
        Ratios ratios = new Ratios();
        long doubles = 0;
        for (int i = 0; i < pairs; i++) {
            ManyCases.waiting(bench, "claim" + i, 40_000);
            Set<String> twice = ConcurrentHashMap.newKeySet();
            Counters before = Counters.read(bench);
            Load.Done done = Load.run(WORKERS, Duration.ofSeconds(seconds), worker -> {
                Caller caller = bench.worker(worker);
                return () -> claimed(caller, given, twice);
            });
            Counters ours = Counters.read(bench).since(before);
            doubles += twice.size();
            System.out.printf("  service %.0f/s, none left %d, given twice %d; each: %s%n", done.perSecond(), done.failures(),
                    twice.size(), ours.each(done.operations()));
            if (pgbench != null) {
                Pgbench.Run bare = pgbench.run("claim", BARE, WORKERS, seconds);
                System.out.printf("  bare update %.0f/s%n", bare.perSecond());
                ratios.add(done.perSecond(), bare.perSecond());
            }
        }
        System.out.println("cases given twice: " + doubles);
        System.out.println(pgbench == null ? "pgbench is not installed: the ratio is not measured"
                : "claim / bare update skip locked by pgbench: " + ratios + "; must 0.15, aim 0.30");
    }

    private static boolean claimed(Caller caller, Set<String> given, Set<String> twice) {
        Caller.Reply reply = caller.post("/triage/queue/next", null, "{}");
        Matcher found = CASE.matcher(reply.body());
        if (reply.status() != 200 || !found.find()) {
            return false;
        }
        if (!given.add(found.group(1))) {
            twice.add(found.group(1));
        }
        return true;
    }
}
