package org.openmash.triage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openmash.events.Outbox;
import org.openmash.events.OutboxMessage;
import org.openmash.referrals.Addition;
import org.openmash.referrals.Referral;
import org.openmash.sql.Ids;

/** Tells downstream systems of a case: ids, codes, levels and times only, in the transaction of the change. */
@ApplicationScoped
class CaseEvents {
    private static final String REFERRALS = "mash.referrals";

    private final Outbox outbox;
    private final ObjectMapper json;

    CaseEvents(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    void received(List<Case> opened, Referral referral, Map<java.util.UUID, RuleSetName> sets, Instant now) {
        tell(opened, "referral.received", now, one -> {
            Map<String, Object> data = standing(one);
            data.put("agencyKind", one.agencyKind());
            data.put("channel", referral.channel());
            data.put("receivedAt", one.receivedAt().toString());
            data.put("ruleSet", sets.get(one.id()));
            return data;
        });
    }

    void addedTo(List<Case> cases, Addition addition) {
        tell(cases, "referral.added-to", addition.receivedAt(), one -> {
            Map<String, Object> data = standing(one);
            data.put("agency", addition.agency());
            data.put("additionNumber", addition.number());
            data.put("receivedAt", addition.receivedAt().toString());
            return data;
        });
    }

    void withdrawn(List<Case> cases, Instant at) {
        tell(cases, "referral.withdrawn", at, one -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("caseId", one.id().toString());
            data.put("childReference", one.childReference());
            data.put("reference", one.reference());
            data.put("agency", one.agency());
            data.put("withdrawnAt", at.toString());
            return data;
        });
    }

    /** Which rule set and version answered. */
    record RuleSetName(String name, String version) {}

    private static Map<String, Object> standing(Case one) {
        Urgency urgency = one.urgency();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("caseId", one.id().toString());
        data.put("childReference", one.childReference());
        data.put("reference", one.reference());
        data.put("agency", one.agency());
        data.put("level", urgency.level());
        data.put("band", urgency.band().word());
        data.put("score", urgency.score());
        data.put("mandatory", urgency.mandatory());
        data.put("unscored", urgency.unscored());
        data.put("dueAt", one.countdown().dueAt().toString());
        return data;
    }

    private void tell(
            List<Case> cases, String type, Instant at, java.util.function.Function<Case, Map<String, Object>> data) {
        outbox.leave(cases.stream()
                .map(one -> new OutboxMessage(
                        Ids.next(at),
                        REFERRALS,
                        "org.openmash." + type + ".v1",
                        one.hub(),
                        one.id().toString(),
                        at,
                        written(data.apply(one))))
                .toList());
    }

    private String written(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An event that cannot be written", impossible);
        }
    }
}
