package org.openmash.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.openmash.local.LocalHub;
import org.openmash.local.LocalServers;
import org.openmash.local.RunningService;

/** Two instances of the packaged service on two ports over the same PostgreSQL and broker: the sides 0 and 1. */
final class Pair implements AutoCloseable {
    static final int SIDES = 2;
    /** An instance looks for a moved clock four times a second. */
    private static final long BOTH_FOLLOW_MILLIS = 1000;
    /** Each sweeps and freezes every five seconds. */
    private static final long A_TURN_OF_BOTH_MILLIS = 11_000;

    private final LocalServers servers;
    private final LocalHub hub;
    private final int[] ports = {FreePort.any(), FreePort.any()};
    private final RunningService[] running = new RunningService[SIDES];
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger notMoved = new AtomicInteger();

    Pair(LocalServers servers, LocalHub hub) {
        this.servers = servers;
        this.hub = hub;
    }

    void startBoth() throws Exception {
        AtOnce.all(List.of(() -> start(0), () -> start(1)));
    }

    RunningService start(int side) {
        running[side] = hub.startService(ports[side]);
        return running[side];
    }

    void kill(int side) {
        running[side].kill();
    }

    Caller caller(int side, String persona) {
        return callers.computeIfAbsent(persona + side, key -> new Caller(url(side), servers.issuer().token(persona)));
    }

    Caller worker(int side, int number) {
        return callers.computeIfAbsent("worker " + number + " of " + side, key -> new Caller(
                url(side),
                servers.issuer()
                        .token(Map.of(
                                "sub", "trial-worker-" + number,
                                "name", "Worker " + number,
                                "groups", List.of("duty-worker"),
                                "hub", "900"))));
    }

    /** Through one of them, or both at the same moment. */
    void moveClock(List<Integer> sides, Instant to) {
        try {
            List<Boolean> moved = AtOnce.all(sides.stream()
                    .map(side -> (Callable<Boolean>) () -> moveClock(side, to))
                    .toList());
            moved.stream().filter(one -> !one).forEach(one -> notMoved.incrementAndGet());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    int clockNotMoved() {
        return notMoved.get();
    }

    /** Through one instance; false where it gave no answer. */
    boolean moveClock(int side, Instant to) {
        HttpRequest put = HttpRequest.newBuilder(URI.create(url(side) + "/local/clock"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"now\":\"" + to.truncatedTo(ChronoUnit.MILLIS) + "\"}"))
                .build();
        try {
            return http.send(put, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException broken) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void awaitBothClocks() {
        Pause.millis(BOTH_FOLLOW_MILLIS);
    }

    void awaitATurnOfBoth() {
        Pause.millis(A_TURN_OF_BOTH_MILLIS);
    }

    private String url(int side) {
        return "http://127.0.0.1:" + ports[side];
    }

    @Override
    public void close() {
        for (RunningService one : running) {
            if (one != null) {
                one.close();
            }
        }
        http.close();
    }
}
