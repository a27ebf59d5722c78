/**
 * Every rule that differs between authorities, versioned, and the threshold sets and calendars that it names.
 *
 * <p>A threshold set is one JSON document, published as {@code META-INF/threshold-set.schema.json}; the shipped
 * {@code thresholds/starter.json} is itself just such a set. {@link org.openmash.hubs.practice.SetDocuments} reads one:
 * its shape by the published schema, then what no shape can tell (codes and windows that are there, no code twice, a
 * ladder that rises), every fault at once with its JSON pointer. What has no fault has one canonical text, and
 * approvals are bound to the digest of that text. There is no "not", no reading of another rule and no fact about
 * ethnicity, faith, nationality, postcode, family form or benefits: whoever writes one is told why it is refused.
 */
package org.openmash.hubs.practice;
