package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedAddition.anAddition;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedConcern.aConcern;
import static org.openmash.families.InventedFactor.aFactor;
import static org.openmash.families.InventedPerson.aPerson;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.families.InventedReferral.aReferralFromThePolice;
import static org.openmash.journeys.AtTheDesk.decide;
import static org.openmash.journeys.AtTheDesk.file;
import static org.openmash.journeys.AtTheDesk.ok;
import static org.openmash.journeys.AtTheDesk.refused;
import static org.openmash.journeys.AtTheDesk.send;
import static org.openmash.journeys.AtTheDesk.sign;
import static org.openmash.triage.DecisionDrafts.complete;
import static org.openmash.triage.DecisionDrafts.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.InventedReferral;
import org.openmash.families.TestServers;

/**
 * What leaves the hub is drawn field by field for its reader and read by two people. Words of every kind that must not
 * leave are planted in the case, and looked for in all that goes out.
 */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class CopiesForAnyoneElseTest {
    private static final Invented OWN = new Invented(43);

    /** Each stands somewhere in the planted case, and in no copy for anyone. */
    private static final List<String> PLANTED = List.of(
            "Zebedee", "Quillfeather", "0161 496 0777", "zq@example.org", "Wisteria Lane", "XX9 9ZZ", "narrative-word", "concern-word",
            "factor-word", "Dr Confirmer", "police-word", "allegation-word", "rationale-word", "Sibylla", "agreement-word", "allocated-word",
            "lado-word", "CPOMS-77", "addition-word");

    /** Who reported; only their own agency may read of them. */
    private static final List<String> REPORTER = List.of("J. Example", "Example Primary", "0161 496 0000", "105735");

    private static InventedReferral planted(String family) {
        InventedReferral referral = aReferralFromASchool()
                .about(
                        aChild("Amina", family).born("2014-03-02").livingAt("4 Wisteria Lane", "XX9 9ZZ").hidden().inHousehold("h1")
                                .with("voice", "I want it to stop.").safe(),
                        aChild("Sibylla", family).born("2016-03-02").inHousehold("h1").safe())
                .and(aPerson("Zebedee", "Quillfeather").with("phone", "0161 496 0777").with("email", "zq@example.org").whoIs("father", "c1"))
                .telling(
                        aConcern("injury-unexplained").words("concern-word: Zebedee did it."),
                        aConcern("allegation-against-professional").words("allegation-word"),
                        aConcern("parent-mental-health-affects-care").words("concern-word"))
                .stating(aFactor("non-engagement").words("factor-word"), aFactor("safe-adult").confirmedBy("Dr Confirmer", "2026-11-01"))
                .inWords("narrative-word about Zebedee Quillfeather at 4 Wisteria Lane")
                .agreed("not-sought", "agreement-word")
                .with("agencyReference", "CPOMS-77");
        return referral;
    }

    private static ObjectNode decision() {
        return with(complete("strategy-discussion", 4), "{'feedback':'Thank you. We will meet the police and health tomorrow.',"
                + "'differsFromScore':'rationale-word','routes':[{'route':'lado','toldAt':'2026-11-24T15:30:00Z','to':'lado-word'}],"
                + "'rationale':{'threshold':'rationale-word','history':'rationale-word','evidenceFor':'rationale-word',"
                + "'evidenceAgainst':'rationale-word','childsView':'rationale-word','dissent':'rationale-word'}}");
    }

    /** A decided case with all of it planted, police and later words too. */
    private static AtTheDesk.Sent plantedAndDecided() {
        AtTheDesk.Sent sent = send("school", planted(OWN.family()));
        ok(201, FrontDoor.as("worker").post("/referrals/" + sent.reference() + "/additions", anAddition()
                .words("addition-word from Zebedee").toldBy("police-notification", "Sgt Quillfeather")
                .telling(aConcern("domestic-abuse-high-risk").words("police-word")).json()));
        decideAndSign(sent.caseOf("c1"), decision());
        return sent;
    }

    private static void decideAndSign(UUID caseId, ObjectNode decision) {
        Response made = decide("worker", caseId, decision);
        if (made.path("status").equals("awaiting-sign-off")) {
            sign("manager", caseId, 1);
        }
    }

    private static Map<String, Object> asking(String kind, String basis, Map<String, ?> reader, Map<String, ?> more) {
        Map<String, Object> who = new LinkedHashMap<>(Map.of("kind", kind, "name", "R. Eader"));
        who.putAll(reader);
        Map<String, Object> asked = new LinkedHashMap<>(Map.of("reader", who, "basis", basis, "purpose", "They asked."));
        asked.putAll(more);
        return asked;
    }

    private static Map<String, Object> forReferrer() {
        return asking("professional-referrer", "feedback-to-referrer", Map.of("agency", "school"), Map.of());
    }

    private static Map<String, Object> forParent() {
        return asking("parent", "access-request", Map.of("parentalResponsibility", "yes", "saidToBeResponsible", "no", "relation", "mother"), Map.of());
    }

    private static Map<String, Object> forAdult() {
        return asking("adult-once-a-child", "access-request", Map.of(), Map.of());
    }

    private static String path(UUID caseId) {
        return "/triage/cases/" + caseId + "/assessments/" + file(caseId).<Integer>at("assessment.number") + "/copies";
    }

    private static Response compose(String persona, UUID caseId, Map<String, Object> asked) {
        return FrontDoor.as(persona).post(path(caseId), asked);
    }

    private static Response composed(UUID caseId, Map<String, Object> asked) {
        return ok(201, compose("worker", caseId, asked));
    }

    private static String page(UUID caseId, int number) {
        return ok(200, FrontDoor.as("worker").with("Accept", "text/html").get(path(caseId) + "/" + number)).asString();
    }

    /** All that goes out of a copy: the content, and the page. */
    private static String goesOut(UUID caseId, Response copy) {
        return copy.jsonPath().getMap("content") + page(caseId, copy.path("number"));
    }

    private static void holdsNone(List<String> words, String out, String which) {
        words.forEach(word -> assertFalse(out.toLowerCase().contains(word.toLowerCase()), which + " tells " + word + ": " + out));
    }

    private static List<String> parts(Response copy) {
        return copy.path("content.sections.part");
    }

    private static List<String> withheld(Response copy, String ground) {
        return copy.path("withheld.findAll { it.ground == '" + ground + "' }.what");
    }

    @Test
    void noPlantedWordReachesAnyReader() {
        UUID caseId = plantedAndDecided().caseOf("c1");
        Map<String, Map<String, Object>> all = Map.of(
                "referrer", forReferrer(),
                "public", asking("public-referrer", "feedback-to-referrer", Map.of(), Map.of()),
                "school", asking("school", "duty-to-share", Map.of("agency", "school"), Map.of("words", Map.of("keepSafe", "Keep her until six."))),
                "parent", forParent(),
                "adult", forAdult());
        all.forEach((reader, asked) -> {
            Response copy = composed(caseId, asked);
            String out = goesOut(caseId, copy);
            holdsNone(PLANTED, out, reader);
            holdsNone(REPORTER, out, reader);
            assertFalse(copy.<List<Object>>path("withheld").isEmpty(), reader);
        });
    }

    @Test
    void theProfessionalWhoReferredHearsWhatBecameOfItAndNoMore() {
        UUID caseId = plantedAndDecided().caseOf("c1");
        Response copy = composed(caseId, forReferrer());
        assertEquals(List.of("child", "received", "outcome", "feedback", "who-leads", "telephone"), parts(copy));
        assertTrue(copy.<List<String>>path("content.sections.find { it.part == 'outcome' }.lines").getFirst().startsWith("Strategy discussion"));
        assertTrue(withheld(copy, "not-needed").containsAll(List.of("level", "score", "findings", "words-told")));
        assertEquals(List.of("allegation"), withheld(copy, "allegation"));
        assertEquals(List.of("police-material"), withheld(copy, "crime"));
        assertEquals(List.of("address"), withheld(copy, "protected-address"));
        assertEquals(List.of(), copy.path("content.leftOut"));
        assertTrue(copy.<String>path("withheld.find { it.what == 'other-people' }.law").contains("Schedule 2 paragraph 16"));
    }

    @Test
    void feedbackThatNamesAnotherStaysHere() {
        UUID caseId = send("school", planted(OWN.family())).caseOf("c1");
        decideAndSign(caseId, with(decision(), "{'feedback':'Zebedee must not know.'}"));
        Response copy = composed(caseId, forReferrer());
        assertFalse(parts(copy).contains("feedback"));
        assertTrue(withheld(copy, "third-party").contains("feedback"));
    }

    @Test
    void aMemberOfThePublicIsToldThatItIsActedOnAndNotThatTheChildIsKnown() {
        UUID caseId = plantedAndDecided().caseOf("c1");
        Response copy = composed(caseId, asking("public-referrer", "feedback-to-referrer", Map.of(), Map.of()));
        assertEquals(List.of("received", "telephone"), parts(copy));
        String out = goesOut(caseId, copy);
        holdsNone(List.of("Amina", file(caseId).at("childReference"), "strategy"), out, "public");
    }

    @Test
    void aSchoolGetsWhatKeepsTheChildSafeToday() {
        UUID caseId = plantedAndDecided().caseOf("c1");
        Response copy = composed(caseId, asking("school", "duty-to-share", Map.of("agency", "school"),
                Map.of("words", Map.of("keepSafe", "Keep her until the social worker is with you.", "askedOfReader", "Ring at three."))));
        assertEquals(List.of("child", "who-leads", "asked-of-reader", "keep-safe", "telephone"), parts(copy));
        refused(422, "not-a-school", compose("worker", caseId, asking("school", "duty-to-share", Map.of("agency", "health"), Map.of())));
    }

    @Test
    void aParentReadsOfTheirChildAndNotOfWhoReportedNorOfAnEnquiry() {
        AtTheDesk.Sent sent = send("school", aReferralFromASchool()
                .about(aChild(OWN.given(), OWN.family()).born("2014-03-02").safe())
                .telling(aConcern("neglect-basic-care").words("concern-word")));
        Response copy = composed(sent.only(), forParent());
        assertEquals(List.of("child", "received", "level", "outcome", "telephone"), parts(copy));
        holdsNone(REPORTER, goesOut(sent.only(), copy), "parent");
        assertTrue(withheld(copy, "reporter").contains("reporter"));
        assertTrue(copy.<List<String>>path("content.leftOut").contains("information about other people"));
        decideAndSign(sent.only(), with(complete("strategy-discussion", 4), "{'differsFromScore':'Worse.'}"));
        Response during = composed(sent.only(), forParent());
        assertFalse(parts(during).contains("outcome"), "an enquiry is not announced by a copy");
        assertTrue(withheld(during, "crime").contains("outcome"));
        assertFalse(goesOut(sent.only(), during).toLowerCase().contains("strategy"));
    }

    @Test
    void whoeverMayBeTheSourceOfHarmGetsNothing() {
        AtTheDesk.Sent sent = send("school", planted(OWN.family()));
        UUID caseId = sent.caseOf("c1");
        refused(422, "nothing-for-the-alleged-person", compose("worker", caseId, asking("alleged-person", "access-request", Map.of(), Map.of())));
        for (String said : List.of("yes", "not-known")) {
            refused(422, "nothing-for-the-alleged-person", compose("worker", caseId,
                    asking("parent", "access-request", Map.of("parentalResponsibility", "yes", "saidToBeResponsible", said), Map.of())));
        }
        refused(422, "nothing-for-the-alleged-person", compose("worker", caseId,
                asking("parent", "access-request", Map.of("parentalResponsibility", "yes"), Map.of())));
        refused(422, "no-parental-responsibility", compose("worker", caseId,
                asking("parent", "access-request", Map.of("parentalResponsibility", "not-known", "saidToBeResponsible", "no"), Map.of())));
    }

    @Test
    void aPersonToldOfAsTheSourceOfHarmIsKnownByName() {
        AtTheDesk.Sent sent = send("school", aReferralFromASchool()
                .about(aChild(OWN.given(), OWN.family()).born("2014-03-02").safe())
                .and(org.openmash.families.InventedPerson.aPerson("Zebedee", "Quillfeather").with("relationships", List.of(Map.of(
                        "child", "c1", "type", "father", "allegedSource", "yes"))))
                .tellingOf("neglect-basic-care"));
        Map<String, Object> asked = asking("parent", "access-request",
                Map.of("name", "zebedee quillfeather", "parentalResponsibility", "yes", "saidToBeResponsible", "no"), Map.of());
        refused(422, "nothing-for-the-alleged-person", compose("worker", sent.only(), asked));
    }

    @Test
    void aBlockOnWritingToTheFamilyHoldsForCopies() {
        AtTheDesk.Sent sent = send("school", aReferralFromASchool()
                .about(aChild(OWN.given(), OWN.family()).born("2011-03-02").safe())
                .tellingOf("forced-marriage-risk"));
        assertTrue(file(sent.only()).effects().contains("blockFamilyContact"));
        refused(422, "family-contact-blocked", compose("worker", sent.only(), forParent()));
        refused(422, "family-contact-blocked", compose("worker", sent.only(),
                asking("child", "telling-the-family", Map.of("saidToBeResponsible", "no"), Map.of())));
        composed(sent.only(), forAdult());
    }

    @Test
    void whoeverDidNotReferIsNoReferrer() {
        AtTheDesk.Sent sent = send("school", planted(OWN.family()));
        refused(422, "not-the-referrer", compose("worker", sent.caseOf("c1"),
                asking("professional-referrer", "feedback-to-referrer", Map.of("agency", "health"), Map.of())));
        AtTheDesk.Sent neighbour = send("school", aReferralFromASchool()
                .about(aChild(OWN.given(), OWN.family()).born("2014-03-02").safe())
                .with("source", Map.of("kind", "neighbour"))
                .tellingOf("neglect-basic-care"));
        refused(422, "not-the-referrer", compose("worker", neighbour.only(), forReferrer()));
    }

    @Test
    void theGrownUpReadsWhatCountedAboutThemselvesAndTheirOwnWords() {
        UUID caseId = plantedAndDecided().caseOf("c1");
        Response copy = composed(caseId, forAdult());
        assertEquals(List.of("child", "received", "level", "score", "findings", "voice", "outcome", "telephone"), parts(copy));
        List<String> findings = copy.path("content.sections.find { it.part == 'findings' }.lines");
        assertTrue(findings.contains(file(caseId).finding("injury-unexplained").get("title")), findings::toString);
        assertEquals(List.of("I want it to stop."), copy.path("content.sections.find { it.part == 'voice' }.lines"));
        assertTrue(withheld(copy, "third-party").contains("parent-mental-health-affects-care"));
        assertTrue(withheld(copy, "allegation").contains("allegation-against-professional"));
        assertFalse(findings.toString().toLowerCase().contains("marac"));
    }

    @Test
    void wordsThatASchoolTookFromThePoliceGoToNobody() {
        AtTheDesk.Sent sent = send("police", aReferralFromThePolice()
                .about(aChild(OWN.given(), OWN.family()).born("2009-03-02").safe().with("voice", "police-voice-word"))
                .telling(aConcern("physical-chastisement").words("police-word")));
        Response copy = composed(sent.only(), forAdult());
        assertFalse(parts(copy).contains("findings"));
        assertFalse(parts(copy).contains("voice"));
        assertTrue(withheld(copy, "crime").containsAll(List.of("physical-chastisement", "voice", "police-material")));
        holdsNone(List.of("police-voice-word", "police-word"), goesOut(sent.only(), copy), "adult");
    }

    @Test
    void aChildsWordsThatNameAnotherStayHere() {
        AtTheDesk.Sent sent = send("school", aReferralFromASchool()
                .about(aChild(OWN.given(), OWN.family()).born("2009-03-02").safe().with("voice", "Zebedee shouts."))
                .and(aPerson("Zebedee", "Quillfeather").whoIs("step-parent", "c1"))
                .tellingOf("neglect-basic-care"));
        Response copy = composed(sent.only(), forAdult());
        assertFalse(parts(copy).contains("voice"));
        assertTrue(withheld(copy, "third-party").contains("voice"));
    }

    @Test
    void theComposersWordsMayNameNobodyElse() {
        UUID caseId = send("school", planted(OWN.family())).caseOf("c1");
        for (String words : List.of("ask zebedee", "Mr Quillfeather's phone", "ring 01614960777", "she lives in 4, Wisteria Lane", "at xx99zz", "Sibylla too")) {
            Response answer = compose("worker", caseId, asking("professional-referrer", "feedback-to-referrer", Map.of("agency", "school"),
                    Map.of("words", Map.of("askedOfReader", words))));
            refused(422, "names-in-words", answer);
            assertEquals("words.askedOfReader", answer.path("errors[0].field"));
            holdsNone(PLANTED, answer.asString(), words);
        }
        Response toAdult = compose("worker", caseId, asking("adult-once-a-child", "access-request", Map.of(),
                Map.of("words", Map.of("explanation", "Example Primary told us."))));
        refused(422, "names-in-words", toAdult);
    }

    @Test
    void theComposerMayWithholdMoreWithAGroundAndAReason() {
        UUID caseId = plantedAndDecided().caseOf("c1");
        Map<String, Object> asked = asking("adult-once-a-child", "access-request", Map.of(), Map.of("withheld", List.of(
                Map.of("what", "score", "ground", "serious-harm", "reason", "Their doctor advises against it."),
                Map.of("what", "injury-unexplained", "ground", "third-party"))));
        Response copy = composed(caseId, asked);
        assertFalse(parts(copy).contains("score"));
        assertEquals("Their doctor advises against it.", copy.path("withheld.find { it.what == 'score' }.reason"));
        assertTrue(copy.<List<String>>path("content.leftOut").contains("information that could cause serious harm"));
        assertFalse(goesOut(caseId, copy).contains("doctor"), "the reason stays in the file");
    }

    @Test
    void everyFaultOfARequestIsToldAtOnce() {
        UUID caseId = send("school", planted(OWN.family())).caseOf("c1");
        Response answer = compose("worker", caseId, Map.of(
                "reader", Map.of("kind", "public-referrer"),
                "basis", "access-request",
                "words", Map.of("keepSafe", "Hold her."),
                "withheld", List.of(Map.of("what", "score", "ground", "serious-harm")),
                "more", 1));
        refused(400, "bad-input", answer);
        List<String> fields = answer.path("errors.field");
        assertTrue(fields.containsAll(List.of("reader.name", "basis", "purpose", "words.keepSafe", "withheld[0].what", "withheld[0].reason", "more")), fields::toString);
        Response unknown = compose("worker", caseId, asking("adult-once-a-child", "access-request", Map.of(),
                Map.of("withheld", List.of(Map.of("what", "no-such-thing", "ground", "third-party")))));
        refused(400, "bad-input", unknown);
    }

    @Test
    void twoPeopleReleaseACopyAndThenItStaysAsItWas() {
        UUID caseId = plantedAndDecided().caseOf("c1");
        Response copy = ok(201, compose("manager", caseId, forReferrer()));
        String one = path(caseId) + "/" + copy.<Integer>path("number");
        assertEquals("/api/v1" + one, copy.header("Location").replaceFirst("^https?://[^/]*", ""));
        assertEquals("composed", copy.path("state"));
        assertTrue(page(caseId, copy.path("number")).contains("Preview"));
        refused(403, "own-copy", FrontDoor.as("manager").post(one + "/release", Map.of("comment", "Fine.")));
        assertEquals(403, FrontDoor.as("worker").post(one + "/release", Map.of("comment", "Fine.")).statusCode());
        refused(400, "bad-input", FrontDoor.as("manager-2").post(one + "/release", Map.of()));
        Response released = ok(200, FrontDoor.as("manager-2").post(one + "/release", Map.of("comment", "I read it as they will.")));
        assertEquals("released", released.path("state"));
        assertEquals("manager-2", released.path("releasedBy.sub"));
        assertEquals("manager", released.path("composedBy.sub"));
        assertEquals(copy.jsonPath().getMap("content"), released.jsonPath().getMap("content"));
        refused(409, "already-released", FrontDoor.as("manager-2").post(one + "/release", Map.of("comment", "Again.")));
        assertFalse(page(caseId, copy.path("number")).contains("Preview"));
        assertEquals(released.asString(), ok(200, FrontDoor.as("auditor").get(one)).asString());
    }

    @Test
    void aCopyThatTheCaseHasOutrunIsNotReleased() {
        UUID caseId = plantedAndDecided().caseOf("c1");
        Response copy = composed(caseId, forReferrer());
        String one = path(caseId) + "/" + copy.<Integer>path("number");
        int standing = file(caseId).<List<Object>>at("decisions").size();
        Response corrected = ok(201, FrontDoor.as("worker").ifMatch(file(caseId).etag()).post("/triage/cases/" + caseId + "/decisions",
                with(decision(), "{'supersedes':" + standing + ",'feedback':'Ring us first.'}")));
        if (corrected.path("status").equals("awaiting-sign-off")) {
            sign("manager", caseId, corrected.path("number"));
        }
        refused(409, "copy-out-of-date", FrontDoor.as("manager").post(one + "/release", Map.of("comment", "Fine.")));
    }

    @Test
    void theDatabaseItselfKeepsACopyAsItWas() {
        UUID caseId = plantedAndDecided().caseOf("c1");
        composed(caseId, forReferrer());
        try (Database service = Database.asService()) {
            assertEquals("42501", service.refusal("update assessment_copy set content = '{}'"), "insufficient privilege");
            assertEquals("42501", service.refusal("delete from assessment_copy"));
        }
        try (Database owner = Database.asOwner()) {
            assertEquals("23514", owner.refusal(
                    "update assessment_copy set released_at = composed_at, released_by_sub = composed_by_sub where case_id = ?", caseId), "a check");
        }
    }

    @Test
    void everyStepAndEveryLookIsRecordedWithoutAWordOfTheFamily() {
        UUID caseId = plantedAndDecided().caseOf("c1");
        Response copy = composed(caseId, forReferrer());
        String one = path(caseId) + "/" + copy.<Integer>path("number");
        ok(200, FrontDoor.as("auditor").get(one));
        ok(200, FrontDoor.as("manager").post(one + "/release", Map.of("comment", "I read it.")));
        try (Database database = Database.asOwner()) {
            List<String> acts = database.texts(
                    "select act || ' ' || sub || coalesce(' ' || note, '') from audit_entry where act like 'copy-%' and ? = any(cases) order by at", caseId);
            assertEquals(List.of(
                    "copy-composed worker copy 1 of assessment 2 for professional-referrer, feedback-to-referrer",
                    "copy-read auditor",
                    "copy-released manager copy 1 of assessment 2 for professional-referrer, feedback-to-referrer"), acts);
        }
    }

    @Test
    void aRepeatedCallComposesOnce() {
        UUID caseId = plantedAndDecided().caseOf("c1");
        FrontDoor worker = FrontDoor.as("worker").repeatKey("copy-" + caseId);
        Response first = ok(201, worker.post(path(caseId), forReferrer()));
        Response again = ok(201, worker.post(path(caseId), forReferrer()));
        assertEquals("true", again.header("Idempotent-Replay"));
        assertEquals(first.<Integer>path("number"), again.<Integer>path("number"));
        assertNull(first.path("releasedAt"));
    }

    @Test
    void anotherHubHasNoSuchCopy() {
        UUID caseId = plantedAndDecided().caseOf("c1");
        Response copy = composed(caseId, forReferrer());
        String one = path(caseId) + "/" + copy.<Integer>path("number");
        assertEquals(404, FrontDoor.as("other-hub-worker").get(one).statusCode());
        assertEquals(404, FrontDoor.as("worker").get(path(caseId) + "/99").statusCode());
        assertEquals(404, FrontDoor.as("worker").post("/triage/cases/" + caseId + "/assessments/99/copies", forReferrer()).statusCode());
    }
}
