/** The door of the daily risk meeting: its dates, its agenda, what the chair and the agencies write. */
package org.openmash.meetings.web;
