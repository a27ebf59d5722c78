package org.openmash.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Events handed to the producer together: waited for together, and those taken are deleted with one statement. */
final class Batch {
    private final Thread waiting = Thread.currentThread();
    private final List<WaitingEvent> events = new ArrayList<>();
    private final AtomicInteger unanswered = new AtomicInteger();

    WaitingEvent add(long row, String topic, String subject) {
        WaitingEvent event = new WaitingEvent(row, topic, subject, this);
        events.add(event);
        unanswered.incrementAndGet();
        return event;
    }

    void answered() {
        if (unanswered.decrementAndGet() == 0) {
            LockSupport.unpark(waiting);
        }
    }

    /** @return false when the broker did not answer for all of them in that time, or the thread is to end */
    boolean await(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (unanswered.get() > 0) {
            long left = end - System.nanoTime();
            if (left <= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
        }
        return true;
    }

    List<WaitingEvent> events() {
        return events;
    }
}
