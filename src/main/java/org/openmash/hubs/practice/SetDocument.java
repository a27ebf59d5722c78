package org.openmash.hubs.practice;

import org.openmash.thresholds.ThresholdSet;

/**
 * A threshold set that was read from its document. Approvals are bound to the digest, so that whoever approves
 * approves these very words.
 *
 * @param canonical the one JSON text of what it means
 * @param digest SHA-256 of the canonical text in UTF-8, in hexadecimal
 */
public record SetDocument(String canonical, String digest, ThresholdSet set) {}
