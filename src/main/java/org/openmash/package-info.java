/** The hall: the few words that every room shares. How a thing is refused, how bad input is told, what time it is. */
package org.openmash;
