package org.openmash.journeys;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.journeys.AtTheDesk.ok;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.InventedChild;
import org.openmash.families.TestServers;

/** The household of a child: with whose word, since when, and where agencies do not agree. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class WhoLivesWithAChildTest {
    private static final Invented INVENTED = new Invented(73);
    private static final FrontDoor WORKER = FrontDoor.as("worker");

    private record Told(InventedChild child, InventedChild sister, UUID childId, UUID sisterId) {
        static Told bySchool(String kitLivesThere) {
            String home = INVENTED.home();
            String name = INVENTED.family();
            InventedChild child = aChild("Homera", name)
                    .keyed("c1").born("2015-02-03").withNhsNumber(INVENTED.nhsNumber()).livingAt(home, "OL1 1AA");
            InventedChild sister = aChild("Sistina", name)
                    .keyed("c2").born("2012-09-03").withNhsNumber(INVENTED.nhsNumber()).livingAt(home, "OL1 1AA");
            ObjectNode body = aReferralFromASchool().about(child, sister).tellingOf("neglect-basic-care").json();
            body.putArray("people").add(kit(kitLivesThere));
            AtTheDesk.Sent sent = AtTheDesk.sent(ok(201, FrontDoor.as("school").post("/referrals", body)));
            return new Told(
                    child, sister, AtTheDesk.childOf(sent.caseOf("c1")), AtTheDesk.childOf(sent.caseOf("c2")));
        }

        void byHealth(String line, String kitLivesThere) {
            InventedChild there = InventedChild.aChild("x", "y");
            ObjectNode moved = child.json().deepCopy();
            ((ObjectNode) moved.get("address")).putArray("lines").add(line);
            ObjectNode body = aReferralFromASchool().about(there).tellingOf("neglect-basic-care").json();
            body.putArray("children").add(moved);
            body.putArray("people").add(kit(kitLivesThere));
            ok(201, FrontDoor.as("health").post("/referrals", body));
        }

        private static ObjectNode kit(String livesThere) {
            ObjectNode kit = aChild("Kit", "Example").json().deepCopy();
            kit.put("key", "p1");
            kit.putArray("relationships").addObject()
                    .put("child", "c1").put("type", "father").put("parentalResponsibility", "yes").put("sameHousehold", livesThere);
            return kit;
        }

        String household() {
            return "/children/" + childId + "/household";
        }
    }

    private static Map<String, Object> move(String says, String who, Object what, LocalDate from) {
        return new LinkedHashMap<>(
                Map.of("says", says, who, what, "from", from.toString(), "reason", "Told on the telephone."));
    }

    @Test
    void oneSeesWhoLivesThereAndWithWhoseWord() {
        Told told = Told.bySchool("yes");
        ok(200, WORKER.get(told.household())).then()
                .body("homes", hasSize(1))
                .body("homes[0].told.agency", contains("school"))
                .body("children.childId", contains(told.sisterId().toString()))
                .body("adults.name", contains("Kit Example"))
                .body("adults[0].roles", contains("father"))
                .body("adults[0].parentalResponsibility", equalTo("yes"))
                .body("adults[0].livesHere", equalTo("yes"))
                .body("contradictions", empty())
                .body("askNow", equalTo("Who lives here now?"));
    }

    @Test
    void agenciesThatContradictEachOtherAreFlaggedBeforeAVisitOrALetter() {
        Told told = Told.bySchool("yes");
        told.byHealth(INVENTED.home(), "no");
        ok(200, WORKER.get(told.household())).then()
                .body("homes", hasSize(2))
                .body("contradictions.about", containsInAnyOrder("address", "person"))
                .body("contradictions[0].agencies", containsInAnyOrder("school", "health"))
                .body("contradictions[0].settleBefore", contains("visit", "letter"));
    }

    @Test
    void theDutyDeskWritesDownWhoMovedAndNothingIsOverwritten() {
        Told told = Told.bySchool("yes");
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/London"));
        ok(201, WORKER.post(told.household() + "/changes", move("moved-out", "childId", told.sisterId(), today)));
        ok(201, WORKER.post(told.household() + "/changes", move("moved-out", "person", "Kit Example", today)));
        ok(201, WORKER.post(told.household() + "/changes", move("moved-in", "person", "May Newcomer", today)));
        Response now = ok(200, WORKER.get(told.household()));
        now.then()
                .body("children", empty())
                .body("adults.find { it.name == 'Kit Example' }.livesHere", equalTo("no"))
                .body("adults.find { it.name == 'May Newcomer' }.livesHere", equalTo("yes"))
                .body("changes", hasSize(3))
                .body("changes[0].by.sub", equalTo("worker"));
        ok(201, WORKER.post(told.household() + "/changes", move("moved-in", "childId", told.sisterId(), today)));
        ok(200, WORKER.get(told.household())).then()
                .body("children.childId", contains(told.sisterId().toString()))
                .body("changes", hasSize(4));
    }

    @Test
    void asOfADayBeforeAnybodyToldAnythingItIsEmpty() {
        Told told = Told.bySchool("yes");
        ok(200, WORKER.asking("on", "2020-01-01").get(told.household())).then()
                .body("on", equalTo("2020-01-01"))
                .body("homes", empty())
                .body("children", empty())
                .body("adults", empty());
        AtTheDesk.refused(400, "bad-input", WORKER.asking("on", "2020-13-01").get(told.household()));
    }

    @Test
    void aChangeSaysWhoFromWhenAndWhy() {
        Told told = Told.bySchool("yes");
        String changes = told.household() + "/changes";
        Response refused = WORKER.post(changes, Map.of("says", "left", "from", "2999-01-01"));
        AtTheDesk.refused(400, "bad-input", refused);
        refused.then().body("errors.field", containsInAnyOrder("says", "says", "from", "reason", "person"));
        AtTheDesk.refused(404, "not-found", WORKER.post(
                changes, move("moved-in", "childId", UUID.randomUUID(), LocalDate.of(2026, 1, 1))));
    }
}
