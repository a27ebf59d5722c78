package org.openmash.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** Clients that each do one operation after another for a while: saturation, not latency. */
final class Load {
    private Load() {}

    /** One client's operation; false where it did not do what it should. */
    @FunctionalInterface
    interface Operation {
        boolean once();
    }

    /** What was done in a run. */
    record Done(long operations, long failures, double seconds, long[] sortedMicros) {
        double perSecond() {
            return operations / seconds;
        }

        double percentileMillis(double percent) {
            return sortedMicros.length == 0
                    ? 0
                    : sortedMicros[(int) Math.min(sortedMicros.length - 1, sortedMicros.length * percent / 100)] / 1000.0;
        }
    }

    static Done run(int clients, Duration time, IntFunction<Operation> client) {
        AtomicLong operations = new AtomicLong();
        AtomicLong failures = new AtomicLong();
        long started = System.nanoTime();
        long end = started + time.toNanos();
        List<Thread> threads = new ArrayList<>();
        List<List<Long>> micros = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Operation operation = client.apply(i);
            List<Long> mine = new ArrayList<>();
            micros.add(mine);
            threads.add(Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end) {
                    long begun = System.nanoTime();
                    if (operation.once()) {
                        operations.incrementAndGet();
                    } else {
                        failures.incrementAndGet();
                    }
                    mine.add((System.nanoTime() - begun) / 1000);
                }
            }));
        }
        threads.forEach(Load::join);
        long[] all = micros.stream().flatMap(List::stream).mapToLong(Long::longValue).toArray();
        Arrays.sort(all);
        return new Done(operations.get(), failures.get(), (System.nanoTime() - started) / 1e9, all);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
