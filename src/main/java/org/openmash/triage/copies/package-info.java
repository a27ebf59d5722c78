/**
 * Copies of an assessment for anyone who is not the hub's staff: composed field by field from what that reader may get,
 * with the ground for each thing withheld, by one person, and released by another. Nothing goes out that was not read
 * twice.
 */
package org.openmash.triage.copies;
