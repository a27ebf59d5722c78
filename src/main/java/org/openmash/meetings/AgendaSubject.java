package org.openmash.meetings;

import java.time.Instant;
import java.util.stream.Stream;
import org.openmash.triage.AgendaCase;

/**
 * One case with all that the rules look at.
 *
 * @param carriedOver null where earlier meetings left nothing undone
 * @param addition null where the chair did not add it
 */
record AgendaSubject(AgendaCase of, CarriedOver carriedOver, Addition addition) {
    /** Whether any rule puts it on the agenda. */
    boolean isWanted(Window window) {
        return Stream.of(AgendaRule.values()).anyMatch(rule -> rule.on(this, window).isPresent());
    }

    /** The chair puts a case on the agenda that no rule catches, with a reason. */
    record Addition(Instant at, String why) {
        @Override
        public String toString() {
            return "Addition";
        }
    }
}
