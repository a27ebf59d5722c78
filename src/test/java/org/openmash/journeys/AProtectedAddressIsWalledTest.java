package org.openmash.journeys;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.journeys.AtTheDesk.ok;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.InventedChild;
import org.openmash.families.TestServers;

/**
 * A protected address, planted wherever an address can be told, is in no answer to who is not named for it (Children Act
 * 1989; Family Law Act 1996: an address that would let someone find the family).
 */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class AProtectedAddressIsWalledTest {
    private static final Invented INVENTED = new Invented(72);
    private static final FrontDoor WORKER = FrontDoor.as("worker");
    private static final FrontDoor MANAGER = FrontDoor.as("manager");
    /** A postcode that no other test uses. */
    private static final String POSTCODE = "ZX9 7QY";

    /** A child whom the school told of with the mark, and a brother in the same message without it. */
    private record Hidden(String line, InventedChild child, InventedChild brother, UUID caseId, UUID brotherCase, UUID again, UUID stranger) {
        static Hidden family() {
            String line = INVENTED.home();
            String name = INVENTED.family();
            InventedChild child = aChild("Hidra", name)
                    .keyed("c1").born("2015-02-03").withNhsNumber(INVENTED.nhsNumber()).livingAt(line, POSTCODE).hidden();
            InventedChild brother =
                    aChild("Hidon", name).keyed("c2").born("2013-02-03").withNhsNumber(INVENTED.nhsNumber()).livingAt(line, POSTCODE);
            ObjectNode body = aReferralFromASchool().about(child, brother).tellingOf("neglect-basic-care").json();
            body.putArray("people").add(person(line, "c1"));
            AtTheDesk.Sent sent = AtTheDesk.sent(ok(201, FrontDoor.as("school").post("/referrals", body)));
            // Another agency does not know of the mark.
            ObjectNode unmarked = child.json().deepCopy();
            ((ObjectNode) unmarked.get("address")).remove("restricted");
            ObjectNode second = aReferralFromASchool().about(aChild("x", "y")).tellingOf("neglect-basic-care").json();
            second.putArray("children").add(unmarked);
            UUID again = AtTheDesk.sent(ok(201, FrontDoor.as("health").post("/referrals", second))).only();
            // A child of another name, whose record tells of somebody who lives there.
            ObjectNode third = aReferralFromASchool()
                    .about(aChild("Strana", INVENTED.family()).keyed("c1").born("2011-01-01").withNhsNumber(INVENTED.nhsNumber()))
                    .tellingOf("neglect-basic-care")
                    .json();
            third.putArray("people").add(person(line, "c1"));
            UUID stranger = AtTheDesk.sent(ok(201, FrontDoor.as("school").post("/referrals", third))).only();
            return new Hidden(line, child, brother, sent.caseOf("c1"), sent.caseOf("c2"), again, stranger);
        }

        private static ObjectNode person(String line, String child) {
            ObjectNode person = aChild("Mara", "Example").json().deepCopy();
            person.put("key", "p1").put("phone", "0161 496 0777");
            ObjectNode address = person.putObject("address");
            address.putArray("lines").add(line);
            address.put("postcode", POSTCODE);
            person.putArray("relationships").addObject().put("child", child).put("type", "mother").put("sameHousehold", "yes");
            return person;
        }

        UUID childId() {
            return UUID.fromString(file(caseId).path("identity.childId"));
        }

        private static io.restassured.response.Response file(UUID caseId) {
            return ok(200, WORKER.get("/triage/cases/" + caseId));
        }

        List<UUID> cases() {
            return List.of(caseId, brotherCase, again, stranger);
        }
    }

    private static void tellsNothing(Hidden family, String of, String answer) {
        String folded = answer.toLowerCase(Locale.ROOT);
        assertFalse(folded.contains(family.line().toLowerCase(Locale.ROOT)), of + " tells the line");
        assertFalse(answer.contains(POSTCODE) || answer.contains("ZX97QY"), of + " tells the postcode");
        assertFalse(answer.contains("0161 496 0777"), of + " tells the telephone of who lives there");
    }

    @Test
    void whoIsNotNamedReadsItNowhere() {
        Hidden family = Hidden.family();
        for (UUID caseId : family.cases()) {
            for (FrontDoor reader : List.of(WORKER, MANAGER)) {
                String file = ok(200, reader.get("/triage/cases/" + caseId)).asString();
                tellsNothing(family, "the case file", file);
                String childId = WORKER.get("/triage/cases/" + caseId).path("identity.childId");
                tellsNothing(family, "the record", ok(200, reader.get("/children/" + childId)).asString());
                tellsNothing(family, "the household", ok(200, reader.get("/children/" + childId + "/household")).asString());
                String timeline = ok(200, reader.get("/children/" + childId + "/timeline")).asString();
                tellsNothing(family, "the timeline", timeline);
                tellsNothing(family, "an item", ok(200, reader.get("/children/" + childId + "/timeline/contact." + caseId)).asString());
            }
        }
        ok(200, WORKER.get("/children/" + family.childId())).then()
                .body("evidence.address.restricted", hasItem("yes"))
                .body("evidence.address.ask", hasItem("a duty manager"));
    }

    @Test
    void aSearchShowsNothingOfWhereTheyAre() {
        Hidden family = Hidden.family();
        for (InventedChild child : List.of(family.child(), family.brother())) {
            ObjectNode told = child.json();
            ObjectNode criteria = told.objectNode();
            criteria.set("name", told.get("name"));
            criteria.set("dateOfBirth", told.get("dateOfBirth"));
            ObjectNode address = criteria.putObject("address");
            address.putArray("lines").add(family.line());
            address.put("postcode", POSTCODE);
            Map<String, Object> search = Map.of("criteria", criteria, "purpose", "A call about the child.");
            ok(200, WORKER.post("/children/search", search)).then()
                    .body("items", empty())
                    .body("restricted.ask.role", equalTo("duty-manager"));
            ok(200, MANAGER.post("/children/search", search)).then()
                    .body("items.size()", greaterThan(0))
                    .body("items.fields.flatten().findAll { it.field in ['address', 'postcode', 'school', 'contact'] }", empty());
        }
    }

    @Test
    void whoIsNamedReadsItAndThatIsRecordedUntilItEnds() {
        Hidden family = Hidden.family();
        UUID childId = family.childId();
        String readers = "/children/" + childId + "/address-readers";
        Map<String, Object> naming = Map.of("sub", "worker", "name", "W. Worker", "reason", "Makes the visit.");
        AtTheDesk.refused(403, "not-allowed", WORKER.post(readers, naming));
        ok(201, MANAGER.post(readers, naming)).then().body("number", equalTo(1));
        AtTheDesk.refused(409, "already-named", MANAGER.post(readers, naming));
        String record = ok(200, WORKER.get("/children/" + childId)).asString();
        assertTrue(record.contains(family.line()), "who is named reads it");
        assertTrue(ok(200, WORKER.get("/triage/cases/" + family.caseId())).asString().contains(POSTCODE));
        tellsNothing(family, "the record", ok(200, MANAGER.get("/children/" + childId)).asString());
        ok(200, MANAGER.get("/children/" + childId)).then().body("evidence.address.ask", hasItem("W. Worker"));
        try (Database owner = Database.asOwner()) {
            assertTrue(owner.number(
                            "select count(*) from audit_entry where act = 'protected-address-read' and sub = 'worker' "
                                    + "and ?::uuid = any(children)",
                            childId.toString())
                    >= 2);
        }
        ok(200, WORKER.get(readers)).then().body("items.name", hasItem("W. Worker"));
        ok(200, MANAGER.post(readers + "/1/end", Map.of("reason", "The visit was made.")));
        AtTheDesk.refused(409, "already-ended", MANAGER.post(readers + "/1/end", Map.of("reason", "Again.")));
        tellsNothing(family, "the record", ok(200, WORKER.get("/children/" + childId)).asString());
        assertEquals("The visit was made.", ok(200, WORKER.get(readers)).path("items[0].endedReason"));
    }

    @Test
    void anOrdinaryAddressIsShownAsItWasTold() {
        String line = INVENTED.home();
        UUID caseId = AtTheDesk.send("school", aReferralFromASchool()
                        .about(aChild("Opena", INVENTED.family()).born("2012-02-03").withNhsNumber(INVENTED.nhsNumber()).livingAt(line, "OL1 1AA"))
                        .tellingOf("neglect-basic-care"))
                .only();
        assertTrue(ok(200, WORKER.get("/children/" + AtTheDesk.childOf(caseId))).asString().contains(line));
    }
}
