package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedAddition.anAddition;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedConcern.aConcern;
import static org.openmash.families.InventedReferral.aReferralFromANurse;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.journeys.AtTheDesk.ok;
import static org.openmash.journeys.AtTheDesk.refused;
import static org.openmash.triage.DecisionDrafts.complete;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.HubClock;
import org.openmash.families.InventedChild;
import org.openmash.families.TestServers;

/**
 * What a hub does on a day, act by act, from the first telephone call to the closed meeting: each operation of the
 * contract is called once as it goes well, and its answer is held against the contract.
 */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class ADayOfOneHubTest {
    private static final String HUB = "901";
    private static final FrontDoor SCHOOL = People.referrer(HUB, "school");
    private static final FrontDoor HEALTH = People.referrer(HUB, "health");
    private static final FrontDoor WORKER = People.worker(HUB);
    private static final FrontDoor MANAGER = People.manager(HUB);
    private static final FrontDoor CHAIR = People.chair(HUB);
    private static final Invented INVENTED = new Invented(77);

    private record Sent(String reference, UUID caseId, Response receipt) {}

    private static InventedChild aPupil() {
        return aChild("Dana", INVENTED.family())
                .born("2015-03-02")
                .withNhsNumber(INVENTED.nhsNumber())
                .livingAt(INVENTED.home(), "OL1 1AA")
                .safe();
    }

    private static Sent send(InventedChild child, String indicator) {
        Response receipt = ok(201, SCHOOL.repeatKey(UUID.randomUUID().toString())
                .post("/referrals", aReferralFromASchool().about(child).tellingOf(indicator).json()));
        String reference = receipt.path("reference");
        Response rows = ok(200, WORKER.asking("reference", reference).asking("counts", true).get("/triage/queue"));
        return new Sent(reference, UUID.fromString(rows.path("items[0].caseId")), receipt);
    }

    private static String path(Sent sent) {
        return "/triage/cases/" + sent.caseId();
    }

    private static Response file(Sent sent) {
        return ok(200, WORKER.get(path(sent)));
    }

    @Test
    void aPartnerSendsReadsAddsAndTakesBack() {
        Sent sent = send(aPupil(), "injury-unexplained");
        assertTrue(sent.receipt().header("Location").endsWith("/api/v1/referrals/" + sent.reference()));
        Response added = ok(201, SCHOOL.post(
                "/referrals/" + sent.reference() + "/additions",
                anAddition().words("More was heard at noon.").telling(aConcern("self-harm").answered("not-known")).json()));
        assertEquals(1, added.<Integer>path("number"));
        Response read = ok(200, SCHOOL.get("/referrals/" + sent.reference()));
        assertEquals("received", read.path("status"));
        assertNull(read.path("children[0].caseId"));
        assertNotNull(WORKER.get("/referrals/" + sent.reference()).path("children[0].caseId"));
        refused(404, "not-found", HEALTH.get("/referrals/" + sent.reference()));
        Response page = ok(200, SCHOOL.asking("limit", 1).get("/referrals"));
        assertEquals(sent.reference(), page.path("items[0].reference"));
        Response back = ok(200, SCHOOL.post("/referrals/" + sent.reference() + "/withdrawal", Map.of("reason", "Mistaken.")));
        assertEquals(sent.reference(), back.path("reference"));
        assertEquals("Mistaken.", file(sent).path("referral.withdrawal.reason"));
    }

    @Test
    void theDeskTakesDownACall() {
        Instant called = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        Response receipt = ok(201, WORKER.post("/referrals", aReferralFromANurse()
                .about(aPupil())
                .tellingOf("neglect-basic-care")
                .through("telephone")
                .onBehalfOf("health")
                .calledAt(called.toString())
                .json()));
        assertEquals(called.toString(), receipt.path("receivedAt"));
        Response read = ok(200, HEALTH.get("/referrals/" + receipt.path("reference")));
        assertEquals("telephone", read.path("channel"));
    }

    @Test
    void theConcernsAreTheSameUntilTheyChange() {
        Response all = ok(200, SCHOOL.get("/indicators"));
        assertEquals(90, all.<List<Object>>path("indicators").size());
        ok(304, SCHOOL.with("If-None-Match", all.header("ETag")).get("/indicators"));
    }

    @Test
    void aCaseGoesFromHandToHandUntilItIsDecidedAndSigned() {
        Sent sent = send(aPupil(), "threat-to-harm-child");
        Response claimed = ok(200, WORKER.post("/triage/queue/next", Map.of("reference", List.of(sent.reference()))));
        assertEquals(sent.caseId().toString(), claimed.path("caseId"));
        ok(204, MANAGER.post("/triage/queue/next", Map.of("reference", sent.reference())));
        Response released =
                ok(200, WORKER.ifMatch(claimed).post(path(sent) + "/release", Map.of("reason", "My shift ends.")));
        Response own = ok(200, MANAGER.ifMatch(released).post(path(sent) + "/claim"));
        Response assigned = ok(200, MANAGER.ifMatch(own)
                .post(path(sent) + "/assignment", Map.of("to", "worker-" + HUB, "reason", "Knows the family.")));
        assertEquals("worker-" + HUB, assigned.path("claim.by.sub"));
        Response first = ok(201, WORKER.ifMatch(assigned).post(path(sent) + "/decisions", complete("strategy-discussion", 4)));
        assertEquals("awaiting-sign-off", first.path("status"));
        Response back = ok(200, MANAGER.ifMatch(first)
                .post(path(sent) + "/decisions/1/return", Map.of("comment", "The history is not yet weighed.")));
        Response again = ok(200, WORKER.ifMatch(back).post(path(sent) + "/claim"));
        Response second = ok(201, WORKER.ifMatch(again).post(path(sent) + "/decisions", complete("strategy-discussion", 4)));
        ok(200, MANAGER.ifMatch(second).post(path(sent) + "/decisions/2/sign-off", Map.of("comment", "I agree.")));
        Response outcome = ok(200, SCHOOL.get("/referrals/" + sent.reference()));
        assertEquals("decided", outcome.path("status"));
        assertEquals("strategy-discussion", outcome.path("children[0].outcome.outcome"));
        assertEquals("yes", file(sent).path("referral.told.concerns[0].answer"));
    }

    @Test
    void twoContactsTellOfOneEvent() {
        InventedChild child = aPupil();
        Sent one = send(child, "injury-unexplained");
        Sent other = send(child, "injury-unexplained");
        Response marked = ok(200, WORKER.ifMatch(file(other)).post(
                path(other) + "/same-event", Map.of("caseId", one.caseId().toString(), "reason", "The fall on Thursday.")));
        assertEquals(one.caseId().toString(), marked.path("sameEventAs"));
        refused(409, "already-same-event", WORKER.ifMatch(file(other)).post(
                path(other) + "/same-event", Map.of("caseId", one.caseId().toString(), "reason", "Once more.")));
    }

    @Test
    void aChildsRecordIsReadWrittenLinkedAndUndone() {
        Sent one = send(aPupil(), "injury-unexplained");
        Sent other = send(aPupil(), "injury-unexplained");
        String child = "/children/" + file(one).path("identity.childId");
        Response written = ok(200, WORKER.put(
                child + "/involvements",
                List.of(Map.of("kind", "plan", "from", "2025-02-03", "to", "2025-11-10", "reason", "neglect", "authority", HUB),
                        Map.of("kind", "early-help"))));
        assertEquals(2, written.<List<Object>>path("").size());
        Response linked = ok(201, WORKER.post(
                child + "/links", Map.of("caseId", other.caseId().toString(), "reason", "The school confirms it.")));
        assertEquals("link", linked.path("act"));
        Response record = ok(200, WORKER.get(child));
        assertEquals(2, record.<List<Object>>path("evidence").size());
        assertEquals(2, record.<List<Object>>path("involvements").size());
        assertEquals("known", file(other).path("identity.answer"));
        Response undone = ok(200, WORKER.delete(child + "/links/" + other.caseId()));
        assertEquals("unlink", undone.path("act"));
        assertEquals(1, ok(200, WORKER.get(child)).<List<Object>>path("evidence").size());
    }

    @Test
    void theMeetingIsFrozenHeldAndClosed() {
        Sent red = send(aPupil(), "threat-to-harm-child");
        Sent calm = send(aPupil(), "information-only");
        String meeting = "/risk-meetings/" + nextMeeting();
        ok(201, CHAIR.ifMatch(ok(200, CHAIR.get(meeting))).post(
                meeting + "/items", Map.of("caseId", calm.caseId().toString(), "reason", "I want all to look.")));
        Response frozen = ok(200, CHAIR.ifMatch(CHAIR.get(meeting)).post(meeting + "/freeze"));
        assertEquals("frozen", frozen.path("state"));
        Response agenda = ok(200, CHAIR.asking("limit", 200).get(meeting + "/queue"));
        int n = agenda.path("items.find { it.caseId == '" + red.caseId() + "' }.n");
        String item = meeting + "/items/" + n;
        ok(200, SCHOOL.put(item + "/agencies/school", Map.of("answer", "has-information", "words", "Late twice.")));
        Response own = ok(200, SCHOOL.asking("limit", 200).get(meeting + "/queue"));
        assertFalse(own.asString().contains("reasons"));
        ok(200, CHAIR.ifMatch(CHAIR.get(meeting)).patch(item, Map.of("riskAfter", "red", "outcome", "Discussion today.")));
        String due = Instant.now().plus(5, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
        Response action = ok(201, CHAIR.post(item + "/actions", Map.of("what", "Visit.", "agency", "health", "dueAt", due)));
        refused(422, "unowned-actions", CHAIR.ifMatch(CHAIR.get(meeting)).post(meeting + "/close"));
        ok(200, CHAIR.patch(
                meeting + "/actions/" + action.path("id"), Map.of("owner", "N. Example", "done", true, "evidence", "Seen.")));
        ok(200, CHAIR.ifMatch(CHAIR.get(meeting)).post(meeting + "/close"));
    }

    /** Today's while its agenda is building, else that of the next working day. */
    private static LocalDate nextMeeting() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        return "building".equals(CHAIR.get("/risk-meetings/" + today).path("state")) ? today : meetingFrom(today.plusDays(1));
    }

    private static LocalDate meetingFrom(LocalDate day) {
        Response asked = CHAIR.get("/risk-meetings/" + day);
        return asked.statusCode() == 404 ? LocalDate.parse(asked.path("next")) : day;
    }

    @Test
    void theLocalClockIsMovedAndLetGo() {
        Instant moved = Instant.now().plus(1, ChronoUnit.MINUTES);
        assertFalse(HubClock.set(moved).isBefore(moved));
        assertFalse(HubClock.now().isBefore(moved));
        HubClock.backToRealTime();
        assertTrue(HubClock.now().isBefore(moved));
    }
}
