package org.openmash.http;

import java.util.UUID;
import java.util.regex.Pattern;

/** What ties a call, its log lines, its audit entries and its events together. */
public final class CorrelationId {
    public static final String HEADER = "X-Correlation-Id";
    /** Where the id of the call at hand stands among the logging context. */
    public static final String CONTEXT = "correlationId";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private CorrelationId() {}

    /** The caller's, if well formed, else a new one. */
    static String of(String sent) {
        return sent != null && WELL_FORMED.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    }
}
