package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.families.InventedReferral.aReferralFromThePolice;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.HubClock;
import org.openmash.families.InventedNames;
import org.openmash.families.InventedReferral;
import org.openmash.families.TestServers;

/** The daily risk meeting from the live agenda to its end, over HTTP, each test in a week of its own. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class RiskMeetingJourneyTest {
    private static final FrontDoor CHAIR = FrontDoor.as("chair");
    private static final String RED = "threat-to-harm-child";
    /** Weeks without bank holidays; each test has the next, since a later freeze leaves the days before it missed. */
    private static final AtomicInteger WEEKS = new AtomicInteger();
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2031, 1, 13);

    private final LocalDate monday = FIRST_MONDAY.plusWeeks(WEEKS.getAndIncrement());

    /** A day of this test's week; 0 is its Monday. */
    private String day(int number) {
        return monday.plusDays(number).toString();
    }

    /** The clock shows this time of that day; it is winter, and the hub's time is UTC. */
    private void clock(int number, String time) {
        HubClock.set(Instant.parse(day(number) + "T" + time + "Z"));
    }

    @AfterEach
    void letTheClockRun() {
        HubClock.backToRealTime();
    }

    private static InventedReferral aSchoolsReferral(String... indicators) {
        String family = InventedNames.unlikeAnyOther();
        return aReferralFromASchool()
                .about(aChild(InventedNames.unlikeAnyOther(), family).born("2015-03-02").safe())
                .inWords("What was seen, in the referrer's words.")
                .tellingOf(indicators);
    }

    private static UUID send(String persona, InventedReferral referral) {
        Response receipt = FrontDoor.as(persona).post("/referrals", referral.json());
        assertEquals(201, receipt.statusCode(), receipt.asString());
        Response queue = FrontDoor.as("worker")
                .asking("reference", (String) receipt.path("reference"))
                .get("/triage/queue");
        assertEquals(200, queue.statusCode(), queue.asString());
        return UUID.fromString(queue.path("items[0].caseId"));
    }

    private static UUID sendFromASchool(String... indicators) {
        return send("school", aSchoolsReferral(indicators));
    }

    private static String path(String day) {
        return "/risk-meetings/" + day;
    }

    private static Response meeting(String day) {
        Response meeting = CHAIR.get(path(day));
        assertEquals(200, meeting.statusCode(), meeting.asString());
        return meeting;
    }

    /** The whole agenda, page by page. */
    private static List<Map<String, Object>> agenda(FrontDoor reader, String day, int limit) {
        List<Map<String, Object>> items = new ArrayList<>();
        String cursor = null;
        do {
            FrontDoor page = reader.asking("limit", limit);
            Response queue = (cursor == null ? page : page.asking("cursor", cursor)).get(path(day) + "/queue");
            assertEquals(200, queue.statusCode(), queue.asString());
            items.addAll(queue.<List<Map<String, Object>>>path("items"));
            cursor = queue.path("next");
        } while (cursor != null);
        return items;
    }

    private static Map<String, Object> item(FrontDoor reader, String day, UUID caseId) {
        return agenda(reader, day, 200).stream()
                .filter(item -> caseId.toString().equals(item.get("caseId")))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Object> item(String day, UUID caseId) {
        return item(CHAIR, day, caseId);
    }

    @SuppressWarnings("unchecked")
    private static List<String> rules(Map<String, Object> item) {
        return ((List<Map<String, Object>>) item.get("reasons"))
                .stream().map(reason -> (String) reason.get("rule")).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> item, String name) {
        return (List<Map<String, Object>>) item.get(name);
    }

    private static void refused(int status, String kind, Response answer) {
        assertEquals(status, answer.statusCode(), answer.asString());
        assertTrue(((String) answer.path("type")).endsWith(":" + kind), answer.asString());
    }

    private static Response kept(int status, Response answer) {
        assertEquals(status, answer.statusCode(), answer.asString());
        return answer;
    }

    @Test
    void aRedCaseIsTalkedOfConcludedAndComesBackUntilItsActionIsDone() {
        clock(0, "10:00:00");
        UUID caseId = sendFromASchool(RED);
        String tuesday = day(1);

        Response building = meeting(tuesday);
        assertEquals("building", building.path("state"));
        assertEquals("\"0\"", building.header("ETag"));
        Map<String, Object> live = item(tuesday, caseId);
        assertEquals(List.of("red"), rules(live));
        assertEquals("red", live.get("band"));
        assertEquals(false, live.get("late"));
        assertEquals(
                List.of("school", "health", "police"),
                list(live, "agencies").stream().map(line -> line.get("agency")).toList());
        assertTrue(list(live, "agencies").stream().allMatch(line -> "not-asked".equals(line.get("answer"))));

        clock(1, "09:00:00");
        Response frozen = meeting(tuesday);
        assertEquals("frozen", frozen.path("state"));
        assertEquals(day(1) + "T09:00:00", ((String) frozen.path("frozenAt")).substring(0, 19));
        UUID meetingId = UUID.fromString(frozen.path("id"));
        refused(409, "already-frozen", CHAIR.ifMatch(frozen).post(path(tuesday) + "/freeze"));
        int n = (int) item(tuesday, caseId).get("n");
        String item = path(tuesday) + "/items/" + n;

        refused(428, "if-match-required", CHAIR.patch(item, Map.of("riskAfter", "amber")));
        refused(412, "stale", CHAIR.ifMatch("\"0\"").patch(item, Map.of("riskAfter", "amber")));
        refused(422, "reason-missing", CHAIR.ifMatch(meeting(tuesday)).patch(item, Map.of("riskAfter", "amber")));
        Response concluded = kept(200, CHAIR.ifMatch(meeting(tuesday))
                .patch(item, Map.of(
                        "riskAfter", "amber",
                        "reason", "Seen and safe.",
                        "outcome", "Strategy discussion today.",
                        "dissent", List.of("Health would keep it red."))));
        assertNotEquals(frozen.header("ETag"), concluded.header("ETag"));
        assertEquals("amber", concluded.path("conclusion.riskAfter"));
        assertEquals(meeting(tuesday).header("ETag"), concluded.header("ETag"));

        String etag = concluded.header("ETag");
        UUID action = UUID.fromString(kept(201, CHAIR.post(item + "/actions", Map.of(
                        "what", "See the child at home.", "agency", "school", "dueAt", day(1) + "T16:00:00Z")))
                .path("id"));
        assertEquals(etag, meeting(tuesday).header("ETag"), "an action moves no version");
        Response unowned = CHAIR.ifMatch(etag).post(path(tuesday) + "/close");
        refused(422, "unowned-actions", unowned);
        assertEquals("actions/" + action + ".owner", unowned.path("errors[0].field"));
        kept(200, CHAIR.patch(path(tuesday) + "/actions/" + action, Map.of("owner", "N. Example")));
        Response closed = kept(200, CHAIR.ifMatch(etag).post(path(tuesday) + "/close"));
        assertEquals("closed", closed.path("state"));
        refused(409, "meeting-closed", CHAIR.ifMatch(closed).patch(item, Map.of("outcome", "Too late.")));

        clock(1, "16:00:00");
        Map<String, Object> carried = item(day(2), caseId);
        assertEquals("undone", rules(carried).getFirst());
        assertEquals(1, ((Map<?, ?>) carried.get("carriedOver")).get("openActions"));
        assertEquals(action.toString(), list(carried, "actions").getFirst().get("id"));

        told(meetingId, caseId, action, n);

        clock(2, "09:00:00");
        kept(200, CHAIR.patch(
                path(day(2)) + "/actions/" + action, Map.of("done", true, "evidence", "Seen at 15:10.")));
        assertEquals(0, ((Map<?, ?>) item(day(2), caseId).get("carriedOver")).get("openActions"));
    }

    private static void told(UUID meetingId, UUID caseId, UUID action, int n) {
        Map<String, Object> frozen = Told.event("mash.meetings", meetingId, 0);
        assertEquals("org.openmash.meeting.agenda-frozen.v1", frozen.get("type"));
        assertTrue(((List<?>) Told.data(frozen).get("caseIds")).contains(caseId.toString()));
        assertEquals(false, Told.data(frozen).get("missed"));
        Map<String, Object> closed = Told.event("mash.meetings", meetingId, 1);
        assertEquals("org.openmash.meeting.closed.v1", closed.get("type"));
        assertEquals(1, Told.data(closed).get("actions"));
        Map<String, Object> concluded = Told.event("mash.meetings", caseId, 0);
        assertEquals("org.openmash.meeting.item-concluded.v1", concluded.get("type"));
        assertEquals(n, Told.data(concluded).get("itemNumber"));
        assertEquals("red", Told.data(concluded).get("riskBefore"));
        assertEquals("amber", Told.data(concluded).get("riskAfter"));
        Map<String, Object> due = Told.event("mash.meetings", caseId, 1);
        assertEquals("org.openmash.meeting.action-due.v1", due.get("type"));
        assertEquals(action.toString(), Told.data(due).get("actionId"));
    }

    @Test
    void anAgencySeesAndWritesItsOwnPartAlone() {
        clock(0, "10:00:00");
        String day = day(1);
        UUID schools = sendFromASchool(RED);
        UUID police = send(
                "police",
                aReferralFromThePolice()
                        .about(aChild("Bea", InventedNames.unlikeAnyOther())
                                .born("2014-01-01")
                                .safe())
                        .tellingOf(RED));
        clock(1, "09:00:00");
        int n = (int) item(day, schools).get("n");
        int others = (int) item(day, police).get("n");
        String lines = path(day) + "/items/" + n + "/agencies/";
        Map<String, String> answer = Map.of("answer", "has-information", "words", "Late pick-ups twice this week.");

        assertEquals("has-information", kept(200, FrontDoor.as("school").put(lines + "school", answer)).path("answer"));
        refused(404, "not-found", FrontDoor.as("school").put(lines + "police", answer));
        refused(404, "not-found", FrontDoor.as("police").put(lines + "police", answer));
        refused(404, "not-found", FrontDoor.as("police-responder").put(lines + "police", answer));
        refused(404, "not-found", CHAIR.put(lines + "nobody", answer));
        refused(404, "not-found", CHAIR.put(path(day) + "/items/99999/agencies/police", answer));
        assertEquals(403, FrontDoor.as("worker").put(lines + "police", answer).statusCode());
        kept(200, CHAIR.put(lines + "health", Map.of("answer", "nothing-known")));
        kept(
                200,
                FrontDoor.as("police-responder")
                        .put(path(day) + "/items/" + others + "/agencies/police", Map.of("answer", "nothing-known")));

        assertNull(item(FrontDoor.as("school"), day, police));
        Map<String, Object> own = item(FrontDoor.as("school"), day, schools);
        assertEquals(Set.of("n", "caseId", "childReference", "child", "agencies", "late", "actions"), own.keySet());
        assertEquals(1, list(own, "agencies").size());
        assertEquals("Late pick-ups twice this week.", list(own, "agencies").getFirst().get("words"));
        assertEquals(List.of(), agenda(FrontDoor.as("health"), day, 25));

        kept(201, CHAIR.post(path(day) + "/items/" + n + "/actions", Map.of(
                "what", "Visit.", "owner", "P", "agency", "police", "dueAt", day(2) + "T16:00:00Z")));
        kept(201, CHAIR.post(path(day) + "/items/" + n + "/actions", Map.of(
                "what", "Watch.", "owner", "S", "agency", "school", "dueAt", day(2) + "T16:00:00Z")));
        assertEquals(
                List.of("Watch."),
                list(item(FrontDoor.as("school"), day, schools), "actions").stream()
                        .map(action -> action.get("what"))
                        .toList());
        assertEquals(1, (int) FrontDoor.as("school").get(path(day)).path("openActions"));
        for (String persona : List.of("worker", "manager", "school", "police-responder")) {
            String item = path(day) + "/items/" + n;
            assertEquals(403, FrontDoor.as(persona).post(item + "/actions", Map.of()).statusCode(), persona);
            assertEquals(403, FrontDoor.as(persona).patch(item, Map.of()).statusCode(), persona);
            assertEquals(403, FrontDoor.as(persona).post(path(day) + "/close").statusCode(), persona);
        }
        assertNull(item(FrontDoor.as("other-hub-worker"), day, schools));
        assertEquals(403, FrontDoor.as("analyst").get(path(day)).statusCode());
    }

    @Test
    void whatARuleCatchesAfterTheFreezeAndWhatTheChairAddsThenIsLate() {
        clock(0, "10:00:00");
        String day = day(1);
        UUID quiet = sendFromASchool();
        UUID added = sendFromASchool();
        assertNull(item(day, quiet));
        String items = path(day) + "/items";

        refused(428, "if-match-required", CHAIR.post(items, Map.of("caseId", quiet, "reason", "The school rang.")));
        Response before = kept(
                201, CHAIR.ifMatch(meeting(day)).post(items, Map.of("caseId", quiet, "reason", "The school rang.")));
        assertEquals(List.of("chair"), rules(item(day, quiet)));
        assertEquals(false, before.path("late"));
        assertEquals(before.header("ETag"), meeting(day).header("ETag"));
        refused(
                409,
                "already-on-agenda",
                CHAIR.ifMatch(before).post(items, Map.of("caseId", quiet, "reason", "Again.")));

        refused(409, "earlier-meeting-first", CHAIR.ifMatch(meeting(day(2))).post(path(day(2)) + "/freeze"));
        FrontDoor repeating = CHAIR.ifMatch(before).repeatKey("freeze-" + UUID.randomUUID());
        Response frozen = kept(200, repeating.post(path(day) + "/freeze"));
        assertEquals("chair", frozen.path("frozenBy.sub"));
        Response again = kept(200, repeating.post(path(day) + "/freeze"));
        assertEquals("true", again.header("Idempotent-Replay"));
        assertEquals(false, item(day, quiet).get("late"));

        UUID news = sendFromASchool("domestic-abuse-high-risk");
        Map<String, Object> late = item(day, news);
        assertEquals(true, late.get("late"));
        assertEquals(List.of("high-risk-domestic-abuse"), rules(late));
        assertNotEquals(frozen.header("ETag"), meeting(day).header("ETag"), "a late item moves the version");
        Response chairs = kept(
                201, CHAIR.ifMatch(meeting(day)).post(items, Map.of("caseId", added, "reason", "Asked by health.")));
        assertEquals(true, chairs.path("late"));
        refused(
                409,
                "already-on-agenda",
                CHAIR.ifMatch(meeting(day)).post(items, Map.of("caseId", added, "reason", "Again.")));
        Response unknown =
                CHAIR.ifMatch(meeting(day)).post(items, Map.of("caseId", UUID.randomUUID(), "reason", "Nobody."));
        refused(400, "bad-input", unknown);
        assertEquals("unknown-case", unknown.path("errors[0].code"));

        kept(200, CHAIR.ifMatch(meeting(day)).post(path(day) + "/close"));
        UUID afterwards = sendFromASchool("domestic-abuse-high-risk");
        assertNull(item(day, afterwards));
        assertEquals(List.of("high-risk-domestic-abuse"), rules(item(day(2), afterwards)));
        assertEquals(
                List.of("undone", "high-risk-domestic-abuse"),
                rules(item(day(2), news)),
                "not concluded, so it comes first the next day");
    }

    @Test
    void afterAnAbsenceOnlyTheNewestAgendaFreezesAndReachesBackToTheLastOne() {
        clock(0, "09:00:00");
        clock(0, "12:00:00");
        UUID returned = sendFromASchool("missing-once-returned");
        clock(4, "11:00:00");
        for (String missed : List.of(day(1), day(2), day(3))) {
            Response meeting = meeting(missed);
            assertEquals(true, meeting.path("missed"), missed);
            assertEquals("frozen", meeting.path("state"));
            assertEquals(List.of(), agenda(CHAIR, missed, 25));
        }
        Response friday = meeting(day(4));
        assertEquals(false, friday.path("missed"));
        assertTrue(((String) friday.path("frozenAt")).startsWith(day(4) + "T11:00:00"), friday.asString());
        assertEquals(List.of("missing"), rules(item(day(4), returned)));
        assertEquals(false, item(day(4), returned).get("late"));
        UUID meetingId = UUID.fromString(meeting(day(2)).path("id"));
        assertEquals(true, Told.data(Told.event("mash.meetings", meetingId, 0)).get("missed"));
    }

    @Test
    void anAgendaBuildsAgainWhenTheLocalClockIsPutBackUnlessSomethingWasSaidOnIt() {
        clock(0, "10:00:00");
        UUID caseId = sendFromASchool(RED);
        clock(1, "09:00:00");
        clock(3, "09:00:00");
        assertEquals(true, meeting(day(2)).path("missed"));
        String line = path(day(3)) + "/items/" + item(day(3), caseId).get("n") + "/agencies/police";
        kept(200, CHAIR.put(line, Map.of("answer", "nothing-known")));
        clock(0, "11:00:00");
        assertEquals("building", meeting(day(1)).path("state"));
        assertEquals("building", meeting(day(2)).path("state"));
        assertEquals("frozen", meeting(day(3)).path("state"));
        UUID news = sendFromASchool("missing-repeat");
        assertEquals(List.of("missing"), rules(item(day(1), news)));
        clock(1, "09:00:00");
        assertEquals("frozen", meeting(day(1)).path("state"));
        assertEquals(false, item(day(1), news).get("late"));
    }

    @Test
    void aDateWithoutAMeetingNamesTheNext() {
        clock(0, "09:30:00");
        Response saturday = CHAIR.get(path(day(5)));
        refused(404, "no-meeting", saturday);
        assertEquals(day(7), saturday.path("next"));
        Response goodFriday = FrontDoor.as("school").get(path("2031-04-11") + "/queue");
        refused(404, "no-meeting", goodFriday);
        assertEquals("2031-04-15", goodFriday.path("next"));
        refused(404, "no-meeting", CHAIR.get(path("2019-03-06")));
        refused(404, "not-found", CHAIR.get(path("2027-02-30")));
        refused(404, "not-found", CHAIR.get(path("tomorrow")));
        refused(404, "no-meeting", CHAIR.post(path(day(5)) + "/items", "not JSON"));
        refused(404, "no-meeting", CHAIR.post(path(day(5)) + "/freeze", "not JSON"));
        assertEquals("building", meeting(day(1)).path("state"));
    }

    @Test
    void everyFaultOfABodyIsToldAtOnce() {
        clock(0, "09:30:00");
        UUID caseId = sendFromASchool(RED);
        String day = day(0);
        String item = path(day) + "/items/" + item(day, caseId).get("n");
        assertEquals(
                Set.of(
                        "what:required",
                        "agency:unknown",
                        "dueAt:not-an-instant",
                        "owner:wrong-type",
                        "who:unknown-field"),
                faults(CHAIR.post(
                        item + "/actions", Map.of("agency", "fire", "dueAt", "soon", "owner", 7, "who", "me"))));
        assertEquals(
                Set.of("riskAfter:unknown", "outcome:blank"),
                faults(CHAIR.patch(item, Map.of("riskAfter", "purple", "outcome", " "))));
        assertEquals(Set.of(":required"), faults(CHAIR.patch(item, Map.of())));
        assertEquals(Set.of("answer:required"), faults(CHAIR.put(item + "/agencies/police", Map.of("words", "Hm."))));
        assertEquals(
                Set.of("caseId:not-an-id", "reason:required"),
                faults(CHAIR.post(path(day) + "/items", Map.of("caseId", "x"))));
        assertEquals(Set.of("now:unknown-field"), faults(CHAIR.post(path(day) + "/freeze", Map.of("now", true))));
        refused(400, "bad-input", CHAIR.asking("limit", 201).get(path(day) + "/queue"));
        refused(400, "bad-input", CHAIR.asking("cursor", "x").get(path(day) + "/queue"));
    }

    private static Set<String> faults(Response answer) {
        refused(400, "bad-input", answer);
        Set<String> found = new HashSet<>();
        answer.<List<Map<String, String>>>path("errors")
                .forEach(error -> found.add(error.get("field") + ":" + error.get("code")));
        return found;
    }

    @Test
    void theAgendaIsReadPageByPageLiveAndFrozen() {
        clock(0, "10:00:00");
        String day = day(1);
        Set<UUID> sent = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            sent.add(sendFromASchool(RED));
        }
        assertPaged(sent, day);
        clock(1, "09:00:00");
        assertPaged(sent, day);
        List<Integer> numbers = agenda(CHAIR, day, 3).stream().map(item -> (Integer) item.get("n")).toList();
        for (int i = 0; i < numbers.size(); i++) {
            assertEquals(i + 1, numbers.get(i));
        }
    }

    private static void assertPaged(Set<UUID> sent, String day) {
        List<String> cases = agenda(CHAIR, day, 3).stream().map(item -> (String) item.get("caseId")).toList();
        assertEquals(cases.size(), new HashSet<>(cases).size(), "no item twice");
        sent.forEach(caseId -> assertTrue(cases.contains(caseId.toString())));
    }

    @Test
    void aThirdContactAndExploitationAndAPowerComeBeforeTheNextMeeting() {
        clock(0, "10:00:00");
        String day = day(1);
        String family = InventedNames.unlikeAnyOther();
        UUID third = null;
        for (int i = 0; i < 3; i++) {
            third = send(
                    "school",
                    aReferralFromASchool()
                            .about(aChild("Cara", family).born("2016-05-04").withNhsNumber("9990000123").safe())
                            .tellingOf("was-not-brought"));
        }
        UUID exploited = sendFromASchool("criminal-exploitation-suspected");
        assertEquals(List.of("exploitation"), rules(item(day, exploited)));
        assertEquals(List.of("third-contact"), rules(item(day, third)));

        UUID taken = sendFromASchool(RED);
        decideProtection(taken, day(0) + "T09:30:00Z");
        assertEquals(List.of("red", "protection"), rules(item(day, taken)));
        clock(1, "09:00:00");
        assertEquals(List.of("exploitation"), rules(item(day, exploited)));
    }

    private static void decideProtection(UUID caseId, String since) {
        String path = "/triage/cases/" + caseId;
        Response claimed = kept(
                200,
                FrontDoor.as("worker")
                        .ifMatch(FrontDoor.as("worker").get(path))
                        .post(path + "/claim"));
        kept(201, FrontDoor.as("worker").ifMatch(claimed).post(path + "/decisions", """
                {"outcome": "immediate-protection", "level": 4, "power": "police-protection", "usedBy": "Police",
                 "since": "%s",
                 "rationale": {"threshold": "t", "history": "h", "evidenceFor": "f", "evidenceAgainst": "a",
                               "childsView": "c", "dissent": "none"},
                 "informationBasis": {"kind": "not-asked-unsafe", "reason": "It would raise the risk."}}"""
                .formatted(since)));
    }
}
