package org.openmash.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedPerson.aPerson;
import static org.openmash.families.InventedReferral.aCallToTheDesk;
import static org.openmash.families.InventedReferral.aReferralFromASchool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openmash.families.FrontDoor;
import org.openmash.families.InventedNames;
import org.openmash.families.InventedReferral;
import org.openmash.families.TestServers;
import org.openmash.referrals.Reference;

/** A referral is kept once, whole, and answered at once with what happens next. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class SendingAReferralTest {
    @Test
    void theContractsExampleIsTakenWithAReceipt() {
        Response sent = FrontDoor.as("school").post("/referrals", BadInput.sound(Instant.now()));
        assertEquals(201, sent.statusCode(), sent.asString());
        String reference = sent.path("reference");
        assertEquals("/api/v1/referrals/" + reference, sent.header("Location").replaceFirst("^https?://[^/]+", ""));
        assertTrue(Reference.of(reference).isPresent());
        assertEquals("c1", sent.path("children[0].key"));
        assertNotNull(sent.path("next.decisionDueBy"));
        assertEquals("0161 496 0900", sent.path("next.telephone"));
        assertNull(sent.path("emergency"));
        List<String> wouldHelp = sent.path("wouldHelp.field");
        assertTrue(wouldHelp.contains("children[0].accessNow"), wouldHelp::toString);
    }

    @Test
    void itsSenderSeesThatItWasReceived() {
        String reference = send("school", referral()).path("reference");
        Response view = FrontDoor.as("school").get("/referrals/" + reference.toLowerCase(Locale.ROOT));
        assertEquals(200, view.statusCode(), view.asString());
        assertEquals("received", view.path("status"));
        assertEquals("received", view.path("children[0].status"));
        assertNull(view.path("children[0].caseId"));
        assertNull(view.path("firstReadAt"));
        assertNotNull(FrontDoor.as("worker").get("/referrals/" + reference).path("children[0].caseId"));
    }

    @Test
    void twentyChildrenAndFortyPeopleAreTaken() {
        InventedReferral referral = aReferralFromASchool().tellingOf("neglect-basic-care");
        String family = InventedNames.unlikeAnyOther();
        IntStream.range(0, 20).forEach(i -> referral.about(aChild("Child " + i, family)));
        IntStream.range(0, 40).forEach(i -> referral.and(aPerson("Adult " + i, family).whoIs("aunt", "c1")));
        Response sent = send("school", referral);
        assertEquals(20, sent.<List<Object>>path("children").size());
        assertEquals(20L, sent.<List<String>>path("children.childReference").stream().distinct().count());
    }

    @Test
    void oneChildInTwoReferralsHasTwoReferences() {
        InventedReferral referral = referral();
        String first = send("school", referral).path("children[0].childReference");
        String second = send("health", referral).path("children[0].childReference");
        assertNotEquals(first, second);
    }

    @Test
    void theReceiptShowsNothingOfWhatOthersTold() {
        String number = "9990000050";
        send("police", aReferralFromASchool()
                .about(aChild("Seen", "Before").withNhsNumber(number).safe())
                .tellingOf("threat-to-harm-child"));
        Response known = send("school", aReferralFromASchool()
                .about(aChild("Seen", "Before").withNhsNumber(number).safe())
                .tellingOf("home-education-notice"));
        Response unknown = send("school", aReferralFromASchool()
                .about(aChild("Never", "Seen").withNhsNumber("9990123454").safe())
                .tellingOf("home-education-notice"));
        assertEquals(unknown.<Object>path("wouldHelp"), known.path("wouldHelp"));
        assertEquals(unknown.<Object>path("emergency"), known.path("emergency"));
        Duration apart = Duration.between(
                Instant.parse(known.path("next.decisionDueBy")), Instant.parse(unknown.path("next.decisionDueBy")));
        assertTrue(apart.abs().compareTo(Duration.ofMinutes(1)) < 0, apart::toString);
    }

    @Test
    void theEmergencyLineStandsWhereTheAnswersCallForIt() {
        Response sent = send("school", referral().inImmediateDanger("yes"));
        assertTrue(sent.<String>path("emergency.text").contains("999"));
        assertEquals("0161 496 0900", sent.path("emergency.telephone"));
    }

    @Test
    void aRepeatGetsTheFirstAnswerWordForWord() {
        String key = UUID.randomUUID().toString();
        ObjectNode body = referral().json();
        Response first = FrontDoor.as("school").repeatKey(key).post("/referrals", body);
        Map<String, Long> kept = Kept.everything();
        String otherOrder = "{ \"concerns\": " + body.get("concerns") + ", \"children\" : " + body.get("children")
                + ",\n \"referrer\": " + body.get("referrer") + "}";
        Response again = FrontDoor.as("school").repeatKey(key).post("/referrals", otherOrder);
        assertEquals(201, first.statusCode());
        assertEquals(201, again.statusCode(), again.asString());
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals("true", again.header("Idempotent-Replay"));
        assertNull(first.header("Idempotent-Replay"));
        assertEquals(kept, Kept.everything());
    }

    @Test
    void aKeyOfAnotherCallIsRefusedAndOneOfAnotherAgencyIsFree() {
        String key = UUID.randomUUID().toString();
        send(FrontDoor.as("school").repeatKey(key), referral());
        Response other = FrontDoor.as("school").repeatKey(key).post("/referrals", referral().json());
        assertEquals(422, other.statusCode());
        assertNotNull(other.path("emergency.telephone"));
        send(FrontDoor.as("health").repeatKey(key), referral());
    }

    @Test
    void aRefusalUsesNoKeyUp() {
        String key = UUID.randomUUID().toString();
        ObjectNode faulty = referral().with("nonsense", 1).json();
        assertEquals(400, FrontDoor.as("school").repeatKey(key).post("/referrals", faulty).statusCode());
        send(FrontDoor.as("school").repeatKey(key), referral());
    }

    @Test
    @Timeout(60)
    void fiftyAtOnceUnderOneKeyMakeOneReferral() throws Exception {
        String key = UUID.randomUUID().toString();
        String marker = UUID.randomUUID().toString();
        ObjectNode body = referral().with("agencyReference", marker).json();
        FrontDoor door = FrontDoor.as("school").repeatKey(key);
        try (ExecutorService clients = Executors.newFixedThreadPool(50)) {
            List<Callable<Response>> calls =
                    IntStream.range(0, 50).mapToObj(i -> (Callable<Response>) () -> door.post("/referrals", body)).toList();
            List<Response> answers =
                    clients.invokeAll(calls).stream().map(SendingAReferralTest::done).toList();
            assertTrue(answers.stream().allMatch(answer -> answer.statusCode() == 201), () -> answers.getFirst().asString());
            assertEquals(1, answers.stream().map(Response::asString).distinct().count());
            assertEquals(
                    49, answers.stream().filter(answer -> answer.header("Idempotent-Replay") != null).count());
        }
        assertEquals(1, Kept.number("select count(*) from referral where agency_reference = '" + marker + "'"));
    }

    private static Response done(Future<Response> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void theDeskTakesDownACallForAnAgencyThatThenSeesIt() {
        Instant called = Instant.now().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
        Response sent = send(
                "worker",
                aCallToTheDesk()
                        .about(aChild(InventedNames.unlikeAnyOther(), InventedNames.unlikeAnyOther()))
                        .tellingOf("self-harm")
                        .onBehalfOf("health")
                        .calledAt(called.toString()));
        assertEquals(called.toString(), sent.path("receivedAt"));
        String reference = sent.path("reference");
        Response view = FrontDoor.as("health").get("/referrals/" + reference);
        assertEquals("telephone", view.path("channel"));
        assertEquals("health", view.path("agency"));
        assertEquals(404, FrontDoor.as("school").get("/referrals/" + reference).statusCode());
    }

    @Test
    void whatTheDeskTakesDownForNobodyIsItsOwn() {
        String reference = send("manager", aCallToTheDesk().about(aChild("Amina", "Public")).inWords("A neighbour rang."))
                .path("reference");
        assertEquals("hub", FrontDoor.as("worker").get("/referrals/" + reference).path("agency"));
    }

    @Test
    void aLookUpThatFailsLeavesTheChildUnresolvedAndTheReferralTaken() throws Exception {
        String number = "9990004560";
        long held = UUID.nameUUIDFromBytes(("n|" + number).getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits();
        String reference;
        try (var owner = Kept.asOwner();
                var lock = owner.createStatement()) {
            lock.execute("select pg_advisory_lock(" + held + ")");
            reference = send("school", aReferralFromASchool()
                            .about(aChild("Held", "Longer").withNhsNumber(number))
                            .tellingOf("self-harm"))
                    .path("reference");
        }
        String caseId = FrontDoor.as("worker").get("/referrals/" + reference).path("children[0].caseId");
        assertEquals("unresolved", FrontDoor.as("worker").get("/triage/cases/" + caseId).path("identity.answer"));
    }

    private static InventedReferral referral() {
        return aReferralFromASchool()
                .about(aChild(InventedNames.unlikeAnyOther(), InventedNames.unlikeAnyOther()).born("2015-03-02").safe())
                .tellingOf("self-harm");
    }

    private static Response send(String persona, InventedReferral referral) {
        return send(FrontDoor.as(persona), referral);
    }

    private static Response send(FrontDoor door, InventedReferral referral) {
        Response sent = door.post("/referrals", referral.json());
        assertEquals(201, sent.statusCode(), sent.asString());
        return sent;
    }
}
