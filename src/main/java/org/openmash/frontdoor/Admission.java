package org.openmash.frontdoor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.openmash.children.ChildIndex;
import org.openmash.children.Recognition;
import org.openmash.http.RepeatKey;
import org.openmash.http.RepeatKeys;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Reading;
import org.openmash.referrals.Referrals;
import org.openmash.triage.CaseOpening;

/**
 * Keeps a referral, in one transaction: its key and answer, the referral, its children, a case for each with its
 * assessment, countdown and event, and the audit entry. All of it is there afterwards, or nothing.
 */
@ApplicationScoped
class Admission {
    private final HubScope scope;
    private final RepeatKeys repeatKeys;
    private final LookUp lookUp;
    private final ChildIndex index;
    private final Referrals referrals;
    private final CaseOpening cases;
    private final Reading reading;

    Admission(
            HubScope scope,
            RepeatKeys repeatKeys,
            LookUp lookUp,
            ChildIndex index,
            Referrals referrals,
            CaseOpening cases,
            Reading reading) {
        this.scope = scope;
        this.repeatKeys = repeatKeys;
        this.lookUp = lookUp;
        this.index = index;
        this.referrals = referrals;
        this.cases = cases;
        this.reading = reading;
    }

    /** Other thresholds are in force than those it was thought through by; nothing was written. */
    static final class ThresholdsMoved extends RuntimeException {
        ThresholdsMoved() {
            super("Other thresholds are in force by now", null, false, false);
        }
    }

    /**
     * @param key null where the sender gave none
     * @throws ThresholdsMoved where it is to be thought through anew
     */
    Response admit(PreparedReferral prepared, RepeatKey key, Attempts.Looking looking) {
        return scope.in(prepared.caller().hub(), () -> {
            if (scope.thresholdRevision().orElseThrow() > prepared.thresholds()) {
                throw new ThresholdsMoved();
            }
            // The claim waits for a rival under the same key; once it fails the rival's answer is there to read.
            if (key != null && !repeatKeys.claim(key, prepared.answer())) {
                return repeatKeys.answered(key).orElseThrow().again();
            }
            keep(prepared, looking);
            return prepared.answer().first();
        });
    }

    private void keep(PreparedReferral prepared, Attempts.Looking looking) {
        Map<UUID, Recognition> recognitions = lookUp.of(null, prepared.arrivals(), looking);
        if (prepared.caller().isDuty()) {
            lookUp.atTheDesk(prepared.caller(), prepared.search(), recognitions.values());
        }
        Map<UUID, UUID> children = index.keep(prepared.message(), prepared.arrivals(), recognitions);
        referrals.keep(prepared.referral());
        cases.open(prepared.caller(), prepared.referral(), children, recognitions);
        reading.change(
                prepared.caller(),
                "referral-received",
                prepared.cases(),
                children.values().stream().distinct().toList(),
                prepared.referral().reference().text());
    }
}
