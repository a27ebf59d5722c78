package org.openmash.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.openmash.Fault;
import org.openmash.Refusal;

/** Where a list goes on: a few plain values in a form that callers hand back and do not read. */
public final class Cursor {
    private static final String BETWEEN = "\u001f";
    private static final Instant LATEST = Instant.parse("2300-01-01T00:00:00Z");

    private Cursor() {}

    public static String of(Object... values) {
        StringBuilder joined = new StringBuilder();
        for (Object value : values) {
            joined.append(value).append(BETWEEN);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refusal 400 when it is not a cursor of {@code howMany} values */
    public static List<String> values(String cursor, int howMany) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] values = joined.split(BETWEEN, -1);
            if (values.length == howMany + 1) {
                return List.of(values).subList(0, howMany);
            }
        } catch (IllegalArgumentException notBase64) {
            throw bad();
        }
        throw bad();
    }

    /** @throws Refusal 400 when it is no instant that the service could have given */
    public static Instant instant(String value) {
        try {
            Instant instant = Instant.parse(value);
            if (instant.isAfter(Instant.EPOCH) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeException notOurs) {
            throw bad();
        }
        throw bad();
    }

    public static Refusal bad() {
        return Refusal.badInput(List.of(new Fault("cursor", "not-a-cursor", "Use the value of \"next\" as it was given.")));
    }
}
