package org.openmash.local;

import java.util.concurrent.CompletableFuture;

/** A server that the hub stands on and that may be killed and started again, its data kept. */
public sealed interface LocalServer permits LocalPostgres, LocalKafka {

    String name();

    /** Returns once it is ready; also after it died. */
    void start();

    long pid();

    boolean isAlive();

    /** As a power cut would: no farewell. */
    void kill();

    /** In good order. */
    void stop();

    /** Completed when the process that runs now has ended. */
    CompletableFuture<Integer> exitStatus();
}
