/**
 * A threshold set in plain English, for a panel to read aloud and for the public to read without points, and what
 * changed from one set to the next. Pure: a set goes in, sentences come out.
 */
package org.openmash.thresholds.wording;
