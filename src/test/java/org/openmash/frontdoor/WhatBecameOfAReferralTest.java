package org.openmash.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedAddition.anAddition;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedChild.theChild;
import static org.openmash.families.InventedConcern.aConcern;
import static org.openmash.families.InventedPerson.aPerson;
import static org.openmash.families.InventedReferral.aReferralFromASchool;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmash.families.FrontDoor;
import org.openmash.families.TestServers;
import org.openmash.families.InventedNames;

/** Later information, taking back, and reading what became of it: for the sender's own agency and the hub's people. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class WhatBecameOfAReferralTest {
    @Test
    void newsIsKeptUnderTheNextNumber() {
        String reference = send();
        assertEquals(1, add("school", reference, Map.of("words", "He was seen again.")).<Integer>path("number"));
        assertEquals(2, add("worker", reference, Map.of("words", "The aunt rang.", "channel", "telephone", "toldBy", "the aunt"))
                .<Integer>path("number"));
        assertEquals(2, FrontDoor.as("school").get("/referrals/" + reference).<Integer>path("additions"));
    }

    @Test
    void newsOfANewChildOpensACaseForIt() {
        String reference = send();
        Response added = add("school", reference, anAddition()
                .about(theChild("c1").disabled("yes"), aChild("Bilal", "Later").keyed("c2").born("2018-01-01"))
                .and(aPerson("Sam", "Later").whoIs("mother", "c2"))
                .telling(aConcern("neglect-basic-care").forChildren("c1", "c2"))
                .json());
        assertEquals(List.of("c2"), added.path("children.key"));
        Response view = FrontDoor.as("worker").get("/referrals/" + reference);
        assertEquals(List.of("c1", "c2"), view.path("children.key"));
        assertEquals(2, view.<List<String>>path("children.caseId").stream().distinct().count());
        assertEquals(added.<String>path("children[0].childReference"), view.path("children[1].childReference"));
        String caseId = view.path("children[1].caseId");
        assertEquals(200, FrontDoor.as("worker").get("/triage/cases/" + caseId).statusCode());
    }

    @Test
    void newsUnderOneKeyIsKeptOnce() {
        String reference = send();
        FrontDoor door = FrontDoor.as("school").repeatKey(UUID.randomUUID().toString());
        String path = "/referrals/" + reference + "/additions";
        Response first = door.post(path, Map.of("words", "Once."));
        Response again = door.post(path, Map.of("words", "Once."));
        assertEquals(first.asString(), again.asString());
        assertEquals("true", again.header("Idempotent-Replay"));
        assertEquals(422, door.post(path, Map.of("words", "Twice.")).statusCode());
        assertEquals(1, FrontDoor.as("school").get("/referrals/" + reference).<Integer>path("additions"));
    }

    @Test
    void newsOfDangerShowsTheEmergencyLine() {
        Response added = add("school", send(), anAddition().telling(aConcern("immediate-danger")).json());
        assertTrue(added.<String>path("emergency.text").contains("999"));
    }

    @Test
    void aReferralIsTakenBackOnceAndTheHubStillDecides() {
        String reference = send();
        String path = "/referrals/" + reference + "/withdrawal";
        assertEquals(400, FrontDoor.as("school").post(path, Map.of()).statusCode());
        assertEquals(404, FrontDoor.as("health").post(path, Map.of("reason", "Not ours.")).statusCode());
        assertEquals(403, FrontDoor.as("worker").post(path, Map.of("reason", "Not theirs.")).statusCode());
        Response taken = FrontDoor.as("school").post(path, Map.of("reason", "Sent about the wrong pupil."));
        assertEquals(200, taken.statusCode(), taken.asString());
        assertEquals(409, FrontDoor.as("school").post(path, Map.of("reason", "Again.")).statusCode());
        Response view = FrontDoor.as("school").get("/referrals/" + reference);
        assertEquals("Sent about the wrong pupil.", view.path("withdrawal.reason"));
        assertEquals("received", view.path("status"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"health", "police"})
    void anotherAgencySeesNothingAndAddsNothing(String persona) {
        String reference = send();
        assertEquals(404, FrontDoor.as(persona).get("/referrals/" + reference).statusCode());
        assertEquals(404, FrontDoor.as(persona)
                .post("/referrals/" + reference + "/additions", Map.of("words", "More."))
                .statusCode());
    }

    @Test
    void anotherHubSeesNothing() {
        String reference = send();
        assertEquals(404, FrontDoor.as("other-hub-worker").get("/referrals/" + reference).statusCode());
        assertEquals(404, FrontDoor.as("other-hub-worker")
                .post("/referrals/" + reference + "/additions", Map.of("words", "More."))
                .statusCode());
        Map<String, Object> otherSchool = Map.of(
                "sub", "s", "name", "S", "groups", List.of("referrer"), "agency", "school", "hub", "901");
        assertEquals(404, FrontDoor.as(otherSchool).get("/referrals/" + reference).statusCode());
        List<String> listed = FrontDoor.as(otherSchool).get("/referrals").path("items.reference");
        assertFalse(listed.contains(reference));
    }

    @Test
    void aListGoesFromPageToPageNewestFirstWithoutGapOrRepeat() {
        // A hub of its own: at others a test may have moved the clock, and newest is by the clock.
        FrontDoor sender = FrontDoor.as(
                Map.of("sub", "lister", "name", "L. Lister", "groups", List.of("referrer"), "agency", "police", "hub", "908"));
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            sent.addFirst(send(sender));
        }
        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            FrontDoor door = sender.asking("limit", 3);
            Response page = (cursor == null ? door : door.asking("cursor", cursor)).get("/referrals");
            assertEquals(200, page.statusCode(), page.asString());
            listed.addAll(page.path("items.reference"));
            cursor = page.path("next");
        } while (cursor != null && listed.size() < 9);
        assertEquals(sent, listed.subList(0, 7));
        assertEquals(listed.size(), new HashSet<>(listed).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "cursor=nonsense", "cursor=YWJj"})
    void aBadPageIsRefused(String asked) {
        String[] parts = asked.split("=");
        assertEquals(400, FrontDoor.as("school").asking(parts[0], parts[1]).get("/referrals").statusCode());
    }

    @Test
    void theFirstReadingOfAnOutcomeIsKept() {
        String reference = send();
        String caseId = FrontDoor.as("worker").get("/referrals/" + reference).path("children[0].caseId");
        assertEquals("received", FrontDoor.as("school").get("/referrals/" + reference).path("status"));
        decide(caseId);
        assertNull(FrontDoor.as("worker").get("/referrals/" + reference).path("firstReadAt"));
        Response read = FrontDoor.as("school").get("/referrals/" + reference);
        assertEquals("decided", read.path("status"), read.asString());
        assertEquals("information-and-advice", read.path("children[0].outcome.outcome"));
        assertEquals("Thank you; we gave advice.", read.path("children[0].outcome.feedback"));
        String first = read.path("firstReadAt");
        assertNotNull(first);
        assertEquals(first, FrontDoor.as("school").get("/referrals/" + reference).path("firstReadAt"));
        assertEquals(first, FrontDoor.as("worker").get("/referrals/" + reference).path("firstReadAt"));
    }

    private static void decide(String caseId) {
        Response file = FrontDoor.as("worker").get("/triage/cases/" + caseId);
        Response claimed = FrontDoor.as("worker").ifMatch(file).post("/triage/cases/" + caseId + "/claim");
        assertEquals(200, claimed.statusCode(), claimed.asString());
        Map<String, Object> rationale = Map.of(
                "threshold", "Level one.", "history", "None.", "evidenceFor", "The school's words.",
                "evidenceAgainst", "None.", "childsView", "Told to the school.", "dissent", "none");
        Map<String, Object> decision = Map.of(
                "outcome", "information-and-advice",
                "level", 1,
                "rationale", rationale,
                "informationBasis", Map.of("kind", "agreement"),
                "advice", Map.of("given", "Where to turn.", "to", "the school"),
                "differsFromScore", "Advice meets it.",
                "feedback", "Thank you; we gave advice.");
        Response decided =
                FrontDoor.as("worker").ifMatch(claimed).post("/triage/cases/" + caseId + "/decisions", decision);
        assertEquals(201, decided.statusCode(), decided.asString());
        if ("awaiting-sign-off".equals(decided.path("status"))) {
            Response signed = FrontDoor.as("manager")
                    .ifMatch(FrontDoor.as("manager").get("/triage/cases/" + caseId))
                    .post("/triage/cases/" + caseId + "/decisions/1/sign-off", Map.of("comment", "Agreed."));
            assertEquals(200, signed.statusCode(), signed.asString());
        }
    }

    @Test
    void everyLookLeavesAnEntryInTheTrail() {
        String reference = send();
        String caseId = FrontDoor.as("worker").get("/referrals/" + reference).path("children[0].caseId");
        for (String act : List.of("referral-received", "referral-read")) {
            assertEquals(1, entries(act, caseId), act);
        }
        FrontDoor.as("school").get("/referrals/" + reference);
        FrontDoor.as("school").get("/referrals");
        FrontDoor.as("health").get("/referrals/" + reference);
        add("school", reference, Map.of("words", "More."));
        FrontDoor.as("school").post("/referrals/" + reference + "/withdrawal", Map.of("reason", "Wrong pupil."));
        assertEquals(2, entries("referral-read", caseId));
        assertEquals(1, entries("referrals-listed", caseId));
        assertEquals(1, entries("referral-added-to", caseId));
        assertEquals(1, entries("referral-withdrawn", caseId));
    }

    private static long entries(String act, String caseId) {
        return Kept.number("select count(*) from audit_entry where act = '" + act + "' and '" + caseId + "' = any(cases)");
    }

    @Test
    void theCatalogueIsOneAnswerThatAFormMayKeep() {
        Response list = FrontDoor.as("school").get("/indicators");
        assertEquals(200, list.statusCode());
        assertEquals(90, list.<List<Object>>path("indicators").size());
        assertEquals(14, list.<List<Object>>path("factors").size());
        assertFalse(list.asString().contains("points") || list.asString().contains("floor"));
        assertTrue(list.header("Cache-Control").contains("private"));
        assertEquals(200, FrontDoor.as("analyst").get("/indicators").statusCode());
        assertEquals(401, FrontDoor.asNobody().get("/indicators").statusCode());
        assertEquals(
                304,
                FrontDoor.as("school").with("If-None-Match", list.header("ETag")).get("/indicators").statusCode());
    }

    private static String send() {
        return send(FrontDoor.as("school"));
    }

    private static String send(FrontDoor sender) {
        Response sent = sender
                .post("/referrals", aReferralFromASchool()
                        .about(aChild(InventedNames.unlikeAnyOther(), InventedNames.unlikeAnyOther()).born("2015-03-02").safe().disabled("no"))
                        .tellingOf("home-education-notice")
                        .json());
        assertEquals(201, sent.statusCode(), sent.asString());
        return sent.path("reference");
    }

    private static Response add(String persona, String reference, Object addition) {
        Response added = FrontDoor.as(persona).post("/referrals/" + reference + "/additions", addition);
        assertEquals(201, added.statusCode(), added.asString());
        return added;
    }
}
