package org.openmash.thresholds;

/**
 * Something that makes a told concern weigh more, or a protection that orders cases inside a band.
 *
 * @param derived the hub draws it from the facts; a referrer may not state it
 * @param protective it takes points off inside the band and never moves a case down
 */
public record Factor(String code, String words, String counts, boolean derived, boolean protective, String source) {}
