package org.openmash.meetings;

import java.time.Instant;

/**
 * Why a case stands on an agenda: the rule, since when it holds, and words for the chair. A rule's words are codes
 * and times; the chair's own are kept as written.
 */
public record Reason(String rule, Instant since, String why) {
    @Override
    public String toString() {
        return "Reason";
    }
}
