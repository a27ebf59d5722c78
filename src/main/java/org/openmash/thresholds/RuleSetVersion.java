package org.openmash.thresholds;

/** Which version of which rule set gave an answer; stored with every assessment and told in every decision. */
public record RuleSetVersion(String name, String version) {}
