/**
 * Thresholds: how much need or harm a contact points to, and how soon somebody must act.
 *
 * <p>Facts go in, an answer with its reasons comes out, the same every time. What is not known never makes a
 * child look safer, and a mandatory floor is lowered by nothing. The score advises; a named person decides.
 */
package org.openmash.thresholds;
