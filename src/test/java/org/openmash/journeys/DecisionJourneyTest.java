package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.triage.DecisionDrafts.complete;
import static org.openmash.triage.DecisionDrafts.object;
import static org.openmash.triage.DecisionDrafts.with;
import static org.openmash.triage.DecisionDrafts.without;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.InventedNames;
import org.openmash.families.InventedReferral;
import org.openmash.families.TestServers;

/** Cases from the claim to a decision that stands: over HTTP, with the event read from the broker. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class DecisionJourneyTest {
    private static final String DIFFERS = "{'differsFromScore':'The school saw more than the score knows.'}";
    private static final String COMMENT = "{'comment':'I read the history and agree.'}";

    private static InventedReferral aReferral() {
        String family = InventedNames.unlikeAnyOther();
        return aReferralFromASchool()
                .about(aChild(InventedNames.unlikeAnyOther(), family).born("2015-03-02").safe())
                .inWords("What was seen, in the referrer's words.");
    }

    private static UUID green() {
        return send(aReferral());
    }

    private static UUID amber() {
        return send(aReferral().tellingOf("allegation-against-professional"));
    }

    private static UUID red() {
        return send(aReferral().tellingOf("threat-to-harm-child"));
    }

    private static UUID send(InventedReferral referral) {
        Response receipt = FrontDoor.as("school").post("/referrals", referral.json());
        assertEquals(201, receipt.statusCode(), receipt.asString());
        Response queue = FrontDoor.as("worker")
                .asking("reference", (String) receipt.path("reference"))
                .get("/triage/queue");
        assertEquals(200, queue.statusCode(), queue.asString());
        return UUID.fromString(queue.path("items[0].caseId"));
    }

    private static Response file(UUID caseId) {
        Response file = FrontDoor.as("worker").get("/triage/cases/" + caseId);
        assertEquals(200, file.statusCode(), file.asString());
        return file;
    }

    private static Response claim(String persona, UUID caseId) {
        Response claimed = FrontDoor.as(persona).ifMatch(file(caseId)).post("/triage/cases/" + caseId + "/claim");
        assertEquals(200, claimed.statusCode(), claimed.asString());
        return claimed;
    }

    private static Response decide(String persona, UUID caseId, String etag, ObjectNode draft) {
        return FrontDoor.as(persona).ifMatch(etag).post("/triage/cases/" + caseId + "/decisions", draft);
    }

    /** Claims and decides, and the answer is 201. */
    private static Response decided(String persona, UUID caseId, ObjectNode draft) {
        Response made = decide(persona, caseId, claim(persona, caseId).header("ETag"), draft);
        assertEquals(201, made.statusCode(), made.asString());
        return made;
    }

    private static Response second(String persona, UUID caseId, int number, String act, String etag) {
        return FrontDoor.as(persona)
                .ifMatch(etag)
                .post("/triage/cases/" + caseId + "/decisions/" + number + "/" + act, object(COMMENT));
    }

    private static void refused(int status, String kind, Response answer) {
        assertEquals(status, answer.statusCode(), answer.asString());
        assertTrue(((String) answer.path("type")).endsWith(":" + kind), answer.asString());
    }

    @Test
    void adviceOnAGreenCaseStandsAtOnceAndClosesIt() {
        UUID caseId = green();
        Response made = decided("worker", caseId, complete("information-and-advice", 1));
        assertEquals("final", made.path("status"));
        assertEquals(1, made.<Integer>path("number"));
        assertEquals(Map.of("sub", "worker", "role", "duty-worker"), withoutName(made.path("decidedBy")));
        assertTrue(made.header("Location").endsWith("/triage/cases/" + caseId + "/decisions/1"));
        Response file = file(caseId);
        assertEquals(made.header("ETag"), file.header("ETag"));
        assertEquals("closed", file.path("state"));
        assertEquals("stopped", file.path("clock.state"));
        assertEquals("One earlier contact.", file.path("decisions[0].content.rationale.history"));
    }

    private static Map<String, String> withoutName(Map<String, String> person) {
        assertFalse(person.get("name").isBlank());
        person.remove("name");
        return person;
    }

    @Test
    void wordsForTheReferrerLeaveACaseOutstanding() {
        UUID caseId = green();
        decided("worker", caseId, with(complete("information-and-advice", 1), "{'feedback':'Thank you for telling us.'}"));
        assertEquals("decided", file(caseId).path("state"));
    }

    @Test
    void everyMissingPartIsToldAtOnce() {
        UUID caseId = red();
        String etag = claim("worker", caseId).header("ETag");
        Response answer = decide("worker", caseId, etag, object("{'outcome':'strategy-discussion','level':4}"));
        refused(422, "decision-gate", answer);
        assertEquals(
                List.of(
                        "suspicion", "invite", "rationale.threshold", "rationale.history", "rationale.evidenceFor",
                        "rationale.evidenceAgainst", "rationale.childsView", "rationale.dissent", "informationBasis.kind"),
                answer.path("errors.field"));
        assertEquals(etag, file(caseId).header("ETag"));
    }

    @Test
    void refusalsComeInTheirOrder() {
        UUID caseId = red();
        String path = "/triage/cases/" + caseId + "/decisions";
        ObjectNode empty = object("{}");
        ObjectNode malformed = object("{'level':'four'}");
        String current = file(caseId).header("ETag");
        assertEquals(401, FrontDoor.asNobody().post(path, malformed).statusCode());
        assertEquals(403, FrontDoor.as("school").post(path, malformed).statusCode());
        refused(404, "not-found", FrontDoor.as("other-hub-worker").post(path, malformed));
        refused(404, "not-found", FrontDoor.as("worker").post("/triage/cases/" + UUID.randomUUID() + "/decisions", "{"));
        refused(400, "malformed-json", FrontDoor.as("worker").post(path, "{"));
        refused(400, "bad-input", FrontDoor.as("worker").post(path, malformed));
        refused(428, "if-match-required", FrontDoor.as("worker").post(path, empty));
        Response stale = decide("worker", caseId, "\"999999\"", empty);
        refused(412, "stale", stale);
        assertEquals("waiting", stale.path("changed.state"));
        refused(409, "not-held", decide("worker", caseId, current, empty));
        String held = claim("worker-2", caseId).header("ETag");
        Response another = decide("worker", caseId, held, empty);
        refused(409, "held-by-another", another);
        assertEquals("worker-2", another.path("claim.by.sub"));
        assertTrue(another.path("claim.until") != null);
        refused(422, "decision-gate", decide("worker-2", caseId, held, empty));
    }

    @Test
    void redWaitsForAnotherPersonAndNobodySignsTheirOwn() {
        UUID caseId = red();
        Response made = decided("manager", caseId, complete("strategy-discussion", 4));
        assertEquals("awaiting-sign-off", made.path("status"));
        assertEquals(List.of("red"), made.path("signOffBecause"));
        assertEquals("awaiting-sign-off", file(caseId).path("state"));
        assertNotEquals("stopped", file(caseId).path("clock.state"));
        String etag = made.header("ETag");
        refused(403, "own-decision", second("manager", caseId, 1, "sign-off", etag));
        refused(403, "own-decision", second("manager", caseId, 1, "return", etag));
        assertEquals(403, second("worker-2", caseId, 1, "sign-off", etag).statusCode());
        refused(404, "not-found", second("manager-2", caseId, 2, "sign-off", etag));
        refused(412, "stale", second("manager-2", caseId, 1, "sign-off", "\"0\""));
        refused(409, "awaiting-sign-off", decide("worker", caseId, etag, complete("strategy-discussion", 4)));
        Response silent = FrontDoor.as("manager-2")
                .ifMatch(etag)
                .post("/triage/cases/" + caseId + "/decisions/1/sign-off", object("{}"));
        refused(400, "bad-input", silent);
        Response signed = second("manager-2", caseId, 1, "sign-off", etag);
        assertEquals(200, signed.statusCode(), signed.asString());
        assertEquals("final", signed.path("status"));
        Response file = file(caseId);
        assertEquals("decided", file.path("state"));
        assertEquals("stopped", file.path("clock.state"));
        assertEquals("manager-2", file.path("decisions[0].signedOff.by.sub"));
        assertEquals("I read the history and agree.", file.path("decisions[0].signedOff.comment"));
        refused(409, "not-awaiting-sign-off", second("manager-2", caseId, 1, "sign-off", file.header("ETag")));
    }

    @Test
    void theEventHoldsIdsCodesLevelsAndTimesOnly() {
        UUID caseId = red();
        Response made = decided("worker", caseId, complete("strategy-discussion", 4));
        second("manager", caseId, 1, "sign-off", made.header("ETag"));
        Map<String, Object> event = Told.event("mash.triage.decisions", caseId, 0);
        assertEquals("org.openmash.triage.decided.v1", event.get("type"));
        assertEquals("/hubs/900", event.get("source"));
        assertEquals(caseId.toString(), event.get("subject"));
        Map<String, Object> data = Told.data(event);
        assertEquals(
                Set.of(
                        "caseId", "childReference", "reference", "agency", "agencyKind", "outcome", "routes", "level", "band",
                        "score", "scoreLevel", "ruleSet", "receivedAt", "decidedAt", "decisionNumber", "signedOff", "clock"),
                data.keySet());
        assertEquals("strategy-discussion", data.get("outcome"));
        assertEquals(4, data.get("level"));
        assertEquals("red", data.get("band"));
        assertEquals("education", data.get("agencyKind"));
        assertEquals(true, data.get("signedOff"));
        assertEquals("met", data.get("clock"));
        assertEquals(made.path("decidedAt"), data.get("decidedAt"));
    }

    @Test
    void aReturnedDecisionGoesBackToItsDecider() {
        UUID caseId = red();
        Response made = decided("worker", caseId, complete("strategy-discussion", 4));
        Response returned = second("manager", caseId, 1, "return", made.header("ETag"));
        assertEquals(200, returned.statusCode(), returned.asString());
        assertEquals("returned", returned.path("status"));
        Response file = file(caseId);
        assertEquals("waiting", file.path("state"));
        assertTrue(file.<List<String>>path("flags").contains("returned"));
        assertEquals("manager", file.path("decisions[0].returned.by.sub"));
        String reference = file.path("reference");
        assertEquals(204, next("worker-2", reference).statusCode());
        Response next = next("worker", reference);
        assertEquals(200, next.statusCode());
        Response again = decide("worker", caseId, next.header("ETag"), complete("strategy-discussion", 4));
        assertEquals(201, again.statusCode(), again.asString());
        assertEquals(2, again.<Integer>path("number"));
        assertNull(again.path("supersedes"));
        assertFalse(file(caseId).<List<String>>path("flags").contains("returned"));
    }

    private static Response next(String persona, String reference) {
        return FrontDoor.as(persona).post("/triage/queue/next", Map.of("reference", List.of(reference)));
    }

    @Test
    void aCorrectionNeedsNoLeaseGoesThroughTheSameGateAndSupersedes() {
        UUID caseId = amber();
        Response first = decided("worker", caseId, complete("child-in-need-assessment", 3));
        assertEquals("final", first.path("status"));
        String etag = first.header("ETag");
        ObjectNode correction = with(complete("child-in-need-assessment", 3), "{'seenBy':'2026-11-30','supersedes':1}");
        refused(409, "already-decided", decide("worker-2", caseId, etag, without(correction.deepCopy(), "supersedes")));
        refused(409, "not-the-standing-decision", decide("worker-2", caseId, etag, with(correction.deepCopy(), "{'supersedes':2}")));
        refused(422, "decision-gate", decide("worker-2", caseId, etag, without(correction.deepCopy(), "rationale.history")));
        Response second = decide("worker-2", caseId, etag, correction);
        assertEquals(201, second.statusCode(), second.asString());
        assertEquals(2, second.<Integer>path("number"));
        assertEquals("final", second.path("status"));
        assertEquals(List.of("superseded", "final"), file(caseId).path("decisions.status"));
        assertEquals("org.openmash.triage.decision-corrected.v1", Told.event("mash.triage.decisions", caseId, 1).get("type"));
        assertEquals(1, Told.data(Told.event("mash.triage.decisions", caseId, 1)).get("supersedes"));
    }

    @Test
    void nothingFurtherIsRefusedUntilALevelFourFloorWasDecidedAndSigned() {
        UUID caseId = red();
        ObjectNode closing = with(complete("no-further-action", 1), DIFFERS);
        String etag = claim("worker", caseId).header("ETag");
        Response blocked = decide("worker", caseId, etag, closing);
        refused(422, "level-4-floor-stands", blocked);
        assertEquals(List.of("outcome"), blocked.path("errors.field"));
        Response made = decide("worker", caseId, etag, complete("strategy-discussion", 4));
        Response signed = second("manager", caseId, 1, "sign-off", made.header("ETag"));
        Response corrected = decide("worker", caseId, signed.header("ETag"), with(closing, "{'supersedes':1}"));
        assertEquals(201, corrected.statusCode(), corrected.asString());
        assertEquals("awaiting-sign-off", corrected.path("status"));
        assertEquals(List.of("final", "awaiting-sign-off"), file(caseId).path("decisions.status"));
        Response closed = second("manager", caseId, 2, "sign-off", corrected.header("ETag"));
        assertEquals(200, closed.statusCode(), closed.asString());
        assertEquals(List.of("superseded", "final"), file(caseId).path("decisions.status"));
        assertEquals("closed", file(caseId).path("state"));
    }

    @Test
    void theWrongChildAndADuplicateEventNeedOnlyTheSignature() {
        UUID wrong = red();
        Response made = decided("worker", wrong, with(with(complete("no-further-action", 1), DIFFERS), "{'reason':'wrong-child'}"));
        assertEquals("awaiting-sign-off", made.path("status"));
        UUID duplicate = green();
        String etag = claim("worker", duplicate).header("ETag");
        ObjectNode draft = with(complete("no-further-action", 1), "{'reason':'duplicate-event'}");
        Response unknown = decide("worker", duplicate, etag, with(draft, "{'caseId':'" + UUID.randomUUID() + "'}"));
        refused(422, "decision-gate", unknown);
        assertEquals(List.of("unknown"), unknown.path("errors.code"));
        Response known = decide("worker", duplicate, etag, with(draft, "{'caseId':'" + wrong + "'}"));
        assertEquals(201, known.statusCode(), known.asString());
        assertEquals(List.of("duplicate-event"), known.path("signOffBecause"));
    }

    @Test
    void nothingFurtherIsRefusedWhileASafetyAnswerIsOpen() {
        UUID caseId = send(aReferralFromASchool()
                .about(aChild(InventedNames.unlikeAnyOther(), InventedNames.unlikeAnyOther()).born("2015-03-02"))
                .tellingOf("allegation-against-professional"));
        Response blocked = decide(
                "worker", caseId, claim("worker", caseId).header("ETag"), with(complete("no-further-action", 1), DIFFERS));
        refused(422, "safety-answer-not-known", blocked);
        assertFalse(blocked.<List<String>>path("errors.message").isEmpty());
    }

    @Test
    void noCapacityKeepsTheCaseOpenAndItsClockRunning() {
        UUID caseId = amber();
        Response made = decided("worker", caseId, complete("awaiting-capacity", 3));
        assertEquals("final", made.path("status"));
        assertEquals("awaiting-capacity", file(caseId).path("state"));
        assertNotEquals("stopped", file(caseId).path("clock.state"));
        refused(
                409,
                "nothing-to-correct",
                decide("worker", caseId, made.header("ETag"), with(complete("awaiting-capacity", 3), "{'supersedes':1}")));
        Response later = decided("worker-2", caseId, complete("child-in-need-assessment", 3));
        assertEquals(2, later.<Integer>path("number"));
        assertNull(later.path("supersedes"));
        assertEquals("decided", file(caseId).path("state"));
        assertEquals("org.openmash.triage.decided.v1", Told.event("mash.triage.decisions", caseId, 1).get("type"));
    }

    @Test
    void ofTwoDecisionsAtOnceOneStandsAndTheOtherIsToldWhatChanged() {
        for (int round = 0; round < 5; round++) {
            UUID caseId = amber();
            String etag = claim("worker", caseId).header("ETag");
            List<Response> answers = AtOnce.same(2, () -> decide("worker", caseId, etag, complete("child-in-need-assessment", 3)));
            assertEquals(List.of(201, 412), answers.stream().map(Response::statusCode).sorted().toList());
            assertEquals(1, file(caseId).<List<Object>>path("decisions").size());
        }
    }

    @Test
    void ofTwoManagersAtOnceOneSigns() {
        UUID caseId = red();
        String etag = decided("worker", caseId, complete("strategy-discussion", 4)).header("ETag");
        List<Response> answers = AtOnce.same(2, () -> second("manager", caseId, 1, "sign-off", etag));
        assertEquals(List.of(200, 412), answers.stream().map(Response::statusCode).sorted().toList());
    }

    @Test
    void brotherAndSisterAreDecidedAtOnceByTwoWorkers() {
        for (int round = 0; round < 3; round++) {
            String family = InventedNames.unlikeAnyOther();
            Response receipt = FrontDoor.as("school")
                    .post("/referrals", aReferralFromASchool()
                            .about(
                                    aChild(InventedNames.unlikeAnyOther(), family).born("2015-03-02").safe(),
                                    aChild(InventedNames.unlikeAnyOther(), family).born("2017-05-04").safe())
                            .tellingOf("allegation-against-professional")
                            .json());
            List<String> ids = FrontDoor.as("worker")
                    .asking("reference", (String) receipt.path("reference"))
                    .get("/triage/queue")
                    .path("items.caseId");
            UUID sister = UUID.fromString(ids.get(0));
            UUID brother = UUID.fromString(ids.get(1));
            String first = claim("worker", sister).header("ETag");
            String second = claim("worker-2", brother).header("ETag");
            List<Response> answers = AtOnce.all(List.of(
                    () -> decide("worker", sister, first, complete("child-in-need-assessment", 3)),
                    () -> decide("worker-2", brother, second, complete("child-in-need-assessment", 3))));
            assertEquals(List.of(201, 201), answers.stream().map(Response::statusCode).toList());
        }
    }

    @Test
    void newsThatBringsALevelFourFloorStopsAClosingThatWaitsToBeSigned() {
        UUID caseId = amber();
        Response made = decided("worker", caseId, with(complete("no-further-action", 1), DIFFERS));
        assertEquals("awaiting-sign-off", made.path("status"));
        String reference = file(caseId).path("reference");
        Response added = FrontDoor.as("school")
                .post("/referrals/" + reference + "/additions", object(
                        "{'words':'More was said.','concerns':[{'indicator':'threat-to-harm-child','answer':'yes'}]}"));
        assertEquals(201, added.statusCode(), added.asString());
        refused(412, "stale", second("manager", caseId, 1, "sign-off", made.header("ETag")));
        refused(422, "level-4-floor-stands", second("manager", caseId, 1, "sign-off", file(caseId).header("ETag")));
        assertEquals(200, second("manager", caseId, 1, "return", file(caseId).header("ETag")).statusCode());
    }

    @Test
    void aReturnedCorrectionLeavesTheFirstDecisionStandingUntilAnotherTakesItsPlace() {
        UUID caseId = amber();
        String etag = decided("worker", caseId, complete("child-in-need-assessment", 3)).header("ETag");
        ObjectNode closing = with(with(complete("no-further-action", 1), DIFFERS), "{'supersedes':1}");
        Response corrected = decide("worker", caseId, etag, closing);
        assertEquals(200, second("manager", caseId, 2, "return", corrected.header("ETag")).statusCode());
        assertEquals(List.of("final", "returned"), file(caseId).path("decisions.status"));
        Response later = decided("worker", caseId, complete("child-in-need-assessment", 3));
        assertEquals(3, later.<Integer>path("number"));
        assertEquals(List.of("superseded", "returned", "final"), file(caseId).path("decisions.status"));
    }

    @Test
    void theSameCallUnderItsKeyMakesOneDecision() {
        UUID caseId = amber();
        String etag = claim("worker", caseId).header("ETag");
        FrontDoor door = FrontDoor.as("worker").ifMatch(etag).repeatKey(UUID.randomUUID().toString());
        String path = "/triage/cases/" + caseId + "/decisions";
        Response first = door.post(path, complete("child-in-need-assessment", 3));
        Response again = door.post(path, complete("child-in-need-assessment", 3));
        assertEquals(201, first.statusCode(), first.asString());
        assertEquals(201, again.statusCode());
        assertEquals("true", again.header("Idempotent-Replay"));
        assertEquals(first.asString(), again.asString());
        assertEquals(422, door.post(path, complete("accommodation", 3)).statusCode());
    }

    @Test
    void decidingEndsTheLease() {
        UUID caseId = amber();
        decided("worker", caseId, complete("awaiting-capacity", 3));
        assertNull(file(caseId).path("claim"));
    }
}
