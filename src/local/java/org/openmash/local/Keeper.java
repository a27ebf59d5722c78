package org.openmash.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Brings a server back when it dies, for as long as the hub is not ending. */
final class Keeper {

    private static final int TRIES = 5;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final LocalServer server;
    private final BooleanSupplier ending;
    private final Consumer<String> tell;
    private final Consumer<CannotStart> givingUp;

    Keeper(LocalServer server, BooleanSupplier ending, Consumer<String> tell, Consumer<CannotStart> givingUp) {
        this.server = server;
        this.ending = ending;
        this.tell = tell;
        this.givingUp = givingUp;
    }

    void keep() {
        Thread.ofPlatform().daemon().name("keeper-of-" + server.name()).start(this::watch);
    }

    private void watch() {
        try {
            while (true) {
                int status = server.exitStatus().join();
                if (ending.getAsBoolean()) {
                    return;
                }
                tell.accept("%s ended with status %d; starting it again".formatted(server.name(), status));
                long begun = System.nanoTime();
                bringBack();
                long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
                tell.accept(
                        "%s is back after %.1f s, process %d".formatted(server.name(), took / 1000.0, server.pid()));
            }
        } catch (CannotStart why) {
            if (!ending.getAsBoolean()) {
                givingUp.accept(why);
            }
        }
    }

    private void bringBack() {
        for (int attempt = 1; attempt < TRIES; attempt++) {
            try {
                server.start();
                return;
            } catch (CannotStart notYet) {
                if (ending.getAsBoolean()) {
                    throw notYet;
                }
                server.stop();
                Waiting.pause(BETWEEN_TRIES);
            }
        }
        server.start();
    }
}
