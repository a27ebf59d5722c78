/** The REST door for partners: referrals, what came later to them, what became of them, and the concerns to choose from. */
package org.openmash.frontdoor.web;
