package org.openmash.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmash.families.TestServers;

/** Whoever refuses, a room, the framework or the server, the caller reads a problem and nothing of a family. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class EveryRefusalIsAProblemTest {
    private static final String JSON = "application/json";

    @TestHTTPResource("/")
    URI service;

    private Calls calls;

    @BeforeEach
    void calls() {
        calls = new Calls(service);
    }

    @Test
    void aPathThatIsNotThere() {
        assertProblem(calls.get("/api/v1/nothing-here"), 404, "not-found");
        assertProblem(calls.get("/nothing-here"), 404, "not-found");
        assertProblem(calls.get(FailingDoor.PATH + "/a/b/c"), 404, "not-found");
    }

    @Test
    void aMethodThatThePathDoesNotTakeWithThoseThatItDoes() {
        Calls.Got got = calls.call("DELETE", FailingDoor.PATH, BodyPublishers.noBody());
        assertProblem(got, 405, "method-not-allowed");
        assertEquals("OPTIONS, POST", got.header("Allow"));
        assertEquals("GET, HEAD, OPTIONS", calls.post(FailingDoor.PATH + "/signed-in", "{}").header("Allow"));
    }

    @Test
    void aTypeThatIsNotTakenOrNotGiven() {
        assertProblem(calls.post(FailingDoor.PATH, "a,b", "Content-Type", "text/csv"), 415, "unsupported-media-type");
        assertProblem(calls.get(FailingDoor.PATH + "/well", "Accept", "image/png"), 406, "not-acceptable");
    }

    @Test
    void aBodyThatIsNoJsonOrHasAKeyTwice() {
        assertProblem(calls.post(FailingDoor.PATH, "{\"a\":", "Content-Type", JSON), 400, "malformed-json");
        assertProblem(calls.post(FailingDoor.PATH, "{\"a\":1,\"a\":2}", "Content-Type", JSON), 400, "malformed-json");
        assertProblem(calls.post(FailingDoor.PATH, "", "Content-Type", JSON), 400, "malformed-json");
    }

    @ParameterizedTest
    @CsvSource({"1048577", "3000000", "6000000"})
    void aBodyPastTheBoundWhetherItsLengthIsToldOrNot(int length) {
        byte[] body = new byte[length];
        java.util.Arrays.fill(body, (byte) ' ');
        assertProblem(
                calls.call("POST", FailingDoor.PATH, BodyPublishers.ofByteArray(body), "Content-Type", JSON), 413, "too-large");
        assertProblem(
                calls.call(
                        "POST",
                        FailingDoor.PATH,
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                        "Content-Type",
                        JSON),
                413,
                "too-large");
    }

    @Test
    void aParameterThatCannotBeRead() {
        String some = "0193f1d0-5a7e-7b61-8b3a-6f0c5d2e9a10";
        assertProblem(calls.get(FailingDoor.PATH + "/of/" + some + "?limit=many"), 400, "bad-input");
    }

    @Test
    void noTokenAndTokensThatAreNoGood() {
        Calls.Got none = calls.get(FailingDoor.PATH + "/signed-in");
        assertProblem(none, 401, "not-signed-in");
        assertEquals("Bearer", none.header("WWW-Authenticate"));
        for (String token : List.of("x.y.z", "opaque", expired(), TestServers.token("worker") + "x")) {
            Calls.Got got = calls.get(FailingDoor.PATH + "/signed-in", "Authorization", "Bearer " + token);
            assertProblem(got, 401, "not-signed-in");
            assertEquals("Bearer error=\"invalid_token\"", got.header("WWW-Authenticate"));
        }
    }

    @Test
    void aRoleThatMayNot() {
        assertProblem(
                calls.get(FailingDoor.PATH + "/signed-in", "Authorization", "Bearer " + TestServers.token("school")),
                403,
                "not-allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "by-fault, 500, internal-error",
        "by-statement, 500, internal-error",
        "by-deadlock, 409, collided",
        "by-lost-database, 503, database-away",
        "by-stale-version, 412, stale",
        "by-refusal, 409, busy"
    })
    void whatFailsInsideTellsNothingOfWhatWasSent(String how, int status, String kind) {
        try (LogOfThisTest log = LogOfThisTest.listen()) {
            Calls.Got got = calls.get(FailingDoor.PATH + "/" + how, "X-Correlation-Id", "failing-0001");
            assertProblem(got, status, kind);
            assertFalse(got.whole().body().contains(FailingDoor.CANARY));
            assertFalse(log.words().toString().contains(FailingDoor.CANARY), () -> log.words().toString());
            if (status >= 500) {
                assertTrue(log.words().stream().anyMatch(line -> line.contains(kind) && line.contains("failing-0001")),
                        () -> log.words().toString());
            }
        }
    }

    @Test
    void whenToComeBackStandsInAHeaderToo() {
        assertEquals("3", calls.get(FailingDoor.PATH + "/by-refusal").header("Retry-After"));
        assertEquals("2", calls.get(FailingDoor.PATH + "/by-lost-database").header("Retry-After"));
    }

    @Test
    void aWellFormedCorrelationIdComesBackAndAnyOtherIsReplaced() {
        assertEquals(
                "desk_7.of-2026", calls.get("/api/v1/indicators", "X-Correlation-Id", "desk_7.of-2026").header("X-Correlation-Id"));
        for (String ill : List.of("short", "with space in it", "x".repeat(65), "<script>alert(1)</script>")) {
            String given = calls.get(FailingDoor.PATH + "/well", "X-Correlation-Id", ill).header("X-Correlation-Id");
            assertTrue(given.matches("[A-Za-z0-9._-]{8,64}"), given);
            assertFalse(given.equals(ill));
        }
    }

    @Test
    void anAnswerIsKeptOutOfCachesAndFrames() {
        Calls.Got got = calls.get(FailingDoor.PATH + "/well");
        assertEquals(200, got.status());
        assertEquals("no-store", got.header("Cache-Control"));
        assertEquals("nosniff", got.header("X-Content-Type-Options"));
        assertEquals("DENY", got.header("X-Frame-Options"));
    }

    @Test
    void eachCallIsOneLineInTheLogUnderItsTemplate() {
        try (LogOfThisTest log = LogOfThisTest.listen()) {
            calls.get(FailingDoor.PATH + "/of/" + FailingDoor.CANARY, "X-Correlation-Id", "line-of-log-1");
            calls.get(FailingDoor.PATH + "/signed-in", "Authorization", "Bearer " + TestServers.token("worker"));
            List<String> lines = requests(log, 2);
            assertTrue(lines.stream().anyMatch(line -> line.contains("route=/api/v1/failing/of/{id}")
                    && line.contains("correlationId=line-of-log-1") && line.contains("method=GET")), lines::toString);
            assertTrue(lines.stream().anyMatch(line -> line.contains("sub=worker") && line.contains("status=200")), lines::toString);
            assertFalse(lines.toString().contains(FailingDoor.CANARY));
        }
    }

    /** The line is written once the answer has gone, so it may come a moment after it. */
    private static List<String> requests(LogOfThisTest log, int howMany) {
        List<String> lines = List.of();
        for (int wait = 0; wait < 100 && lines.size() < howMany; wait++) {
            lines = log.words().stream().filter(line -> line.startsWith("org.openmash.request")).toList();
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return lines;
    }

    private static String expired() {
        return TestServers.token(Map.of("sub", "worker", "hub", "900", "groups", List.of("duty-worker"), "exp", 1_600_000_000L));
    }

    private static void assertProblem(Calls.Got got, int status, String kind) {
        assertEquals(status, got.status(), got.whole().body());
        assertEquals("application/problem+json", got.header("Content-Type"));
        assertEquals(kind, got.kind());
        assertEquals(status, got.json().path("status").asInt());
        assertFalse(got.json().path("title").asText().isEmpty());
        assertFalse(got.json().path("detail").asText().isEmpty());
        assertNotNull(got.header("X-Correlation-Id"));
        assertNull(got.json().get("stack"));
    }
}
