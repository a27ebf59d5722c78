/**
 * What may be shown of counted children: small numbers are hidden, with as many others as keep them from being
 * reckoned back, and a share is told with how sure it is. Pure; whoever counts decides what the numbers mean.
 */
package org.openmash.reports.disclosure;
