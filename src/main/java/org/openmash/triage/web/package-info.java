/** The REST door of triage. */
package org.openmash.triage.web;
