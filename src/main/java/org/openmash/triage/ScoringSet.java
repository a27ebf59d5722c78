package org.openmash.triage;

import org.openmash.hubs.practice.Practice;
import org.openmash.thresholds.RuleSetVersion;
import org.openmash.thresholds.ThresholdSet;

/**
 * The thresholds that one case is scored by, from its first assessment to its last: a new set in force moves nobody.
 *
 * @param version which it is; null where not even a name was there
 * @param set null where it could not be read: the case is then unscored
 */
record ScoringSet(RuleSetVersion version, ThresholdSet set) {
    static ScoringSet of(ThresholdSet set) {
        return new ScoringSet(set.version(), set);
    }

    /** The lowest level that counts as a referral: a hub's own set says it, practice where it names a shipped one. */
    int referralLevel(Practice practice) {
        boolean shipped = version.equals(new RuleSetVersion(practice.ruleSetName(), practice.ruleSetVersion()));
        return set == null || shipped ? practice.referralLevel() : set.referralLevel().number();
    }

    boolean isThere() {
        return set != null;
    }
}
