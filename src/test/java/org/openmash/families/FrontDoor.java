package org.openmash.families;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openmash.contract.ContractFilter;

/**
 * The hub's API as one person uses it: under their token, below the base path, every call and answer held against
 * {@code openapi.yaml}. {@code FrontDoor.as("school").post("/referrals", body)}; each {@code with...} gives a copy, so a
 * door can be kept and shared.
 */
public final class FrontDoor {
    public static final String BASE = "/api/v1";
    public static final String PROBLEM = "application/problem+json";

    private static final ContractFilter CONTRACT = new ContractFilter();
    private static final String JSON = "application/json";
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final String service;
    private final String base;
    private final Map<String, String> headers;
    private final Map<String, List<Object>> query;

    private FrontDoor(String service, String base, Map<String, String> headers, Map<String, List<Object>> query) {
        this.service = service;
        this.base = base;
        this.headers = headers;
        this.query = query;
    }

    /** As one of the local hub's personas, {@code school} or {@code worker-2}. */
    public static FrontDoor as(String persona) {
        return withToken(TOKENS.computeIfAbsent(persona, TestServers::token));
    }

    /** As a person with these claims: another agency, several roles, none. */
    public static FrontDoor as(Map<String, Object> claims) {
        return withToken(TestServers.token(claims));
    }

    public static FrontDoor withToken(String token) {
        return asNobody().with("Authorization", "Bearer " + token);
    }

    /** Without a token. */
    public static FrontDoor asNobody() {
        return new FrontDoor(null, BASE, Map.of(), Map.of());
    }

    /** At another instance of the service: {@code http://localhost:12345}. */
    public FrontDoor at(String url) {
        return new FrontDoor(url, base, headers, query);
    }

    /** Below another path than the API's; empty for the root. */
    public FrontDoor below(String path) {
        return new FrontDoor(service, path, headers, query);
    }

    public FrontDoor with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new FrontDoor(service, base, more, query);
    }

    public FrontDoor ifMatch(String etag) {
        return with("If-Match", etag);
    }

    /** With the version that this answer gave. */
    public FrontDoor ifMatch(Response lastRead) {
        return ifMatch(lastRead.header("ETag"));
    }

    public FrontDoor repeatKey(String idempotencyKey) {
        return with("Idempotency-Key", idempotencyKey);
    }

    /** With a query parameter; several values repeat its name. */
    public FrontDoor asking(String name, Object... values) {
        Map<String, List<Object>> more = new LinkedHashMap<>(query);
        List<Object> all = new ArrayList<>(more.getOrDefault(name, List.of()));
        all.addAll(List.of(values));
        more.put(name, all);
        return new FrontDoor(service, base, headers, more);
    }

    public Response get(String path) {
        return call(Method.GET, path, null);
    }

    public Response delete(String path) {
        return call(Method.DELETE, path, null);
    }

    public Response post(String path) {
        return call(Method.POST, path, null);
    }

    /** @param body text and bytes are sent as they are; anything else is written as JSON */
    public Response post(String path, Object body) {
        return call(Method.POST, path, body);
    }

    public Response put(String path, Object body) {
        return call(Method.PUT, path, body);
    }

    public Response patch(String path, Object body) {
        return call(Method.PATCH, path, body);
    }

    public Response call(Method method, String path, Object body) {
        RequestSpecification request = given().filter(CONTRACT).basePath(base);
        if (service != null) {
            request.baseUri(service).port(java.net.URI.create(service).getPort());
        }
        headers.forEach(request::header);
        query.forEach(request::queryParam);
        if (body != null) {
            if (headers.keySet().stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
                request.contentType(JSON);
            }
            request.body(written(body));
        }
        return request.request(method, path);
    }

    /** As bytes: REST Assured would write text in a character set of its own. */
    private static byte[] written(Object body) {
        try {
            return switch (body) {
                case byte[] bytes -> bytes;
                case String text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                default -> MAPPER.writeValueAsBytes(body);
            };
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("This cannot be written as JSON", unwritable);
        }
    }
}
