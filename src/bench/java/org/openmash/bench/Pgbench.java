package org.openmash.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openmash.local.LocalPostgres;

/** PostgreSQL's own load program over a script of ours, as the service's role; absent where it is not installed. */
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern TRANSACTIONS = Pattern.compile("transactions actually processed: ([0-9]+)");

    /** What a run came to. */
    record Run(double perSecond, long transactions) {}

    private final Bench bench;

    private Pgbench(Bench bench) {
        this.bench = bench;
    }

    static Optional<Pgbench> of(Bench bench) {
        try {
            return new ProcessBuilder("pgbench", "--version").start().waitFor() == 0
                    ? Optional.of(new Pgbench(bench))
                    : Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    Run run(String name, String script, int clients, int seconds) throws IOException {
        Path file = bench.work().resolve(name + ".sql");
        Files.writeString(file, script);
        List<String> command = new ArrayList<>(List.of(
                "pgbench", "-n", "-M", "prepared", "-f", file.toString(), "-c", String.valueOf(clients), "-j", "2", "-T",
                String.valueOf(seconds), "-h", "127.0.0.1", "-p", String.valueOf(bench.servers().postgres().port()), "-U",
                LocalPostgres.SERVICE_USER, LocalPostgres.DATABASE));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("PGPASSFILE", bench.servers().postgres().passwordFile().toString(),
                "PGOPTIONS", "-c openmash.hub=900"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0 || said.contains("aborted")) {
                throw new IOException("pgbench " + name + ": " + said);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new Run(Double.parseDouble(found(RATE, said)), Long.parseLong(found(TRANSACTIONS, said)));
    }

    private static String found(Pattern pattern, String said) throws IOException {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IOException("pgbench said: " + said);
        }
        return matcher.group(1);
    }
}
