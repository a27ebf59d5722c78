package org.openmash.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Holds every call of a test, and its answer, against {@code openapi.yaml}: an answer that the file does not describe
 * fails the test, whatever the test itself looks at. What lies outside of the API is let pass.
 */
public final class ContractFilter implements Filter {
    private static final String CHECKED = "openmash.contract.checked";
    private static final int MOST_SHOWN = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Agreement agreement;
    private final OpenApi contract;

    public ContractFilter() {
        this(OpenApi.ofTheRepository());
    }

    ContractFilter(OpenApi contract) {
        this.contract = contract;
        this.agreement = new Agreement(contract);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        // It may be registered for all calls and for this one; the answer is looked at once.
        boolean looked = context.hasValue(CHECKED);
        context.setValue(CHECKED, true);
        Response response = context.next(request, expected);
        if (!looked) {
            check(call(request, response));
        }
        return response;
    }

    void check(Call call) {
        if (!call.isToTheApi()) {
            return;
        }
        Optional<Operation> operation = contract.find(call.method(), call.path());
        operation.ifPresent(found -> Touched.note(found, call.status()));
        List<String> breaches = operation.map(found -> agreement.breaches(found, call))
                .orElseGet(() -> agreement.breachesOutside(call));
        if (!breaches.isEmpty()) {
            throw new AssertionError(told(call, operation, breaches));
        }
    }

    private static Call call(FilterableRequestSpecification request, Response response) {
        URI uri = URI.create(request.getURI());
        return new Call(
                request.getMethod(),
                uri.getPath(),
                uri.getRawQuery(),
                sent(request),
                response.statusCode(),
                response.contentType(),
                response.headers(),
                response.asString());
    }

    /** A body that is no JSON is one text. */
    private static JsonNode sent(FilterableRequestSpecification request) {
        byte[] body = bytes(request.getBody());
        String type = request.getContentType();
        boolean text = type != null && type.startsWith("text/") && body.length > 0;
        return text ? JSON.getNodeFactory().textNode(new String(body, StandardCharsets.UTF_8)) : json(body);
    }

    private static byte[] bytes(Object body) {
        return switch (body) {
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case null, default -> new byte[0];
        };
    }

    /** Null where there is none, or none that can be read: then the answer must be a refusal. */
    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? null : JSON.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JsonProcessingException malformed) {
            return null;
        }
    }

    private static String told(Call call, Optional<Operation> operation, List<String> breaches) {
        StringBuilder told = new StringBuilder(call.method() + " " + call.path() + " answered " + call.status()
                + ", and openapi.yaml does not agree, " + operation.map(Operation::id).orElse("where it has no such operation")
                + ":\n");
        breaches.forEach(breach -> told.append("  - ").append(breach).append('\n'));
        String body = call.body();
        return told.append("The answer: ")
                .append(body.length() > MOST_SHOWN ? body.substring(0, MOST_SHOWN) + " ..." : body)
                .toString();
    }
}
