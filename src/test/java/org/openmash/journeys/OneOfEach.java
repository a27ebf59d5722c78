package org.openmash.journeys;

import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.journeys.AtTheDesk.ok;
import static org.openmash.triage.DecisionDrafts.complete;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.openmash.families.FrontDoor;
import org.openmash.families.InventedChild;

/**
 * One of each thing that a hub keeps: a referral from its schools, its case with a decision that waits to be signed and a
 * copy of its assessment, its child, an import of history, a frozen risk meeting on which the case stands with an action, and a draft of its
 * thresholds.
 */
record OneOfEach(
        String hub,
        String reference,
        UUID caseId,
        UUID childId,
        LocalDate meeting,
        int item,
        UUID action,
        int thresholdSet,
        UUID trial,
        UUID historyImport) {

    static OneOfEach in(String hub, Invented invented) {
        InventedChild child = aChild("Walled", invented.family())
                .born("2014-03-02")
                .withNhsNumber(invented.nhsNumber())
                .livingAt(invented.home(), "OL1 1AA")
                .safe();
        String reference = ok(201, People.referrer(hub, "school")
                        .post("/referrals", aReferralFromASchool().about(child).tellingOf("threat-to-harm-child").json()))
                .path("reference");
        FrontDoor worker = People.worker(hub);
        Response row = ok(200, worker.asking("reference", reference).get("/triage/queue"));
        UUID caseId = UUID.fromString(row.path("items[0].caseId"));
        Response file = ok(200, worker.get("/triage/cases/" + caseId));
        Response claimed = ok(200, worker.ifMatch(file).post("/triage/cases/" + caseId + "/claim"));
        ok(201, worker.ifMatch(claimed).post("/triage/cases/" + caseId + "/decisions", complete("strategy-discussion", 4)));
        ok(201, worker.post("/triage/cases/" + caseId + "/assessments/1/copies", Map.of(
                "reader", Map.of("kind", "professional-referrer", "name", "J. Example", "agency", "school"),
                "basis", "feedback-to-referrer",
                "purpose", "They are to know what became of it.")));
        UUID childId = UUID.fromString(file.path("identity.childId"));
        ok(201, People.manager(hub).post("/children/" + childId + "/address-readers", Map.of(
                "sub", "visitor", "name", "V. Visitor", "reason", "Makes the visit.")));
        return onTheAgenda(hub, reference, caseId, childId);
    }

    private static OneOfEach onTheAgenda(String hub, String reference, UUID caseId, UUID childId) {
        FrontDoor chair = People.chair(hub);
        LocalDate day = nextMeeting(chair);
        String path = "/risk-meetings/" + day;
        Response meeting = ok(200, chair.get(path));
        if (meeting.path("state").equals("building")) {
            ok(200, chair.ifMatch(meeting).post(path + "/freeze"));
        }
        int item = itemOf(chair, path, caseId);
        Response action = ok(201, chair.post(
                path + "/items/" + item + "/actions",
                Map.of(
                        "what", "Visit today.",
                        "owner", "W. Allocated",
                        "agency", "health",
                        "dueAt", Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString())));
        int draft = ok(201, People.editor(hub).post("/threshold-sets", Map.of("from", 1))).path("version");
        return new OneOfEach(hub, reference, caseId, childId, day, item, UUID.fromString(action.path("id")), draft, trial(hub),
                historyImport(hub));
    }

    /** Of a line that is at fault: it stores nobody. */
    private static UUID historyImport(String hub) {
        FrontDoor admin = FrontDoor.as(People.claims(hub, "importer", null, "administrator"));
        return UUID.fromString(ok(202, admin.with("Content-Type", "application/x-ndjson").post("/imports/history", "{}\n"))
                .path("id"));
    }

    /** The set that every hub begins with may be tried unchecked: it was in force. */
    private static UUID trial(String hub) {
        return UUID.fromString(ok(202, People.editor(hub).post("/threshold-sets/1/trials")).path("id"));
    }

    /** The chair adds the case where the agenda froze before it came. */
    private static int itemOf(FrontDoor chair, String path, UUID caseId) {
        String ours = "items.find { it.caseId == '" + caseId + "' }?.n";
        Integer there = chair.asking("limit", 200).get(path + "/queue").path(ours);
        if (there != null) {
            return there;
        }
        return ok(201, chair.ifMatch(chair.get(path))
                        .post(path + "/items", Map.of("caseId", caseId.toString(), "reason", "To be talked through.")))
                .path("n");
    }

    /** Today's, or that of the next working day: frozen by its hour, or free to be frozen by the chair. */
    private static LocalDate nextMeeting(FrontDoor chair) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        Response asked = chair.get("/risk-meetings/" + today);
        return asked.statusCode() == 404 ? LocalDate.parse(asked.path("next")) : today;
    }

    /** A path of the contract with its variables filled in from these things. */
    String filled(String template) {
        boolean aboutMeeting = template.contains("/risk-meetings/");
        UUID ofTheHub = template.contains("/imports/") ? historyImport : template.contains("/children/") ? childId : caseId;
        String id = (aboutMeeting ? action : ofTheHub).toString();
        return template.replace("{reference}", reference)
                .replace("{date}", meeting.toString())
                // A draft is not for the public; the set that every hub begins with is, and the trial is of it.
                .replace("{v}", ofTheFirstSet(template) ? "1" : Integer.toString(thresholdSet))
                .replace("{t}", trial.toString())
                .replace("{w}", "1")
                .replace("{n}", aboutMeeting ? Integer.toString(item) : "1")
                .replace("{c}", "1")
                .replace("{agency}", "school")
                .replace("{item}", "contact." + caseId)
                .replace("{otherId}", childId.toString())
                .replace("{caseId}", caseId.toString())
                .replace("{id}", id);
    }

    private static boolean ofTheFirstSet(String template) {
        return template.endsWith("/public") || template.contains("/trials/");
    }
}
