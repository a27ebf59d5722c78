/**
 * What those who answer for the thresholds look at: where people decided otherwise than the score, whom the bands fall
 * on, which rules fire. Counts of past cases alone: no case, no person, no words of anybody, and none of it says that
 * a rule or a worker was right.
 */
package org.openmash.reports.scrutiny;
