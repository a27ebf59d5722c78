package org.openmash.events;

import io.micrometer.core.instrument.Counter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * One pass over the outbox, in one transaction: lock, read in order, send, delete what the broker took, commit.
 *
 * <p>All rows of a pass are read by one statement and so from one snapshot. Rows become visible in the order of
 * commits, not of ids: reading on from the last id would let a later event overtake one that was still being written.
 * Within one snapshot a subject's events have no gap, as their writers hold the subject's row while they write.
 */
final class RelayPass implements AutoCloseable {
    /** How a pass ended, and so when the next one is due. */
    enum Ended {
        NOTHING_WAITING, MORE_WAITING, BROKER_AWAY, FAILED
    }

    private static final Logger LOG = Logger.getLogger(RelayPass.class);
    private static final long ONE_RELAY = 0x6d6173682d72656cL;
    private static final int MOST_ROWS = 20_000;
    private static final int BATCH = 2_000;
    /** So large an event is waited for before the next: the broker might refuse it, and none may overtake it. */
    private static final int LARGE = 16 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** No plan made while the table was empty may read all of it when it is full. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(?), set_config('enable_seqscan', 'off', true), "
            + "set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true)";
    private static final String READ = "select id, event_id::text, topic, type, hub, subject, at, correlation, data "
            + "from outbox where subject <> all(?) and topic <> all(?) order by id limit " + MOST_ROWS;
    private static final String DELETE = "delete from outbox where id between ? and ?";

    private final DataSource source;
    private final Delivery delivery;
    private final Counter relayed;
    private final Held subjects = new Held();
    private final Held topics = new Held();
    private long lastTaken = System.nanoTime();
    /** Of the pass at hand. */
    private int taken;
    private boolean topicRefused;

    RelayPass(DataSource source, Delivery delivery, Counter relayed) {
        this.source = source;
        this.delivery = delivery;
        this.relayed = relayed;
    }

    int heldBack() {
        return subjects.count() + topics.count();
    }

    @Override
    public void close() {
        delivery.close();
    }

    Ended run() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Ended ended = locked(connection) ? relay(connection) : Ended.NOTHING_WAITING;
                connection.commit();
                return ended;
            } catch (SQLException | RuntimeException failed) {
                delivery.abandon();
                connection.rollback();
                throw failed;
            }
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, ONE_RELAY);
            try (ResultSet answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** While one batch is under way the next is read, so that database and broker work side by side. */
    private Ended relay(Connection connection) throws SQLException {
        long now = System.nanoTime();
        taken = 0;
        topicRefused = false;
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setArray(1, connection.createArrayOf("text", subjects.at(now)));
            read.setArray(2, connection.createArrayOf("text", topics.at(now)));
            read.setFetchSize(BATCH);
            try (ResultSet rows = read.executeQuery()) {
                Batch before = handOver(rows);
                while (!before.events().isEmpty()) {
                    Batch next = handOver(rows);
                    if (!settled(before, connection)) {
                        delivery.abandon();
                        return Ended.BROKER_AWAY;
                    }
                    before = next;
                }
                return taken > 0 ? Ended.MORE_WAITING : topicRefused ? Ended.BROKER_AWAY : Ended.NOTHING_WAITING;
            }
        }
    }

    private Batch handOver(ResultSet rows) throws SQLException {
        Batch batch = new Batch();
        while (batch.events().size() < BATCH && rows.next()) {
            String topic = rows.getString(3);
            String subject = rows.getString(6);
            if (!isHeld(topic, subject)) {
                hand(batch.add(rows.getLong(1), topic, subject), bytes(rows, subject), batch);
            }
        }
        return batch;
    }

    private static byte[] bytes(ResultSet rows, String subject) throws SQLException {
        return CloudEvent.bytes(
                rows.getString(2),
                rows.getString(4),
                rows.getString(5),
                subject,
                rows.getObject(7, OffsetDateTime.class).toInstant().toString(),
                rows.getString(8),
                rows.getBytes(9));
    }

    private void hand(WaitingEvent event, byte[] bytes, Batch batch) {
        delivery.send(event, bytes);
        if (bytes.length > LARGE && !batch.await(PATIENCE)) {
            return;
        }
        holdBackIfRefused(event);
    }

    private boolean isHeld(String topic, String subject) {
        if (heldBack() == 0) {
            return false;
        }
        long now = System.nanoTime();
        return subjects.holds(subject, now) || topics.holds(topic, now);
    }

    /** @return false when the broker is away */
    private boolean settled(Batch batch, Connection connection) throws SQLException {
        boolean away = !batch.await(PATIENCE);
        List<long[]> runs = new ArrayList<>();
        int count = 0;
        for (WaitingEvent event : batch.events()) {
            if (event.taken()) {
                extend(runs, event.row());
                count++;
                letGo(event);
            } else {
                away |= event.refusal() != null && Delivery.why(event.refusal()) == Delivery.Refused.BROKER;
                holdBackIfRefused(event);
            }
        }
        if (count > 0) {
            delete(runs, connection);
            taken += count;
            lastTaken = System.nanoTime();
            relayed.increment(count);
        }
        return !away;
    }

    /** Ids without a gap are one run: no other row can lie in it, also none that becomes visible only now. */
    private static void extend(List<long[]> runs, long row) {
        if (!runs.isEmpty() && runs.getLast()[1] == row - 1) {
            runs.getLast()[1] = row;
        } else {
            runs.add(new long[] {row, row});
        }
    }

    private static void delete(List<long[]> runs, Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            for (long[] run : runs) {
                delete.setLong(1, run[0]);
                delete.setLong(2, run[1]);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private void letGo(WaitingEvent event) {
        if (heldBack() > 0) {
            subjects.letGo(event.subject(), event.row());
            topics.letGo(event.topic(), event.row());
        }
    }

    private void holdBackIfRefused(WaitingEvent event) {
        if (event.refusal() == null || isHeld(event.topic(), event.subject())) {
            return;
        }
        switch (Delivery.why(event.refusal())) {
            case EVENT -> subjects.hold(event.subject(), event.row(), System.nanoTime(), true);
            case TOPIC -> {
                topicRefused = true;
                topics.hold(event.topic(), event.row(), System.nanoTime(), othersAreTakenBeside(event.topic()));
            }
            case BROKER -> {}
        }
        LOG.warnf("The broker refused row %d on %s: %s", event.row(), event.topic(), event.refusal().getClass().getName());
    }

    /** Else it is the broker that is away, and it must be tried again as soon as it may be back. */
    private boolean othersAreTakenBeside(String topic) {
        Long since = topics.heldSince(topic);
        return since != null && lastTaken - since > 0;
    }
}
