package org.openmash.reports;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.openmash.hubs.Person;

/**
 * A draft run, or being run, over all past cases of its hub.
 *
 * @param set the number of the set in its hub, and the digest of the document that was run
 * @param endedAt null while it runs
 * @param stopped null where nobody broke it off
 * @param result the counts as JSON; null unless it is done
 */
public record Trial(
        UUID id,
        TriedSet set,
        State state,
        Progress progress,
        Person askedBy,
        Instant askedAt,
        Instant endedAt,
        Stopped stopped,
        String result) {

    /** How far a trial is. */
    public enum State {
        RUNNING, DONE, STOPPED, FAILED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Which document was run. */
    public record TriedSet(int version, String digest) {}

    /** @param phase gathering, reading, siblings or ended */
    public record Progress(String phase, long read, long of) {}

    /** Who broke it off and why. */
    public record Stopped(String by, String reason) {}
}
