package org.openmash.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Calls that come at a fixed rate whether or not the ones before are answered; each is timed from its planned start. */
final class Arrivals {
    private Arrivals() {}

    /** @param goOn asked before each call; the time is the longest it may last */
    static Load.Done run(int perSecond, Duration time, BooleanSupplier goOn, Load.Operation operation) {
        AtomicLong failures = new AtomicLong();
        ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
        List<Thread> calls = new ArrayList<>();
        long started = System.nanoTime();
        long between = Duration.ofSeconds(1).toNanos() / perSecond;
        for (long planned = started; planned < started + time.toNanos() && goOn.getAsBoolean(); planned += between) {
            long wait = planned - System.nanoTime();
            if (wait > 0) {
                Pause.millis(wait / 1_000_000);
            }
            long begun = planned;
            calls.add(Thread.startVirtualThread(() -> {
                if (!operation.once()) {
                    failures.incrementAndGet();
                }
                micros.add((System.nanoTime() - begun) / 1000);
            }));
        }
        calls.forEach(Arrivals::join);
        long[] all = micros.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(all);
        return new Load.Done(all.length - failures.get(), failures.get(), (System.nanoTime() - started) / 1e9, all);
    }

    private static void join(Thread call) {
        try {
            call.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
