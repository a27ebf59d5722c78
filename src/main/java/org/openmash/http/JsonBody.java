package org.openmash.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.NotSupportedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.openmash.Refusal;

/**
 * Reads a body into a JSON tree. Only what cannot be read at all stops here (not UTF-8, not JSON, a key twice, nested
 * past reason); every other fault is the reader's to gather.
 */
public final class JsonBody {
    /** 1 MiB, the bound that the contract names for a body. */
    public static final int MOST_BYTES = 1024 * 1024;

    private static final ObjectMapper STRICT = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(40)
                            .maxNumberLength(40)
                            .maxStringLength(MOST_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private JsonBody() {}

    /** @throws Refusal 413 past {@link #MOST_BYTES}; 400 when it is not one JSON object in UTF-8 without double keys */
    public static ObjectNode object(byte[] body) {
        JsonNode read = read(body);
        if (read instanceof ObjectNode object) {
            return object;
        }
        throw malformed("The body must be one JSON object.");
    }

    /**
     * As {@link #object}, but nothing at all reads as an empty object, and then of any content type.
     *
     * @throws NotSupportedException 415 when there is a body and it is not called JSON
     */
    public static ObjectNode objectOrNothing(byte[] body, String contentType) {
        if (body == null || body.length == 0) {
            return STRICT.createObjectNode();
        }
        if (contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new NotSupportedException();
        }
        return object(body);
    }

    public static JsonNode read(byte[] body) {
        if (body == null || body.length == 0) {
            throw malformed("The body is empty; JSON is expected.");
        }
        if (body.length > MOST_BYTES) {
            throw Refusal.of(Refusal.Because.TOO_LARGE, "too-large", "A body may have at most 1 MiB (1,048,576 bytes).");
        }
        try {
            JsonNode read = STRICT.readTree(text(body));
            if (read == null || read.isMissingNode()) {
                throw malformed("The body is empty; JSON is expected.");
            }
            return read;
        } catch (JsonProcessingException unreadable) {
            throw malformed(place(unreadable));
        } catch (NumberFormatException pastReason) {
            throw malformed("A number has an exponent past all reason.");
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw malformed("The body is not UTF-8.");
        }
    }

    private static String place(JsonProcessingException unreadable) {
        String what = unreadable.getOriginalMessage() != null
                        && unreadable.getOriginalMessage().startsWith("Duplicate field")
                ? "A key stands twice in one object"
                : "This is not readable as JSON";
        var at = unreadable.getLocation();
        return at == null ? what + "." : what + ", near line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
    }

    private static Refusal malformed(String detail) {
        return Refusal.of(Refusal.Because.BAD_INPUT, "malformed-json", detail);
    }
}
