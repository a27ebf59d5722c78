package org.openmash.journeys;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
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
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.InventedChild;
import org.openmash.families.TestServers;

/** A worker looks for a child before they write anything about it, and says why. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class SearchingForAChildTest {
    private static final Invented INVENTED = new Invented(72);
    private static final FrontDoor WORKER = FrontDoor.as("worker");
    private static final String PURPOSE = "Is the family known to the hub?";

    /** Fixed, so that a run can be had again: neither names nor dates of one test are like those of another. */
    private static final Random CHANCE = new Random(72);

    private final String family = someName();
    private final LocalDate born = LocalDate.of(2010 + CHANCE.nextInt(10), 1, 1).plusDays(CHANCE.nextInt(150));

    private static String someName() {
        StringBuilder name = new StringBuilder("Z");
        CHANCE.ints(12, 'a', 'z' + 1).forEach(name::appendCodePoint);
        return name.toString();
    }

    private static Map<String, Object> asked(Map<String, Object> criteria) {
        return Map.of("criteria", criteria, "purpose", PURPOSE);
    }

    private static Response search(FrontDoor door, Map<String, Object> criteria) {
        return ok(200, door.post("/children/search", asked(criteria)));
    }

    private Map<String, Object> called(String given) {
        return Map.of("given", given, "family", family);
    }

    private static UUID onRecord(InventedChild child) {
        return AtTheDesk.childOf(AtTheDesk.send(
                        "school", aReferralFromASchool().about(child).tellingOf("neglect-basic-care"))
                .only());
    }

    private InventedChild amelia() {
        return aChild("Amelia", family).born(born.toString()).livingAt(INVENTED.home(), "OL1 1AA");
    }

    @Test
    void aChildIsFoundByANicknameAndAYearWithTheReasonsFieldByField() {
        UUID child = onRecord(amelia());
        search(WORKER, Map.of("name", called("Millie"), "yearOfBirth", born.getYear()))
                .then()
                .body("items[0].childId", equalTo(child.toString()))
                .body("items[0].name", equalTo("Amelia " + family))
                .body("items[0].dateOfBirth", equalTo(born.toString()))
                .body("items[0].fields.find { it.field == 'familyName' }.comparison", equalTo("agrees"))
                .body("items[0].fields.find { it.field == 'postcode' }.comparison", equalTo("missing-here"))
                .body("tooMany", equalTo(false))
                .body("more", equalTo(0))
                .body("restricted", nullValue());
    }

    @Test
    void theSumIsThatOfTheFieldsAndTheLikeliestComesFirst() {
        onRecord(amelia());
        onRecord(aChild("Amelia", family).born(born.plusDays(200).toString()));
        Response found = search(WORKER, Map.of("name", called("Amelia"), "dateOfBirth", born.toString()));
        List<Float> weights = found.path("items.weight");
        assertTrue(weights.size() > 1);
        List<Float> sorted = new ArrayList<>(weights);
        sorted.sort(Collections.reverseOrder());
        assertEquals(sorted, weights);
        for (int i = 0; i < weights.size(); i++) {
            List<Number> parts = found.path("items[" + i + "].fields.weight");
            assertEquals(weights.get(i), parts.stream().mapToDouble(Number::doubleValue).sum(), 0.01);
        }
    }

    @Test
    void whatIsNotShownIsCounted() {
        onRecord(amelia());
        onRecord(aChild("Amelia", family).born(born.plusDays(200).toString()));
        ok(200, WORKER.post("/children/search", Map.of(
                        "criteria", Map.of("name", called("Amelia"), "yearOfBirth", born.getYear()),
                        "purpose", PURPOSE,
                        "limit", 1)))
                .then()
                .body("items.size()", equalTo(1))
                .body("more", equalTo(1))
                .body("wouldHelp", hasItems("dateOfBirth", "address.postcode"))
                .body("wouldHelp", not(hasItem("name.given")));
    }

    @Test
    void aChildIsFoundByTheTelephoneOfTheOneWhoCaresForIt() {
        UUID child = onRecord(amelia());
        onRecord(aChild("Noah", family).born("2011-07-09"));
        search(WORKER, Map.of("name", called("Amelia"), "people", List.of(called("Sam")), "ageYears", 11))
                .then()
                .body("items.childId", hasItem(child.toString()));
    }

    @Test
    void aRestrictedRecordSaysOnlyThatThereIsSomethingAndWhomToAsk() {
        UUID child = onRecord(amelia().hidden());
        Map<String, Object> criteria = Map.of("name", called("Amelia"), "dateOfBirth", born.toString());
        Response worker = search(WORKER, criteria);
        worker.then()
                .body("items", empty())
                .body("more", equalTo(0))
                .body("restricted.ask.role", equalTo("duty-manager"))
                .body("restricted.ask.telephone", notNullValue());
        assertFalse(worker.asString().contains(child.toString()));
        assertFalse(worker.asString().contains(family));
        search(FrontDoor.as("manager"), criteria)
                .then()
                .body("items[0].childId", equalTo(child.toString()))
                .body("items[0].restricted", equalTo(true))
                .body("restricted", nullValue());
    }

    @Test
    void nobodyIsFoundByAProtectedAddressNotEvenAsSomethingRestricted() {
        String home = INVENTED.home();
        onRecord(aChild("Amelia", family).born(born.toString()).livingAt(home, "OL1 1AA").hidden());
        Map<String, Object> address = Map.of("lines", List.of(home), "postcode", "OL1 1AA");
        for (String persona : List.of("worker", "manager")) {
            search(FrontDoor.as(persona), Map.of("address", address, "dateOfBirth", born.toString()))
                    .then()
                    .body("items.name", not(hasItem("Amelia " + family)))
                    .body("restricted", nullValue());
        }
    }

    @Test
    void aSealedRecordIsNeverFound() {
        UUID child = onRecord(amelia());
        try (Database owner = Database.asOwner()) {
            owner.write("update told_identity set sealed = true where child_id = ?::uuid", child.toString());
        }
        search(FrontDoor.as("manager"), Map.of("name", called("Amelia"), "dateOfBirth", born.toString()))
                .then()
                .body("items", empty())
                .body("restricted", nullValue());
    }

    @Test
    void anotherHubsChildIsNotThere() {
        onRecord(amelia());
        search(FrontDoor.as("other-hub-worker"), Map.of("name", called("Amelia"), "dateOfBirth", born.toString()))
                .then()
                .body("items", empty());
    }

    @Test
    void aNumberWhoseCheckFailsIsNamedAndNobodyIsLookedForByIt() {
        onRecord(amelia());
        search(WORKER, Map.of(
                        "name", called("Amelia"),
                        "dateOfBirth", born.toString(),
                        "identifiers", Map.of("nhsNumber", "9990000011")))
                .then()
                .body("leftOut", equalTo(List.of("identifiers.nhsNumber")))
                .body("items[0].fields.find { it.field == 'nhsNumber' }.comparison", not(equalTo("agrees")));
    }

    @Test
    void whatCanFindNobodyIsRefusedAndNotAnsweredWithNothing() {
        for (Map<String, Object> little : List.<Map<String, Object>>of(
                Map.of(), Map.of("sex", "female"), Map.of("name", Map.of("given", "Amelia")),
                Map.of("identifiers", Map.of("nhsNumber", "9990000011")))) {
            ok(422, WORKER.post("/children/search", asked(little)))
                    .then()
                    .body("type", endsWith("too-little-to-search-by"));
        }
    }

    @Test
    void tooManyToBeSearchedWholeAreSaidToBeTooMany() {
        UUID child = onRecord(amelia());
        Map<String, Object> criteria = Map.of("name", called("Amelia"), "yearOfBirth", born.getYear());
        try (Database owner = Database.asOwner()) {
            owner.write(
                    "insert into child_key (hub, key, holder) select k.hub, k.key, gen_random_uuid() from child_key k "
                            + "join told_identity t on t.hub = k.hub and t.case_id = k.holder "
                            + "cross join generate_series(1, 1000) where t.child_id = ?::uuid",
                    child.toString());
            search(WORKER, criteria)
                    .then()
                    .body("tooMany", equalTo(true))
                    .body("items", empty())
                    .body("wouldHelp", hasItem("dateOfBirth"));
            owner.write("delete from child_key k where not exists "
                    + "(select from told_identity t where t.hub = k.hub and t.case_id = k.holder)");
        }
    }

    @Test
    void everyFaultIsToldAtOnceAndAPurposeIsRequired() {
        ok(400, WORKER.post("/children/search", Map.of(
                        "criteria", Map.of("dateOfBirth", "2015-02-30", "sex", "girl", "shoeSize", 3), "limit", 0)))
                .then()
                .body("errors.field", hasItems(
                        "criteria.dateOfBirth", "criteria.sex", "criteria.shoeSize", "purpose", "limit"));
    }

    @Test
    void everySearchIsAuditedWithItsPurposeAndNeverWithWhatWasSearchedBy() {
        UUID child = onRecord(amelia());
        String id = search(WORKER, Map.of("name", called("Amelia"), "dateOfBirth", born.toString())).path("id");
        try (Database owner = Database.asOwner()) {
            List<String> notes = owner.texts(
                    "select note from audit_entry where act = 'children-searched' and ?::uuid = any(children)",
                    child.toString());
            assertEquals(List.of(id + ": " + PURPOSE), notes);
            assertEquals(0, owner.number(
                    "select count(*) from child_search where purpose like '%' || ? || '%'", family));
            assertEquals(1, owner.number(
                    "select count(*) from child_search where id = ?::uuid and by_sub = 'worker'", id));
        }
    }

    /** Taken down on the telephone; null for no search told. */
    private Response takenDown(String persona, String given, String search) {
        ObjectNode referral = aReferralFromASchool()
                .about(aChild(given, family).born(born.toString()))
                .tellingOf("neglect-basic-care")
                .json()
                .put("channel", "telephone");
        return FrontDoor.as(persona).post("/referrals", search == null ? referral : referral.put("search", search));
    }

    @Test
    void aWorkerWhoTellsOfTheirSearchMayTakeDownANewChild() {
        String id = search(WORKER, Map.of("name", called("Amelia"), "dateOfBirth", born.toString())).path("id");
        ok(201, takenDown("worker", "Amelia", id));
    }

    @Test
    void anothersSearchOrOneThatNeverWasMakesNoNewChild() {
        String id = search(WORKER, Map.of("name", called("Amelia"), "dateOfBirth", born.toString())).path("id");
        ok(422, takenDown("worker-2", "Amelia", id)).then().body("type", endsWith("search-first"));
        ok(422, takenDown("worker", "Amelia", UUID.randomUUID().toString()))
                .then()
                .body("type", endsWith("search-first"));
        search(WORKER, Map.of("name", called("Amelia"), "dateOfBirth", born.toString())).then().body("items", empty());
    }

    @Test
    void aSearchOfMoreThanHalfAnHourAgoIsTooOld() {
        String id = search(WORKER, Map.of("name", called("Amelia"), "dateOfBirth", born.toString())).path("id");
        try (Database owner = Database.asOwner()) {
            owner.write("update child_search set at = at - interval '31 minutes' where id = ?::uuid", id);
        }
        ok(422, takenDown("worker", "Amelia", id)).then().body("type", endsWith("search-first"));
    }

    @Test
    void aNewChildTakenDownWithoutOneIsSearchedForAllTheSameAndThatIsKept() {
        UUID child = onRecord(amelia());
        ok(201, takenDown("manager-2", "Millie", null));
        try (Database owner = Database.asOwner()) {
            assertEquals(1, owner.number(
                    "select count(*) from child_search where by_sub = 'manager-2' and purpose = 'new-child' "
                            + "and ?::uuid = any(found) and whole",
                    child.toString()));
            assertEquals(1, owner.number(
                    "select count(*) from audit_entry where act = 'children-searched' and sub = 'manager-2' "
                            + "and note like '%: new-child' and ?::uuid = any(children)",
                    child.toString()));
        }
    }
}
