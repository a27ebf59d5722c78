package org.openmash.triage;

import org.openmash.thresholds.Headline;
import org.openmash.thresholds.RuleSetVersion;

/**
 * What a scoring came to, without its findings: they are rendered from the facts when somebody reads them.
 *
 * @param ruleSet which set answered; null where there was none
 * @param unscoredBecause why there is no score; null where there is one
 */
record Score(Headline headline, RuleSetVersion ruleSet, String unscoredBecause) {
    static Score failed(String because, RuleSetVersion ruleSet) {
        return new Score(Headline.ofUnscored(), ruleSet, because);
    }

    Urgency urgency() {
        return Urgency.of(headline);
    }
}
