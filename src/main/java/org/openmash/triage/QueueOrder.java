package org.openmash.triage;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.openmash.thresholds.Band;

/**
 * The order in which the desk works: unscored and mandatory red, then breached, then band, then due time, then age,
 * then id. The SQL of the queue walks the same order part by part; a test holds the two together.
 */
public final class QueueOrder {
    /** What the order looks at. */
    public record Place(boolean firstOfAll, boolean breached, Band band, Instant dueAt, Instant receivedAt, UUID id) {
        int part() {
            return part(firstOfAll, breached, band.ordinal());
        }

        static int part(boolean firstOfAll, boolean breached, int band) {
            return (firstOfAll ? 0 : 6) + (breached ? 0 : 3) + band;
        }
    }

    /** PostgreSQL orders ids by their bytes; Java's own order of UUIDs is signed. */
    private static final Comparator<UUID> BY_BYTES = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    public static final Comparator<Place> MOST_URGENT_FIRST = Comparator.comparingInt((Place place) -> place.part())
            .thenComparing(Place::dueAt)
            .thenComparing(Place::receivedAt)
            .thenComparing(Place::id, BY_BYTES);

    private QueueOrder() {}
}
