package org.openmash.journeys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people act at the same moment. */
final class AtOnce {
    private AtOnce() {}

    static <T> List<T> same(int people, Callable<T> act) {
        return all(Collections.nCopies(people, act));
    }

    /** The answers in the order of the acts. */
    static <T> List<T> all(List<Callable<T>> acts) {
        CyclicBarrier together = new CyclicBarrier(acts.size());
        try (ExecutorService people = Executors.newFixedThreadPool(acts.size())) {
            List<Future<T>> under = new ArrayList<>();
            for (Callable<T> act : acts) {
                under.add(people.submit(() -> {
                    together.await();
                    return act.call();
                }));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> one : under) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
