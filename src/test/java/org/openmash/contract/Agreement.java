package org.openmash.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether a call and its answer are what the contract says of the operation; each breach in a line. */
final class Agreement {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Headers that carry a meaning of the contract: one that comes must be described. */
    private static final Set<String> TELLING = Set.of("ETag", "Location", "Idempotent-Replay", "Retry-After");

    private static final Set<Integer> OUTSIDE = Set.of(404, 405);
    private static final int INTERNAL_ERROR = 500;

    private final OpenApi contract;
    private final Schemas schemas;

    Agreement(OpenApi contract) {
        this.contract = contract;
        this.schemas = new Schemas(contract);
    }

    List<String> breaches(Operation operation, Call call) {
        List<String> breaches = new ArrayList<>();
        JsonNode response = contract.resolved(operation.response(call.status()));
        if (call.status() == INTERNAL_ERROR) {
            breaches.add("an internal error is never right");
        }
        if (response.isMissingNode()) {
            breaches.add("status " + call.status() + " is not described for it");
        } else {
            answer(response, call, breaches);
        }
        if (call.succeeded()) {
            request(operation, call, breaches);
        }
        return breaches;
    }

    /** Where the file has nothing, the service has nothing: a problem that says so. */
    List<String> breachesOutside(Call call) {
        List<String> breaches = new ArrayList<>();
        if (!OUTSIDE.contains(call.status())) {
            breaches.add("only 404 or 405 may be answered");
        }
        answer(contract.root().at("/components/responses/NotFound"), call, breaches);
        return breaches;
    }

    private void answer(JsonNode response, Call call, List<String> breaches) {
        content(response, call, breaches);
        headers(response, call, breaches);
    }

    private void content(JsonNode response, Call call, List<String> breaches) {
        JsonNode content = response.path("content");
        if (content.isEmpty()) {
            if (!call.body().isEmpty()) {
                breaches.add("no body is described for status " + call.status());
            }
            return;
        }
        JsonNode described = content.path(call.mediaType());
        if (described.isMissingNode()) {
            breaches.add("content type '" + call.mediaType() + "' is not described for status " + call.status());
            return;
        }
        JsonNode body = call.mediaType().endsWith("json")
                ? read(call.body(), breaches)
                : JsonNodeFactory.instance.textNode(call.body());
        if (body != null) {
            schemas.faults(described.path("schema"), body).forEach(fault -> breaches.add("answer " + fault));
        }
    }

    private static JsonNode read(String body, List<String> breaches) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException malformed) {
            breaches.add("the answer is not JSON");
            return null;
        }
    }

    private void headers(JsonNode response, Call call, List<String> breaches) {
        JsonNode described = response.path("headers");
        described.properties().forEach(entry -> {
            JsonNode header = contract.resolved(entry.getValue());
            String value = call.headers().getValue(entry.getKey());
            if (value != null) {
                value(header.path("schema"), List.of(value)).forEach(fault -> breaches.add("header " + entry.getKey() + " " + fault));
            } else if (header.path("required").asBoolean()) {
                breaches.add("header " + entry.getKey() + " is missing");
            }
        });
        TELLING.stream()
                .filter(name -> call.headers().hasHeaderWithName(name) && !described.has(name))
                .forEach(name -> breaches.add("header " + name + " is not described for status " + call.status()));
    }

    private void request(Operation operation, Call call, List<String> breaches) {
        query(operation, call, breaches);
        JsonNode body = contract.resolved(operation.node().path("requestBody"));
        if (body.isMissingNode()) {
            if (call.sent() != null && !call.sent().isEmpty()) {
                breaches.add("it takes no body, and one was sent and taken");
            }
        } else if (call.sent() == null) {
            if (body.path("required").asBoolean()) {
                breaches.add("it needs a body, and none was sent");
            }
        } else {
            JsonNode schema = body.at("/content/application~1json/schema");
            schemas.faults(schema, withoutNulls(call.sent())).forEach(fault -> breaches.add("request " + fault));
        }
    }

    private void query(Operation operation, Call call, List<String> breaches) {
        call.query().forEach((name, values) -> {
            JsonNode parameter = operation.parameters().stream()
                    .map(contract::resolved)
                    .filter(one -> one.path("in").asText().equals("query") && one.path("name").asText().equals(name))
                    .findFirst()
                    .orElse(null);
            if (parameter == null) {
                breaches.add("query parameter " + name + " is not described");
            } else {
                value(parameter.path("schema"), values).forEach(fault -> breaches.add("query " + name + " " + fault));
            }
        });
    }

    /** Text of a header or a query, read as its schema would have it. */
    private List<String> value(JsonNode schema, List<String> texts) {
        JsonNode resolved = contract.resolved(schema);
        if (resolved.path("type").asText().equals("array")) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            texts.forEach(text -> all.add(plain(contract.resolved(resolved.path("items")), text)));
            return schemas.faults(schema, all);
        }
        return schemas.faults(schema, plain(resolved, texts.getFirst()));
    }

    private static JsonNode plain(JsonNode schema, String text) {
        return switch (schema.path("type").asText()) {
            case "integer" -> text.matches("-?[0-9]{1,9}")
                    ? JsonNodeFactory.instance.numberNode(Integer.parseInt(text))
                    : JsonNodeFactory.instance.textNode(text);
            case "boolean" -> text.equals("true") || text.equals("false")
                    ? JsonNodeFactory.instance.booleanNode(text.equals("true"))
                    : JsonNodeFactory.instance.textNode(text);
            default -> JsonNodeFactory.instance.textNode(text);
        };
    }

    /** A null in what is sent is as if left out. */
    private static JsonNode withoutNulls(JsonNode sent) {
        if (sent instanceof ObjectNode object) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(entry -> {
                if (!entry.getValue().isNull()) {
                    kept.set(entry.getKey(), withoutNulls(entry.getValue()));
                }
            });
            return kept;
        }
        if (sent.isArray()) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode();
            sent.forEach(element -> kept.add(withoutNulls(element)));
            return kept;
        }
        return sent;
    }
}
