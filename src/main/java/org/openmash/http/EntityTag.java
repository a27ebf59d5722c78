package org.openmash.http;

import org.openmash.Refusal;

/** The version of a thing as an ETag, and the check of {@code If-Match}. */
public final class EntityTag {
    private EntityTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * @return the version that the caller last read; -1 for {@code *} or a tag that is none of ours, which never matches
     * @throws Refusal 428 when the header is missing
     */
    public static long required(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(
                    Refusal.Because.PRECONDITION_MISSING,
                    "if-match-required",
                    "Send If-Match with the ETag that you last read, so that nobody's change is overwritten unseen.");
        }
        String inner = ifMatch.strip();
        return inner.matches("\"[0-9]{1,18}\"") ? Long.parseLong(inner.substring(1, inner.length() - 1)) : -1;
    }
}
