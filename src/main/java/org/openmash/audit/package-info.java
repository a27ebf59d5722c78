/** Ground floor: what was done and seen. Entries are only ever added; each keeps who, in what role, in the words of that day. */
package org.openmash.audit;
