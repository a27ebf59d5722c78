package org.openmash.hubs.practice;

import java.time.Instant;
import org.openmash.thresholds.ThresholdSet;

/** The approved set of a hub that takes force next, and when. */
public record Coming(ThresholdSet set, Instant from) {}
