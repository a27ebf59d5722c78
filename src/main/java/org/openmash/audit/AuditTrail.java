package org.openmash.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.openmash.sql.Sql;

/** Adds entries in the transaction of the act itself, so that no act and no look goes unrecorded. */
@ApplicationScoped
public class AuditTrail {
    private final Sql sql;

    public AuditTrail(Sql sql) {
        this.sql = sql;
    }

    public void record(AuditEntry entry) {
        sql.write(
                "insert into audit_entry (hub, at, sub, name, role, agency, act, purpose, cases, children, note, correlation) "
                        + "values (current_setting('openmash.hub'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.at(),
                entry.actor().sub(),
                entry.actor().name(),
                entry.actor().role(),
                entry.actor().agency(),
                entry.act(),
                entry.purpose(),
                entry.cases().toArray(UUID[]::new),
                entry.children().toArray(UUID[]::new),
                entry.note(),
                MDC.get("correlationId"));
    }
}
