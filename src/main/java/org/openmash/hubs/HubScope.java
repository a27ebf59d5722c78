package org.openmash.hubs;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.openmash.sql.Sql;

/**
 * The wall round a hub: work is done in one transaction for one hub, which PostgreSQL's row-level security and the
 * ORM's tenant column both hold to. Work asked for inside such work joins it.
 */
@ApplicationScoped
public class HubScope {
    private static final int SECONDS_AT_MOST = 60;
    private static final ThreadLocal<String> OPEN = new ThreadLocal<>();

    private final Sql sql;

    public HubScope(Sql sql) {
        this.sql = sql;
    }

    /** The hub of the transaction that is open on this thread; null where none is. */
    static String current() {
        return OPEN.get();
    }

    public <T> T in(Hub hub, Supplier<T> work) {
        return in(hub.code(), work);
    }

    public <T> T in(String hub, Supplier<T> work) {
        String open = OPEN.get();
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
        OPEN.set(hub);
        try {
            return QuarkusTransaction.requiringNew().timeout(SECONDS_AT_MOST).call(() -> {
                sql.one("select set_config('openmash.hub', ?, true)", row -> 1, hub);
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
