package org.openmash.children;

import java.time.Instant;
import org.openmash.hubs.Person;

/** A person's first opening of an item of a timeline within the time asked about. */
public record Opening(Person by, Instant at) {}
