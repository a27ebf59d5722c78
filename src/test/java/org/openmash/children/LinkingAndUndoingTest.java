package org.openmash.children;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.openmash.children.OnRecord.BORN;
import static org.openmash.children.OnRecord.BORN_OR_SO;
import static org.openmash.children.OnRecord.child;
import static org.openmash.children.OnRecord.someName;
import static org.openmash.children.OnRecord.someNhsNumber;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmash.children.OnRecord.Taken;
import org.openmash.families.FrontDoor;
import org.openmash.families.TestServers;
import org.openmash.hubs.HubScope;
import org.openmash.sql.Sql;

/** The duty desk's door to a child: the record, the work with the child, links and their undoing. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class LinkingAndUndoingTest {
    private static final FrontDoor WORKER = FrontDoor.as("worker");

    @Inject
    OnRecord record;

    @Inject
    ChildIndex index;

    @Inject
    Links links;

    @Inject
    HubScope scope;

    @Inject
    Sql sql;

    private static Response link(UUID child, UUID caseId) {
        return WORKER.post("/children/" + child + "/links", Map.of("caseId", caseId, "reason", "Mother says so."));
    }

    private static Response undo(UUID child, UUID caseId) {
        return WORKER.delete("/children/" + child + "/links/" + caseId);
    }

    private CaseIdentity identity(UUID caseId) {
        return scope.in("900", () -> index.identityOf(caseId));
    }

    /** Read in the transaction that leaves them: the relay takes them soon after. */
    private List<String> events(UUID child) {
        return sql.list(
                "select type, data from outbox where subject = ? order by id",
                row -> row.text("type") + " " + row.text("data"), child.toString());
    }

    @Test
    void aPersonLinksWhatTheMachineOnlyThoughtPossibleAndUndoesIt() {
        String given = someName();
        Taken first = record.take(child(given, BORN, null));
        Taken second = record.take(child(given, BORN_OR_SO, null));
        link(first.child(), second.caseId()).then().statusCode(201)
                .header("Location", endsWith("/children/" + first.child() + "/links/" + second.caseId()))
                .body("act", equalTo("link")).body("by.sub", equalTo("worker"));
        assertEquals("known", identity(second.caseId()).answer());
        assertEquals(first.child(), identity(second.caseId()).childId());
        assertEquals("worker", identity(second.caseId()).confirmedBy().sub());
        link(first.child(), second.caseId()).then().statusCode(409).body("type", endsWith("already-linked"));

        undo(first.child(), second.caseId()).then().statusCode(200).body("toChildId", equalTo(second.child().toString()));
        assertEquals("possible", identity(second.caseId()).answer());
        assertEquals(second.child(), identity(second.caseId()).childId());
        undo(first.child(), second.caseId()).then().statusCode(404);
        undo(first.child(), first.caseId()).then().statusCode(409).body("type", endsWith("nothing-to-undo"));
    }

    @Test
    void downstreamHearsIdsOnlyUnderTheSurvivingChild() {
        String given = someName();
        Taken first = record.take(child(given, BORN, null));
        Taken second = record.take(child(given, BORN_OR_SO, null));
        List<String> told = scope.in("900", () -> {
            links.link(record.worker("900"), first.child(), second.caseId(), "Mother says so.");
            links.undo(record.worker("900"), first.child(), second.caseId(), null);
            return events(first.child());
        });
        String ids = ".v1 {\"childId\":\"" + first.child() + "\",\"otherChildId\":\"" + second.child() + "\",\"caseId\":\""
                + second.caseId() + "\"}";
        assertEquals(List.of("org.openmash.child.linked" + ids, "org.openmash.child.unlinked" + ids), told);
    }

    @Test
    void aJoinOfTheMachineIsUndoneIntoAChildOfItsOwn() {
        String number = someNhsNumber();
        String rana = someName();
        Taken first = record.take(child(rana, BORN, number));
        Taken second = record.take(child(rana, BORN, number));
        String own = undo(first.child(), second.caseId()).then().statusCode(200).extract().path("toChildId");
        assertNotEquals(first.child().toString(), own);
        CaseIdentity identity = identity(second.caseId());
        assertEquals("possible", identity.answer());
        assertEquals(first.child(), identity.candidates().getFirst().childId());
        link(first.child(), second.caseId()).then().statusCode(201);
        undo(first.child(), second.caseId()).then().statusCode(200).body("toChildId", equalTo(own));
    }

    @Test
    void whatIsNotThereOrNotThisHubsIsNotFound() {
        Taken here = record.take(child(someName(), BORN, null));
        Taken elsewhere = record.takeAt("901", child(someName(), BORN, null));
        link(elsewhere.child(), here.caseId()).then().statusCode(404);
        link(here.child(), elsewhere.caseId()).then().statusCode(404);
        link(UUID.randomUUID(), here.caseId()).then().statusCode(404);
        WORKER.get("/children/" + elsewhere.child()).then().statusCode(404);
        WORKER.get("/children/none").then().statusCode(404);
        WORKER.put("/children/" + elsewhere.child() + "/involvements", List.of()).then().statusCode(404);
    }

    @Test
    void theDutyDeskAloneComesIn() {
        Taken here = record.take(child(someName(), BORN, null));
        for (String persona : List.of("school", "chair", "analyst", "auditor")) {
            FrontDoor.as(persona).get("/children/" + here.child()).then().statusCode(403);
            FrontDoor.as(persona).put("/children/" + here.child() + "/involvements", List.of()).then().statusCode(403);
        }
        FrontDoor.asNobody().get("/children/" + here.child()).then().statusCode(401);
        FrontDoor.as("manager").get("/children/" + here.child()).then().statusCode(200);
    }

    @Test
    void theRecordShowsWhatEachMessageToldAndTheLookIsRecorded() {
        String number = someNhsNumber();
        Taken two = record.take(child(someName(), BORN, number), child(someName(), BORN, null));
        WORKER.get("/children/" + two.child()).then().statusCode(200).header("ETag", containsString("\""))
                .body("id", equalTo(two.child().toString()))
                .body("evidence", hasSize(1))
                .body("evidence[0].source", equalTo("referral"))
                .body("evidence[0].agency", equalTo("school"))
                .body("evidence[0].dateOfBirth", equalTo("2019-03-02"))
                .body("evidence[0].identifiers.nhsNumber", equalTo(number))
                .body("people", hasSize(1))
                .body("people[0].relationships[0].type", equalTo("mother"))
                .body("siblings.childId", contains(two.child(1).toString()))
                .body("involvements", hasSize(0))
                .body("links", hasSize(0))
                .body("$", not(hasItem("version")));
        long looks = scope.in("900", () -> sql.list(
                        "select 1 from audit_entry where act = 'child-read' and ? = any(children)", row -> 1, two.child()))
                .size();
        assertEquals(1, looks);
    }

    @Test
    void theWorkWithAChildIsReplacedWholeAndTheOldListIsKept() {
        Taken one = record.take(child(someName(), BORN, null));
        String path = "/children/" + one.child() + "/involvements";
        String before = WORKER.get("/children/" + one.child()).header("ETag");
        WORKER.put(path, """
                [{"kind":"plan","from":"2024-01-05","to":"2024-09-05","reason":"neglect","authority":"353"},
                 {"kind":"s17","from":"2025-02-01"}]""").then().statusCode(200)
                .header("ETag", not(equalTo(before)))
                .body("kind", contains("plan", "s17"));
        WORKER.put(path, "[{\"kind\":\"early-help\"}]").then().statusCode(200);
        WORKER.get("/children/" + one.child()).then().body("involvements.kind", contains("early-help"));
        int kept = scope.in("900", () -> sql.list("select 1 from involvement where child_id = ?", row -> 1, one.child())).size();
        assertEquals(3, kept);
        WORKER.put(path, "[]").then().statusCode(200).body("$", hasSize(0));
    }

    @Test
    void everyFaultOfTheListIsToldAtOnce() {
        Taken one = record.take(child(someName(), BORN, null));
        WORKER.put("/children/" + one.child() + "/involvements", """
                [{"kind":"s18"},{"from":"2025-13-01"},{"kind":"s17","from":"2999-01-01"},
                 {"kind":"s17","from":"2025-02-01","to":"2025-01-01","colour":"red"},7,{"kind":"plan","reason":"\\u0000"}]""")
                .then().statusCode(400)
                .body("errors.field", containsInAnyOrder(
                        "[0].kind", "[1].from", "[1].kind", "[2].from", "[3].to", "[3].colour", "[4]", "[5].reason"));
        WORKER.put("/children/" + one.child() + "/involvements", "{}").then().statusCode(400);
        WORKER.post("/children/" + one.child() + "/links", "{\"caseId\":\"x\",\"because\":1}").then().statusCode(400)
                .body("errors.field", containsInAnyOrder("caseId", "reason", "because"));
    }

    @Test
    void workWithAChildWhoWasLinkedAwayIsNotLost() {
        String given = someName();
        Taken first = record.take(child(given, BORN, null));
        Taken second = record.take(child(given, BORN_OR_SO, null));
        WORKER.put("/children/" + second.child() + "/involvements", "[{\"kind\":\"plan\",\"from\":\"2024-01-05\"}]");
        link(first.child(), second.caseId());
        WORKER.get("/children/" + first.child()).then().body("involvements.kind", contains("plan")).body("links", hasSize(1));
        undo(first.child(), second.caseId());
        WORKER.get("/children/" + first.child()).then().body("involvements", hasSize(0));
        WORKER.get("/children/" + second.child()).then().body("involvements.kind", contains("plan")).body("links", hasSize(2));
    }
}
