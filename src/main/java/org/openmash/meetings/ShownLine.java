package org.openmash.meetings;

import java.time.Instant;
import org.openmash.hubs.Person;

/** What one agency said of an item; until it does, nobody asked it. */
public record ShownLine(String agency, String answer, String words, Instant saidAt, Person saidBy) {
    static ShownLine notAsked(String agency) {
        return new ShownLine(agency, AgencyAnswer.NOT_ASKED.word(), null, null, null);
    }

    @Override
    public String toString() {
        return "ShownLine";
    }
}
