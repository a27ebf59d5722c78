/**
 * Roof: what the hub learns from its past cases. How a draft of the thresholds would have answered them, where people
 * decided otherwise than the score, whom the bands fall on, which rules fire. It counts and never says that anyone was
 * right; small numbers are hidden, and nothing here touches live work.
 */
package org.openmash.reports;
