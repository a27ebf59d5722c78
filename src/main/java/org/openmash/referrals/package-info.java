/** Second floor: what was told, by whom, when and on what basis. The record of each referral and of all that was added to it later. */
package org.openmash.referrals;
