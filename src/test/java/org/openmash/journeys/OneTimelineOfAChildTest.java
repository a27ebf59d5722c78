package org.openmash.journeys;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.journeys.AtTheDesk.ok;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.InventedChild;
import org.openmash.families.TestServers;

/** What happened to one child, whichever agency told it and whichever service worked with them, on one list. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class OneTimelineOfAChildTest {
    private static final Invented INVENTED = new Invented(71);
    private static final FrontDoor WORKER = FrontDoor.as("worker");

    private static InventedChild someChild() {
        return aChild(INVENTED.given(), INVENTED.family())
                .born("2016-05-04")
                .withNhsNumber(INVENTED.nhsNumber())
                .livingAt(INVENTED.home(), "OL1 1AA");
    }

    /** Told of by the school, then by a second school's referral; early help ended, a plan is open. */
    private record Known(InventedChild child, UUID childId, UUID first, UUID second) {
        static Known oneChild() {
            InventedChild child = someChild();
            UUID first = AtTheDesk.send("school", aReferralFromASchool()
                            .about(child)
                            .tellingOf("neglect-basic-care")
                            .inWords("She comes to school without breakfast."))
                    .only();
            UUID second = AtTheDesk.send("health", aReferralFromASchool().about(child).tellingOf("was-not-brought")).only();
            UUID childId = AtTheDesk.childOf(first);
            assertEquals(childId, AtTheDesk.childOf(second), "one child, told of twice");
            AtTheDesk.involve(
                    childId,
                    Invented.pastWork("early-help", LocalDate.of(2024, 2, 5), LocalDate.of(2024, 9, 30)),
                    Invented.openWork("plan", LocalDate.of(2025, 1, 7)));
            return new Known(child, childId, first, second);
        }

        String timeline() {
            return "/children/" + childId + "/timeline";
        }
    }

    private static Response page(Known known) {
        return ok(200, WORKER.asking("limit", 200).get(known.timeline()));
    }

    private static String state(Response page, String source) {
        return page.path("sources.find { it.source == '" + source + "' }.state");
    }

    @Test
    void earlyHelpAndSocialCareStandOnOneListTheNewestFirst() {
        Known known = Known.oneChild();
        Response page = page(known);
        page.then()
                .body("items.item", hasItems("contact." + known.first(), "contact." + known.second()))
                .body("items.kind", hasItems(
                        "contact", "assessment", "early-help-began", "early-help-ended", "plan-began"))
                .body("items.findAll { it.kind == 'early-help-began' }.service", contains("early-help"))
                .body("items.findAll { it.kind == 'plan-began' }.service", contains("social-care"))
                .body("items.findAll { it.kind == 'early-help-ended' }.dated", contains("day"))
                .body("items.find { it.item == 'contact." + known.first() + "' }.agency", equalTo("school"))
                .body("items.find { it.item == 'contact." + known.first() + "' }.codes", contains("neglect-basic-care"))
                .body("items.findAll { it.words != null }", empty())
                .body("next", nullValue());
        List<Instant> times = page.<List<String>>path("items.at").stream().map(Instant::parse).toList();
        assertEquals(times.stream().sorted(Comparator.reverseOrder()).toList(), times);
    }

    @Test
    void eachSourceSaysHowItsLookWent() {
        Response page = page(Known.oneChild());
        assertEquals("found", state(page, "referrals"));
        assertEquals("found", state(page, "triage"));
        assertEquals("found", state(page, "involvements"));
        assertEquals("searched-and-nothing", state(page, "meetings"));
        assertEquals("searched-and-nothing", state(page, "links"));
    }

    @Test
    void pageByPageItIsTheWholeList() {
        Known known = Known.oneChild();
        Response whole = page(known);
        List<String> walked = new ArrayList<>();
        String next = null;
        do {
            FrontDoor asking = WORKER.asking("limit", 2);
            Response page = ok(200, (next == null ? asking : asking.asking("cursor", next)).get(known.timeline()));
            walked.addAll(page.path("items.item"));
            assertEquals("found", state(page, "referrals"), "also where a later page holds none of its items");
            next = page.path("next");
        } while (next != null);
        assertEquals(whole.path("items.item"), walked);
        assertTrue(walked.size() > 4, "several pages were walked");
        AtTheDesk.refused(400, "bad-input", WORKER.asking("cursor", "bm9uc2Vuc2U").get(known.timeline()));
    }

    @Test
    void aSourceThatFailsFailsNeitherThePageNorTheRecordOfTheLook() {
        Known known = Known.oneChild();
        Response before = page(known);
        String role = TestServers.settings().get("openmash.db.user");
        try (Database owner = Database.asOwner()) {
            owner.write("revoke select on link_act from " + role);
            try {
                Response page = page(known);
                assertEquals("failed", state(page, "links"), "not looked into is not nothing");
                assertEquals("found", state(page, "referrals"));
                assertEquals(before.<List<String>>path("items.item"), page.path("items.item"));
                AtTheDesk.refused(503, "source-failed", WORKER.get(known.timeline() + "/link." + UUID.randomUUID()));
                Response first = ok(200, WORKER.asking("limit", 2).get(known.timeline()));
                owner.write("grant select on link_act to " + role);
                Response second = ok(200, WORKER.asking("cursor", first.<String>path("next")).get(known.timeline()));
                assertEquals("failed", state(second, "links"), "what it would have told of newer times is missing");
            } finally {
                owner.write("grant select on link_act to " + role);
            }
            assertEquals("searched-and-nothing", state(page(known), "links"));
            assertTrue(owner.number(
                            "select count(*) from audit_entry where act = 'timeline-read' and ?::uuid = any(children)",
                            known.childId().toString())
                    >= 5, "every look is recorded, the ones with a failing source among them");
        }
    }

    @Test
    void whatAHubHasDeclaredItLacksIsNotSearched() {
        FrontDoor worker = People.worker("940");
        ok(201, People.referrer("940", "school")
                .post("/referrals", aReferralFromASchool().about(someChild()).tellingOf("neglect-basic-care").json()));
        UUID caseId = UUID.fromString(ok(200, worker.get("/triage/queue")).path("items[0].caseId"));
        String childId = ok(200, worker.get("/triage/cases/" + caseId)).path("identity.childId");
        Response page = ok(200, worker.get("/children/" + childId + "/timeline"));
        assertEquals("not-searched", state(page, "meetings"));
        assertEquals("found", state(page, "referrals"));
    }

    @Test
    void historyThatWasNeverImportedLeavesItsRulesOpenAndIsNoFailedLookUp() {
        FrontDoor worker = People.worker("940");
        String reference = ok(201, People.referrer("940", "school")
                        .post("/referrals", aReferralFromASchool().about(someChild().safe()).tellingOf("neglect-basic-care").json()))
                .path("reference");
        String caseId = ok(200, worker.asking("reference", reference).get("/triage/queue")).path("items[0].caseId");
        ok(200, worker.get("/triage/cases/" + caseId)).then()
                .body("assessment.unknowns.field", hasItem("history"))
                .body("assessment.findings.find { it.rule == 'R28' }.outcome", equalTo("unknown"))
                .body("assessment.findings.find { it.rule == 'R33' }.outcome", equalTo("unknown"))
                .body("assessment.findings.find { it.rule == 'R37' }.outcome", not(equalTo("fired")));
    }

    @Test
    void anOpenedItemSaysWhoOpenedItAndTheListShowsWhatIsUnread() {
        Known known = Known.oneChild();
        String item = "contact." + known.first();
        page(known).then().body("items.find { it.item == '" + item + "' }.opened", empty());
        ok(200, WORKER.get(known.timeline() + "/" + item)).then()
                .body("words", equalTo("She comes to school without breakfast."))
                .body("opened.by.sub", contains("worker"));
        ok(200, FrontDoor.as("manager").get(known.timeline() + "/" + item)).then().body("opened", hasSize(2));
        ok(200, WORKER.get(known.timeline() + "/" + item)).then().body("opened.by.sub", contains("worker", "manager"));
        page(known).then()
                .body("items.find { it.item == '" + item + "' }.opened.by.sub", contains("worker", "manager"))
                .body("items.find { it.item == 'contact." + known.second() + "' }.opened", empty());
    }

    @Test
    void anItemIsFoundOnlyWhereItBelongs() {
        Known known = Known.oneChild();
        Known other = Known.oneChild();
        AtTheDesk.refused(404, "not-found", WORKER.get(known.timeline() + "/contact." + other.first()));
        AtTheDesk.refused(404, "not-found", WORKER.get(known.timeline() + "/no.such-thing"));
        AtTheDesk.refused(404, "not-found", People.worker("901").get(known.timeline()));
        AtTheDesk.refused(404, "not-found", WORKER.get("/children/" + UUID.randomUUID() + "/timeline"));
    }

    @Test
    void theSameWorkWrittenDownAgainIsTheSameItem() {
        Known known = Known.oneChild();
        String plan = page(known).path("items.find { it.kind == 'plan-began' }.item");
        ok(200, WORKER.get(known.timeline() + "/" + plan));
        AtTheDesk.involve(
                known.childId(), Invented.pastWork("plan", LocalDate.of(2025, 1, 7), LocalDate.of(2026, 3, 1)));
        page(known).then()
                .body("items.find { it.kind == 'plan-began' }.item", equalTo(plan))
                .body("items.find { it.kind == 'plan-began' }.opened", hasSize(1))
                .body("items.find { it.kind == 'plan-ended' }.opened", empty())
                .body("items.kind", not(hasItem("early-help-began")));
    }

    @Test
    void laterInformationIsAnItemOfItsOwn() {
        Known known = Known.oneChild();
        String reference = AtTheDesk.file(known.first()).at("reference");
        ok(201, FrontDoor.as("school").post("/referrals/" + reference + "/additions", Map.of("words", "She came again.")));
        String item = page(known).path("items.find { it.kind == 'later-information' }.item");
        ok(200, WORKER.get(known.timeline() + "/" + item)).then().body("words", equalTo("She came again."));
    }
}
