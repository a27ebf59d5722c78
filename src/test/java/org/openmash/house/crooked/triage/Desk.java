package org.openmash.house.crooked.triage;

import jakarta.inject.Inject;
import java.time.Instant;
import org.openmash.house.crooked.children.matching.Comparison;
import org.openmash.house.crooked.meetings.Meeting;

/** Knows a room above it, sits in another's alcove, reads the system's time, has its clock set by injection. */
public class Desk {
    static final String STATEMENT = "select id from triage_case where due_at < now()";

    @Inject
    Instant injected;

    public Instant now(Comparison comparison, Meeting meeting) {
        return Instant.now();
    }
}
