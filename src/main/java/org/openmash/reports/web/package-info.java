/** The door of the reports: asking for a trial of a draft and reading what became of it. */
package org.openmash.reports.web;
