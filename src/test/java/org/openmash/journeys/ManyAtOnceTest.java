package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.journeys.AtTheDesk.claim;
import static org.openmash.journeys.AtTheDesk.file;
import static org.openmash.journeys.AtTheDesk.ok;
import static org.openmash.journeys.AtTheDesk.refused;
import static org.openmash.journeys.AtTheDesk.send;
import static org.openmash.triage.DecisionDrafts.complete;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.InventedChild;
import org.openmash.families.InventedReferral;
import org.openmash.families.TestServers;

/** Many people at the front door and at the desk at the same moment: nothing is made twice, and nothing is lost. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class ManyAtOnceTest {
    private static final Invented OWN = new Invented(2);
    private static final String QUIET_HUB = "903";
    private static final int SENDERS = 50;
    private static final int WORKERS = 32;
    private static final int REFERRALS = 25;
    private static final int CHILDREN_OF_EACH = 20;

    private static InventedReferral aReferral(InventedChild... children) {
        return aReferralFromASchool().about(children).inWords("What was seen, in the referrer's words.");
    }

    @Test
    void fiftyClientsWithOneKeyMakeOneReferralAndGetOneAnswer() {
        String key = UUID.randomUUID().toString();
        ObjectNode referral = aReferral(aChild("Amina", OWN.family()).born("2019-03-02").withNhsNumber(OWN.nhsNumber()))
                .with("agencyReference", key)
                .json();
        List<Response> answers =
                AtOnce.same(SENDERS, () -> FrontDoor.as("school").repeatKey(key).post("/referrals", referral));
        answers.forEach(answer -> ok(201, answer));
        assertEquals(1, answers.stream().map(Response::asString).distinct().count(), "one answer");
        assertEquals(1, answers.stream().map(answer -> answer.header("Location")).distinct().count());
        assertEquals(
                SENDERS - 1, answers.stream().filter(answer -> "true".equals(answer.header("Idempotent-Replay"))).count());
        assertEquals(1, AtTheDesk.rows(answers.getFirst().path("reference")).size());
        try (Database owner = Database.asOwner()) {
            assertEquals(1, owner.number("select count(*) from referral where agency_reference = ?", key), "one referral");
        }
        refused(
                422,
                "key-used-for-another-call",
                FrontDoor.as("school").repeatKey(key).post("/referrals", referral.put("narrative", "Other words.")));
    }

    @Test
    void thirtyTwoWorkersClaimingFromFiveHundredCasesGetEachOnce() {
        for (int i = 0; i < REFERRALS; i++) {
            InventedChild[] children = IntStream.range(0, CHILDREN_OF_EACH)
                    .mapToObj(n -> aChild("Child" + (char) ('a' + n), OWN.family()).born("2016-04-05").livingAt(OWN.home(), "OL1 1AA"))
                    .toArray(InventedChild[]::new);
            ok(201, FrontDoor.as(of(QUIET_HUB, "school", "referrer", "school")).post("/referrals", aReferral(children).json()));
        }
        List<Callable<List<String>>> workers = IntStream.range(0, WORKERS)
                .<Callable<List<String>>>mapToObj(n -> {
                    FrontDoor door = FrontDoor.as(of(QUIET_HUB, "claimer-" + n, "duty-worker", null));
                    return () -> claimUntilNoneIsLeft(door);
                })
                .toList();
        List<List<String>> claimed = AtOnce.all(workers);
        List<String> all = claimed.stream().flatMap(List::stream).toList();
        assertEquals(REFERRALS * CHILDREN_OF_EACH, all.size());
        assertEquals(REFERRALS * CHILDREN_OF_EACH, new HashSet<>(all).size(), "no case twice");
        Response left = FrontDoor.as(of(QUIET_HUB, "looker", "duty-worker", null))
                .asking("state", "waiting")
                .asking("counts", true)
                .get("/triage/queue");
        assertEquals(List.of(), left.path("items"));
    }

    private static List<String> claimUntilNoneIsLeft(FrontDoor door) {
        List<String> mine = new ArrayList<>();
        for (Response next = door.post("/triage/queue/next"); next.statusCode() != 204; next = door.post("/triage/queue/next")) {
            ok(200, next);
            assertTrue(next.header("ETag") != null);
            mine.add(next.path("caseId"));
        }
        return mine;
    }

    private static Map<String, Object> of(String hub, String sub, String role, String agency) {
        return agency == null
                ? Map.of("sub", sub, "name", sub, "groups", List.of(role), "hub", hub)
                : Map.of("sub", sub, "name", sub, "groups", List.of(role), "hub", hub, "agency", agency);
    }

    @Test
    void ofTwoWorkersClaimingOneCaseAtOnceOneHasIt() {
        for (int round = 0; round < 5; round++) {
            UUID caseId = send("school", aReferral(aChild(OWN.given(), OWN.family()).born("2012-02-02"))).only();
            String etag = file(caseId).etag();
            List<Callable<Response>> both = List.of(
                    () -> FrontDoor.as("worker").ifMatch(etag).post("/triage/cases/" + caseId + "/claim"),
                    () -> FrontDoor.as("worker-2").ifMatch(etag).post("/triage/cases/" + caseId + "/claim"));
            assertEquals(List.of(200, 412), AtOnce.all(both).stream().map(Response::statusCode).sorted().toList());
        }
    }

    @Test
    void ofTwoDecisionsAtOnceOneStandsAndTheOtherIsToldToReadAgain() {
        for (int round = 0; round < 5; round++) {
            UUID caseId = send("school", aReferral(aChild(OWN.given(), OWN.family()).born("2012-02-02").safe())).only();
            String etag = claim("worker", caseId).header("ETag");
            List<Callable<Response>> both = List.of(
                    () -> decide(caseId, etag, "information-and-advice"), () -> decide(caseId, etag, "no-further-action"));
            List<Response> answers = AtOnce.all(both);
            assertEquals(List.of(201, 412), answers.stream().map(Response::statusCode).sorted().toList());
            Response stale = answers.stream().filter(answer -> answer.statusCode() == 412).findFirst().orElseThrow();
            assertEquals(1, stale.<Integer>path("changed.decisions"), "the body carries what changed");
            assertEquals(1, file(caseId).<List<Object>>at("decisions").size());
        }
    }

    private static Response decide(UUID caseId, String etag, String outcome) {
        return FrontDoor.as("worker").ifMatch(etag).post("/triage/cases/" + caseId + "/decisions", complete(outcome, 1));
    }

    @Test
    void threeContactsAboutOneNewChildAtTheSameMomentMakeOneChild() {
        for (int round = 0; round < 5; round++) {
            InventedChild child = aChild(OWN.given(), OWN.family()).born("2018-08-08").withNhsNumber(OWN.nhsNumber());
            List<UUID> cases = sentAtOnce(child);
            assertEquals(1, cases.stream().map(AtTheDesk::childOf).distinct().count(), "one child");
            assertEquals(
                    List.of("known", "known", "new"),
                    cases.stream().map(caseId -> file(caseId).<String>at("identity.answer")).sorted().toList());
        }
    }

    @Test
    void threeContactsByARareNameAndBirthDateAloneMakeOneChildToo() {
        for (int round = 0; round < 5; round++) {
            InventedChild child = aChild(OWN.given(), OWN.family()).born("2018-08-08");
            List<UUID> cases = sentAtOnce(child);
            assertEquals(1, cases.stream().map(AtTheDesk::childOf).distinct().count(), "one child");
            assertEquals(
                    List.of("known", "known", "new"),
                    cases.stream().map(caseId -> file(caseId).<String>at("identity.answer")).sorted().toList());
        }
    }

    private static List<UUID> sentAtOnce(InventedChild child) {
        ObjectNode body = aReferral(child).json();
        List<Callable<Response>> agencies = Arrays.stream(new String[] {"school", "health", "police"})
                .<Callable<Response>>map(agency -> () -> FrontDoor.as(agency).post("/referrals", body))
                .toList();
        return AtOnce.all(agencies).stream()
                .map(answer -> AtTheDesk.sent(ok(201, answer)).only())
                .toList();
    }
}
