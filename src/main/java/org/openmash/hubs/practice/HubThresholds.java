package org.openmash.hubs.practice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openmash.thresholds.ThresholdSet;

/**
 * The approved sets of one hub, by when each takes force. At any instant the one with the latest start is in force, so
 * there is never a second; what is yet to come takes force by time alone.
 *
 * @param revision how often this had changed when it was read
 */
record HubThresholds(long revision, List<Approved> approved) {
    HubThresholds {
        approved = approved.stream().sorted(Comparator.comparing(Approved::from)).toList();
    }

    /** @param set null where what was stored cannot be read any more: cases are then unscored */
    record Approved(int number, String digest, Instant from, ThresholdSet set) {
        boolean hasBegun(Instant at) {
            return !from.isAfter(at);
        }
    }

    Optional<Approved> inForce(Instant at) {
        return approved.reversed().stream().filter(one -> one.hasBegun(at)).findFirst();
    }

    Optional<Approved> coming(Instant at) {
        return approved.stream().filter(one -> !one.hasBegun(at)).findFirst();
    }

    /** Newest first. */
    List<Approved> begun(Instant at) {
        return approved.reversed().stream().filter(one -> one.hasBegun(at)).toList();
    }

    Optional<Approved> numbered(String version) {
        return approved.stream()
                .filter(one -> Integer.toString(one.number()).equals(version))
                .findFirst();
    }
}
