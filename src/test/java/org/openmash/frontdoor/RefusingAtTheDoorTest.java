package org.openmash.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedAddition.anAddition;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedReferral.aReferralFromASchool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmash.families.FrontDoor;
import org.openmash.families.TestServers;

/** Whoever is refused at the door hears why, and whom to ring; nothing of what they sent is stored. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class RefusingAtTheDoorTest {
    private static final String DUTY_DESK = "0161 496 0900";
    /** 256 characters. */
    private static final String TOO_LONG = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    static List<BadInput> badInputs() {
        return BadInputs.all();
    }

    @ParameterizedTest
    @MethodSource("badInputs")
    void everyBadInputHasItsNamedFaultAndLeavesNothing(BadInput input) {
        Map<String, Long> before = Kept.everything();
        Response refused = FrontDoor.as("school").post("/referrals", input.body().at(Instant.now()));
        assertEquals(input.status(), refused.statusCode(), refused.asString());
        assertTrue(refused.contentType().startsWith(FrontDoor.PROBLEM), refused.contentType());
        if (input.isReadable()) {
            List<Map<String, String>> errors = refused.path("errors");
            assertTrue(
                    errors.stream()
                            .anyMatch(error -> error.get("field").equals(input.field())
                                    && error.get("code").equals(input.code())),
                    refused::asString);
        } else {
            assertTrue(refused.<String>path("type").endsWith(":" + input.code()), refused.asString());
        }
        assertEquals(DUTY_DESK, refused.path("emergency.telephone"));
        assertEquals(before, Kept.everything());
    }

    @Test
    void aCallerWithoutATokenStillSeesWhomToRing() {
        Response refused = FrontDoor.asNobody().post("/referrals", "{}");
        assertEquals(401, refused.statusCode());
        assertEquals("999", refused.path("emergency.telephone"));
        assertTrue(refused.<String>path("emergency.text").contains("999"));
    }

    @Test
    void aCallerWithABadTokenStillSeesWhomToRing() {
        Response refused = FrontDoor.withToken("no.such.token").post("/referrals", "{}");
        assertEquals(401, refused.statusCode());
        assertEquals("999", refused.path("emergency.telephone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"health-responder", "chair", "editor", "approver", "analyst", "auditor", "admin"})
    void aRoleThatMayNotSendIsToldSoAndWhomToRing(String persona) {
        for (String path : List.of("/referrals", "/referrals/2222-2222-2222/additions")) {
            Response refused = FrontDoor.as(persona).post(path, "nonsense");
            assertEquals(403, refused.statusCode(), path);
            assertNotNull(refused.path("emergency.telephone"), path);
        }
    }

    @Test
    void aPersonOfNoHubOrAgencyOfOursIsRefusedWithALine() {
        for (Map<String, Object> claims : List.of(
                Map.<String, Object>of("sub", "x", "groups", List.of("referrer"), "agency", "school", "hub", "999"),
                Map.<String, Object>of("sub", "x", "groups", List.of("referrer"), "agency", "scouts", "hub", "900"),
                Map.<String, Object>of("sub", "x", "groups", List.of("referrer"), "hub", "900"),
                Map.<String, Object>of("sub", "x", "groups", List.of("referrer", "meeting-chair"), "hub", "900"))) {
            Response refused = FrontDoor.as(claims).post("/referrals", referral());
            assertEquals(403, refused.statusCode(), refused.asString());
            assertNotNull(refused.path("emergency.telephone"));
        }
    }

    @Test
    void anotherTypeThanJsonIsRefusedWithALine() {
        Response refused = FrontDoor.as("school").with("Content-Type", "text/plain").post("/referrals", "help");
        assertEquals(415, refused.statusCode());
        assertNotNull(refused.path("emergency.telephone"));
    }

    @Test
    void faultsComeBeforeAKeyOfAnotherCall() {
        String key = UUID.randomUUID().toString();
        assertEquals(201, FrontDoor.as("school").repeatKey(key).post("/referrals", referral()).statusCode());
        ObjectNode faulty = referral().put("nonsense", 1);
        assertEquals(400, FrontDoor.as("school").repeatKey(key).post("/referrals", faulty).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"has a space", "é", TOO_LONG})
    void aKeyThatIsNoneIsNamed(String key) {
        Response refused = FrontDoor.as("school").repeatKey(key).post("/referrals", referral());
        assertEquals(400, refused.statusCode());
    }

    @Test
    void anAdditionToNothingIsNotFoundBeforeItsBodyIsLookedAt() {
        for (String reference : List.of("2222-2222-2223", "nonsense", "0000-0000-0000")) {
            Response refused = FrontDoor.as("school").post("/referrals/" + reference + "/additions", "not JSON");
            assertEquals(404, refused.statusCode(), reference);
            assertEquals(DUTY_DESK, refused.path("emergency.telephone"));
        }
    }

    @Test
    void anAdditionWithAFaultNamesItAndWhomToRing() {
        String reference = FrontDoor.as("school").post("/referrals", referral()).path("reference");
        Map<String, Long> before = Kept.everything();
        Response refused = FrontDoor.as("school").post("/referrals/" + reference + "/additions", anAddition().json());
        assertEquals(400, refused.statusCode());
        assertEquals("words", refused.path("errors[0].field"));
        assertEquals(DUTY_DESK, refused.path("emergency.telephone"));
        assertEquals(before, Kept.everything());
    }

    private static ObjectNode referral() {
        return aReferralFromASchool().about(aChild("Amina", "Refused")).tellingOf("self-harm").json();
    }
}
