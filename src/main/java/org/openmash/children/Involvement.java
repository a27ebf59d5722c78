package org.openmash.children;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * A stretch of work with a child, open or past, here or at another authority.
 *
 * @param kind {@code s17}, {@code s47}, {@code plan}, {@code looked-after} or {@code early-help}
 * @param from null where the beginning is not known
 * @param to null while the work is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Involvement(String kind, LocalDate from, LocalDate to, String reason, String authority) {
    public static final List<String> KINDS = List.of("s17", "s47", "plan", "looked-after", "early-help");

    @Override
    public String toString() {
        return "Involvement";
    }
}
