/** Fourth floor: takes a referral in, tells the partner what happens next, and later what became of it. */
package org.openmash.frontdoor;
