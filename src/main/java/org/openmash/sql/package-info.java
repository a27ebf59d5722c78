/** Shaft: statements and rows, in the transaction that is open. No word of practice lives here. */
package org.openmash.sql;
