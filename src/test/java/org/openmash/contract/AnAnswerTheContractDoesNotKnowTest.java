package org.openmash.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults planted in an answer or a call, each of which the filter must see; a filter that sees none proves nothing. */
class AnAnswerTheContractDoesNotKnowTest {
    private static final String RIGHT =
            "{\"id\":\"0193f1d0-5a7e-7b61-8b3a-6f0c5d2e9a10\",\"band\":\"red\",\"level\":4,\"at\":\"2026-11-20T15:20:00Z\"}";
    private static final String PROBLEM =
            "{\"type\":\"urn:openmash:problem:not-found\",\"title\":\"Not found\",\"status\":404,\"detail\":\"Nothing.\"}";

    private static final ContractFilter FILTER = new ContractFilter(OpenApi.of(
            """
            openapi: 3.1.0
            servers: [{url: /api/v1}]
            paths:
              /things:
                post:
                  operationId: plantedThing
                  parameters:
                    - {name: limit, in: query, schema: {type: integer, maximum: 200}}
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema:
                          type: object
                          additionalProperties: false
                          required: [why]
                          properties: {why: {type: string, minLength: 1}}
                  responses:
                    '201':
                      headers:
                        Location: {required: true, schema: {type: string, pattern: '^/api/'}}
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Thing'}}
                    '204': {description: Nothing.}
                    '404': {$ref: '#/components/responses/NotFound'}
                    '500': {$ref: '#/components/responses/NotFound'}
            components:
              responses:
                NotFound:
                  content:
                    application/problem+json:
                      schema:
                        type: object
                        required: [type, title, status, detail]
              schemas:
                Thing:
                  type: object
                  additionalProperties: false
                  required: [id, band]
                  properties:
                    id: {type: string, format: uuid}
                    band: {$ref: '#/components/schemas/Band'}
                    level: {type: [integer, 'null'], minimum: 1, maximum: 4}
                    at: {type: string, format: date-time, pattern: 'Z$'}
                    on: {type: string, format: date}
                Band: {type: string, enum: [red, amber, green]}
            """));

    private static Call answered(int status, String type, String body, Header... headers) {
        return new Call("POST", "/api/v1/things", null, sent("{\"why\":\"so\"}"), status, type, new Headers(headers), body);
    }

    private static Call made(String body) {
        return answered(201, "application/json;charset=UTF-8", body, new Header("Location", "/api/v1/things/1"));
    }

    private static JsonNode sent(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private static void caught(String what, Call call) {
        AssertionError breach = assertThrows(AssertionError.class, () -> FILTER.check(call));
        assertTrue(breach.getMessage().contains(what), breach.getMessage());
    }

    @Test
    void whatAgreesIsLetPass() {
        assertDoesNotThrow(() -> FILTER.check(made(RIGHT)));
        assertDoesNotThrow(() -> FILTER.check(made(RIGHT.replace("\"level\":4", "\"level\":null"))));
        assertDoesNotThrow(() -> FILTER.check(answered(204, null, "")));
    }

    @Test
    void aWrongTypeIsCaught() {
        caught("level", made(RIGHT.replace("\"level\":4", "\"level\":\"4\"")));
        caught("level", made(RIGHT.replace("\"level\":4", "\"level\":4.5")));
        caught("object", made("[]"));
    }

    @Test
    void aMissingPartIsCaught() {
        caught("band", made(RIGHT.replace("\"band\":\"red\",", "")));
    }

    @Test
    void aPartTooManyIsCaught() {
        caught("score", made(RIGHT.replace("\"level\":4", "\"score\":60")));
    }

    @Test
    void aWordOutsideTheChoiceIsCaught() {
        caught("band", made(RIGHT.replace("red", "RED")));
    }

    @Test
    void aBoundIsKept() {
        caught("level", made(RIGHT.replace("\"level\":4", "\"level\":5")));
    }

    @Test
    void aTextOfAnotherFormIsCaught() {
        caught("id", made(RIGHT.replace("0193f1d0-5a7e", "0193f1d05a7e")));
        caught("at", made(RIGHT.replace("2026-11-20T15:20:00Z", "2026-11-20 15:20")));
        caught("at", made(RIGHT.replace("15:20:00Z", "15:20:00+00:00")));
        caught("on", made(RIGHT.replace("\"level\":4", "\"on\":\"2026-02-30\"")));
    }

    @Test
    void aStatusThatIsNotDescribedIsCaught() {
        caught("status 200", answered(200, "application/json", RIGHT));
        caught("status 403", answered(403, "application/problem+json", PROBLEM));
    }

    @Test
    void anInternalErrorIsNeverLetPass() {
        caught("internal error", answered(500, "application/problem+json", PROBLEM));
    }

    @Test
    void anotherContentTypeIsCaught() {
        caught("content type 'text/html'", answered(404, "text/html", "<p>Not found</p>"));
        caught("content type 'application/json'", answered(404, "application/json", PROBLEM));
        caught("no body is described", answered(204, "application/json", "{}"));
        caught("not JSON", made("{\"id\":"));
    }

    @Test
    void headersAreLookedAt() {
        caught("Location is missing", answered(201, "application/json", RIGHT));
        caught("Location", answered(201, "application/json", RIGHT, new Header("Location", "http://elsewhere/")));
        caught(
                "ETag is not described",
                answered(201, "application/json", RIGHT, new Header("Location", "/api/"), new Header("ETag", "\"1\"")));
    }

    @Test
    void aCallThatIsTakenMustBeOneThatTheContractDescribes() {
        Headers location = new Headers(new Header("Location", "/api/v1/things/1"));
        caught("request", taken("{\"because\":\"so\"}", null, location));
        caught("request", taken("{\"why\":\"\"}", null, location));
        caught("none was sent", new Call("POST", "/api/v1/things", null, null, 201, "application/json", location, RIGHT));
        caught("query parameter offset", taken("{\"why\":\"so\"}", "offset=3", location));
        caught("query limit", taken("{\"why\":\"so\"}", "limit=201", location));
        assertDoesNotThrow(() -> FILTER.check(taken("{\"why\":\"so\",\"more\":null}", "limit=200", location)));
    }

    private static Call taken(String body, String query, Headers headers) {
        return new Call("POST", "/api/v1/things", query, sent(body), 201, "application/json", headers, RIGHT);
    }

    @Test
    void whereTheContractHasNothingTheServiceHasNothing() {
        Headers none = new Headers(List.of());
        caught(
                "only 404 or 405",
                new Call("GET", "/api/v1/secrets", null, null, 200, "application/problem+json", none, PROBLEM));
        assertDoesNotThrow(() -> FILTER.check(
                new Call("GET", "/api/v1/secrets", null, null, 404, "application/problem+json", none, PROBLEM)));
        assertDoesNotThrow(
                () -> FILTER.check(new Call("GET", "/q/health/live", null, null, 200, "application/json", none, "{}")));
    }
}
