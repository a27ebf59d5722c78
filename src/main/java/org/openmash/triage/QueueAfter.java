package org.openmash.triage;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a page of the queue goes on.
 *
 * @param at the instant of the first page, at which lateness is reckoned on all of them
 * @param part the part of the queue's order that the last row stood in
 */
public record QueueAfter(Instant at, int part, Instant dueAt, Instant receivedAt, UUID id) {}
