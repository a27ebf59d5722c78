package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedAddition.anAddition;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedConcern.aConcern;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.journeys.AtTheDesk.add;
import static org.openmash.journeys.AtTheDesk.claim;
import static org.openmash.journeys.AtTheDesk.decide;
import static org.openmash.journeys.AtTheDesk.file;
import static org.openmash.journeys.AtTheDesk.ok;
import static org.openmash.journeys.AtTheDesk.refused;
import static org.openmash.journeys.AtTheDesk.send;
import static org.openmash.triage.DecisionDrafts.complete;
import static org.openmash.triage.DecisionDrafts.with;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.TestServers;

/**
 * The score advises and a named person decides; each child has one case and one answer; where scoring fails the case
 * stands on top, unscored.
 */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class TheScoreOnlyAdvisesTest {
    private static final Invented OWN = new Invented(44);
    private static final String WITHOUT_RULES = "902";

    private static AtTheDesk.Sent ofOne(String code) {
        return send("school", aReferralFromASchool()
                .about(aChild(OWN.given(), OWN.family()).born("2014-03-02").safe())
                .tellingOf(code));
    }

    @Test
    void noScoreOpensClosesOrDecidesACase() {
        for (String code : List.of("information-only", "family-homeless", "injury-unexplained", "fgm-known")) {
            AtTheDesk.Sent sent = ofOne(code);
            assertEquals("waiting", file(sent.only()).at("state"), code);
            assertEquals(List.of(), file(sent.only()).at("decisions"), code);
        }
    }

    @Test
    void aPersonGoesAboveOrBelowTheScoreWithAReasonAndNotWithoutOne() {
        AtTheDesk.Sent above = ofOne("family-homeless");
        String etag = claim("worker", above.only()).header("ETag");
        String decisions = "/triage/cases/" + above.only() + "/decisions";
        Response bare = FrontDoor.as("worker").ifMatch(etag).post(decisions, complete("strategy-discussion", 4));
        assertEquals(422, bare.statusCode(), bare.asString());
        assertTrue(bare.<List<String>>path("errors.field").contains("differsFromScore"), bare.asString());
        Response reasoned = ok(201, FrontDoor.as("worker")
                .ifMatch(etag)
                .post(decisions, with(complete("strategy-discussion", 4), "{'differsFromScore':'The house burnt.'}")));
        assertEquals(4, reasoned.<Integer>path("level"));
        AtTheDesk.Sent below = ofOne("neglect-basic-care");
        Response down = decide("worker", below.only(), with(complete("early-help", 2), "{'differsFromScore':'A one-off.'}"));
        assertEquals(2, down.<Integer>path("level"));
    }

    @Test
    void aScoreThatChangesMovesNoDecisionOfAPerson() {
        AtTheDesk.Sent sent = ofOne("family-homeless");
        decide("worker", sent.only(), complete("early-help", 2));
        Map<String, Object> decided = file(sent.only()).at("decisions[0]");
        add("school", sent.reference(), anAddition().words("More.").telling(aConcern("fgm-known")));
        assertEquals(decided, file(sent.only()).<Map<String, Object>>at("decisions[0]"), "it stands as it was sent");
        assertEquals("waiting", file(sent.only()).at("state"), "a rise opens the case for a person and decides nothing");
        assertEquals("red", file(sent.only()).at("band"));
    }

    @Test
    void eachChildOfAReferralHasOneCaseAndOneAnswerAndTheyMayDiffer() {
        AtTheDesk.Sent sent = send("school", aReferralFromASchool()
                .about(
                        aChild(OWN.given(), OWN.family()).born("2012-03-02").safe(),
                        aChild(OWN.given(), OWN.family()).born("2014-03-02").safe(),
                        aChild(OWN.given(), OWN.family()).born("2016-03-02").safe())
                .telling(
                        aConcern("family-homeless"),
                        aConcern("injury-unexplained").forChildren("c2"),
                        aConcern("self-harm").forChildren("c3")));
        assertEquals(3, new HashSet<>(sent.cases().values()).size());
        for (UUID caseId : sent.cases().values()) {
            assertEquals(1, file(caseId).<List<Object>>at("assessments").size());
        }
        assertNotEquals(file(sent.caseOf("c1")).assessed(), file(sent.caseOf("c2")).assessed());
        assertEquals("not-fired", file(sent.caseOf("c1")).outcome("injury-unexplained"));
        assertEquals("fired", file(sent.caseOf("c2")).outcome("injury-unexplained"));
        decide("worker", sent.caseOf("c1"), with(complete("early-help", 2), "{'differsFromScore':'Of this child alone.'}"));
        assertEquals("waiting", file(sent.caseOf("c2")).at("state"), "deciding on one decides on no other");
    }

    @Test
    void whereScoringFailsTheCaseStandsAboveAMandatoryRedThatCameBefore() {
        FrontDoor school = People.referrer(WITHOUT_RULES, "school");
        FrontDoor worker = People.worker(WITHOUT_RULES);
        Response receipt = ok(201, school.post("/referrals", aReferralFromASchool()
                .about(aChild(OWN.given(), OWN.family()).born("2014-03-02").safe())
                .tellingOf("information-only")
                .json()));
        Map<String, Object> first = worker.asking("reference", (String) receipt.path("reference")).get("/triage/queue").path("items[0]");
        assertEquals(true, first.get("unscored"));
        assertEquals("red", first.get("band"));
        assertNull(first.get("level"));
        String caseId = (String) first.get("caseId");
        Response explained = ok(200, worker.get("/triage/cases/" + caseId + "/assessments/1"));
        assertTrue(explained.<Boolean>path("assessment.unscored"));
        assertTrue(explained.<String>path("assessment.unscoredBecause").startsWith("There is no rule set"));
        String page = ok(200, worker.with("Accept", "text/html").get("/triage/cases/" + caseId + "/assessments/1")).asString();
        assertTrue(page.contains("Unscored: red, on top of the queue"));
        Response claimed = ok(200, worker.ifMatch(worker.get("/triage/cases/" + caseId)).post("/triage/cases/" + caseId + "/claim"));
        refused(422, "safety-answer-not-known", worker.ifMatch(claimed)
                .post("/triage/cases/" + caseId + "/decisions", complete("no-further-action", 1)));
    }
}
