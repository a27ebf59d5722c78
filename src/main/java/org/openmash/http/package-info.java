/** Shaft: the manners of the API. How a refusal, a list, a version and a repeated call look on the wire; no word of practice. */
package org.openmash.http;
