package org.openmash.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedReferral.aReferralFromASchool;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmash.families.InventedReferral;
import org.openmash.frontdoor.form.ReferralForm;
import org.openmash.hubs.Person;
import org.openmash.referrals.Referral;
import org.openmash.referrals.ReferredChild;
import org.openmash.referrals.Reference;

/** The receipt holds what the contract names and nothing else. */
class AReceiptTellsNothingOfOthersTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    @Test
    void holdsExactlyWhatTheContractNames() {
        JsonNode receipt = receipt(aReferralFromASchool().about(aChild("Amina", "Example")).tellingOf("self-harm"));
        assertEquals(List.of("reference", "receivedAt", "children", "next", "wouldHelp"), names(receipt));
        assertEquals(List.of("key", "childReference"), names(receipt.get("children").get(0)));
        assertEquals(List.of("what", "decisionDueBy", "telephone"), names(receipt.get("next")));
        assertEquals(List.of("field", "why"), names(receipt.get("wouldHelp").get(0)));
    }

    @Test
    void holdsTheEmergencyLineWhereItIsCalledFor() {
        JsonNode receipt = receipt(
                aReferralFromASchool().about(aChild("Amina", "Example")).inImmediateDanger("yes").tellingOf("self-harm"));
        assertEquals(List.of("text", "telephone"), names(receipt.get("emergency")));
    }

    @Test
    void saysNoNameAndNoLevel() {
        String receipt = receipt(aReferralFromASchool()
                        .about(aChild("Amina", "Example").livingAt("1 Example Street", "OL1 1AA"))
                        .tellingOf("injury-patterned"))
                .toString();
        for (String kept : List.of("Amina", "Example", "OL1", "level", "band", "red", "score", "match")) {
            assertFalse(receipt.contains(kept), () -> kept + " is told in " + receipt);
        }
    }

    @Test
    void givesEveryChildAReferenceOfItsOwn() {
        JsonNode receipt =
                receipt(aReferralFromASchool().about(aChild("Amina", "Example"), aChild("Bilal", "Example")).tellingOf("self-harm"));
        List<String> references = new ArrayList<>(receipt.findValuesAsText("childReference"));
        references.add(receipt.get("reference").textValue());
        assertEquals(3, references.stream().distinct().count());
        assertTrue(references.stream().allMatch(reference -> Reference.of(reference).isPresent()));
    }

    private static JsonNode receipt(InventedReferral sent) {
        ReferralForm form = AtTheDoor.aPartnerSends(sent.json()).form();
        UUID id = UUID.randomUUID();
        Referral referral = new Referral(
                id, Reference.fresh(), "school", "education", null, "api", new Person("s", "S", "referrer"),
                AtTheDoor.NOW, AtTheDoor.NOW, form.told(),
                form.children().stream()
                        .map(child -> new ReferredChild(UUID.randomUUID(), id, child.key(), Reference.fresh()))
                        .toList(),
                null, null);
        return JSON.valueToTree(Receipt.of(
                AtTheDoor.HUB,
                referral,
                Instant.parse("2026-11-23T15:20:00Z"),
                Gaps.in(form.told(), form.children(), AtTheDoor.CODES)));
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
