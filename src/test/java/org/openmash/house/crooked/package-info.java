/** A house built wrong on purpose: every rule must fail on it, or the rule sees nothing. */
package org.openmash.house.crooked;
