package org.openmash.thresholds.wording;

/**
 * Something that a threshold set says, in plain English.
 *
 * @param about what it speaks of: {@code level:3}, {@code band:red}, {@code scale}, {@code window:third-contact},
 *     {@code indicator:code}, {@code factor:code}, {@code rule:R02}, {@code successor:code}, {@code fallback} or
 *     {@code exclusive}
 */
public record Sentence(String about, String text) {}
