package org.openmash.reports.scrutiny;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/**
 * A count as it is told: the number itself, or that it is hidden.
 *
 * @param count null where it is hidden
 */
public record Figure(Long count) {
    static final Figure HIDDEN = new Figure(null);
    private static final Map<String, Boolean> MARK = Map.of("hidden", true);

    boolean isHidden() {
        return count == null;
    }

    /** What is left of it without a part; hidden where either is. */
    Figure less(Figure part) {
        return isHidden() || part.isHidden() ? HIDDEN : new Figure(count - part.count());
    }

    /** On the wire. */
    @JsonValue
    public Object told() {
        return isHidden() ? MARK : count;
    }
}
