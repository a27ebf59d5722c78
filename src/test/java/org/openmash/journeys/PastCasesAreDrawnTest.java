package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.journeys.AtTheDesk.ok;
import static org.openmash.triage.DecisionDrafts.complete;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.HubClock;
import org.openmash.families.InventedChild;
import org.openmash.families.TestServers;
import org.openmash.hubs.Hubs;
import org.openmash.reports.PastCases;

/** A past case is kept as it was known at the time: by whom the child is counted, what was decided, what followed. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class PastCasesAreDrawnTest {
    private static final String HUB = "924";
    private static final String NEGLECT = "neglect-basic-care";

    @Inject
    PastCases pastCases;

    @Inject
    Hubs hubs;

    @AfterEach
    void letTheClockRun() {
        HubClock.backToRealTime();
    }

    private static UUID referred(InventedChild child) {
        Response receipt = ok(201, People.referrer(HUB, "school")
                .post("/referrals", aReferralFromASchool().about(child).tellingOf(NEGLECT).json()));
        Response row = ok(200, People.worker(HUB)
                .asking("reference", receipt.<String>path("reference")).get("/triage/queue"));
        return UUID.fromString(row.path("items[0].caseId"));
    }

    private static InventedChild child(Invented invented) {
        return aChild("Past", invented.family())
                .born("2019-03-02")
                .withNhsNumber(invented.nhsNumber())
                .livingAt(invented.home(), "OL1 1AA")
                .with("sex", "female")
                .with("ethnicity", "APKN")
                .disabled("yes")
                .safe();
    }

    private String drawn(UUID caseId, String column) {
        pastCases.bringUpToDate(hubs.get(HUB));
        return kept(caseId, column);
    }

    private static String kept(UUID caseId, String column) {
        try (Database owner = Database.asOwner()) {
            List<String> found = owner.texts(
                    "select (" + column + ")::text from past_case where hub = ? and case_id = ?", HUB, caseId);
            assertEquals(1, found.size());
            return found.getFirst();
        }
    }

    @Test
    void aChildIsCountedAsWasToldByThen() {
        UUID open = referred(child(new Invented(31)));
        assertEquals(
                "(education,5-9,female,APKN,yes,OL1)",
                drawn(open, "row(agency_kind, age_group, sex, ethnicity, disability, area)"));
        assertEquals("starter/1", drawn(open, "rule_set_name || '/' || rule_set_version"));
        assertEquals("true", drawn(open, "length(facts) between 10 and 400"));
        UUID hidden = referred(child(new Invented(32)).hidden());
        assertEquals("not-known", drawn(hidden, "area"));
    }

    @Test
    void theFirstDecisionIsKeptAndDrawnOnceTheCaseMoves() {
        UUID decided = referred(child(new Invented(33)));
        assertEquals(null, drawn(decided, "decided_outcome"));
        FrontDoor worker = People.worker(HUB);
        Response claimed = ok(200, worker.ifMatch(worker.get("/triage/cases/" + decided))
                .post("/triage/cases/" + decided + "/claim"));
        assertEquals(null, kept(decided, "decided_outcome"));
        ok(201, worker.ifMatch(claimed)
                .post("/triage/cases/" + decided + "/decisions", complete("child-in-need-assessment", 3)));
        assertEquals("child-in-need-assessment/3", drawn(decided, "decided_outcome || '/' || decided_level"));
    }

    @Test
    void whatFollowedIsLookedAtUntilAYearIsOver() {
        UUID again = referred(child(new Invented(34)));
        UUID alone = referred(child(new Invented(35)));
        assertEquals("not-yet", drawn(again, "followed"));
        HubClock.set(HubClock.now().plus(Duration.ofDays(60)));
        UUID later = referred(child(new Invented(34)));
        assertEquals("followed", drawn(again, "followed"));
        assertEquals("not-yet", kept(later, "followed"));
        assertEquals("not-yet", kept(alone, "followed"));
        HubClock.set(HubClock.now().plus(Duration.ofDays(310)));
        assertEquals("not-known", drawn(alone, "followed"));
        assertEquals("followed", kept(again, "followed"));
        assertEquals("not-yet", kept(later, "followed"));
    }
}
