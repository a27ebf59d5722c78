package org.openmash.bench;

import java.nio.file.Path;
import java.util.List;

/** Prints, in one run, each path of the service beside a yardstick of the same run; the last lines of each are ratios. */
public final class SpeedBench {
    private SpeedBench() {}

    /** @param arguments the packaged service, a state folder, pairs, seconds a run, children indexed, events of backlog, then the paths to measure */
    public static void main(String[] arguments) throws Exception {
        int pairs = Integer.parseInt(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        long children = Long.parseLong(arguments[4]);
        long backlog = Long.parseLong(arguments[5]);
        List<String> paths = List.of(arguments).subList(6, arguments.length);
        System.out.printf("%d cores, %d MB for the JVM of the load, Java %s%n", Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20, Runtime.version());
        int status = 0;
        try (Bench bench = Bench.start(Path.of(arguments[0]), Path.of(arguments[1]))) {
            bench.startService();
            bench.caller("school").post("/referrals", "first", InventedReferrals.body(1));
            ManyCases.children(bench, children);
            for (String path : paths) {
                switch (path) {
                    case "intake" -> IntakeSpeed.measure(bench, pairs, seconds);
                    case "replay" -> ReplaySpeed.measure(bench, pairs, seconds);
                    case "claim" -> ClaimSpeed.measure(bench, pairs, seconds);
                    case "queue" -> QueueSpeed.measure(bench, pairs, seconds);
                    case "relay" -> RelaySpeed.measure(bench, Math.min(pairs, 5), backlog);
                    case "start" -> StartSpeed.measure(bench, Path.of(arguments[0]), Path.of(arguments[0]).resolveSibling("empty-app"), pairs);
                    default -> System.out.println("no such path: " + path);
                }
            }
        } catch (Exception failed) {
            failed.printStackTrace();
            status = 1;
        }
        // The issuer's thread would keep the JVM alive.
        System.exit(status);
    }
}
