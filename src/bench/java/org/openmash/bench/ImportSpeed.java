package org.openmash.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Import of history over HTTP, from the first byte sent to the last line stored, beside PostgreSQL's own COPY of the very
 * rows that it wrote into copies of the same tables with the same indexes.
 */
public final class ImportSpeed {
    private static final List<String> TABLES = List.of("child", "told_identity", "child_key", "history_event");
    private static final List<String> KINDS =
            List.of("contact", "referral", "early-help", "looked-after", "child-protection-plan", "section-47");
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final long SEED = 20_261_125;

    private ImportSpeed() {}

    /** The packaged service, where to keep state, how many pairs, how many lines in each. */
    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        int pairs = Integer.parseInt(args[2]);
        int lines = Integer.parseInt(args[3]);
        try (Bench bench = Bench.start(Path.of(args[0]), Path.of(args[1]))) {
            bench.startService();
            for (String table : TABLES) {
                bench.as(Bench.SUPERUSER, "create table bare_" + table + " (like " + table + " including all)");
            }
            Ratios ratios = new Ratios();
            for (int pair = 0; pair < pairs; pair++) {
                double ours = imported(bench, lines, SEED + pair);
                double bare = copied(bench);
                long rows = 0;
                for (String table : TABLES) {
                    rows += bench.number("select count(*) from " + table);
                }
                System.out.printf("  %d lines, %d rows: import %.1f s (%.0f rows/s), bare COPY %.1f s (%.0f rows/s)%n",
                        lines, rows, ours, rows / ours, bare, rows / bare);
                ratios.add(1 / ours, 1 / bare);
                bench.as(Bench.SUPERUSER, "truncate " + String.join(", ", TABLES) + " cascade");
            }
            System.out.println("import / bare COPY of the same rows: " + ratios + "; must 0.15, aim 0.35");
        }
    }

    private static double imported(Bench bench, int lines, long seed) throws IOException, InterruptedException {
        Path file = bench.work().resolve("history.ndjson");
        Files.write(file, (Iterable<String>) new Random(seed).longs(lines).mapToObj(ImportSpeed::line)::iterator);
        String token = bench.servers().issuer().token("admin");
        long began = System.nanoTime();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(bench.url() + "/api/v1/imports/history"))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException("The import was refused: " + answer.body());
        }
        String path = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^.*/api/v1", "");
        Caller admin = bench.caller("admin");
        String run = admin.get(path).body();
        while (!run.contains("\"state\":\"done\"") && System.nanoTime() - began < PATIENCE.toNanos()) {
            Pause.millis(20);
            run = admin.get(path).body();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (!run.contains("\"stored\":" + lines + ",")) {
            throw new IllegalStateException("Not every line was stored: " + run);
        }
        return seconds;
    }

    private static double copied(Bench bench) throws SQLException {
        double seconds = 0;
        for (String table : TABLES) {
            Path rows = bench.work().toAbsolutePath().resolve(table + ".rows");
            bench.as(Bench.SUPERUSER, "copy " + table + " to '" + rows + "'");
            bench.as(Bench.SUPERUSER, "truncate bare_" + table);
            long began = System.nanoTime();
            bench.as(Bench.SUPERUSER, "copy bare_" + table + " from '" + rows + "'");
            seconds += (System.nanoTime() - began) / 1e9;
        }
        return seconds;
    }

    private static String line(long seed) {
        Random random = new Random(seed);
        LocalDate start = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1200));
        return """
                {"source":"lcs","sourceId":"C-%016x","child":{"name":{"given":"%s","family":"%s"},"dateOfBirth":"%s",\
                "sex":"%s","address":{"lines":["%d %s Street"],"postcode":"OL%d %d%s"}},"event":{"kind":"%s","start":"%s",\
                "end":"%s","agency":"school"}}""".formatted(
                seed, word(random), word(random), LocalDate.of(2009, 1, 1).plusDays(random.nextInt(5800)),
                random.nextBoolean() ? "female" : "male", 1 + random.nextInt(200), word(random), 1 + random.nextInt(16),
                random.nextInt(10), "AB", KINDS.get(random.nextInt(KINDS.size())), start, start.plusDays(random.nextInt(200)));
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bcdfghjklmnprstvw".charAt(random.nextInt(17))).append("aeiou".charAt(random.nextInt(5)));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
