package org.openmash.hubs;

import java.time.Instant;

/** The local hub's clock was put elsewhere: whatever fell due by it is run at once, before the mover is answered. */
public record ClockMoved(Instant now) {}
