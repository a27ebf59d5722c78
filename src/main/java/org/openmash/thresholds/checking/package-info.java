/**
 * Looks for faults in a partnership's thresholds before anybody tries them on a family: rules that cannot fire,
 * unknowns that would make a child look safer, floors that something takes away. Every fault is shown by a referral.
 */
package org.openmash.thresholds.checking;
