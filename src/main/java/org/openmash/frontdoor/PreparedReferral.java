package org.openmash.frontdoor;

import java.util.List;
import java.util.UUID;
import org.openmash.children.Arrival;
import org.openmash.children.Message;
import org.openmash.hubs.Caller;
import org.openmash.http.Answer;
import org.openmash.referrals.Referral;
import org.openmash.referrals.ReferredChild;

/**
 * A referral thought through and ready to be kept, answer included: none of it depends on what the hub holds, so it is
 * the same at every attempt to keep it, as long as the hub's thresholds are.
 *
 * @param thresholds how often those in force had changed when it was thought through
 * @param search by which the desk looked for the children before; null where it told of none, and for a partner
 */
record PreparedReferral(
        Caller caller, Referral referral, List<Arrival> arrivals, Message message, Answer answer, long thresholds,
        UUID search) {
    List<UUID> cases() {
        return referral.children().stream().map(ReferredChild::caseId).toList();
    }

    @Override
    public String toString() {
        return "PreparedReferral";
    }
}
