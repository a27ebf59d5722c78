package org.openmash.http;

import java.util.UUID;
import org.openmash.Refusal;

/** An id in a path: what is no id names nothing that is there. */
public final class PathId {
    private static final String FORM = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    private PathId() {}

    /** @throws Refusal 404 when it has not the form of an id */
    public static UUID of(String text) {
        if (text == null || !text.matches(FORM)) {
            throw Refusal.notFound();
        }
        return UUID.fromString(text);
    }
}
