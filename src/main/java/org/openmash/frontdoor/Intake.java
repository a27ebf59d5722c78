package org.openmash.frontdoor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.children.Arrival;
import org.openmash.children.Message;
import org.openmash.children.ToldIdentity;
import org.openmash.frontdoor.form.Circumstances;
import org.openmash.frontdoor.form.ReferralForm;
import org.openmash.frontdoor.form.ToldChild;
import org.openmash.http.RepeatKey;
import org.openmash.hubs.Agency;
import org.openmash.hubs.Caller;
import org.openmash.referrals.Referral;
import org.openmash.referrals.ReferredChild;
import org.openmash.referrals.Reference;
import org.openmash.sql.Ids;
import org.openmash.triage.CaseOpening;

/** Takes a referral in: reads it, thinks it through without writing, has it kept, and answers with the receipt. */
@ApplicationScoped
public class Intake {
    private final HubCodes codes;
    private final CaseOpening cases;
    private final Admission admission;
    private final RepeatedCalls calls;
    private final AnswerText answers;
    private final Clock clock;

    public Intake(
            HubCodes codes,
            CaseOpening cases,
            Admission admission,
            RepeatedCalls calls,
            AnswerText answers,
            Clock clock) {
        this.codes = codes;
        this.cases = cases;
        this.admission = admission;
        this.calls = calls;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * @param key null where the sender gave none
     * @throws Refusal 400 with every fault of the body
     */
    public Response receive(Caller caller, ObjectNode body, RepeatKey key) {
        long known = codes.revision(caller.hub());
        try {
            return receive(caller, body, key, known);
        } catch (Admission.ThresholdsMoved moved) {
            // Once is enough: a change in the very next moment is one that came after this referral.
            codes.newestRevision(caller.hub());
            return receive(caller, body, key, Long.MAX_VALUE);
        }
    }

    private Response receive(Caller caller, ObjectNode body, RepeatKey key, long thresholds) {
        Instant now = clock.instant();
        Circumstances circumstances =
                new Circumstances(now, caller.isDuty(), caller.hub(), codes.codes(caller.hub(), now));
        Submission<ReferralForm> submission =
                Submission.of(faults -> ReferralForm.read(body, circumstances, faults));
        if (submission.isFaulty()) {
            if (namesAnUnknownCode(submission) && codes.newestRevision(caller.hub()) > thresholds) {
                throw new Admission.ThresholdsMoved();
            }
            return calls.earlier(caller.hub(), key).orElseThrow(submission::refusal).again();
        }
        PreparedReferral prepared = prepare(caller, submission.form(), circumstances, thresholds);
        return Attempts.of(looking -> admission.admit(prepared, key, looking));
    }

    /** A word that this instance does not know may be one of a set that was approved at another a moment ago. */
    private static boolean namesAnUnknownCode(Submission<ReferralForm> submission) {
        return submission.faults().stream()
                .anyMatch(fault -> fault.field().endsWith(".indicator") || fault.field().endsWith(".factor"));
    }

    private PreparedReferral prepare(
            Caller caller, ReferralForm form, Circumstances circumstances, long thresholds) {
        Referral referral = referral(caller, form, circumstances.now());
        Map<UUID, ToldIdentity> identities = new LinkedHashMap<>();
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < form.children().size(); i++) {
            ToldChild child = form.children().get(i);
            UUID caseId = referral.children().get(i).caseId();
            identities.put(caseId, child.identity());
            arrivals.add(Arrival.of(caseId, child.key(), child.identity(), form.people()));
        }
        Receipt receipt = Receipt.of(
                caller.hub(),
                referral,
                cases.ownDueBy(caller.hub(), referral, identities),
                Gaps.in(form.told(), form.children(), circumstances.codes()));
        Message message = new Message(
                referral.id(),
                referral.agency(),
                referral.receivedAt(),
                "referral",
                referral.id().toString(),
                form.people());
        return new PreparedReferral(
                caller, referral, arrivals, message, answers.created(receipt.reference(), receipt), thresholds,
                form.search());
    }

    private static Referral referral(Caller caller, ReferralForm form, Instant now) {
        UUID id = Ids.next(now);
        Agency agency = agency(caller, form.onBehalfOf());
        return new Referral(
                id,
                Reference.fresh(),
                agency.code(),
                agency.kind(),
                form.agencyReference(),
                form.channel(),
                caller.person(),
                form.calledAt() == null ? now : form.calledAt(),
                now,
                form.told(),
                form.children().stream()
                        .map(child -> new ReferredChild(Ids.next(now), id, child.key(), Reference.fresh()))
                        .toList(),
                null,
                null);
    }

    /** A partner's referral is its own; the desk's is that of whom it took it down for, or else the desk's. */
    static Agency agency(Caller caller, Agency onBehalfOf) {
        if (caller.isDuty()) {
            return onBehalfOf == null ? caller.hub().ownAgency() : onBehalfOf;
        }
        if (caller.agency() == null) {
            throw Refusal.of(Refusal.Because.NOT_ALLOWED, "unknown-agency", "A referrer's token names their agency.");
        }
        return caller.agency();
    }
}
