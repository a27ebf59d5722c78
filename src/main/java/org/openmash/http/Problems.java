package org.openmash.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openmash.Refusal;

/** Turns a refusal into {@code application/problem+json} (RFC 9457): the one place where a kind gets its status. */
public final class Problems {
    public static final MediaType PROBLEM = new MediaType("application", "problem+json");
    private static final String TYPES = "urn:openmash:problem:";

    private Problems() {}

    public static int status(Refusal.Because because) {
        return switch (because) {
            case BAD_INPUT -> 400;
            case NOT_SIGNED_IN -> 401;
            case NOT_ALLOWED -> 403;
            case NOT_FOUND -> 404;
            case STATE_FORBIDS -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case RULE_NOT_MET -> 422;
            case PRECONDITION_MISSING -> 428;
            case UNAVAILABLE -> 503;
        };
    }

    public static Map<String, Object> members(Refusal refusal) {
        Map<String, Object> told = members(refusal.kind(), status(refusal.because()), refusal.getMessage());
        if (!refusal.faults().isEmpty()) {
            told.put("errors", refusal.faults());
        }
        refusal.more().forEach(told::putIfAbsent);
        return told;
    }

    public static Map<String, Object> members(String kind, int status, String detail) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", TYPES + kind);
        told.put("title", title(kind));
        told.put("status", status);
        told.put("detail", detail);
        return told;
    }

    public static Response answer(Map<String, Object> members) {
        return Response.status((int) members.get("status")).type(PROBLEM).entity(members).build();
    }

    private static String title(String kind) {
        String words = kind.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
