package org.openmash.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.Headers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One call and its answer.
 *
 * @param sent the JSON that was sent; null for none, or none that is readable
 * @param body of the answer, as text
 */
record Call(
        String method,
        String path,
        String rawQuery,
        JsonNode sent,
        int status,
        String contentType,
        Headers headers,
        String body) {

    boolean isToTheApi() {
        boolean ours = path.startsWith("/api/") || path.startsWith("/local/");
        return ours && !method.equals("OPTIONS") && !method.equals("HEAD");
    }

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** The media type without its parameters; empty where the answer names none. */
    String mediaType() {
        return contentType == null ? "" : contentType.replaceFirst(";.*", "").strip();
    }

    Map<String, List<String>> query() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            query.computeIfAbsent(decoded(name), key -> new ArrayList<>()).add(decoded(value));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
