package org.openmash.hubs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.audit.AuditEntry;
import org.openmash.audit.AuditTrail;

/**
 * The way to a family's record: it permits and records in one act, inside the transaction of the read, so that no
 * look goes unrecorded (UK GDPR articles 5(2) and 32).
 */
@ApplicationScoped
public class Reading {
    /** Why the hub's own people and its partners look at a record here (Children Act 1989 ss.17 and 47; 2004 s.11). */
    public static final String SAFEGUARDING = "safeguarding";

    private final AuditTrail trail;
    private final Clock clock;

    public Reading(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** The hub's own people may; the look is recorded with every id shown. */
    public void byStaff(Caller caller, String act, Collection<UUID> cases, Collection<UUID> children) {
        byStaff(caller, act, cases, children, null);
    }

    /** @param note why they look, in their own words */
    public void byStaff(Caller caller, String act, Collection<UUID> cases, Collection<UUID> children, String note) {
        if (!caller.isStaff()) {
            throw Refusal.notFound();
        }
        record(caller, act, cases, children, note);
    }

    /** As {@link #byStaff}; an inspector of the hub's work may look too, and that is recorded alike. */
    public void byStaffOrAuditor(Caller caller, String act, Collection<UUID> cases, Collection<UUID> children) {
        if (!caller.isStaff() && !caller.is(Role.AUDITOR)) {
            throw Refusal.notFound();
        }
        record(caller, act, cases, children, null);
    }

    /** A partner's worker may see what their own agency sent, and nothing else shows even that it exists. */
    public void byAgency(Caller caller, String act, String agencyOfRecord, Collection<UUID> cases) {
        if (!caller.isStaff() && (caller.agency() == null || !caller.agency().code().equals(agencyOfRecord))) {
            throw Refusal.notFound();
        }
        record(caller, act, cases, List.of(), null);
    }

    /** A change to a family's record, recorded in its transaction. */
    public void change(Caller caller, String act, Collection<UUID> cases, Collection<UUID> children, String note) {
        record(caller, act, cases, children, note);
    }

    private void record(
            Caller caller, String act, Collection<UUID> cases, Collection<UUID> children, String note) {
        trail.record(new AuditEntry(
                caller.actor(), clock.instant(), act, SAFEGUARDING, List.copyOf(cases), List.copyOf(children), note));
    }
}
