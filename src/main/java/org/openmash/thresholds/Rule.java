package org.openmash.thresholds;

/** One rule of a set, as a threshold panel wrote it: data with a reason and a source, never code. */
public sealed interface Rule permits ScoringRule, ProtectiveRule {

    String id();

    String title();

    String why();

    String source();
}
