package org.openmash.thresholds;

/** Scoring failed or there was no rule set: the case stands red on top of the queue and an alert is counted. */
public record Unscored(String reason, RuleSetVersion ruleSet) implements Assessment {

    @Override
    public Headline headline() {
        return Headline.ofUnscored();
    }
}
