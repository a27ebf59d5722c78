package org.openmash.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openmash.families.FrontDoor;
import org.openmash.families.TestServers;

/** What the contract shows a partner is taken when it is pasted, as long as the file is kept: no date in it runs out. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class ExamplesCanBePastedTest {
    private static final String HUB = "901";

    private static JsonNode examples(String operationId) {
        Operation operation = OpenApi.ofTheRepository().operations().stream()
                .filter(one -> one.id().equals(operationId))
                .findFirst()
                .orElseThrow();
        return operation.node().at("/requestBody/content/application~1json/examples");
    }

    private static FrontDoor sender(JsonNode referral) {
        return referral.has("channel") ? person("duty-worker", null) : person("referrer", "school");
    }

    private static FrontDoor person(String role, String agency) {
        Map<String, Object> claims = new java.util.HashMap<>(
                Map.of("sub", "pasting-" + role, "name", "P. Paste", "groups", List.of(role), "hub", HUB));
        if (agency != null) {
            claims.put("agency", agency);
        }
        return FrontDoor.as(claims);
    }

    @TestFactory
    Stream<DynamicTest> everyReferralIsTaken() {
        return examples("submitReferral").properties().stream().map(example -> DynamicTest.dynamicTest(example.getKey(), () -> {
            JsonNode referral = example.getValue().path("value");
            Response receipt = sender(referral).post("/referrals", referral);
            assertEquals(201, receipt.statusCode(), receipt.asString());
        }));
    }

    @TestFactory
    Stream<DynamicTest> laterNewsAndAWithdrawalAreTaken() {
        FrontDoor school = person("referrer", "school");
        Response receipt = school.post("/referrals", examples("submitReferral").at("/school/value"));
        String path = "/referrals/" + receipt.path("reference");
        return Stream.concat(
                pasted(school, path + "/additions", "addToReferral", 201),
                pasted(school, path + "/withdrawal", "withdrawReferral", 200));
    }

    private static Stream<DynamicTest> pasted(FrontDoor door, String path, String operationId, int status) {
        return examples(operationId).properties().stream()
                .map(example -> DynamicTest.dynamicTest(operationId + " " + example.getKey(), () -> {
                    Response answer = door.post(path, example.getValue().path("value"));
                    assertEquals(status, answer.statusCode(), answer.asString());
                }));
    }
}
