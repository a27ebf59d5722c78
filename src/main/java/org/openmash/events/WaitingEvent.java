package org.openmash.events;

import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;

/** A row of the outbox on its way to the broker; the broker's answer comes back to it. */
final class WaitingEvent implements Callback {
    private final long row;
    private final String topic;
    private final String subject;
    private final Batch batch;
    private volatile boolean answered;
    private Exception refusal;

    WaitingEvent(long row, String topic, String subject, Batch batch) {
        this.row = row;
        this.topic = topic;
        this.subject = subject;
        this.batch = batch;
    }

    @Override
    public void onCompletion(RecordMetadata taken, Exception failed) {
        refusal = failed;
        answered = true;
        batch.answered();
    }

    long row() {
        return row;
    }

    String topic() {
        return topic;
    }

    String subject() {
        return subject;
    }

    boolean taken() {
        return answered && refusal == null;
    }

    /** Why it was not taken; null where it was, or where no answer came. */
    Exception refusal() {
        return answered ? refusal : null;
    }
}
