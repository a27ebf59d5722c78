package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedAddition.anAddition;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedConcern.aConcern;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.journeys.AtTheDesk.ok;
import static org.openmash.journeys.AtTheDesk.refused;
import static org.openmash.journeys.ThresholdPanel.indicator;
import static org.openmash.journeys.ThresholdPanel.soon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.HubClock;
import org.openmash.families.InventedReferral;
import org.openmash.families.TestServers;
import org.openmash.hubs.Hubs;
import org.openmash.hubs.practice.SetLife;

/** A case stays with the thresholds that scored it first; a new set shows what it would say and moves nobody. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class VersionsOfACaseTest {
    private static final String HUB = "950";
    private static final Invented OWN = new Invented(45);
    private static final FrontDoor WORKER = People.worker(HUB);
    private static final FrontDoor MANAGER = People.manager(HUB);
    private static final FrontDoor SCHOOL = People.referrer(HUB, "school");

    @Inject
    Hubs hubs;

    @Inject
    SetLife life;

    @AfterEach
    void backToTheRealTime() {
        HubClock.backToRealTime();
    }

    private static InventedReferral telling(String code) {
        return aReferralFromASchool().about(aChild("Versioned", OWN.family()).born("2014-03-02").safe()).tellingOf(code);
    }

    private static String send(InventedReferral referral) {
        return ok(201, SCHOOL.post("/referrals", referral.json())).path("reference");
    }

    private static Response file(String reference) {
        String id = ok(200, WORKER.asking("reference", reference).get("/triage/queue")).path("items[0].caseId");
        return ok(200, WORKER.get("/triage/cases/" + id));
    }

    /** The starter with a neglect that is always red, and a red that is decided within two hours. */
    private static ObjectNode stricter(ThresholdPanel panel) {
        ObjectNode document = panel.document(1).put("name", "stricter-" + UUID.randomUUID().toString().substring(0, 8));
        indicator(document, "neglect-basic-care").put("points", 80);
        document.withObject("/bands/red/clock").put("elapsedHours", 2);
        return document;
    }

    private static List<Map<String, Object>> wouldMove(int set, int limit) {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = null;
        do {
            FrontDoor asking = MANAGER.asking("limit", limit);
            Response page = ok(200, (cursor == null ? asking : asking.asking("cursor", cursor)).get("/threshold-sets/" + set + "/open-cases"));
            List<Map<String, Object>> items = page.path("items");
            assertTrue(items.size() <= limit);
            all.addAll(items);
            cursor = page.path("next");
        } while (cursor != null);
        return all;
    }

    @Test
    void aCaseStaysWithItsOwnSetAndTheNewOneIsShownBeside() {
        ThresholdPanel panel = new ThresholdPanel(hubs.get(HUB), life);
        String before = send(telling("neglect-basic-care"));
        String untouched = send(telling("family-homeless"));
        UUID caseId = UUID.fromString(file(before).path("caseId"));
        String as = file(before).jsonPath().getString("assessment.findings");
        Instant from = soon();
        int set = panel.approved(stricter(panel), from);
        assertNull(file(before).path("assessment.beside"), "not in force yet");
        assertTrue(wouldMove(set, 25).stream().anyMatch(one -> one.get("caseId").equals(caseId.toString())), "told before it takes effect");

        HubClock.set(from.plusSeconds(1));
        assertEquals("starter", file(before).path("assessment.ruleSet.name"));
        assertEquals("green", file(before).path("band"), "nobody moves by itself");
        assertEquals(as, file(before).jsonPath().getString("assessment.findings"), "rendered by its own version");
        assertEquals(Integer.toString(set), file(before).path("assessment.beside.ruleSet.version"));
        assertEquals("red", file(before).path("assessment.beside.band"));
        assertEquals("red", ok(200, WORKER.get("/triage/cases/" + caseId + "/assessments/1")).path("assessment.beside.band"));

        ok(201, SCHOOL.post("/referrals/" + before + "/additions", anAddition().words("More.").telling(aConcern("young-carer")).json()));
        assertEquals("1", file(before).path("assessment.ruleSet.version"), "news is scored by the case's own set");
        assertEquals(2, file(before).<Integer>path("assessment.number"));
        String stays = file(before).path("band");
        assertNotEquals("red", stays);

        Response newCase = file(send(telling("neglect-basic-care")));
        assertEquals(Integer.toString(set), newCase.path("assessment.ruleSet.version"));
        assertEquals("red", newCase.path("band"));
        assertNull(newCase.path("assessment.beside"));
        assertEquals(
                Instant.parse(newCase.path("receivedAt")).plusSeconds(2 * 3600),
                Instant.parse(newCase.path("clocks.b")),
                "the clock of the set that scored");
        Response explained = ok(200, WORKER.get("/triage/cases/" + newCase.path("caseId") + "/assessments/1"));
        assertEquals(2, explained.<List<String>>path("set.approvedBy").size());
        assertEquals(from.toString(), explained.path("set.effectiveFrom"));
        assertNotNull(explained.path("set.digest"));

        List<Map<String, Object>> moving = wouldMove(set, 1);
        assertEquals(moving.size(), new HashSet<>(moving).size(), "each once");
        Map<String, Object> ours = moving.stream().filter(one -> one.get("caseId").equals(caseId.toString())).findFirst().orElseThrow();
        assertEquals("up", ours.get("direction"));
        assertEquals(stays, ((Map<?, ?>) ours.get("now")).get("band"));
        assertEquals("red", ((Map<?, ?>) ours.get("then")).get("band"));
        assertTrue(((Map<?, ?>) ours.get("child")).get("name").toString().startsWith("Versioned"));
        assertFalse(moving.stream().anyMatch(one -> one.get("reference").equals(untouched)), "whom it does not move is not listed");
        assertFalse(moving.stream().anyMatch(one -> one.get("caseId").equals(newCase.path("caseId"))), "nor who is scored by it");
        assertEquals(stays, file(before).path("band"), "the list moved nobody");
        try (Database database = Database.asOwner()) {
            assertTrue(database.number(
                    "select count(*) from audit_entry where act = 'open-cases-read' and ? = any(cases)", caseId) > 0);
        }
    }

    @Test
    void aDraftIsTriedAndNotListed() {
        ThresholdPanel panel = new ThresholdPanel(hubs.get(HUB), life);
        int draft = panel.written(stricter(panel));
        refused(409, "not-approved", MANAGER.get("/threshold-sets/" + draft + "/open-cases"));
        assertEquals(404, MANAGER.get("/threshold-sets/99999/open-cases").statusCode());
        assertEquals(404, MANAGER.get("/threshold-sets/x/open-cases").statusCode());
        assertEquals(403, WORKER.get("/threshold-sets/1/open-cases").statusCode());
        assertEquals(400, MANAGER.asking("limit", 201).get("/threshold-sets/1/open-cases").statusCode());
        assertEquals(400, MANAGER.asking("cursor", "abc").get("/threshold-sets/1/open-cases").statusCode());
    }
}
