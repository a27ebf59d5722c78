package org.openmash.children;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.children.OnRecord.BORN;
import static org.openmash.children.OnRecord.child;
import static org.openmash.children.OnRecord.someName;
import static org.openmash.children.OnRecord.someNhsNumber;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedReferral.aReferralFromASchool;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.TestServers;
import org.openmash.hubs.HubScope;
import org.openmash.sql.Sql;

/** The administrator's door for another record's history, and what it says of bad input. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class ImportingHistoryTest {
    private static final FrontDoor ADMIN = FrontDoor.as("admin");
    private static final FrontDoor WORKER = FrontDoor.as("worker");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    OnRecord record;

    @Inject
    HubScope scope;

    @Inject
    Sql sql;

    private static Response send(String type, String body) {
        return ADMIN.with("Content-Type", type).post("/imports/history", body);
    }

    /** Taken in to its end. */
    private static Response imported(String type, String body) {
        Response accepted = send(type, body);
        accepted.then().statusCode(202).header("Location", containsString("/imports/" + accepted.path("id")));
        return ended(accepted.path("id"));
    }

    private static Response ended(String id) {
        Instant until = Instant.now().plus(PATIENCE);
        Response run = ADMIN.get("/imports/" + id);
        while (run.path("state").equals("running") && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
            run = ADMIN.get("/imports/" + id);
        }
        return run;
    }

    private static Response lines(String... lines) {
        return imported("application/x-ndjson", String.join("\n", lines) + "\n");
    }

    private static String line(String id, String name, String more) {
        return """
                {"source":"lcs","sourceId":"%s","child":{"name":{"given":"%s","family":"%sson"},\
                "dateOfBirth":"%d-06-07"%s""".formatted(id, name, name, 2003 + Math.abs(id.hashCode() % 20), more);
    }

    private static String id() {
        return "T-" + UUID.randomUUID();
    }

    private UUID childOf(String sourceId) {
        return scope.in("900", () -> sql.one(
                        "select distinct child_id from told_identity where hub = current_setting('openmash.hub') "
                                + "and source = 'import' and source_id = ?",
                        row -> row.id("child_id"), sourceId)
                .orElseThrow());
    }

    private int events(String sourceId, boolean standing) {
        return scope.in("900", () -> sql.list(
                        "select e.id from history_event e where e.hub = current_setting('openmash.hub') and e.holder in "
                                + "(select case_id from told_identity where hub = current_setting('openmash.hub') and "
                                + "source_id = ?) and (e.replaced_at is null) = ?",
                        row -> row.id("id"), sourceId, standing)
                .size());
    }

    @Test
    void whatAnotherRecordToldOfAChildStandsOnTheChildsOwnAsTold() {
        String id = id();
        lines(
                        line(id, someName(), "},\"event\":{\"kind\":\"early-help\",\"start\":\"2024-01-02\"}}"),
                        line(id, someName(), "}}"))
                .then().statusCode(200).body("state", equalTo("done")).body("read", equalTo(2)).body("stored", equalTo(2))
                .body("refused", equalTo(0)).body("refusals", hasSize(0));
        WORKER.get("/children/" + childOf(id)).then().statusCode(200)
                .body("evidence", hasSize(2)).body("evidence.source", hasItems("lcs", "lcs"))
                .body("evidence.sourceId", hasItems(id, id)).body("evidence[0].caseId", nullValue());
    }

    @Test
    void theSameFileTwiceStoresNothingTwice() {
        String id = id();
        String line = line(id, someName(), "},\"event\":{\"kind\":\"looked-after\",\"start\":\"2024-01-02\"}}");
        lines(line).then().body("stored", equalTo(1));
        lines(line).then().body("read", equalTo(1)).body("stored", equalTo(0)).body("refused", equalTo(0));
        assertEquals(1, events(id, true));
        assertEquals(0, events(id, false));
    }

    @Test
    void aPlanToldAgainWithItsEndIsANewVersionAndTheOldIsKept() {
        String id = id();
        String name = someName();
        String open = line(id, name, "},\"event\":{\"kind\":\"child-protection-plan\",\"start\":\"2024-01-02\"}}");
        String ended = open.replace("2024-01-02\"", "2024-01-02\",\"end\":\"2025-01-02\"");
        lines(open, ended, open, open).then().body("stored", equalTo(3));
        assertEquals(1, events(id, true));
        assertEquals(2, events(id, false));
    }

    @Test
    void everyFaultOfALineIsToldAndTheOtherLinesAreStored() {
        String id = id();
        lines(
                        "{\"source\":\"lcs\",\"child\":{\"dateOfBirth\":\"2019-02-30\",\"sex\":\"boy\"},\"events\":1}",
                        line(id, someName(), "}}"))
                .then().body("stored", equalTo(1)).body("refused", equalTo(1)).body("refusals[0].line", equalTo(1))
                .body("refusals[0].errors.field", hasItems("sourceId", "child.dateOfBirth", "child.sex", "events", "child.name"))
                .body("refusals[0].errors.code", hasItems("required", "not-a-date", "unknown", "unknown-field"));
    }

    @Test
    void badInputOfEachKindHasItsName() {
        String id = id();
        String control = line(id(), "Am\\u0007ina", "}}");
        String longest = line(id(), "A".repeat(500), "}}");
        String other = line(id(), "Amina", "},\"hub\":\"901\"}");
        String half = line(id(), "Am\\ud800", "}}");
        lines(control, longest, other, half, "not json", line(id, "ع", ",\"identifiers\":{\"nhsNumber\":\"9990000019\"}}}"))
                .then().body("stored", equalTo(1)).body("refused", equalTo(5))
                .body("refusals[0].errors[0].code", equalTo("control-character"))
                .body("refusals[1].errors[0].code", equalTo("too-long"))
                .body("refusals[2].errors[0].code", equalTo("other-hub"))
                .body("refusals[2].errors[0].field", equalTo("hub"))
                .body("refusals[3].errors.code", hasItem("broken-character"));
        WORKER.get("/children/" + childOf(id)).then().body("evidence[0].identifiers.nhsNumber", equalTo("9990000019"))
                .body("evidence[0].name.given", equalTo("ع"));
    }

    @Test
    void aFileCutOffInTheMiddleStopsThereAndSentWholeItStoresTheRest() {
        String first = line(id(), someName(), "}}");
        String second = line(id(), someName(), "}}");
        imported("application/x-ndjson", first + "\n" + second.substring(0, 60))
                .then().body("state", equalTo("stopped")).body("stored", equalTo(1))
                .body("refusals[0].line", equalTo(2)).body("refusals[0].errors[0].code", equalTo("cut-off"));
        lines(first, second).then().body("state", equalTo("done")).body("read", equalTo(2)).body("stored", equalTo(1));
    }

    @Test
    void anEmptyBodyAndACsvOfAnotherListAreRefusedAtTheDoor() {
        send("application/x-ndjson", "").then().statusCode(400).body("errors[0].code", equalTo("empty"));
        send("text/csv", "Name,Age\nA,1\n").then().statusCode(400).body("errors[0].code", equalTo("unknown-list"));
        send("application/json", "{}").then().statusCode(415);
    }

    @Test
    void theSameCallUnderItsKeyIsOneImport() {
        String line = line(id(), someName(), "}}") + "\n";
        FrontDoor once = ADMIN.repeatKey(id()).with("Content-Type", "application/x-ndjson");
        Response first = once.post("/imports/history", line);
        once.post("/imports/history", line).then().statusCode(202).header("Idempotent-Replay", equalTo("true"))
                .body("id", equalTo(first.path("id")));
        once.post("/imports/history", line + line).then().statusCode(422);
    }

    @Test
    void anImportOfAnotherHubIsNotThere() {
        String id = lines(line(id(), someName(), "}}")).path("id");
        FrontDoor other = FrontDoor.as(java.util.Map.of(
                "sub", "other-admin", "hub", "901", "groups", java.util.List.of("administrator")));
        other.get("/imports/" + id).then().statusCode(404);
    }

    @Test
    void contactsEarlyHelpAndReferralsOfAnnexAAreReadByTheirHeader() {
        String id = id();
        String head = "Child Unique ID,Gender,Ethnicity,Date of Birth,Age,";
        String who = id + ",b) Female,k) APKN,07/06/2015,9.6,";
        imported("text/csv", head + "Date of Contact,Contact Source\r\n" + who + "2024-01-02,\"q) 6: Police\"\r\n")
                .then().body("state", equalTo("done")).body("stored", equalTo(1));
        imported("text/csv", head + "Assessment start date,Assessment completion date,Organisation completing assessment\n"
                        + who + "02/01/2024,03/02/2024,\"An Academy, South\"\n")
                .then().body("stored", equalTo(1));
        imported("text/csv", head + "Date of Referral,Referral Source,Referral NFA?\n" + who + "2024-01-02,a) 1A: Individual,Yes\n"
                        + who + "2024-13-02,,No\n" + id + ",Female\n")
                .then().body("stored", equalTo(1)).body("refused", equalTo(2))
                .body("refusals[0].line", equalTo(3)).body("refusals[0].errors[0].field", equalTo("date of referral"))
                .body("refusals[1].errors[0].code", equalTo("wrong-number-of-columns"));
        assertEquals(3, events(id, true));
        WORKER.get("/children/" + childOf(id)).then().body("evidence[0].sex", equalTo("female"))
                .body("evidence[0].ethnicity", equalTo("APKN")).body("evidence[0].dateOfBirth", equalTo("2015-06-07"));
    }

    @Test
    void brothersAndSistersOfOneHouseholdOfTheSourceLiveTogether() {
        String one = id();
        String two = id();
        String home = "},\"household\":\"" + id() + "\"}";
        lines(line(one, someName(), home), line(two, someName(), home)).then().body("stored", equalTo(2));
        WORKER.get("/children/" + childOf(one)).then().body("siblings.childId", hasItem(childOf(two).toString()))
                .body("siblings[0].caseIds", hasSize(0));
    }

    @Test
    void aChildWhomTheHubKnowsForCertainIsJoinedAndTheRestStaysAsItWas() {
        String nhsNumber = someNhsNumber();
        String given = someName();
        OnRecord.Taken taken = record.take(child(given, BORN, nhsNumber));
        String id = id();
        String line = "{\"source\":\"lcs\",\"sourceId\":\"" + id + "\",\"child\":{\"name\":{\"given\":\"" + given
                + "\",\"family\":\"Example\"},\"dateOfBirth\":\"" + BORN
                + "\",\"identifiers\":{\"nhsNumber\":\"" + nhsNumber + "\"}}}";
        lines(line).then().body("stored", equalTo(1));
        assertEquals(taken.child(), childOf(id));
    }

    @Test
    void aHundredThousandBytesInManyPiecesAreTakenInEachLineOnce() {
        StringBuilder body = new StringBuilder();
        int lines = 0;
        while (body.length() < 200_000) {
            body.append(line(id(), someName(), "}}")).append('\n');
            lines++;
        }
        assertTrue(body.toString().getBytes(StandardCharsets.UTF_8).length > 3 * LineCutter.PIECE);
        imported("application/x-ndjson", body.toString()).then().body("state", equalTo("done")).body("read", equalTo(lines))
                .body("stored", equalTo(lines));
    }

    @Test
    void anImportedPlanCountsForAChildOfWhomTheHubThenHears() {
        String nhsNumber = someNhsNumber();
        String given = someName();
        lines("{\"source\":\"lcs\",\"sourceId\":\"" + id() + "\",\"child\":{\"name\":{\"given\":\"" + given
                        + "\",\"family\":\"Plansson\"},\"dateOfBirth\":\"2014-03-02\",\"identifiers\":{\"nhsNumber\":\"" + nhsNumber
                        + "\"}},\"event\":{\"kind\":\"child-protection-plan\",\"start\":\"2024-01-02\",\"end\":\""
                        + LocalDate.now().minusDays(60) + "\"}}")
                .then().body("stored", equalTo(1));
        String reference = FrontDoor.as("school").post("/referrals", aReferralFromASchool()
                        .about(aChild(given, "Plansson").born("2014-03-02").withNhsNumber(nhsNumber).safe())
                        .tellingOf("threat-to-harm-child").json())
                .path("reference");
        String caseId = WORKER.asking("reference", reference).get("/triage/queue").path("items[0].caseId");
        WORKER.get("/triage/cases/" + caseId).then().statusCode(200).body("identity.answer", equalTo("known"))
                .body("assessment.findings.find { it.rule == 'R28' }.outcome", equalTo("fired"))
                .body("assessment.findings.find { it.rule == 'R29' }.outcome", equalTo("fired"));
    }
}
