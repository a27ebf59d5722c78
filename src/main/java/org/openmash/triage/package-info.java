/** Third floor: one case per child, who works it, by when it must be decided, what was decided and who looked at it a second time. */
package org.openmash.triage;
