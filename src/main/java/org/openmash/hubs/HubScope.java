package org.openmash.hubs;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.openmash.sql.Sql;

/**
 * The wall round a hub: work is done in one transaction for one hub, which PostgreSQL's row-level security and the
 * ORM's tenant column both hold to. Work asked for inside such work joins it.
 */
@ApplicationScoped
public class HubScope {
    private static final int SECONDS_AT_MOST = 60;
    /** Sets the hub first, whose wall the second part stands behind: the one reads what the other set. */
    private static final String ENTER =
            "with opened as materialized (select set_config('openmash.hub', ?, true) as hub) select coalesce((select "
                    + "t.revision from hub_thresholds t where t.hub = opened.hub), 0) as revision from opened";

    private static final ThreadLocal<Open> OPEN = new ThreadLocal<>();

    /** The work that is open on a thread: for which hub, and how often its thresholds in force had changed by then. */
    private static final class Open {
        private final String hub;
        private OptionalLong revision = OptionalLong.empty();

        Open(String hub) {
            this.hub = hub;
        }
    }

    private final Sql sql;

    public HubScope(Sql sql) {
        this.sql = sql;
    }

    /** The hub of the transaction that is open on this thread; null where none is. */
    static String current() {
        Open open = OPEN.get();
        return open == null ? null : open.hub;
    }

    /**
     * How often the hub's thresholds in force had changed when the open work began, read with the statement that opens
     * it, so that every instance sees a change at once; empty outside of such work.
     */
    public OptionalLong thresholdRevision() {
        Open open = OPEN.get();
        return open == null ? OptionalLong.empty() : open.revision;
    }

    public <T> T in(Hub hub, Supplier<T> work) {
        return in(hub.code(), work);
    }

    public <T> T in(String hub, Supplier<T> work) {
        String open = current();
        if (open == null) {
            return withRequest(() -> begin(hub, work));
        }
        if (!open.equals(hub)) {
            throw new IllegalStateException("Work for one hub was asked for inside the work of another");
        }
        return work.get();
    }

    public void run(Hub hub, Runnable work) {
        in(hub.code(), () -> {
            work.run();
            return null;
        });
    }

    private <T> T begin(String hub, Supplier<T> work) {
        Open open = new Open(hub);
        OPEN.set(open);
        try {
            return QuarkusTransaction.requiringNew().timeout(SECONDS_AT_MOST).call(() -> {
                open.revision = OptionalLong.of(
                        sql.one(ENTER, row -> row.longNumber("revision"), hub).orElseThrow());
                return work.get();
            });
        } finally {
            OPEN.remove();
        }
    }

    private static <T> T withRequest(Supplier<T> work) {
        ManagedContext request = Arc.container().requestContext();
        if (request.isActive()) {
            return work.get();
        }
        request.activate();
        try {
            return work.get();
        } finally {
            request.terminate();
        }
    }
}
