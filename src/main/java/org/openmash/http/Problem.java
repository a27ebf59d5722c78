package org.openmash.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openmash.Fault;
import org.openmash.Refusal;

/**
 * One problem as RFC 9457 has it, before the rooms have added to it.
 *
 * @param kind the stable kebab-case end of its {@code type}
 * @param errors the faults of a bad body; empty where it is about something else
 * @param more further members, as {@code retryAfterSeconds}
 */
record Problem(int status, String kind, String detail, List<Fault> errors, Map<String, Object> more) {
    private static final String TYPES = "urn:openmash:problem:";

    static Problem of(int status, String kind, String detail) {
        return new Problem(status, kind, detail, List.of(), Map.of());
    }

    static Problem of(Refusal refusal) {
        return new Problem(
                status(refusal.because()), refusal.kind(), refusal.getMessage(), refusal.faults(), refusal.more());
    }

    /** What the framework refused before any resource saw it, by its status alone. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> of(400, "malformed-request", "The request cannot be read: look at its path, query and headers.");
            case 401 -> of(401, "not-signed-in", "Send a valid bearer token of this service's issuer.");
            case 403 -> of(403, "not-allowed", "Your role may not do this.");
            case 404 -> of(Refusal.notFound());
            case 405 -> of(405, "method-not-allowed", "This path takes the methods that the Allow header names.");
            case 406 -> of(406, "not-acceptable", "This path answers in none of the types that the Accept header names.");
            case 409 -> of(409, "collided", "Another change came at the same moment; read again and repeat.");
            case 413 -> of(413, "too-large", "A body may have at most 1 MiB (1,048,576 bytes).");
            case 414 -> of(414, "path-too-long", "The path and query are too long.");
            case 415 -> of(415, "unsupported-media-type", "Send application/json in UTF-8.");
            case 429 -> of(429, "too-many-requests", "Too many requests; wait and repeat.");
            case 431 -> of(431, "headers-too-large", "The headers are too large.");
            case 503 -> unavailable("unavailable", "The service cannot answer just now; repeat with the same Idempotency-Key.");
            default -> status >= 400 && status < 500
                    ? of(status, "refused", "The request was refused.")
                    : of(500, "internal-error", "Something went wrong here; nothing of it is told. Quote the correlation id.");
        };
    }

    static Problem unavailable(String kind, String detail) {
        return new Problem(503, kind, detail, List.of(), Map.of(Problems.RETRY_AFTER, 2));
    }

    Map<String, Object> members() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", TYPES + kind);
        told.put("title", title());
        told.put("status", status);
        told.put("detail", detail);
        if (!errors.isEmpty()) {
            told.put("errors", errors);
        }
        more.forEach(told::putIfAbsent);
        return told;
    }

    private String title() {
        String words = kind.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static int status(Refusal.Because because) {
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
}
