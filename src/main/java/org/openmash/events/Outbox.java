package org.openmash.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.openmash.sql.Sql;

/** Where a room leaves an event, in the transaction that is open; the relay tells it after the commit. */
@ApplicationScoped
public class Outbox {
    private final Sql sql;
    private final Event<Left> left;

    /** Told inside the transaction; whoever waits for news is woken after its commit. */
    public record Left() {}

    public Outbox(Sql sql, Event<Left> left) {
        this.sql = sql;
        this.left = left;
    }

    /** Leaves all of them with one statement, in the order given. */
    public void leave(List<OutboxMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        sql.write(
                "insert into outbox (event_id, topic, type, hub, subject, at, data, correlation) select *, ?::text from "
                        + "unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])",
                MDC.get("correlationId"),
                messages.stream().map(OutboxMessage::id).toArray(UUID[]::new),
                messages.stream().map(OutboxMessage::topic).toArray(String[]::new),
                messages.stream().map(OutboxMessage::type).toArray(String[]::new),
                messages.stream().map(OutboxMessage::hub).toArray(String[]::new),
                messages.stream().map(OutboxMessage::subject).toArray(String[]::new),
                messages.stream().map(OutboxMessage::time).toArray(Instant[]::new),
                messages.stream().map(OutboxMessage::data).toArray(String[]::new));
        left.fire(new Left());
    }
}
