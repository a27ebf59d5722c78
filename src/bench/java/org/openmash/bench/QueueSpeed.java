package org.openmash.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** A page of 25 of the queue with few and with very many open cases, beside its own select. */
final class QueueSpeed {
    private QueueSpeed() {}

    static void measure(Bench bench, int pairs, int seconds) throws IOException, SQLException {
        System.out.printf("%nQueue page of 25, one client%n");
        Pgbench pgbench = Pgbench.of(bench).orElse(null);
        bench.as(Bench.SUPERUSER, "update triage_case set state = 'closed', stopped_at = due_at, holder_sub = null, held_until = null, "
                + "held_since = null");
        double smallest = 0;
        long[] sizes = {1_000, 10_000, 100_000};
        for (int i = 0; i < sizes.length; i++) {
            long open = bench.number("select count(*) from triage_case where state = 'waiting'");
            ManyCases.waiting(bench, "queue" + i, sizes[i] - open);
            page(bench, 3);
            Counters before = Counters.read(bench);
            Load.Done done = page(bench, seconds * 2);
            Counters ours = Counters.read(bench).since(before);
            double p99 = done.percentileMillis(99);
            smallest = i == 0 ? p99 : smallest;
            System.out.printf("  %,d open: p50 %.2f ms, p99 %.2f ms (%.2f times that at 1,000; must 1.3), failures %d; each: %s%n",
                    sizes[i], done.percentileMillis(50), p99, p99 / smallest, done.failures(), ours.each(done.operations()));
        }
        if (pgbench == null) {
            System.out.println("  pgbench is not installed: the ratio is not measured");
            return;
        }
        CapturedStatements captured = CapturedStatements.of(bench, "union all", () -> bench.caller("worker").get("/triage/queue"));
        String select = captured.all().stream().filter(one -> one.contains("union all")).findFirst().orElseThrow();
        Ratios ratios = new Ratios();
        for (int i = 0; i < pairs; i++) {
            double ours = page(bench, seconds).perSecond();
            ratios.add(ours, pgbench.run("queue", select.replace("\n", " ") + ";\n", 1, seconds).perSecond());
        }
        System.out.println("queue page / its own select by pgbench: " + ratios + "; must 0.10, aim 0.20");
    }

    private static Load.Done page(Bench bench, int seconds) {
        return Load.run(1, Duration.ofSeconds(seconds), client -> {
            Caller caller = bench.caller("worker");
            return () -> caller.get("/triage/queue").status() == 200;
        });
    }
}
