package org.openmash.thresholds;

/**
 * What a rule set makes of the facts of one child: a score with its reasons, or no score and why not. It advises;
 * a named person decides.
 */
public sealed interface Assessment permits Scored, Unscored {

    /** The set that answered; null where there was none. */
    RuleSetVersion ruleSet();

    Headline headline();
}
