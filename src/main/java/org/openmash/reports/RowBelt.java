package org.openmash.reports;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Carries rows from the thread that takes them off the wire to one that scores them, so that neither waits while the
 * other works. For a trial at full speed; beside other work one thread does both.
 */
final class RowBelt implements AutoCloseable {
    private static final int ROWS = 512;
    private static final int BUNDLES = 8;
    private static final long LOOK_MILLIS = 100;

    /** Rows of one bundle; a size of nothing ends the belt. */
    private static final class Bundle {
        private final byte[][] bytes = new byte[ROWS][];
        private final int[] from = new int[ROWS];
        private int size;
    }

    private final BlockingQueue<Bundle> belt = new ArrayBlockingQueue<>(BUNDLES);
    private final FutureTask<Integer> scoring;
    private Bundle filling = new Bundle();

    /** @param row shows each row in turn, and the last one when all is done */
    RowBelt(PastCaseRow row, Consumer<PastCaseRow> each) {
        this.scoring = new FutureTask<>(() -> scoreAll(row, each));
        Thread.ofPlatform().daemon().name("trial-scoring").start(scoring);
    }

    private int scoreAll(PastCaseRow row, Consumer<PastCaseRow> each) throws InterruptedException {
        int scored = 0;
        for (Bundle bundle = belt.take(); bundle.size > 0; bundle = belt.take()) {
            for (int i = 0; i < bundle.size; i++) {
                row.read(bundle.bytes[i], bundle.from[i]);
                each.accept(row);
            }
            scored += bundle.size;
        }
        return scored;
    }

    void put(byte[] bytes, int from) {
        filling.bytes[filling.size] = bytes;
        filling.from[filling.size++] = from;
        if (filling.size == ROWS) {
            pass();
        }
    }

    /** Where scoring has failed nobody takes anything any more, and its failure is told at the end. */
    private void pass() {
        try {
            boolean passed = false;
            while (!passed && !scoring.isDone()) {
                passed = belt.offer(filling, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
            filling = new Bundle();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TrialRun.NoLongerOurs();
        }
    }

    /** @return how many rows were scored, after the last of them */
    int scored() {
        if (filling.size > 0) {
            pass();
        }
        pass();
        try {
            return scoring.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TrialRun.NoLongerOurs();
        }
    }

    /** Lets the scoring go where reading came to a bad end. */
    @Override
    public void close() {
        scoring.cancel(true);
    }
}
