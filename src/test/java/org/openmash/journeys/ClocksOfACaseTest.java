package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedAddition.anAddition;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedConcern.aConcern;
import static org.openmash.families.InventedReferral.aReferralFromANurse;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.families.InventedReferral.aReferralFromThePolice;
import static org.openmash.journeys.AtTheDesk.add;
import static org.openmash.journeys.AtTheDesk.childOf;
import static org.openmash.journeys.AtTheDesk.claim;
import static org.openmash.journeys.AtTheDesk.decide;
import static org.openmash.journeys.AtTheDesk.file;
import static org.openmash.journeys.AtTheDesk.involve;
import static org.openmash.journeys.AtTheDesk.next;
import static org.openmash.journeys.AtTheDesk.ok;
import static org.openmash.journeys.AtTheDesk.refused;
import static org.openmash.journeys.AtTheDesk.rows;
import static org.openmash.journeys.AtTheDesk.send;
import static org.openmash.journeys.AtTheDesk.sendBack;
import static org.openmash.journeys.AtTheDesk.sign;
import static org.openmash.triage.DecisionDrafts.complete;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.HubClock;
import org.openmash.families.InventedChild;
import org.openmash.families.TestServers;

/** What time and later news do to a case: its clock, its lease, its place in the queue, and its height. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class ClocksOfACaseTest {
    /** Half past four on a Friday, British summer time: half an hour before the hub closes. */
    private static final Instant FRIDAY = Instant.parse("2026-10-16T15:30:00Z");

    private static final Invented OWN = new Invented(6);
    private static final int SECONDS_OF_THE_TEST = 60;
    private static final int HOUR = 3600;

    @BeforeEach
    void onAFridayAfternoon() {
        HubClock.set(FRIDAY);
    }

    @AfterEach
    void letTheClockRun() {
        HubClock.backToRealTime();
    }

    private static InventedChild child() {
        return aChild(OWN.given(), OWN.family()).born("2015-03-02").disabled("no").safe();
    }

    private static AtTheDesk.Sent sent(String indicator) {
        return send("school", aReferralFromASchool().about(child()).tellingOf(indicator));
    }

    private static AtTheDesk.Sent red() {
        return sent("threat-to-harm-child");
    }

    private static AtTheDesk.Sent amber() {
        return sent("allegation-against-professional");
    }

    private static AtTheDesk.Sent green() {
        return sent("family-homeless");
    }

    /** The clock at this instant, exactly so long after receipt, in the case's file and in its row alike. */
    private static CaseSeen clockAt(String instant, AtTheDesk.Sent sent, String state, long remainingSeconds) {
        Duration sinceFriday = Duration.between(FRIDAY, Instant.parse(sent.receipt().path("receivedAt")));
        HubClock.set(Instant.parse(instant).plus(sinceFriday));
        CaseSeen seen = file(sent.only());
        assertEquals(state, seen.at("clock.state"), instant);
        near(remainingSeconds, seen.<Number>at("clock.remainingSeconds").longValue(), instant);
        Map<?, ?> row = (Map<?, ?>) rows(sent.reference()).getFirst().get("clock");
        assertEquals(state, row.get("state"), instant);
        return seen;
    }

    /** Time goes on while the test asks. */
    private static void near(long expected, long actual, String at) {
        assertTrue(actual <= expected && actual > expected - SECONDS_OF_THE_TEST, at + ": " + expected + " was expected, it is " + actual);
    }

    @Test
    void aRedReferralKeepsItsClockRunningOverTheWeekend() {
        AtTheDesk.Sent red = red();
        CaseSeen seen = file(red.only());
        due("2026-10-16T19:30:00Z", FRIDAY, red, "four hours");
        assertFalse(seen.<Boolean>at("clock.workingTime"));
        clockAt("2026-10-16T18:28:00Z", red, "in-time", HOUR + 120);
        clockAt("2026-10-16T18:30:00Z", red, "due-soon", HOUR);
        clockAt("2026-10-16T19:04:00Z", red, "due-soon", 26 * 60);
        clockAt("2026-10-16T19:06:00Z", red, "due-now", 24 * 60);
        clockAt("2026-10-16T19:28:00Z", red, "due-now", 120);
        clockAt("2026-10-16T19:30:00Z", red, "breached", 0);
        clockAt("2026-10-17T19:30:00Z", red, "breached", -24 * HOUR);
    }

    /** Due at this instant, had the hub taken it in at the very instant that its clock was set to. */
    private static void due(String expected, Instant setTo, AtTheDesk.Sent sent, String why) {
        Duration later = Duration.between(setTo, Instant.parse(sent.receipt().path("receivedAt")));
        assertEquals(Instant.parse(expected).plus(later), Instant.parse(file(sent.only()).at("dueAt")), why);
    }

    @Test
    void amberPausesWhileTheHubIsClosed() {
        AtTheDesk.Sent amber = amber();
        CaseSeen seen = file(amber.only());
        due("2026-10-19T15:30:00Z", FRIDAY, amber, "one working day, so Monday at half past four");
        assertTrue(seen.<Boolean>at("clock.workingTime"));
        clockAt("2026-10-16T20:00:00Z", amber, "in-time", 7 * HOUR + 1800);
        clockAt("2026-10-18T12:00:00Z", amber, "in-time", 7 * HOUR + 1800);
        clockAt("2026-10-19T08:00:00Z", amber, "in-time", 7 * HOUR + 1800);
        clockAt("2026-10-19T13:28:00Z", amber, "in-time", 2 * HOUR + 120);
        clockAt("2026-10-19T13:30:00Z", amber, "due-soon", 2 * HOUR);
        clockAt("2026-10-19T14:42:00Z", amber, "due-now", 48 * 60);
        clockAt("2026-10-19T15:30:00Z", amber, "breached", 0);
        clockAt("2026-10-19T21:00:00Z", amber, "breached", -1800);
    }

    @Test
    void aBankHolidayIsNoWorkingDay() {
        Instant noon = Instant.parse("2026-08-28T12:00:00Z");
        HubClock.set(noon);
        AtTheDesk.Sent amber = amber();
        due("2026-09-01T12:00:00Z", noon, amber, "the Monday is the late summer bank holiday");
    }

    @Test
    void aFinalDecisionStopsTheClockWhereItStands() {
        AtTheDesk.Sent amber = amber();
        HubClock.set(Instant.parse("2026-10-19T10:00:00Z"));
        decide("worker", amber.only(), complete("child-in-need-assessment", 3));
        HubClock.set(Instant.parse("2026-10-21T10:00:00Z"));
        CaseSeen seen = file(amber.only());
        assertEquals("stopped", seen.at("clock.state"));
        near(5 * HOUR + 1800, seen.<Number>at("clock.remainingSeconds").longValue(), "when it was decided");
    }

    @Test
    void aDecisionThatWaitsForASecondPersonDoesNotStopTheClock() {
        AtTheDesk.Sent red = red();
        decide("worker", red.only(), complete("strategy-discussion", 4));
        clockAt("2026-10-16T19:40:00Z", red, "breached", -600);
        sign("manager", red.only(), 1);
        HubClock.set(Instant.parse("2026-10-17T09:00:00Z"));
        CaseSeen seen = file(red.only());
        assertEquals("stopped", seen.at("clock.state"));
        near(-600, seen.<Number>at("clock.remainingSeconds").longValue(), "when it was signed");
    }

    @Test
    void aLeaseEndsByItself() {
        UUID caseId = green().only();
        Response claimed = claim("worker", caseId);
        assertEquals("worker", claimed.path("claim.by.sub"));
        HubClock.set(FRIDAY.plus(Duration.ofMinutes(29)));
        assertEquals("claimed", file(caseId).at("state"));
        assertEquals(claimed.header("ETag"), file(caseId).etag());
        HubClock.set(FRIDAY.plus(Duration.ofMinutes(31)));
        CaseSeen free = file(caseId);
        assertEquals("waiting", free.at("state"));
        assertNull(free.at("claim"));
        assertNotEquals(claimed.header("ETag"), free.etag(), "the sweep has recorded it");
        refused(412, "stale", FrontDoor.as("worker")
                .ifMatch(claimed)
                .post("/triage/cases/" + caseId + "/decisions", complete("information-and-advice", 2)));
        refused(409, "not-held", FrontDoor.as("worker")
                .ifMatch(free.etag())
                .post("/triage/cases/" + caseId + "/decisions", complete("information-and-advice", 2)));
    }

    @Test
    void claimingOnesOwnRenewsTheLease() {
        UUID caseId = green().only();
        claim("worker", caseId);
        HubClock.set(FRIDAY.plus(Duration.ofMinutes(20)));
        claim("worker", caseId);
        HubClock.set(FRIDAY.plus(Duration.ofMinutes(49)));
        assertEquals("claimed", file(caseId).at("state"));
        refused(409, "held-by-another", FrontDoor.as("worker-2").ifMatch(file(caseId).etag()).post("/triage/cases/" + caseId + "/claim"));
    }

    @Test
    void theHolderAloneGivesACaseBack() {
        UUID caseId = green().only();
        claim("worker", caseId);
        Map<String, String> reason = Map.of("reason", "My shift ends.");
        refused(409, "held-by-another", release("worker-2", caseId, reason));
        Response released = ok(200, release("worker", caseId, reason));
        assertEquals("waiting", released.path("state"));
        assertEquals(file(caseId).etag(), released.header("ETag"));
        refused(409, "not-held", release("worker", caseId, reason));
    }

    private static Response release(String persona, UUID caseId, Map<String, String> reason) {
        return FrontDoor.as(persona).ifMatch(file(caseId).etag()).post("/triage/cases/" + caseId + "/release", reason);
    }

    @Test
    void onlyAManagerAssigns() {
        UUID caseId = green().only();
        claim("worker", caseId);
        Map<String, String> to = Map.of("to", "worker-2", "reason", "Knows the family.");
        String path = "/triage/cases/" + caseId + "/assignment";
        assertEquals(403, FrontDoor.as("worker").ifMatch(file(caseId).etag()).post(path, to).statusCode());
        Response assigned = ok(200, FrontDoor.as("manager").ifMatch(file(caseId).etag()).post(path, to));
        assertEquals("worker-2", assigned.path("claim.by.sub"));
        refused(409, "held-by-another", FrontDoor.as("worker")
                .ifMatch(assigned)
                .post("/triage/cases/" + caseId + "/decisions", complete("information-and-advice", 2)));
        ok(201, FrontDoor.as("worker-2")
                .ifMatch(assigned)
                .post("/triage/cases/" + caseId + "/decisions", complete("information-and-advice", 2)));
    }

    @Test
    void aReturnGivesTheCaseBackToItsDeciderForALeasesLength() {
        AtTheDesk.Sent red = red();
        Map<String, Object> mine = Map.of("reference", List.of(red.reference()));
        decide("worker", red.only(), complete("strategy-discussion", 4));
        sendBack("manager", red.only(), 1);
        CaseSeen seen = file(red.only());
        assertEquals("waiting", seen.at("state"));
        assertTrue(seen.flags().contains("returned"));
        assertEquals("returned", seen.at("decisions[0].status"));
        assertEquals(204, next("worker-2", mine).statusCode(), "kept for its decider");
        HubClock.set(FRIDAY.plus(Duration.ofMinutes(31)));
        ok(200, next("worker-2", mine));
    }

    @Test
    void anyoneMayClaimAReturnedCaseByItsId() {
        AtTheDesk.Sent red = red();
        decide("worker", red.only(), complete("strategy-discussion", 4));
        sendBack("manager", red.only(), 1);
        claim("worker-2", red.only());
        Response again = ok(201, FrontDoor.as("worker-2")
                .ifMatch(file(red.only()).etag())
                .post("/triage/cases/" + red.only() + "/decisions", complete("strategy-discussion", 4)));
        assertEquals(2, again.<Integer>path("number"));
        assertNull(again.path("supersedes"));
    }

    @Test
    void noCapacityKeepsTheCaseInTheQueueAndItsClockRunning() {
        AtTheDesk.Sent amber = amber();
        decide("worker", amber.only(), complete("awaiting-capacity", 3));
        assertEquals("awaiting-capacity", rows(amber.reference()).getFirst().get("state"));
        assertEquals(204, next("worker", Map.of("reference", List.of(amber.reference()))).statusCode(), "next never gives it");
        clockAt("2026-10-19T15:30:00Z", amber, "breached", 0);
        Response later = decide("worker-2", amber.only(), complete("child-in-need-assessment", 3));
        assertEquals(2, later.<Integer>path("number"));
        assertNull(later.path("supersedes"));
    }

    @Test
    void laterInformationIsScoredAtOnceAndShownAsNew() {
        AtTheDesk.Sent green = green();
        assertEquals("L2/green 15", file(green.only()).stands());
        HubClock.set(FRIDAY.plus(Duration.ofMinutes(20)));
        add("school", green.reference(), anAddition().telling(aConcern("threat-to-harm-child")));
        CaseSeen seen = file(green.only());
        assertEquals("L4/red 75", seen.stands());
        assertTrue(seen.<Boolean>at("mandatory"));
        assertTrue(seen.flags().contains("new-information"));
        due("2026-10-16T19:30:00Z", FRIDAY, green, "from first receipt, not from the news");
        assertEquals(List.of(1, 2), seen.at("assessments.number"));
        assertEquals("L2/green 15", "L" + seen.at("assessments[0].level") + "/" + seen.at("assessments[0].band") + " "
                + seen.at("assessments[0].score"));
    }

    @Test
    void aLaterNoNeverTakesBackAnEarlierYes() {
        AtTheDesk.Sent red = red();
        add("school", red.reference(), anAddition().telling(aConcern("threat-to-harm-child").answered("no")));
        CaseSeen seen = file(red.only());
        assertEquals("L4/red 60", seen.assessed());
        assertEquals("fired", seen.outcome("R04"));
    }

    @Test
    void aSameEventMarkLowersOnlyWhatIsShown() {
        InventedChild child = child().withNhsNumber(OWN.nhsNumber());
        HubClock.set(FRIDAY.minus(Duration.ofDays(20)));
        send("school", aReferralFromASchool().about(child).tellingOf("other-worry"));
        HubClock.set(FRIDAY.minus(Duration.ofDays(3)));
        UUID police = send("police", aReferralFromThePolice().about(child).tellingOf("other-worry")).only();
        HubClock.set(FRIDAY);
        UUID nurse = send("health", aReferralFromANurse().about(child).tellingOf("was-not-brought")).only();
        assertEquals("L3/amber 40", file(nurse).stands());
        assertEquals(Map.of("R33", "L3/amber"), file(nurse).floors());
        ok(200, FrontDoor.as("worker")
                .ifMatch(file(nurse).etag())
                .post("/triage/cases/" + nurse + "/same-event", Map.of("caseId", police.toString(), "reason", "One evening.")));
        CaseSeen seen = file(nurse);
        assertEquals("L2/green 25", seen.assessed(), "two events in 90 days, of two agencies in 28");
        assertEquals("L3/amber 40", seen.stands(), "the case keeps its height until a signed decision");
        assertEquals(2, seen.<List<Object>>at("history.contacts").size(), "both are still evidence");
    }

    @Test
    void openWorkRaisesTheCaseAtOnce() {
        UUID caseId = green().only();
        involve(childOf(caseId), Invented.openWork("s17", LocalDate.parse("2026-09-01")));
        CaseSeen seen = file(caseId);
        assertEquals("L3/amber 15", seen.stands());
        assertEquals(Map.of("R19", "L3/amber"), seen.floors());
        involve(childOf(caseId));
        CaseSeen later = file(caseId);
        assertEquals("L2/green 15", later.assessed());
        assertEquals("L3/amber 15", later.stands());
    }

    @Test
    void aPossibleMatchCountsAsNothingUntilAPersonLinksItAndItsUndoingIsOnlyShown() {
        InventedChild named = child();
        UUID before = send("health", aReferralFromANurse()
                        .about(named.withNhsNumber(OWN.nhsNumber()))
                        .tellingOf("information-only"))
                .only();
        UUID known = childOf(before);
        involve(known, Invented.pastWork("plan", LocalDate.parse("2025-05-01"), LocalDate.parse("2026-05-01")));
        var unnumbered = named.json();
        unnumbered.remove("identifiers");
        unnumbered.put("dateOfBirth", "2015-02-03");
        var referral = aReferralFromASchool().tellingOf("neglect-basic-care").with("children", List.of(unnumbered.put("key", "c1")));
        UUID caseId = send("school", referral).only();
        CaseSeen alone = file(caseId);
        assertEquals("possible", alone.at("identity.answer"));
        assertEquals(known.toString(), alone.at("identity.candidates[0].childId"));
        assertEquals("L2/green 25", alone.stands(), "no history is scored for a child who may be another");
        assertEquals("L3/amber", CaseSeen.height(alone.unknown("identity").get("couldRaiseTo")));
        ok(201, FrontDoor.as("worker")
                .post("/children/" + known + "/links", Map.of("caseId", caseId.toString(), "reason", "Mother confirms.")));
        CaseSeen linked = file(caseId);
        assertEquals(known.toString(), linked.at("identity.childId"));
        assertEquals("L3/amber 50", linked.stands());
        assertEquals(Map.of("neglect-basic-care", 25, "R28", 15, "R29", 10), linked.points());
        ok(200, FrontDoor.as("worker").delete("/children/" + known + "/links/" + caseId));
        CaseSeen undone = file(caseId);
        assertNotEquals(known.toString(), undone.at("identity.childId"));
        assertEquals("L2/green 25", undone.assessed());
        assertEquals("L3/amber 50", undone.stands());
    }

    @Test
    void aBrotherIsLookedAtAgainWhenTheRedSisterIsDecided() {
        AtTheDesk.Sent both = send("school", aReferralFromASchool()
                .about(child().keyed("sister"), child().keyed("brother"))
                .telling(aConcern("threat-to-harm-child").forChildren("sister")));
        assertEquals(Map.of("R20", "L3/amber"), file(both.caseOf("brother")).floors());
        decide("worker", both.caseOf("sister"), complete("strategy-discussion", 4));
        sign("manager", both.caseOf("sister"), 1);
        assertEquals(Map.of("R20", "L3/amber"), file(both.caseOf("brother")).floors(), "a standing decision of level 4 still bears");
    }

    @Test
    void aNewRedSisterRaisesTheBrotherWhoseCaseWasOpen() {
        InventedChild brother = child().withNhsNumber(OWN.nhsNumber()).keyed("brother");
        InventedChild sister = child().withNhsNumber(OWN.nhsNumber()).keyed("sister");
        AtTheDesk.Sent first = send("school", aReferralFromASchool().about(brother, sister).tellingOf("family-homeless"));
        assertEquals("L2/green 15", file(first.caseOf("brother")).stands());
        send("police", aReferralFromThePolice().about(sister).tellingOf("threat-to-harm-child"));
        CaseSeen seen = file(first.caseOf("brother"));
        assertEquals("L3/amber", seen.floors().get("R20"));
        assertEquals("amber", seen.at("band"));
    }
}
