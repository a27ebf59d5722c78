package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmash.families.FrontDoor;
import org.openmash.families.InventedAddition;
import org.openmash.families.InventedReferral;

/** What partners send and the duty desk does with it, over the API; each step must be answered as it goes well. */
final class AtTheDesk {
    private static final String WORKER = "worker";

    private AtTheDesk() {}

    /** A referral that was taken in, with the case of each of its children by the sender's key. */
    record Sent(String reference, Map<String, UUID> cases, Response receipt) {
        UUID caseOf(String key) {
            return cases.get(key);
        }

        /** The case of its only child. */
        UUID only() {
            assertEquals(1, cases.size());
            return cases.values().iterator().next();
        }
    }

    static Sent send(String persona, InventedReferral referral) {
        return sent(ok(201, FrontDoor.as(persona).post("/referrals", referral.json())));
    }

    static Sent sent(Response receipt) {
        String reference = receipt.path("reference");
        return new Sent(reference, cases(reference, receipt.path("children")), receipt);
    }

    private static Map<String, UUID> cases(String reference, List<Map<String, String>> children) {
        Response queue = ok(200, FrontDoor.as(WORKER)
                .asking("reference", reference)
                .asking("state", "waiting", "claimed", "decided", "closed", "awaiting-sign-off", "awaiting-capacity")
                .asking("limit", 50)
                .get("/triage/queue"));
        Map<String, UUID> cases = new LinkedHashMap<>();
        for (Map<String, String> child : children) {
            queue.<List<Map<String, Object>>>path("items").stream()
                    .filter(item -> item.get("childReference").equals(child.get("childReference")))
                    .forEach(item -> cases.put(child.get("key"), UUID.fromString((String) item.get("caseId"))));
        }
        assertEquals(children.size(), cases.size(), "each child has a case");
        return cases;
    }

    /** Later information from the referral's own agency. */
    static Response add(String persona, String reference, InventedAddition addition) {
        return ok(201, FrontDoor.as(persona).post("/referrals/" + reference + "/additions", addition.json()));
    }

    static CaseSeen file(UUID caseId) {
        return new CaseSeen(ok(200, FrontDoor.as(WORKER).get("/triage/cases/" + caseId)));
    }

    static Response claim(String persona, UUID caseId) {
        return ok(200, FrontDoor.as(persona).ifMatch(file(caseId).etag()).post("/triage/cases/" + caseId + "/claim"));
    }

    /** Claims the case and decides it. */
    static Response decide(String persona, UUID caseId, ObjectNode decision) {
        String etag = claim(persona, caseId).header("ETag");
        return ok(201, FrontDoor.as(persona).ifMatch(etag).post("/triage/cases/" + caseId + "/decisions", decision));
    }

    static Response sign(String persona, UUID caseId, int number) {
        return secondLook(persona, caseId, number, "sign-off");
    }

    static Response sendBack(String persona, UUID caseId, int number) {
        return secondLook(persona, caseId, number, "return");
    }

    private static Response secondLook(String persona, UUID caseId, int number, String act) {
        return ok(200, FrontDoor.as(persona)
                .ifMatch(file(caseId).etag())
                .post("/triage/cases/" + caseId + "/decisions/" + number + "/" + act, Map.of("comment", "I read it all.")));
    }

    static UUID childOf(UUID caseId) {
        return UUID.fromString(file(caseId).at("identity.childId"));
    }

    /** The whole of the child's open and past work. */
    @SafeVarargs
    static Response involve(UUID childId, Map<String, Object>... work) {
        return ok(200, FrontDoor.as(WORKER).put("/children/" + childId + "/involvements", List.of(work)));
    }

    static Response next(String persona, Object filter) {
        return FrontDoor.as(persona).post("/triage/queue/next", filter);
    }

    /** The rows of the queue for one referral. */
    static List<Map<String, Object>> rows(String reference) {
        return ok(200, FrontDoor.as(WORKER).asking("reference", reference).get("/triage/queue")).path("items");
    }

    static Response ok(int status, Response answer) {
        assertEquals(status, answer.statusCode(), answer.asString());
        return answer;
    }

    static void refused(int status, String kind, Response answer) {
        assertEquals(status, answer.statusCode(), answer.asString());
        String type = answer.path("type");
        assertEquals(kind, type.substring(type.lastIndexOf(':') + 1), answer.asString());
    }
}
