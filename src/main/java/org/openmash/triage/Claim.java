package org.openmash.triage;

import java.time.Instant;
import org.openmash.hubs.Person;

/** Who works on a case just now, since when, and until when the lease lasts if they do nothing more. */
public record Claim(Person by, Instant since, Instant until) {}
