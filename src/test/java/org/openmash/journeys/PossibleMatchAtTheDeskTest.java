package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.journeys.AtTheDesk.childOf;
import static org.openmash.journeys.AtTheDesk.file;
import static org.openmash.journeys.AtTheDesk.involve;
import static org.openmash.journeys.AtTheDesk.refused;
import static org.openmash.journeys.AtTheDesk.send;
import static org.openmash.triage.DecisionDrafts.complete;
import static org.openmash.triage.DecisionDrafts.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.InventedReferral;
import org.openmash.families.TestServers;

/** A contact about a child who may be one on record: what counts, what the desk sees, and what it may not close. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class PossibleMatchAtTheDeskTest {
    private static final Invented OWN = new Invented(52);
    private static final FrontDoor WORKER = FrontDoor.as("worker");

    private final String given = OWN.given();
    private final String family = OWN.family();

    private InventedReferral about() {
        return aReferralFromASchool().about(aChild(given, family).born("2016-04-05").safe());
    }

    /** A child of this name with an open plan on record. */
    private UUID onAPlan() {
        UUID child = childOf(send("school", about().inWords("She was tired again.")).only());
        involve(child, Map.of("kind", "plan", "from", "2026-01-05"));
        return child;
    }

    private UUID possibly() {
        return send("health", aReferralFromASchool()
                        .about(aChild(given, family).born("2016-05-04").safe())
                        .tellingOf("neglect-basic-care"))
                .only();
    }

    private static Response row(CaseSeen seen) {
        Response queue = WORKER.asking("reference", seen.<String>at("reference"))
                .asking("flag", "possible-match")
                .get("/triage/queue");
        assertEquals(200, queue.statusCode(), queue.asString());
        return queue;
    }

    private static Response decide(UUID caseId, ObjectNode draft) {
        Response claimed = WORKER.ifMatch(file(caseId).etag()).post("/triage/cases/" + caseId + "/claim");
        assertEquals(200, claimed.statusCode(), claimed.asString());
        return WORKER.ifMatch(claimed.header("ETag")).post("/triage/cases/" + caseId + "/decisions", draft);
    }

    private static void answer(UUID child, UUID caseId, String answer) {
        Response kept = WORKER.post(
                "/children/" + child + "/identity-answers",
                Map.of("caseId", caseId.toString(), "answer", answer, "reason", "The school was asked."));
        assertTrue(kept.statusCode() < 300, kept.asString());
    }

    @Test
    void itsHistoryAddsNothingAndEachRuleThatItWouldFireIsLeftOpen() {
        onAPlan();
        CaseSeen seen = file(possibly());
        assertEquals("possible", seen.at("identity.answer"));
        assertEquals("L2/green 25", seen.assessed());
        assertEquals(
                "amber", seen.at("assessment.unknowns.find { it.field == 'identity' }.couldRaiseTo.band"),
                String.valueOf(seen.<Object>at("identity")));
        assertTrue(seen.<List<String>>at("assessment.findings.findAll { it.couldRaiseTo != null }.rule").size() > 0);
        assertEquals(
                List.of("unknown"),
                seen.<List<String>>at("assessment.findings.findAll { it.couldRaiseTo != null }.outcome").stream()
                        .distinct()
                        .toList());
        assertTrue(seen.<List<String>>at("flags").contains("possible-match"));
    }

    @Test
    void bothRecordsStandSideBySide() {
        UUID other = onAPlan();
        CaseSeen seen = file(possibly());
        assertEquals(other.toString(), seen.at("identity.candidates[0].childId"));
        assertEquals(given, seen.at("identity.candidates[0].told[0].name.given"));
        assertEquals("school", seen.at("identity.candidates[0].told[0].agency"));
        assertFalse(seen.<List<String>>at("identity.candidates[0].fields.field").isEmpty());
        assertNull(seen.at("identity.candidates[0].answered"));
    }

    @Test
    void theQueueSaysSoAndNothingIsClosedUntilAPersonAnswers() {
        onAPlan();
        UUID caseId = possibly();
        assertEquals(List.of(caseId.toString()), row(file(caseId)).path("items.caseId"));
        Response refused = decide(caseId, complete("no-further-action", 2));
        refused(422, "identity-confirmed", refused);
    }

    @Test
    void onceItIsNotTheSameChildTheMarkGoesAndTheCaseMayBeClosed() {
        UUID other = onAPlan();
        UUID caseId = possibly();
        answer(other, caseId, "not-the-same");
        CaseSeen seen = file(caseId);
        assertFalse(seen.<List<String>>at("flags").contains("possible-match"));
        assertEquals("new", seen.at("identity.answer"));
        assertEquals(List.of(), seen.at("identity.candidates"));
        assertEquals(201, decide(caseId, complete("no-further-action", 2)).statusCode());
    }

    @Test
    void onceItIsTheSameChildTheHistoryCountsAtOnce() {
        UUID other = onAPlan();
        UUID caseId = possibly();
        answer(other, caseId, "same");
        CaseSeen seen = file(caseId);
        assertEquals("known", seen.at("identity.answer"));
        assertFalse(seen.<List<String>>at("flags").contains("possible-match"));
        assertFalse(seen.stands().contains("green"), seen.stands());
    }

    @Test
    void notSureIsAskedAgainAtTheDecision() {
        UUID other = onAPlan();
        UUID caseId = possibly();
        answer(other, caseId, "not-sure");
        CaseSeen seen = file(caseId);
        assertTrue(seen.<List<String>>at("flags").contains("possible-match"));
        assertEquals("not-sure", seen.at("identity.candidates[0].answered.answer"));
        assertEquals("worker", seen.at("identity.candidates[0].answered.by.sub"));
        Response refused = decide(caseId, complete("no-further-action", 2));
        refused(422, "identity-confirmed", refused);
        Response again = decide(caseId, with(
                complete("no-further-action", 2),
                "{'identity':{'answer':'not-sure','reason':'No earlier address is known to anybody.'}}"));
        assertEquals(201, again.statusCode(), again.asString());
        assertEquals("awaiting-sign-off", again.path("status"));
    }
}
