package org.openmash.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** One instance of the packaged service, running. */
public final class RunningService implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Duration BREATH = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;

    private final ChildProcess process;
    private final int port;
    private final Path log;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    RunningService(ChildProcess process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    public String url() {
        return url(port);
    }

    static String url(int port) {
        return "http://localhost:" + port;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it says that it can take referrals at this moment. */
    public boolean isReady() {
        var ask = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public RunningService awaitReady() {
        Waiting.until(READY_LIMIT, BREATH, process, this::isReady);
        return this;
    }

    /** As a power cut would: no farewell. Returns once it is gone. */
    public void kill() {
        process.kill();
    }

    /** In good order: what it holds is handed back. */
    public void stop() {
        process.stop(PATIENCE);
    }

    public CompletableFuture<Integer> exitStatus() {
        return process.exitStatus();
    }

    @Override
    public void close() {
        stop();
        http.close();
    }
}
