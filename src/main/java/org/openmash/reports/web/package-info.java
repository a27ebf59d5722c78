/**
 * The door of the reports: asking for a trial of a draft and reading what became of it, and counts for those who answer
 * for the thresholds.
 */
package org.openmash.reports.web;
