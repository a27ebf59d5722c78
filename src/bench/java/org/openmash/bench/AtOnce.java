package org.openmash.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Acts that begin at the same moment, each on a thread of its own. */
final class AtOnce {
    private AtOnce() {}

    /** What each came to, in the order given. */
    static <T> List<T> all(List<Callable<T>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<T>> begun = new ArrayList<>();
            for (Callable<T> act : acts) {
                begun.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<T> ended = new ArrayList<>();
            for (Future<T> one : begun) {
                ended.add(one.get());
            }
            return ended;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception why ? why : failed;
        }
    }
}
