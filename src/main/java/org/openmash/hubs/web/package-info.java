/** The hub's own door: the local clock, what readiness tells of the calendar, what a production start refuses. */
package org.openmash.hubs.web;
