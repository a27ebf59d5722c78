/** Every rule that differs between authorities, versioned, and the threshold sets and calendars that it names. */
package org.openmash.hubs.practice;
