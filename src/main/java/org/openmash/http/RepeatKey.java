package org.openmash.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.TreeSet;
import org.openmash.Fault;
import org.openmash.Refusal;

/**
 * What makes a call the same as an earlier one: the caller's key, whose key it is, and a digest of method, path and
 * the JSON as read (the order of keys and white space do not count).
 *
 * @param holder an agency, or a member of staff; keys of others never meet
 * @param key the {@code Idempotency-Key}, 1 to 255 characters
 */
public record RepeatKey(String holder, String key, byte[] digest) {
    /** @return null where the caller sent no key */
    public static RepeatKey of(String holder, String header, String method, String path, JsonNode body) {
        if (header == null) {
            return null;
        }
        if (!header.matches("[\\x21-\\x7e]{1,255}")) {
            throw Refusal.badInput(List.of(new Fault(
                    "Idempotency-Key", "malformed", "1 to 255 printable ASCII characters without spaces.")));
        }
        return new RepeatKey(holder, header, digest(method, path, body));
    }

    private static byte[] digest(String method, String path, JsonNode body) {
        try {
            StringBuilder canonical = new StringBuilder(1024).append(method).append('\n').append(path).append('\n');
            write(canonical, body);
            return MessageDigest.getInstance("SHA-256").digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(StringBuilder out, JsonNode node) {
        if (node.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            node.fieldNames().forEachRemaining(names::add);
            out.append('{');
            for (String name : names) {
                out.append('"').append(name.length()).append(':').append(name).append(':');
                write(out, node.get(name));
            }
            out.append('}');
        } else if (node.isArray()) {
            out.append('[');
            node.forEach(element -> write(out, element));
            out.append(']');
        } else if (node.isNumber()) {
            // Not the plain form: 1e999999999 would be a gigabyte of noughts.
            out.append('#').append(node.decimalValue().stripTrailingZeros().toString()).append(';');
        } else if (node.isTextual()) {
            out.append('"').append(node.textValue().length()).append(':').append(node.textValue());
        } else {
            out.append(node.asText()).append(';');
        }
    }
}
