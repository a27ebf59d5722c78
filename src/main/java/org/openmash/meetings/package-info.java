/**
 * Fourth floor: the daily risk meeting. Its agenda is made by rule and frozen at the hub's hour; each item keeps what
 * every agency said, how the risk stands before and after, and who does what by when. What is not done comes back
 * first.
 */
package org.openmash.meetings;
