package org.openmash.hubs.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.openmash.audit.AuditEntry;
import org.openmash.audit.AuditTrail;
import org.openmash.hubs.Caller;

/** Enters every act on a hub's thresholds into the audit trail, in the transaction of the act. */
@ApplicationScoped
class SetJournal {
    private static final String PURPOSE = "service-running";

    private final AuditTrail trail;

    SetJournal(AuditTrail trail) {
        this.trail = trail;
    }

    /** @param more codes, digests, the reason that was given; null for none */
    void enter(Caller caller, Instant now, String act, int number, String more) {
        String note = "threshold set " + number + (more == null ? "" : ": " + more);
        trail.record(new AuditEntry(caller.actor(), now, act, PURPOSE, List.of(), List.of(), note));
    }
}
