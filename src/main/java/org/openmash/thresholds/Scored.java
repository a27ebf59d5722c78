package org.openmash.thresholds;

import java.util.List;
import java.util.Set;

/** An assessment with every indicator and rule as a finding, and every unknown that matters, most important first. */
public record Scored(
        Level level,
        Band band,
        int score,
        boolean mandatory,
        RuleSetVersion ruleSet,
        List<Finding> findings,
        List<Unknown> unknowns,
        AllUnknowns allUnknowns,
        boolean safetyAnswerOpen,
        boolean openWork,
        Set<String> effects)
        implements Assessment {

    public Scored {
        findings = List.copyOf(findings);
        unknowns = List.copyOf(unknowns);
        effects = Set.copyOf(effects);
    }

    static Scored of(Headline headline, RuleSetVersion ruleSet, List<Finding> findings, OpenQuestions open) {
        return new Scored(
                headline.level(),
                headline.band(),
                headline.score(),
                headline.mandatory(),
                ruleSet,
                findings,
                open.mostImportantFirst(),
                open.together(),
                headline.safetyAnswerOpen(),
                headline.openWork(),
                headline.effects());
    }

    @Override
    public Headline headline() {
        return new Headline(level, band, score, mandatory, false, safetyAnswerOpen, openWork, effects);
    }

    public boolean has(String effect) {
        return effects.contains(effect);
    }
}
