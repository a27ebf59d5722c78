package org.openmash.journeys;

import static org.openmash.journeys.AtTheDesk.ok;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmash.families.FrontDoor;
import org.openmash.families.HubClock;
import org.openmash.hubs.Hub;
import org.openmash.hubs.practice.SetLife;

/** The threshold panel of one hub: who writes its sets, and who approves them. */
final class ThresholdPanel {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String SETS = "/threshold-sets";

    final FrontDoor editor;
    final FrontDoor first;
    final FrontDoor second;
    private final Hub hub;
    private final SetLife life;

    ThresholdPanel(Hub hub, SetLife life) {
        this.hub = hub;
        this.life = life;
        this.editor = People.editor(hub.code());
        this.first = People.approver(hub.code(), 1);
        this.second = People.approver(hub.code(), 2);
    }

    static String at(int set) {
        return SETS + "/" + set;
    }

    Response read(int set) {
        return ok(200, editor.get(at(set)));
    }

    String state(int set) {
        return read(set).path("state");
    }

    ObjectNode document(int set) {
        try {
            JsonNode read = JSON.readTree(read(set).asString());
            return (ObjectNode) read.get("document");
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The indicator of a code in a document. */
    static ObjectNode indicator(ObjectNode document, String code) {
        for (JsonNode indicator : document.withArray("/indicators")) {
            if (indicator.path("code").asText().equals(code)) {
                return (ObjectNode) indicator;
            }
        }
        throw new AssertionError("no indicator " + code);
    }

    /** A rule whose exception always comes with a floor as high: the checker cannot prove it, and finds nothing. */
    static void excepting(ObjectNode document) {
        add(document, "rules", """
                {"id": "P01", "title": "Smacked", "why": "The panel looks at each.", "source": "invented", "parts": [{
                  "when": {"told": {"codes": ["physical-chastisement"]}},
                  "unless": {"told": {"codes": ["injury-inflicted-disclosed"]}}, "floor": {"level": 3, "band": "amber"}}]}
                """);
    }

    /** An indicator that nothing reads, which the checker refutes. */
    static void readByNothing(ObjectNode document) {
        add(document, "indicators", """
                {"code": "quiet-worry", "words": "A worry that nothing reads", "category": "quiet", "level": 1, "points": 0,
                 "source": "invented"}
                """);
    }

    private static void add(ObjectNode document, String list, String element) {
        try {
            document.withArray("/" + list).add(JSON.readTree(element));
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static void withdraw(ObjectNode document, String code) {
        ArrayNode indicators = document.withArray("/indicators");
        for (int i = 0; i < indicators.size(); i++) {
            if (indicators.get(i).path("code").asText().equals(code)) {
                indicators.remove(i);
                return;
            }
        }
        throw new AssertionError("no indicator " + code);
    }

    int written(ObjectNode document) {
        return ok(201, editor.post(SETS, document)).path("version");
    }

    int copied(int from) {
        return ok(201, editor.post(SETS, Map.of("from", from))).path("version");
    }

    /** Runs the trial over the hub's past referrals. */
    Response tried(int set) {
        String location = ok(202, editor.post(at(set) + "/trials")).header("Location");
        String trial = location.substring(FrontDoor.BASE.length());
        long until = System.nanoTime() + LIMIT.toNanos();
        Response read = ok(200, editor.get(trial));
        while (read.path("state").equals("running")) {
            if (System.nanoTime() > until) {
                throw new AssertionError("still running: " + read.asString());
            }
            Thread.onSpinWait();
            read = ok(200, editor.get(trial));
        }
        return read;
    }

    /** What a trial tells when it ends, without the trial. */
    void trialEnded(int set) {
        life.trialled(hub, set, read(set).path("digest"), UUID.randomUUID());
    }

    void check(int set) {
        ok(200, editor.post(at(set) + "/check"));
    }

    int trialled(ObjectNode document) {
        int set = written(document);
        check(set);
        trialEnded(set);
        return set;
    }

    static Map<String, Object> asking(Instant from) {
        return Map.of(
                "dpia", "DPIA-2026-04", "equalityNote", "EQ-2026-11", "reason", "The panel agreed.", "effectiveFrom", from.toString());
    }

    Response propose(int set, Instant from) {
        return editor.post(at(set) + "/proposal", asking(from));
    }

    int proposed(ObjectNode document, Instant from) {
        int set = trialled(document);
        ok(200, propose(set, from));
        return set;
    }

    /** Signs what it reads, and accepts by name what the check left open. */
    Response approve(FrontDoor approver, int set) {
        Response read = read(set);
        return approver.post(
                at(set) + "/approvals",
                Map.of("comment", "I read it.", "digest", read.path("digest"), "accepts", leftOpen(read)));
    }

    /** What the check of a set neither proved nor refuted, as an approver accepts it. */
    static List<Map<String, Object>> leftOpen(Response set) {
        List<Map<String, Object>> results = set.path("check.results");
        return results == null
                ? List.of()
                : results.stream()
                        .filter(result -> result.get("verdict").equals("not-refuted"))
                        .map(ThresholdPanel::accepted)
                        .toList();
    }

    private static Map<String, Object> accepted(Map<String, Object> result) {
        Map<String, Object> accepted = new LinkedHashMap<>(result);
        accepted.keySet().retainAll(List.of("property", "subject"));
        return accepted;
    }

    int approved(ObjectNode document, Instant from) {
        int set = proposed(document, from);
        ok(200, approve(first, set));
        ok(200, approve(second, set));
        return set;
    }

    /** So far ahead that it has not passed when the approvals are in. */
    static Instant soon() {
        return HubClock.now().plus(1, ChronoUnit.HOURS);
    }
}
