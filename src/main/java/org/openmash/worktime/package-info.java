/**
 * Working time: when the hub is open, and by when a decision is owed.
 *
 * <p>A family's referral is answered within a working day of its receipt, and a child in danger within hours, nights
 * and bank holidays included. This room does that arithmetic and nothing else: it is told the time, the hub's hours and
 * the holidays, and it keeps no record of its own.
 */
package org.openmash.worktime;
