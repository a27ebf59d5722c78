package org.openmash.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openmash.local.LocalHub;
import org.openmash.local.RunningService;

/** From the start of the process to its first right answer, beside an application with the same extensions and nothing in it. */
final class StartSpeed {
    private static final List<String> FLAGS = List.of("-Xmx1g", "-XX:TieredStopAtLevel=4");

    private StartSpeed() {}

    /** @param empty the packaged empty application; where it is not there nothing is measured */
    static void measure(Bench bench, Path app, Path empty, int pairs) {
        System.out.printf("%nStart to first right answer%n");
        if (!Files.isDirectory(empty)) {
            System.out.println("  no empty application in " + empty + ": not measured");
            return;
        }
        bench.stopService();
        Path hubs = Path.of("deploy", "local", "hubs.json");
        Ratios ratios = new Ratios();
        for (int i = 0; i < pairs; i++) {
            double ours = seconds(new LocalHub(bench.servers(), app, hubs), bench, "/indicators");
            double nothing = seconds(new LocalHub(bench.servers(), empty, hubs), bench, "/nothing");
            System.out.printf("  service %.2f s, empty application %.2f s%n", ours, nothing);
            ratios.add(ours, nothing);
        }
        System.out.println("start / empty application: " + ratios + "; must 1.5, aim 1.2");
        bench.startService();
    }

    private static double seconds(LocalHub hub, Bench bench, String path) {
        int port = FreePort.any();
        String token = bench.servers().issuer().token("school");
        long begun = System.nanoTime();
        try (RunningService service = hub.startService(port, Map.of(), FLAGS)) {
            Caller.Reply reply = new Caller(service.url(), token).get(path);
            double took = (System.nanoTime() - begun) / 1e9;
            if (reply.status() != 200) {
                throw new IllegalStateException(path + " answered " + reply.status());
            }
            return took;
        }
    }
}
