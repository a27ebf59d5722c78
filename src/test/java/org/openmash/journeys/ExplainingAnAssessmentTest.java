package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedAddition.anAddition;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedConcern.aConcern;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.journeys.AtTheDesk.add;
import static org.openmash.journeys.AtTheDesk.decide;
import static org.openmash.journeys.AtTheDesk.file;
import static org.openmash.journeys.AtTheDesk.ok;
import static org.openmash.journeys.AtTheDesk.send;
import static org.openmash.journeys.AtTheDesk.sign;
import static org.openmash.triage.DecisionDrafts.complete;
import static org.openmash.triage.DecisionDrafts.with;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.TestServers;

/** Years later a person can say which rule moved which child, what was not known, and why a person decided otherwise. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class ExplainingAnAssessmentTest {
    private static final Invented OWN = new Invented(41);
    private static final String MARKUP = "<script>alert(1)</script> & \"a bruise\"";

    private static AtTheDesk.Sent aBruise() {
        return send("school", aReferralFromASchool()
                .about(aChild(OWN.given(), OWN.family()).born("2015-04-05").at("school", "the head").reachable("not-known"))
                .telling(aConcern("injury-unexplained").words(MARKUP)));
    }

    private static String path(UUID caseId, int number) {
        return "/triage/cases/" + caseId + "/assessments/" + number;
    }

    private static Response assessment(String persona, UUID caseId, int number) {
        return ok(200, FrontDoor.as(persona).get(path(caseId, number)));
    }

    private static Response page(String persona, UUID caseId, int number) {
        return ok(200, FrontDoor.as(persona).with("Accept", "text/html").get(path(caseId, number)));
    }

    @Test
    void everyRuleIsThereWithItsEvidenceAndWhereThatCameFrom() {
        AtTheDesk.Sent sent = aBruise();
        Response told = assessment("worker", sent.only(), 1);
        assertEquals(file(sent.only()).<List<?>>at("assessment.findings"), told.path("assessment.findings"));
        assertEquals("starter", told.path("set.name"));
        assertEquals("1", told.path("set.version"));
        assertTrue(told.<List<String>>path("set.approvedBy").size() >= 2, "two people approved it");
        assertNotNull(told.path("set.effectiveFrom"));
        assertEquals("received", told.path("assessment.cause"));
        Map<String, Object> bruise = told.path("assessment.findings.find { it.rule == 'injury-unexplained' }.evidence[0]");
        assertEquals(Map.of("field", "concerns[0]", "value", "injury-unexplained: yes, " + MARKUP, "from", "referral"), bruise);
        assertEquals("school", told.path("sources.find { it.from == 'referral' }.agency"));
        assertEquals("not-fired", told.path("assessment.findings.find { it.rule == 'R45' }.outcome"));
        assertEquals(file(sent.only()).<String>at("childReference"), told.<String>path("childReference"));
        assertNull(told.path("assessment.beside"), "the set in force is the case's own");
    }

    @Test
    void whatIsNotKnownSaysWhatItsWorstAnswerWouldDoAndThatIsWhatItDoes() {
        AtTheDesk.Sent sent = aBruise();
        Map<String, Object> access = file(sent.only()).unknown("accessNow");
        assertEquals("yes", access.get("worst"));
        assertTrue((Boolean) access.get("blocksClosing"));
        int before = file(sent.only()).at("assessment.score");
        add("school", sent.reference(), anAddition()
                .words("He is at the gate.")
                .about(org.openmash.families.InventedChild.theChild("c1").reachable("yes")));
        CaseSeen after = file(sent.only());
        assertEquals(before + (int) access.get("couldAddPoints"), after.<Integer>at("assessment.score"));
        if (access.get("couldRaiseTo") != null) {
            assertEquals(CaseSeen.height(access.get("couldRaiseTo")), "L" + after.at("assessment.level") + "/" + after.at("assessment.band"));
        }
        assertFalse(after.unknowns().contains("accessNow"));
    }

    @Test
    void theDecisionWithItsReasonToDifferAndTheSecondPairOfEyesStandOnTheAssessmentItRestedOn() {
        AtTheDesk.Sent sent = aBruise();
        int level = file(sent.only()).at("assessment.level");
        assertEquals(3, level);
        decide("worker", sent.only(), with(complete("strategy-discussion", 4), "{'differsFromScore':'The two accounts cannot both be true.'}"));
        add("school", sent.reference(), anAddition().words("More.").telling(aConcern("self-harm")));
        Response first = assessment("auditor", sent.only(), 1);
        assertFalse(first.<Boolean>path("newest"));
        assertEquals(1, first.<Integer>path("decisions[0].number"));
        assertEquals("The two accounts cannot both be true.", first.path("decisions[0].content.differsFromScore"));
        assertEquals("worker", first.path("decisions[0].decidedBy.sub"));
        if (first.path("decisions[0].status").equals("awaiting-sign-off")) {
            sign("manager", sent.only(), 1);
            assertEquals("manager", assessment("auditor", sent.only(), 1).path("decisions[0].signedOff.by.sub"));
        }
        assertEquals(List.of(), assessment("worker", sent.only(), 2).path("decisions"));
        assertEquals("addition 1", assessment("worker", sent.only(), 2).path("assessment.findings.find { it.rule == 'self-harm' }.evidence[0].from"));
    }

    @Test
    void aStoredAssessmentStaysAsItWas() {
        AtTheDesk.Sent sent = aBruise();
        String then = assessment("worker", sent.only(), 1).jsonPath().getString("assessment");
        add("school", sent.reference(), anAddition().words("More.").telling(aConcern("sexual-abuse-disclosed")));
        assertEquals(then, assessment("worker", sent.only(), 1).jsonPath().getString("assessment"));
    }

    @Test
    void thePageSumsUpFirstAndSaysAllInWordsWithoutScript() throws Exception {
        AtTheDesk.Sent sent = aBruise();
        decide("worker", sent.only(), with(complete("strategy-discussion", 4), "{'differsFromScore':'Two <b>accounts</b>.'}"));
        Response page = page("worker", sent.only(), 1);
        String html = page.asString();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "assessment.html"), html);
        assertEquals("no-store", page.header("Cache-Control"));
        assertTrue(page.header("Content-Security-Policy").startsWith("default-src 'none'; style-src 'sha256-"), page.header("Content-Security-Policy"));
        assertEquals("DENY", page.header("X-Frame-Options"));
        assertTrue(page.contentType().startsWith("text/html"), page.contentType());
        assertFalse(html.contains("<script"), "nothing that was told becomes markup");
        assertFalse(html.contains("<b>"));
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;a bruise&quot;"));
        assertTrue(html.contains("lang=\"en-GB\"") && html.contains("<h1>") && html.contains("name=\"viewport\""));
        int rules = html.indexOf("Every indicator and rule");
        CaseSeen seen = file(sent.only());
        for (String first : List.of(
                seen.<String>at("identity.told[0].name.given"), seen.<String>at("childReference"), "Level 3, band amber", "Approved by",
                "What decided it", "What is not known", "Two &lt;b&gt;accounts&lt;/b&gt;.", "starter, version 1")) {
            int at = html.indexOf(first);
            assertTrue(at >= 0 && at < rules, first + " stands on the first page");
        }
        assertTrue(html.indexOf("injury-unexplained: yes") > rules);
        assertTrue(html.contains("R45"));
        assertFalse(html.replaceAll("(?s)<style>.*</style>", "").contains("color"), "no meaning is in a colour");
    }

    @Test
    void theHighestFloorStandsFirstOfWhatDecidedIt() {
        AtTheDesk.Sent sent = send("health", aReferralFromASchool()
                .about(aChild(OWN.given(), OWN.family()).born(LocalDate.now().minusMonths(5).toString()))
                .tellingOf("domestic-abuse-high-risk"));
        String html = page("worker", sent.only(), 1).asString();
        String decided = html.substring(html.indexOf("What decided it"), html.indexOf("What is not known"));
        int red = decided.indexOf("R14 ");
        int amberWithPoints = decided.indexOf("R37 ");
        int amber = decided.indexOf("R18 ");
        int pointsAlone = decided.indexOf("domestic-abuse-high-risk ");
        assertTrue(0 < red && red < amberWithPoints && amberWithPoints < amber && amber < pointsAlone, decided);
    }

    @Test
    void jsonIsTheAnswerUnlessAPageIsAskedFor() {
        AtTheDesk.Sent sent = aBruise();
        String path = path(sent.only(), 1);
        assertTrue(ok(200, FrontDoor.as("worker").get(path)).contentType().startsWith("application/json"));
        Response browser = FrontDoor.as("worker").with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").get(path);
        assertTrue(ok(200, browser).contentType().startsWith("text/html"));
        assertEquals(406, FrontDoor.as("worker").with("Accept", "image/png").get(path).statusCode());
    }

    @Test
    void whatIsNotThereIsNotThere() {
        AtTheDesk.Sent sent = aBruise();
        for (String number : List.of("2", "0", "-1", "x", "99999999999")) {
            assertEquals(404, FrontDoor.as("worker").get("/triage/cases/" + sent.only() + "/assessments/" + number).statusCode(), number);
        }
        assertEquals(404, FrontDoor.as("other-hub-worker").get(path(sent.only(), 1)).statusCode());
        assertEquals(403, FrontDoor.as("school").get(path(sent.only(), 1)).statusCode());
        Response problem = FrontDoor.as("worker").with("Accept", "text/html").get(path(sent.only(), 2));
        assertTrue(problem.contentType().startsWith("application/problem+json"), problem.contentType());
    }

    @Test
    void everyLookIsRecorded() {
        AtTheDesk.Sent sent = aBruise();
        assessment("auditor", sent.only(), 1);
        try (Database database = Database.asOwner()) {
            assertEquals(List.of("auditor"), database.texts(
                    "select sub from audit_entry where act = 'assessment-read' and ? = any(cases)", sent.only()));
        }
    }
}
