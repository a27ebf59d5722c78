package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.openmash.families.InventedAddition.anAddition;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedConcern.aConcern;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.journeys.AtTheDesk.add;
import static org.openmash.journeys.AtTheDesk.childOf;
import static org.openmash.journeys.AtTheDesk.file;
import static org.openmash.journeys.AtTheDesk.involve;
import static org.openmash.journeys.AtTheDesk.ok;
import static org.openmash.journeys.AtTheDesk.refused;
import static org.openmash.journeys.AtTheDesk.send;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.InventedReferral;
import org.openmash.families.TestServers;

/** A link raises a case by itself; once it is undone, the case comes down only when a person says so. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class LowerAnswerOfAnUndoneLinkTest {
    private static final Invented OWN = new Invented(51);
    private static final FrontDoor WORKER = FrontDoor.as("worker");

    private static InventedReferral about(String given) {
        return aReferralFromASchool()
                .about(aChild(given, OWN.family()).born("2016-04-05").withNhsNumber(OWN.nhsNumber()).safe());
    }

    private static UUID withOpenWork() {
        UUID child = childOf(send("school", about("Worked").tellingOf("information-only")).only());
        involve(child, Map.of("kind", "s17", "from", "2026-01-05"));
        return child;
    }

    private static Response accept(CaseSeen seen, UUID caseId, int assessment) {
        return WORKER.ifMatch(seen.etag()).post(
                "/triage/cases/" + caseId + "/lower-answer",
                Map.of("assessment", assessment, "reason", "The open work is his cousin's."));
    }

    private static void linkAndUndo(UUID child, UUID caseId) {
        ok(201, WORKER.post("/children/" + child + "/links", Map.of("caseId", caseId.toString(), "reason", "So it seems.")));
        ok(200, WORKER.delete("/children/" + child + "/links/" + caseId));
    }

    @Test
    void theLowerAnswerIsShownBesideAndTakesEffectByAPersonWithAReason() {
        UUID worked = withOpenWork();
        UUID caseId = send("school", about("Other").tellingOf("neglect-basic-care")).only();
        CaseSeen alone = file(caseId);
        linkAndUndo(worked, caseId);
        CaseSeen undone = file(caseId);
        assertEquals(alone.assessed(), undone.assessed());
        assertEquals("L3/amber 25", undone.stands());
        assertFalse(Instant.parse(undone.at("dueAt")).isAfter(Instant.parse(alone.at("dueAt"))), "a rise never waits longer");
        assertEquals("L2", "L" + undone.at("lowerAnswer.level"));
        int newest = undone.at("lowerAnswer.assessment");
        refused(409, "not-the-newest-assessment", accept(undone, caseId, newest - 1));
        assertEquals(400, WORKER.ifMatch(undone.etag())
                .post("/triage/cases/" + caseId + "/lower-answer", "{\"assessment\":1}").statusCode());
        ok(200, accept(undone, caseId, newest));
        CaseSeen accepted = file(caseId);
        assertEquals(alone.stands(), accepted.stands());
        assertEquals(alone.<String>at("dueAt"), accepted.<String>at("dueAt"), "first receipt plus the band's clock");
        assertNull(accepted.at("lowerAnswer"));
        refused(409, "nothing-lower", accept(accepted, caseId, newest));
    }

    @Test
    void aFloorThatAnAgencysWordsSetStaysWhateverHistoryIsLetGo() {
        UUID worked = withOpenWork();
        AtTheDesk.Sent sent = send("school", about("Told").tellingOf("threat-to-harm-child"));
        UUID caseId = sent.only();
        String red = file(caseId).stands();
        add("school", sent.reference(), anAddition().telling(aConcern("threat-to-harm-child").answered("no")));
        linkAndUndo(worked, caseId);
        CaseSeen undone = file(caseId);
        assertEquals(red, undone.stands());
        assertNull(undone.at("lowerAnswer"));
        refused(409, "nothing-lower", accept(undone, caseId, undone.<Integer>at("assessment.number")));
    }
}
