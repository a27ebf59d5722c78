package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.journeys.AtTheDesk.ok;
import static org.openmash.journeys.AtTheDesk.refused;
import static org.openmash.journeys.ThresholdPanel.at;
import static org.openmash.journeys.ThresholdPanel.indicator;
import static org.openmash.journeys.ThresholdPanel.soon;
import static org.openmash.journeys.ThresholdPanel.withdraw;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.HubClock;
import org.openmash.families.TestServers;
import org.openmash.hubs.Hubs;
import org.openmash.hubs.practice.SetLife;

/**
 * A partnership writes its thresholds, argues over them, puts them in force and takes them back. Each test has a hub of
 * its own where it puts a set in force, since what is in force there is no longer the starter.
 */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class LifeOfAThresholdSetTest {
    private static final String DRAFTS = "910";
    private static final Invented OWN = new Invented(46);

    @Inject
    SetLife life;

    @Inject
    Hubs hubs;

    @AfterEach
    void letTheClockRun() {
        HubClock.backToRealTime();
    }

    private ThresholdPanel panel(String hub) {
        return new ThresholdPanel(hubs.get(hub), life);
    }

    /** Another document each time. */
    private static ObjectNode renamed(ObjectNode document) {
        return document.put("name", "panel-" + UUID.randomUUID().toString().substring(0, 8));
    }

    private ObjectNode aDocument(ThresholdPanel panel) {
        return renamed(panel.document(1));
    }

    private static Response refer(String hub, String indicator) {
        return People.referrer(hub, "school")
                .post("/referrals", aReferralFromASchool()
                        .about(aChild(OWN.given(), OWN.family()).born("2016-05-06").safe())
                        .tellingOf(indicator)
                        .json());
    }

    private static Response caseOf(String hub, Response receipt) {
        FrontDoor worker = People.worker(hub);
        String reference = ok(201, receipt).path("reference");
        String id = ok(200, worker.asking("reference", reference).get("/triage/queue")).path("items[0].caseId");
        return ok(200, worker.get("/triage/cases/" + id));
    }

    @Test
    void aSetGoesFromDraftToForceAndTakesForceByTimeAlone() {
        ThresholdPanel panel = panel("909");
        assertEquals("effective", panel.state(1));
        ObjectNode document = aDocument(panel);
        indicator(document, "home-education-notice").put("points", 65).put("words", "Home education is to begin");
        withdraw(document, "destitute-no-recourse");
        document.withArray("/indicators").add(indicator(document, "other-worry").deepCopy().put("code", "panel-worry"));
        int set = panel.written(document);
        assertEquals("draft", panel.state(set));
        panel.check(set);
        assertEquals("checked", panel.state(set));
        ok(201, refer("909", "home-education-notice"));
        Response trial = panel.tried(set);
        assertEquals("done", trial.path("state"), trial.asString());
        assertEquals("trialled", panel.state(set));
        assertEquals(List.of(trial.<String>path("id")), panel.read(set).path("trials"));
        Instant from = soon();
        ok(200, panel.propose(set, from));
        assertEquals("proposed", panel.state(set));
        assertEquals("proposed", ok(200, panel.approve(panel.first, set)).path("state"));
        refused(404, "not-found", FrontDoor.as(People.claims("909", "nobody", null)).get(at(set) + "/public"));
        assertEquals("approved", ok(200, panel.approve(panel.second, set)).path("state"));

        Response before = ok(200, People.referrer("909", "school").get("/indicators"));
        assertEquals("starter 1", before.path("version"));
        assertEquals(from.toString(), before.path("coming.from"));
        assertEquals(document.get("name").asText() + " " + set, before.path("coming.version"));
        assertEquals(List.of("panel-worry"), before.path("coming.added.code"));
        assertEquals(List.of("home-education-notice"), before.path("coming.changed.code"));
        assertEquals(List.of("destitute-no-recourse"), before.path("coming.withdrawn"));
        assertEquals(List.of(), before.path("coming.factorsWithdrawn"));
        assertEquals("1", caseOf("909", refer("909", "home-education-notice")).path("assessment.ruleSet.version"));

        HubClock.set(from.plusSeconds(1));
        assertEquals("effective", panel.state(set));
        Response shipped = panel.read(1);
        assertEquals("retired", shipped.path("state"));
        assertEquals(from.toString(), shipped.path("effectiveUntil"));
        Response now = ok(200, People.referrer("909", "school").get("/indicators"));
        assertEquals(document.get("name").asText() + " " + set, now.path("version"));
        assertNull(now.path("coming"));
        Response scored = caseOf("909", refer("909", "home-education-notice"));
        assertEquals(Integer.toString(set), scored.path("assessment.ruleSet.version"));
        assertEquals(65, scored.<Integer>path("assessment.score"));
        assertEquals("panel-worry", caseOf("909", refer("909", "panel-worry")).path("referral.told.concerns[0].indicator"));
        aWithdrawnCodeIsTakenForEver(set);
        ok(200, FrontDoor.as(People.claims("909", "nobody", null)).get(at(set) + "/public"));
    }

    private static void aWithdrawnCodeIsTakenForEver(int set) {
        Response old = caseOf("909", refer("909", "destitute-no-recourse"));
        assertEquals(Integer.toString(set), old.path("assessment.ruleSet.version"));
        assertEquals("destitute-no-recourse", old.path("referral.told.concerns[0].indicator"));
        assertEquals(10, old.<Integer>path("assessment.score"), "scored as a worry that no code fits");
    }

    @Test
    void everyFaultOfADocumentIsToldAtOnceWithItsPointer() {
        ThresholdPanel panel = panel(DRAFTS);
        ObjectNode document = aDocument(panel);
        document.put("no-such-field", 1);
        indicator(document, "injury-unexplained").put("points", "many");
        document.put("fallback", "no-such-code");
        Response answer = panel.editor.post("/threshold-sets", document);
        refused(400, "bad-input", answer);
        List<String> fields = answer.path("errors.field");
        assertTrue(fields.containsAll(List.of("/no-such-field", "/indicators/4/points", "/fallback")), fields::toString);
        assertTrue(fields.stream().allMatch(field -> field.isEmpty() || field.startsWith("/")), fields::toString);
    }

    @Test
    void aCopyOfNothingIsNoDraft() {
        ThresholdPanel panel = panel(DRAFTS);
        Response answer = panel.editor.post("/threshold-sets", Map.of("from", 9_999));
        refused(400, "bad-input", answer);
        assertEquals(List.of("from"), answer.path("errors.field"));
        assertEquals(List.of("wrong-type"), panel.editor.post("/threshold-sets", Map.of("from", "one")).path("errors.code"));
    }

    @Test
    void aCopyIsTheSameDocumentUnderTheNextNumber() {
        ThresholdPanel panel = panel(DRAFTS);
        int copy = panel.copied(1);
        Response read = panel.read(copy);
        assertEquals(panel.read(1).<String>path("digest"), read.path("digest"));
        assertEquals(1, read.<Integer>path("copiedFrom"));
        assertEquals(List.of("editor-910"), read.path("authors.sub"));
        assertEquals(copy + 1, panel.copied(copy));
        Response compared = ok(200, panel.editor.get(at(1) + "/differences/" + copy));
        assertEquals(List.of(), compared.path("differences"));
    }

    @Test
    void whoWroteADraftDoesNotApproveACopyOfIt() {
        ThresholdPanel panel = panel(DRAFTS);
        FrontDoor both = FrontDoor.as(People.claims(DRAFTS, "editor-three", null, "threshold-editor", "threshold-approver"));
        int draft = ok(201, both.post("/threshold-sets", aDocument(panel))).path("version");
        int copy = panel.copied(draft);
        assertEquals(Set.of("editor-910", "editor-three"), Set.copyOf(panel.read(copy).<List<String>>path("authors.sub")));
        refused(403, "own-set", approval(both, copy, panel.read(copy).path("digest")));
    }

    @Test
    void aSetIsReadAsSentencesAndAsText() {
        ThresholdPanel panel = panel(DRAFTS);
        Response sentences = ok(200, panel.editor.get(at(1) + "/sentences"));
        List<String> about = sentences.path("sentences.about");
        assertTrue(about.contains("rule:R02"), about::toString);
        Response text = ok(200, panel.editor.with("Accept", "text/plain").get(at(1) + "/sentences"));
        assertEquals(sentences.<List<String>>path("sentences.text"), text.asString().lines().toList());
        Response open = ok(200, FrontDoor.as(People.claims(DRAFTS, "nobody", null)).with("Accept", "text/plain").get(at(1) + "/public"));
        assertFalse(open.asString().isBlank());
        assertFalse(open.asString().matches("(?s).*[0-9] points?\\b.*"), open.asString());
        assertTrue(text.asString().matches("(?s).*[0-9] points?\\b.*"), "the panel's own text tells them");
    }

    @Test
    void anyChangeVoidsWhatWasSaidOfTheOldDocument() {
        ThresholdPanel panel = panel(DRAFTS);
        ObjectNode document = aDocument(panel);
        int set = panel.proposed(document, soon());
        ok(200, panel.approve(panel.first, set));
        Response read = panel.read(set);
        Response same = ok(200, panel.editor.ifMatch(read).put(at(set), document));
        assertEquals("proposed", same.path("state"));
        assertEquals(1, same.<List<?>>path("approvals").size());
        FrontDoor other = FrontDoor.as(People.claims(DRAFTS, "editor-two", null, "threshold-editor", "threshold-approver"));
        Response changed = ok(200, other.ifMatch(read).put(at(set), renamed(document)));
        assertEquals("draft", changed.path("state"));
        assertEquals(List.of(), changed.path("approvals"));
        assertEquals(List.of(), changed.path("trials"));
        assertNull(changed.path("check"));
        assertNull(changed.path("proposal"));
        assertNotEquals(read.<String>path("digest"), changed.path("digest"));
        assertEquals(List.of("editor-910", "editor-two"), changed.path("authors.sub"));
        refused(412, "stale", other.ifMatch(read).put(at(set), document));
        refused(428, "if-match-required", other.put(at(set), document));
        refused(403, "own-set", approval(other, set, changed.path("digest")));
    }

    private static Response approval(FrontDoor approver, int set, String digest) {
        return approval(approver, set, digest, List.of());
    }

    @Test
    void aStepIsTakenAfterTheOneBefore() {
        ThresholdPanel panel = panel(DRAFTS);
        int set = panel.written(aDocument(panel));
        refused(409, "not-checked", panel.propose(set, soon()));
        refused(409, "not-proposed", panel.approve(panel.first, set));
        panel.check(set);
        refused(409, "not-trialled", panel.propose(set, soon()));
        panel.trialEnded(set);
        Response past = panel.propose(set, HubClock.now().minus(1, ChronoUnit.MINUTES));
        refused(422, "effective-in-the-past", past);
        Response bare = panel.editor.post(at(set) + "/proposal", Map.of("reason", " "));
        refused(400, "bad-input", bare);
        assertEquals(List.of("dpia", "equalityNote", "reason", "effectiveFrom"), bare.path("errors.field"));
        ok(200, panel.propose(set, soon()));
        refused(409, "stale-digest", approval(panel.first, set, "0".repeat(64)));
        refused(403, "not-allowed", panel.approve(panel.editor, set));
    }

    @Test
    void whatTheCheckLeftOpenIsAcceptedByName() {
        ThresholdPanel panel = panel(DRAFTS);
        ObjectNode document = aDocument(panel);
        ThresholdPanel.excepting(document);
        int set = panel.proposed(document, soon());
        Response read = panel.read(set);
        assertEquals("not-refuted", read.path("check.verdict"));
        String digest = read.path("digest");
        List<Map<String, Object>> open = ThresholdPanel.leftOpen(read);
        assertTrue(open.contains(Map.of("property", "no-floor-is-lowered", "subject", "P01")), open::toString);
        refused(422, "nothing-to-accept", approval(panel.first, set, digest, List.of(Map.of("property", "no-such-property"))));
        ok(200, approval(panel.first, set, digest, open.subList(0, 1)));
        Response last = approval(panel.second, set, digest, List.of());
        refused(422, "not-accepted", last);
        assertEquals(open.size() - 1, last.<List<?>>path("errors").size());
        assertEquals("proposed", panel.state(set));
        Response approved = ok(200, approval(panel.second, set, digest, open.subList(1, open.size())));
        assertEquals("approved", approved.path("state"));
        assertEquals(open.subList(0, 1), approved.path("approvals[0].accepts"), "who accepted what stays on record");
        ok(200, panel.first.post(at(set) + "/retirement", Map.of("reason", "Only tried.")));
    }

    private static Response approval(FrontDoor approver, int set, String digest, List<?> accepts) {
        return approver.post(
                at(set) + "/approvals", Map.of("comment", "I read it.", "digest", digest, "accepts", accepts));
    }

    @Test
    void aRefutedSetIsNeitherTriedNorProposedAndTheReferralThatShowsItIsTold() {
        ThresholdPanel panel = panel(DRAFTS);
        ObjectNode document = aDocument(panel);
        ThresholdPanel.readByNothing(document);
        int set = panel.written(document);
        Response checked = ok(200, panel.editor.post(at(set) + "/check"));
        assertEquals("refuted", checked.path("check.verdict"));
        refused(422, "refuted", panel.editor.post(at(set) + "/trials"));
        Response proposal = panel.propose(set, soon());
        refused(422, "refuted", proposal);
        assertEquals(List.of("quiet-worry"), proposal.path("errors.field"));
        assertEquals(List.of("every-indicator-is-read"), proposal.path("errors.code"));
        List<String> referral = proposal.path("refuted[0].counterExampleAfter");
        assertTrue(referral.contains("Concern quiet-worry: yes."), referral::toString);
        panel.trialEnded(set);
        assertEquals("checked", panel.state(set), "a trial does not mend it");
        refused(422, "refuted", panel.propose(set, soon()));
    }

    @Test
    void nobodyApprovesTwice() {
        ThresholdPanel panel = panel(DRAFTS);
        int set = panel.proposed(aDocument(panel), soon());
        ok(200, panel.approve(panel.first, set));
        refused(409, "approved-already", panel.approve(panel.first, set));
        ok(200, panel.approve(panel.second, set));
        refused(409, "approved-already", panel.approve(People.approver(DRAFTS, 3), set));
        refused(409, "no-longer-a-draft", panel.editor.ifMatch(panel.read(set)).put(at(set), aDocument(panel)));
        refused(409, "no-longer-a-draft", panel.editor.post(at(set) + "/check"));
        ok(200, panel.first.post(at(set) + "/retirement", Map.of("reason", "Not after all.")));
        assertEquals("retired", panel.state(set));
        assertNull(panel.read(set).path("effectiveFrom"));
        assertEquals("Not after all.", panel.read(set).path("retirement.reason"));
        refused(409, "retired-already", panel.first.post(at(set) + "/retirement", Map.of("reason", "Again.")));
        refused(409, "in-force", panel.first.post(at(1) + "/retirement", Map.of("reason", "Away with it.")));
        refused(409, "never-in-force", panel.first.post(at(set) + "/rollback", Map.of("reason", "Back.")));
        refused(409, "in-force-already", panel.first.post(at(1) + "/rollback", Map.of("reason", "Back.")));
    }

    @Test
    void anInstantThatPassedWhileItWaitedIsRefused() {
        ThresholdPanel panel = panel(DRAFTS);
        Instant from = soon();
        int set = panel.proposed(aDocument(panel), from);
        ok(200, panel.approve(panel.first, set));
        HubClock.set(from);
        refused(422, "effective-in-the-past", panel.approve(panel.second, set));
        ok(200, panel.propose(set, soon()));
        assertEquals(List.of(), panel.read(set).path("approvals"), "a new proposal is signed anew");
    }

    @Test
    void aHubMaySetALeastNotice() {
        ThresholdPanel panel = panel("919");
        int set = panel.trialled(aDocument(panel));
        refused(422, "too-short-notice", panel.propose(set, HubClock.now().plus(71, ChronoUnit.HOURS)));
        refused(422, "effective-in-the-past", panel.propose(set, HubClock.now().minus(1, ChronoUnit.HOURS)));
        ok(200, panel.propose(set, HubClock.now().plus(73, ChronoUnit.HOURS)));
    }

    @Test
    void aHubWithoutAnySetWritesItsFirst() {
        ThresholdPanel panel = panel("902");
        assertEquals(List.of(), ok(200, panel.editor.get("/threshold-sets")).path("items"));
        refused(404, "not-found", panel.editor.get(at(1)));
        int set = panel.written(aDocument(panel(DRAFTS)));
        assertEquals(List.of(set), ok(200, panel.editor.get("/threshold-sets")).path("items.version"));
    }

    @Test
    void aCodeMeansOneThingForEver() {
        ThresholdPanel panel = panel("913");
        ObjectNode without = aDocument(panel);
        withdraw(without, "destitute-no-recourse");
        ObjectNode whole = panel.document(1);
        Instant from = soon();
        panel.approved(without, from);
        HubClock.set(from.plusSeconds(1));
        Response reused = panel.editor.post("/threshold-sets", renamed(whole));
        refused(422, "code-reused", reused);
        assertTrue(reused.<String>path("errors[0].field").matches("/indicators/[0-9]+/code"), reused.asString());
        ObjectNode other = renamed(without.deepCopy());
        indicator(other, "injury-unexplained").put("words", "Something else entirely").put("category", "online");
        refused(422, "code-reused", panel.editor.post("/threshold-sets", other));
        ObjectNode reworded = renamed(without.deepCopy());
        indicator(reworded, "injury-unexplained").put("words", "An injury that nobody can explain");
        ok(201, panel.editor.post("/threshold-sets", reworded));
    }

    @Test
    void aRollbackIsInForceAtOnceAndASecondConfirmsIt() {
        ThresholdPanel panel = panel("911");
        Instant from = soon();
        ObjectNode document = aDocument(panel);
        indicator(document, "home-education-notice").put("points", 65);
        int set = panel.approved(document, from);
        // A Wednesday at ten, so that one working day is Thursday at ten.
        Instant wednesday = Instant.parse("2027-01-13T10:00:00Z");
        HubClock.set(wednesday);
        assertEquals(65, caseOf("911", refer("911", "home-education-notice")).<Integer>path("assessment.score"));
        Response answer = ok(201, panel.first.post(at(1) + "/rollback", Map.of("reason", "Too many to amber.")));
        int again = answer.path("version");
        assertTrue(answer.header("Location").endsWith(at(again)));
        assertEquals(set + 1, again);
        assertEquals("effective", answer.path("state"));
        assertEquals(panel.read(1).<String>path("digest"), answer.path("digest"));
        assertEquals("retired", panel.state(set));
        Response next = caseOf("911", refer("911", "home-education-notice"));
        assertEquals(5, next.<Integer>path("assessment.score"), "the very next intake is scored by it");
        assertEquals(Integer.toString(again), next.path("assessment.ruleSet.version"));
        refused(409, "in-force-already", panel.second.post(at(1) + "/rollback", Map.of("reason", "Too many to amber.")));
        refused(409, "approved-already", panel.approve(panel.first, again));
        assertFalse(answer.<Boolean>path("rollback.overdue"));
        Instant confirmBy = Instant.parse(answer.path("rollback.confirmBy"));
        assertEquals(Instant.parse("2027-01-14T10:00:00Z"), confirmBy.truncatedTo(ChronoUnit.HOURS));

        HubClock.set(confirmBy.plusSeconds(1));
        assertTrue(panel.read(again).<Boolean>path("rollback.overdue"));
        assertEquals("effective", panel.state(again), "nothing moves by itself");
        assertTrue(ok(200, panel.editor.get("/threshold-sets")).<Boolean>path("items[0].rollback.overdue"));
        assertTrue(ok(200, People.worker("911").get(at(again) + "/public")).<Boolean>path("rollbackOverdue"));
        Response confirmed = ok(200, panel.approve(panel.second, again));
        assertFalse(confirmed.<Boolean>path("rollback.overdue"));
        assertEquals(List.of("approver-1-911", "approver-2-911"), confirmed.path("approvals.by.sub"));
        refused(409, "approved-already", panel.approve(People.approver("911", 3), again));
    }

    @Test
    void whatAnotherInstanceApprovedCountsFromTheVeryNextReferral() {
        ThresholdPanel panel = panel("915");
        ObjectNode document = aDocument(panel);
        document.withArray("/indicators").add(indicator(document, "other-worry").deepCopy().put("code", "panel-worry"));
        int set = panel.proposed(document, soon());
        assertEquals("1", caseOf("915", refer("915", "home-education-notice")).path("assessment.ruleSet.version"));
        approvedElsewhere(set);
        Response told = caseOf("915", refer("915", "panel-worry"));
        assertEquals(Integer.toString(set), told.path("assessment.ruleSet.version"), "a word that this instance had not heard");

        ObjectNode next = renamed(document.deepCopy());
        indicator(next, "home-education-notice").put("points", 65);
        int second = panel.proposed(next, soon());
        refer("915", "home-education-notice");
        approvedElsewhere(second);
        Response receipt = refer("915", "home-education-notice");
        assertEquals(Integer.toString(second), caseOf("915", receipt).path("assessment.ruleSet.version"));
        assertEquals(
                Duration.ofHours(4),
                Duration.between(Instant.parse(receipt.path("receivedAt")), Instant.parse(receipt.path("next.decisionDueBy"))),
                "the receipt is thought through by it too");
    }

    /** What an instance that shares the database leaves there. */
    private static void approvedElsewhere(int set) {
        try (Database owner = Database.asOwner()) {
            owner.write(
                    "update threshold_set set state = 'approved', effective_from = ? where hub = '915' and number = ?",
                    HubClock.now().minusSeconds(1).atOffset(java.time.ZoneOffset.UTC),
                    set);
            owner.write("update hub_thresholds set revision = revision + 1 where hub = '915'");
        }
    }

    @Test
    void twoApproversAtOnceBothCountOnceEach() {
        ThresholdPanel panel = panel("912");
        int set = panel.proposed(aDocument(panel), soon());
        List<Integer> twice = AtOnce.same(2, () -> panel.approve(panel.first, set).statusCode());
        assertEquals(List.of(200, 409), twice.stream().sorted().toList());
        int other = panel.proposed(aDocument(panel), soon().plusSeconds(60));
        List<Integer> both = AtOnce.all(List.of(
                () -> panel.approve(panel.first, other).statusCode(), () -> panel.approve(panel.second, other).statusCode()));
        assertEquals(List.of(200, 200), both);
        assertEquals("approved", panel.state(other));
        ok(200, panel.first.post(at(other) + "/retirement", Map.of("reason", "Only tried.")));
    }

    @Test
    void ofTwoSetsForTheSameInstantOneIsApproved() {
        ThresholdPanel panel = panel("912");
        Instant from = soon().plus(Duration.ofDays(2));
        int one = panel.proposed(aDocument(panel), from);
        int other = panel.proposed(aDocument(panel), from);
        ok(200, panel.approve(panel.first, one));
        ok(200, panel.approve(panel.first, other));
        List<Response> both = AtOnce.all(List.of(
                () -> panel.approve(panel.second, one), () -> panel.approve(panel.second, other)));
        assertEquals(List.of(200, 409), both.stream().map(Response::statusCode).sorted().toList());
        refused(409, "two-in-force", both.stream().filter(answer -> answer.statusCode() == 409).findFirst().orElseThrow());
        refused(409, "two-in-force", panel.propose(panel.trialled(aDocument(panel)), from));
        try (Database owner = Database.asOwner()) {
            assertEquals(1, owner.number(
                    "select count(*) from threshold_set where hub = '912' and effective_from = ?",
                    from.atOffset(java.time.ZoneOffset.UTC)));
            assertEquals("23505", owner.refusal(
                    "update threshold_set set state = 'approved', effective_from = ? where hub = '912' and state = 'proposed'",
                    from.atOffset(java.time.ZoneOffset.UTC)), "the database alone holds to one in force");
        }
    }

    @Test
    void ofTwoRollbacksAtOnceOneIsMade() {
        ThresholdPanel panel = panel("914");
        Instant from = soon();
        panel.approved(aDocument(panel), from);
        HubClock.set(from.plusSeconds(1));
        List<Integer> both = AtOnce.all(List.of(
                () -> panel.first.post(at(1) + "/rollback", Map.of("reason", "Back.")).statusCode(),
                () -> panel.second.post(at(1) + "/rollback", Map.of("reason", "Back.")).statusCode()));
        assertEquals(List.of(201, 409), both.stream().sorted().toList());
    }

    @Test
    void theSameCallAgainIsTheSameDraft() {
        ThresholdPanel panel = panel(DRAFTS);
        FrontDoor keyed = panel.editor.repeatKey(UUID.randomUUID().toString());
        Response first = ok(201, keyed.post("/threshold-sets", Map.of("from", 1)));
        Response again = ok(201, keyed.post("/threshold-sets", Map.of("from", 1)));
        assertEquals("true", again.header("Idempotent-Replay"));
        assertEquals(first.<Integer>path("version"), again.path("version"));
        refused(422, "key-used-for-another-call", keyed.post("/threshold-sets", Map.of("from", first.<Integer>path("version"))));
    }

    @Test
    void theListIsPagedNewestFirstWithTheShippedOneLast() {
        ThresholdPanel panel = panel(DRAFTS);
        panel.copied(1);
        panel.copied(1);
        int newest = panel.copied(1);
        Response page = ok(200, panel.editor.asking("limit", 2).get("/threshold-sets"));
        assertEquals(List.of(newest, newest - 1), page.path("items.version"));
        assertNull(page.path("items[0].document"));
        Response rest = ok(200, panel.editor
                .asking("limit", 200)
                .asking("cursor", (String) page.path("next"))
                .get("/threshold-sets"));
        List<Integer> versions = rest.path("items.version");
        assertEquals(newest - 2, versions.getFirst());
        assertEquals(1, versions.getLast());
        assertNull(rest.path("next"));
        refused(400, "bad-input", panel.editor.asking("cursor", "x").get("/threshold-sets"));
    }

    @Test
    void everyActLeavesAnEntry() {
        ThresholdPanel panel = panel(DRAFTS);
        int set = panel.proposed(aDocument(panel), soon().plusSeconds(7));
        ok(200, panel.approve(panel.first, set));
        ok(200, panel.first.post(at(set) + "/retirement", Map.of("reason", "Only tried.")));
        try (Database owner = Database.asOwner()) {
            assertEquals(
                    List.of(
                            "threshold-set-written", "threshold-set-checked", "threshold-set-proposed",
                            "threshold-set-approved", "threshold-set-retired"),
                    owner.texts(
                            "select act from audit_entry where hub = ? and (note = ? or note like ?) order by id",
                            DRAFTS,
                            "threshold set " + set,
                            "threshold set " + set + ":%"));
        }
    }
}
