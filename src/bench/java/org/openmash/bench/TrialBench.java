package org.openmash.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.openmash.hubs.practice.SetDocuments;
import org.openmash.hubs.practice.SetReading;
import org.openmash.thresholds.ThresholdSet;

/**
 * A trial over many past cases: alone beside a bare copy of the same facts, then paced beside intake at a fixed rate,
 * in pairs with and without it.
 */
public final class TrialBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ALONE = 7;
    private static final int INTAKE_A_SECOND = 20;
    private static final long UNTIL_IDLE_MILLIS = 17_000;
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final String CODE = "neglect-basic-care";

    private final Bench bench;
    private final int rows;
    private final InventedReferrals referrals = new InventedReferrals(5_000_000);
    private ThresholdSet draft;
    private int set;

    private TrialBench(Bench bench, int rows) {
        this.bench = bench;
        this.rows = rows;
    }

    /** @param arguments the packaged service, a state folder, rows, pairs (0 for the trial alone), seconds of each run */
    public static void main(String[] arguments) throws Exception {
        int pairs = Integer.parseInt(arguments[3]);
        int seconds = Integer.parseInt(arguments[4]);
        int status = 0;
        try (Bench bench = Bench.start(Path.of(arguments[0]), Path.of(arguments[1]))) {
            bench.startService("-Xmx512m", "-XX:TieredStopAtLevel=4");
            TrialBench trial = new TrialBench(bench, Integer.parseInt(arguments[2]));
            trial.fill();
            trial.alone();
            if (pairs > 0) {
                trial.beside(pairs, seconds);
            }
        } catch (Exception failed) {
            failed.printStackTrace();
            status = 1;
        }
        // The issuer's thread would keep the JVM alive.
        System.exit(status);
    }

    private void fill() throws Exception {
        ObjectNode document = (ObjectNode) read(editor().get("/threshold-sets/1").body()).get("document");
        ThresholdSet then = compiled(document, 1);
        for (JsonNode indicator : document.withArray("/indicators")) {
            if (indicator.path("code").asText().equals(CODE)) {
                ((ObjectNode) indicator).put("points", indicator.get("points").asInt() + 15);
            }
        }
        Caller.Reply made = editor().post("/threshold-sets", null, document.put("name", "trial").toString());
        set = read(made.body()).path("version").asInt();
        Caller.Reply checked = editor().post("/threshold-sets/" + set + "/check", null, "{}");
        if (set == 0 || checked.status() != 200) {
            throw new IllegalStateException("no draft to try: " + made.status() + ", " + checked.status());
        }
        draft = compiled(document, set);
        long began = System.nanoTime();
        try (Connection connection = bench.servers().postgres().connectAs(Bench.SUPERUSER)) {
            int written = new PastRows(then).write(connection, rows);
            System.out.printf("%d past cases written in %.0f s%n", written, (System.nanoTime() - began) / 1e9);
        }
        bench.as(Bench.SUPERUSER, "vacuum analyze past_case");
        System.out.printf(
                "facts: %d bytes a row on average, %d at most; table %d bytes a row, with its indexes %d%n",
                bench.number("select round(avg(length(facts))) from past_case"),
                bench.number("select max(length(facts)) from past_case"),
                bench.number("select pg_table_size('past_case') / count(*) from past_case"),
                bench.number("select pg_total_relation_size('past_case') / count(*) from past_case"));
    }

    private void alone() throws Exception {
        Ratios ratios = new Ratios();
        UUID last = null;
        for (int i = 0; i < ALONE; i++) {
            Counters start = Counters.read(bench);
            double copied = copy();
            Counters ofCopy = Counters.read(bench).since(start);
            Pause.millis(i == 0 ? UNTIL_IDLE_MILLIS : 0);
            start = Counters.read(bench);
            JsonNode trial = untilEnded(ask());
            Counters ofTrial = Counters.read(bench).since(start);
            double took = seconds(trial);
            last = UUID.fromString(trial.get("id").asText());
            ratios.add(took, copied);
            System.out.printf(
                    "  trial %.2f s, copy of the facts %.2f s; CPU: trial %.2f s in the service and %.2f s in PostgreSQL, "
                            + "copy %.2f s; service heap at most 512 MiB%n",
                    took, copied, ofTrial.serviceMillis() / 1e3, ofTrial.postgresMillis() / 1e3, ofCopy.postgresMillis() / 1e3);
        }
        System.out.println("trial / copy of the facts: " + ratios + "; must 5, aim 2");
        try (Connection connection = bench.servers().postgres().connectAs(Bench.SUPERUSER)) {
            long[] found = new OneByOne(connection, draft).differences(last);
            System.out.printf("one by one: %d cases, %d of which the trial says another thing%n", found[1], found[0]);
        }
    }

    /** Intake in pairs without and with a trial, then a trial to its end beside intake. */
    private void beside(int pairs, int seconds) throws Exception {
        intake(seconds);
        List<Double> cpu = new ArrayList<>();
        List<Double> late = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            Run without = intake(seconds);
            String trial = ask();
            Run with = intake(seconds);
            JsonNode state = read(editor().get(trial).body());
            System.out.printf(
                    "  without: CPU %.2f ms each, p99 %.1f ms; with (%s, %d of %d in phase %s): CPU %.2f ms each, p99 %.1f ms%n",
                    without.cpu(), without.late(), state.path("state").asText(), state.at("/progress/read").asLong(),
                    state.at("/progress/of").asLong(), state.at("/progress/phase").asText(), with.cpu(), with.late());
            cpu.add(with.cpu() / without.cpu());
            late.add(with.late() / without.late());
            editor().post(trial + "/stop", null, "{\"reason\":\"The next run.\"}");
        }
        System.out.println("intake with a trial / without, CPU of service and PostgreSQL: " + median(cpu) + "; must 1.20");
        System.out.println("intake with a trial / without, p99: " + median(late) + "; must 1.20");
        String trial = ask();
        Load.Done done = Arrivals.run(
                INTAKE_A_SECOND,
                LONGEST,
                () -> !read(editor().get(trial).body()).path("state").asText().equals("done"),
                this::refer);
        System.out.printf(
                "paced trial of %d: %.0f s beside %d referrals, p99 %.1f ms%n",
                rows, seconds(read(editor().get(trial).body())), done.operations(), done.percentileMillis(99));
    }

    private record Run(double cpu, double late) {}

    private Run intake(int seconds) throws Exception {
        Counters before = Counters.read(bench);
        Load.Done done = Arrivals.run(INTAKE_A_SECOND, Duration.ofSeconds(seconds), () -> true, this::refer);
        Counters used = Counters.read(bench).since(before);
        if (done.failures() > 0) {
            System.out.printf("  %d referrals were not taken%n", done.failures());
        }
        return new Run(
                (used.serviceMillis() + used.postgresMillis()) / (double) done.operations(), done.percentileMillis(99));
    }

    private boolean refer() {
        return bench.caller("school").post("/referrals", null, referrals.body()).status() == 201;
    }

    /** @return where the trial is */
    private String ask() {
        Caller.Reply asked = editor().post("/threshold-sets/" + set + "/trials", null, "{}");
        if (asked.status() != 202) {
            throw new IllegalStateException("no trial: " + asked.status() + " " + asked.body());
        }
        return "/threshold-sets/" + set + "/trials/" + read(asked.body()).get("id").asText();
    }

    private JsonNode untilEnded(String trial) {
        JsonNode state = read(editor().get(trial).body());
        while (state.path("state").asText().equals("running")) {
            Pause.millis(50);
            state = read(editor().get(trial).body());
        }
        if (!state.path("state").asText().equals("done")) {
            throw new IllegalStateException("the trial is " + state.path("state"));
        }
        return state;
    }

    private static double seconds(JsonNode trial) {
        Instant asked = Instant.parse(trial.get("askedAt").asText());
        return Duration.between(asked, Instant.parse(trial.get("endedAt").asText())).toMillis() / 1000.0;
    }

    private double copy() throws Exception {
        long began = System.nanoTime();
        bench.as(Bench.SUPERUSER, "copy (select facts from past_case where hub = '900') to '/dev/null'");
        return (System.nanoTime() - began) / 1e9;
    }

    private Caller editor() {
        return bench.caller("editor");
    }

    private static ThresholdSet compiled(JsonNode document, int version) {
        return switch (new SetDocuments().read(document, String.valueOf(version))) {
            case SetReading.Read read -> read.document().set();
            case SetReading.Faulty faulty -> throw new IllegalStateException(faulty.faults().toString());
        };
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static String median(List<Double> all) {
        List<Double> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted.isEmpty()
                ? "not measured"
                : "%.2f (lowest %.2f, highest %.2f, %d pairs)"
                        .formatted(sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast(), sorted.size());
    }
}
