package org.openmash.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One operation of the contract.
 *
 * @param template the whole path with its variables, {@code /api/v1/referrals/{reference}}
 * @param parameters those of the path and its own, as they stand in the file
 */
public record Operation(
        String id, String method, String template, Pattern path, List<JsonNode> parameters, JsonNode node) {

    static Operation of(String method, String base, String path, JsonNode pathItem, JsonNode node) {
        List<JsonNode> parameters = new ArrayList<>();
        pathItem.path("parameters").forEach(parameters::add);
        node.path("parameters").forEach(parameters::add);
        String template = base + path;
        return new Operation(
                node.path("operationId").asText(method + " " + path),
                method.toUpperCase(java.util.Locale.ROOT),
                template,
                pattern(template),
                parameters,
                node);
    }

    boolean isAt(String calledMethod, String calledPath) {
        return method.equals(calledMethod) && path.matcher(calledPath).matches();
    }

    int variables() {
        return (int) template.chars().filter(character -> character == '{').count();
    }

    /** The answers of this status: its own, else those of its hundred ({@code 4XX}). */
    JsonNode response(int status) {
        JsonNode responses = node.path("responses");
        JsonNode own = responses.path(Integer.toString(status));
        return own.isMissingNode() ? responses.path(status / 100 + "XX") : own;
    }

    @Override
    public String toString() {
        return method + " " + template + " (" + id + ")";
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(Arrays.stream(template.split("/"))
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining("/")));
    }
}
