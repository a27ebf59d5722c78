package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.journeys.AtTheDesk.ok;
import static org.openmash.journeys.AtTheDesk.refused;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.TestServers;

/**
 * The wall round a hub: nobody of another hub sees that a family is there, and each of the two walls, the service's own
 * and the database's, holds where the other is gone.
 */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class WallsTest {
    private static final String HUB = "906";
    private static final String OTHER = "907";
    private static final Invented OWN = new Invented(4);
    private static final String NUMBER = OWN.nhsNumber();
    /** Told on by the relay for all hubs alike; it holds ids and codes only. */
    private static final String RELAYED = "outbox";

    private static OneOfEach things;

    private static synchronized OneOfEach things() {
        if (things == null) {
            ok(201, People.referrer(HUB, "school").post("/referrals", aKnownChild()));
            ok(201, People.referrer(OTHER, "school").post("/referrals", aReferralFromASchool()
                    .about(aChild("Theirs", OWN.family()))
                    .inWords("The other hub has families too.")
                    .json()));
            things = OneOfEach.in(HUB, OWN);
        }
        return things;
    }

    private static ObjectNode aKnownChild() {
        return aReferralFromASchool()
                .about(aChild("Known", "Walledoff").born("2013-04-05").withNhsNumber(NUMBER).livingAt("1 Wall Street", "OL1 1AA"))
                .inWords("Known at one hub.")
                .json();
    }

    private static void nothingShows(Response answer) {
        OneOfEach ours = things();
        for (Object mark : new Object[] {ours.caseId(), ours.childId(), ours.reference(), ours.action(), "Walled"}) {
            assertFalse(answer.asString().contains(mark.toString()), () -> mark + " shows in " + answer.asString());
        }
    }

    private static void otherHubSeesNothing() {
        OneOfEach ours = things();
        FrontDoor worker = People.worker(OTHER);
        FrontDoor chair = People.chair(OTHER);
        refused(404, "not-found", worker.get("/triage/cases/" + ours.caseId()));
        refused(404, "not-found", worker.get("/triage/cases/" + ours.caseId() + "/assessments/1"));
        refused(404, "not-found", worker.get("/triage/cases/" + ours.caseId() + "/assessments/1/copies/1"));
        nothingShows(ok(200, People.manager(OTHER).get("/threshold-sets/1/open-cases")));
        refused(404, "not-found", worker.get("/children/" + ours.childId()));
        refused(404, "not-found", worker.get("/referrals/" + ours.reference()));
        refused(404, "not-found", People.referrer(OTHER, "school").get("/referrals/" + ours.reference()));
        refused(404, "not-found", chair.patch("/risk-meetings/" + ours.meeting() + "/actions/" + ours.action(), Map.of("done", true)));
        refused(404, "not-found", worker.ifMatch("\"1\"").post("/triage/cases/" + ours.caseId() + "/claim"));
        refused(404, "not-found", worker.put("/children/" + ours.childId() + "/involvements", List.of()));
        refused(404, "not-found", People.editor(OTHER).get("/threshold-sets/" + ours.thresholdSet()));
        refused(404, "not-found", People.approver(OTHER, 1).get("/threshold-sets/" + ours.thresholdSet() + "/sentences"));
        assertEquals(List.of(1), ok(200, People.editor(OTHER).get("/threshold-sets")).path("items.version"));
        nothingShows(ok(200, worker.asking("limit", 200).asking("state", "waiting", "awaiting-sign-off", "decided").get("/triage/queue")));
        nothingShows(ok(200, worker.asking("reference", ours.reference()).get("/triage/queue")));
        nothingShows(ok(200, worker.asking("limit", 200).get("/referrals")));
        nothingShows(ok(200, People.referrer(OTHER, "school").asking("limit", 200).get("/referrals")));
        nothingShows(ok(200, chair.get("/risk-meetings/" + ours.meeting())));
        nothingShows(ok(200, chair.asking("limit", 200).get("/risk-meetings/" + ours.meeting() + "/queue")));
    }

    @Test
    void anotherHubSeesNothing() {
        otherHubSeesNothing();
    }

    @Test
    void itsCountsAreOfItsOwnCasesAlone() {
        things();
        Response queue = ok(200, People.worker(OTHER).asking("counts", true).asking("limit", 200).get("/triage/queue"));
        int all = queue.<Map<String, Integer>>path("counts.byBand").values().stream().mapToInt(Integer::intValue).sum();
        assertEquals(queue.<List<Object>>path("items").size(), all);
    }

    @Test
    void anotherHubsThingsCannotBeNamedInABody() {
        OneOfEach ours = things();
        UUID theirs = UUID.fromString(ok(200, People.worker(OTHER).get("/triage/queue")).path("items[0].caseId"));
        Response file = ok(200, People.worker(OTHER).get("/triage/cases/" + theirs));
        String childId = file.path("identity.childId");
        Map<String, Object> naming = Map.of("caseId", ours.caseId().toString(), "reason", "Trying.");
        assertEquals(404, People.worker(OTHER).post("/children/" + childId + "/links", naming).statusCode());
        refused(422, "unknown-case", People.worker(OTHER).ifMatch(file).post("/triage/cases/" + theirs + "/same-event", naming));
        String meeting = "/risk-meetings/" + ours.meeting();
        Response added = People.chair(OTHER).ifMatch(People.chair(OTHER).get(meeting)).post(meeting + "/items", naming);
        assertEquals(400, added.statusCode(), added.asString());
        assertEquals(List.of("caseId"), added.path("errors.field"));
    }

    @Test
    void aChildKnownAtOneHubIsNewAtTheNext() {
        things();
        assertNewAtTheNextHub();
    }

    private static void assertNewAtTheNextHub() {
        Response receipt = ok(201, People.referrer("908", "school").post("/referrals", aKnownChild()));
        FrontDoor worker = People.worker("908");
        Response row = ok(200, worker.asking("reference", (String) receipt.path("reference")).get("/triage/queue"));
        Response file = ok(200, worker.get("/triage/cases/" + row.path("items[0].caseId")));
        assertEquals(List.of(), file.path("siblings"));
        // The first time; later times that hub knows the child from its own record.
        assertTrue(file.<List<Object>>path("history.contacts").size() <= 1);
        if (file.<List<Object>>path("history.contacts").isEmpty()) {
            assertEquals("new", file.path("identity.answer"));
        }
    }

    @Test
    void theDatabaseAloneShowsTheServiceNothingOfAnotherHub() {
        things();
        try (Database owner = Database.asOwner(); Database service = Database.asService()) {
            List<String> tables = tablesWithAHub(owner);
            assertTrue(tables.size() >= 17, tables::toString);
            for (String table : tables) {
                assertEquals(0, service.number("select count(*) from " + table), table + " with no hub set");
            }
            service.texts("select set_config('openmash.hub', ?, false)", OTHER);
            for (String table : tables) {
                assertEquals(0, service.number("select count(*) from " + table + " where hub <> ?", OTHER), table);
            }
            assertTrue(service.number("select count(*) from triage_case") > 0, "its own it does see");
            for (String table : List.of(
                    "referral", "referred_child", "triage_case", "assessment", "assessment_copy", "decision", "child", "told_identity",
                    "risk_meeting", "agenda_item", "meeting_action", "audit_entry", "hub_thresholds", "threshold_set",
                    "threshold_author")) {
                assertTrue(owner.number("select count(*) from " + table + " where hub = ?", HUB) > 0, table + " holds something");
            }
        }
    }

    @Test
    void theDatabaseAloneRefusesAWriteIntoAnotherHub() {
        OneOfEach ours = things();
        try (Database service = Database.asService()) {
            service.texts("select set_config('openmash.hub', ?, false)", OTHER);
            assertEquals("42501", service.refusal(
                    "insert into repeat_key (hub, holder, key, digest, kept_at, status) values (?, 'sub:x', 'k', '', now(), 0)", HUB));
            assertEquals(0, service.write("update triage_case set band = 3 where id = ?", ours.caseId()));
            assertEquals(0, service.write("delete from decision where case_id = ?", ours.caseId()));
        }
    }

    @Test
    void theServicesRoleOwnsNothingAndCannotTakeTheWallDown() {
        try (Database owner = Database.asOwner(); Database service = Database.asService()) {
            assertEquals(0, service.number(
                    "select count(*) from pg_tables where schemaname = 'public' and tableowner = current_user"));
            assertEquals(0, service.number(
                    "select count(*) from pg_roles where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole)"));
            for (String table : tablesWithAHub(owner)) {
                assertEquals("42501", service.refusal("alter table " + table + " disable row level security"), table);
            }
        }
    }

    @Test
    void withTheDatabasesWallDownTheServicesOwnStillStands() {
        things();
        try (Database owner = Database.asOwner()) {
            List<String> tables = tablesWithAHub(owner);
            owner.write("set lock_timeout = '20s'");
            try {
                tables.forEach(table -> owner.write("alter table " + table + " disable row level security"));
                otherHubSeesNothing();
                itsCountsAreOfItsOwnCasesAlone();
                anotherHubsThingsCannotBeNamedInABody();
                assertNewAtTheNextHub();
            } finally {
                tables.forEach(table -> owner.write("alter table " + table + " enable row level security"));
            }
            assertEquals(
                    List.of(),
                    owner.texts("select relname from pg_class where relname = any(?) and not relrowsecurity", (Object) tables.toArray(String[]::new)));
        }
    }

    private static List<String> tablesWithAHub(Database owner) {
        return owner.texts(
                "select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, "
                        + "table_name) where c.table_schema = 'public' and c.column_name = 'hub' and t.table_type = 'BASE TABLE' "
                        + "and c.table_name <> ? order by 1",
                RELAYED);
    }
}
