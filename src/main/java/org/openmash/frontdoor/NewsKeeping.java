package org.openmash.frontdoor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmash.children.Arrival;
import org.openmash.children.ChildIndex;
import org.openmash.children.Message;
import org.openmash.children.Recognition;
import org.openmash.frontdoor.form.AdditionForm;
import org.openmash.frontdoor.form.ToldChild;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Reading;
import org.openmash.referrals.Addition;
import org.openmash.referrals.Referral;
import org.openmash.referrals.ReferredChild;
import org.openmash.referrals.Referrals;
import org.openmash.triage.CaseOpening;

/** Keeps what came later to a referral, in the transaction that is open: more was told, or it was taken back. */
@ApplicationScoped
class NewsKeeping {
    private final LookUp lookUp;
    private final ChildIndex index;
    private final Referrals referrals;
    private final CaseOpening cases;
    private final Reading reading;

    NewsKeeping(LookUp lookUp, ChildIndex index, Referrals referrals, CaseOpening cases, Reading reading) {
        this.lookUp = lookUp;
        this.index = index;
        this.referrals = referrals;
        this.cases = cases;
        this.reading = reading;
    }

    /**
     * @param named the children that this names for the first time
     * @return the addition with its number
     */
    Addition add(
            Caller caller,
            Referral referral,
            AdditionForm form,
            Addition unnumbered,
            List<ReferredChild> named,
            Attempts.Looking looking) {
        Addition addition = referrals.keepAddition(unnumbered, named);
        Referral whole = referral.alsoNaming(named);
        List<Arrival> arrivals = arrivals(whole, form, named);
        Map<UUID, Recognition> recognitions =
                arrivals.isEmpty() ? Map.of() : lookUp.of(referral.id(), arrivals, looking);
        Map<UUID, UUID> children = arrivals.isEmpty() && form.people().isEmpty()
                ? Map.of()
                : index.keep(message(addition, form), arrivals, recognitions);
        Map<UUID, UUID> ofNewCases = new HashMap<>(children);
        ofNewCases.keySet().retainAll(named.stream().map(ReferredChild::caseId).toList());
        cases.added(caller, whole, addition, ofNewCases, recognitions);
        reading.change(
                caller,
                "referral-added-to",
                cases(whole),
                children.values().stream().distinct().toList(),
                referral.reference().text());
        return addition;
    }

    /** @return false when it had been taken back before */
    boolean withdraw(Caller caller, Referral referral, Referral.Withdrawal withdrawal) {
        if (!referrals.withdraw(referral.id(), withdrawal)) {
            return false;
        }
        cases.withdrawn(caller, referral);
        reading.change(
                caller, "referral-withdrawn", cases(referral), List.of(), referral.reference().text());
        return true;
    }

    /** Of a child with a case, more evidence only where it says who the child is. */
    private static List<Arrival> arrivals(Referral whole, AdditionForm form, List<ReferredChild> named) {
        Map<String, UUID> cases = new HashMap<>();
        whole.children().forEach(child -> cases.put(child.key(), child.caseId()));
        List<UUID> newCases = named.stream().map(ReferredChild::caseId).toList();
        List<Arrival> arrivals = new ArrayList<>();
        for (ToldChild child : form.children()) {
            UUID caseId = cases.get(child.key());
            if (newCases.contains(caseId) || child.tellsWho()) {
                arrivals.add(Arrival.of(caseId, child.key(), child.identity(), form.people()));
            }
        }
        return arrivals;
    }

    private static Message message(Addition addition, AdditionForm form) {
        return new Message(
                addition.referralId(),
                addition.agency(),
                addition.receivedAt(),
                "addition",
                addition.id().toString(),
                form.people());
    }

    private static List<UUID> cases(Referral referral) {
        return referral.children().stream().map(ReferredChild::caseId).toList();
    }
}
