package org.openmash.thresholds;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a set answers to the facts of one child, in its compact form: the answer, and for every rule and indicator
 * whether it fired or is left open. Findings and evidence are rendered from the facts when somebody reads them.
 */
public final class Outcome {
    private final List<Rule> rules;
    private final Headline headline;
    private final boolean[] fired;
    private final boolean[] unknown;
    private final Answer[] indicators;

    Outcome(List<Rule> rules, Headline headline, boolean[] fired, boolean[] unknown, Answer[] indicators) {
        this.rules = rules;
        this.headline = headline;
        this.fired = fired;
        this.unknown = unknown;
        this.indicators = indicators;
    }

    /** Null where unscored. */
    public Level level() {
        return headline.level();
    }

    public Band band() {
        return headline.band();
    }

    /** 0 to 100; 0 where unscored. */
    public int score() {
        return unscored() ? 0 : headline.score();
    }

    /** A fired floor has band red. */
    public boolean mandatory() {
        return headline.mandatory();
    }

    /** Scoring failed: nothing fired, and the band is red. */
    public boolean unscored() {
        return headline.unscored();
    }

    public boolean safetyAnswerOpen() {
        return headline.safetyAnswerOpen();
    }

    public boolean openWork() {
        return headline.openWork();
    }

    public Set<String> effects() {
        return headline.effects();
    }

    /** Whether the rule of this place in the set's list fired; a protective rule does where something told counts. */
    public boolean fired(int rule) {
        return fired[rule];
    }

    /** Whether the rule of this place in the set's list is left open by something not known. */
    public boolean unknown(int rule) {
        return unknown[rule];
    }

    /** The ids of the rules that fired, in the set's order. */
    public List<String> firedRules() {
        return IntStream.range(0, fired.length)
                .filter(this::fired)
                .mapToObj(rule -> rules.get(rule).id())
                .toList();
    }

    /** Whether the indicator of this place in the set's list stands answered yes. */
    public boolean indicatorFired(int indicator) {
        return indicators[indicator] == Answer.YES;
    }

    /** Whether the indicator of this place in the set's list stands answered not known. */
    public boolean indicatorUnknown(int indicator) {
        return indicators[indicator] == Answer.NOT_KNOWN;
    }

    public Headline headline() {
        return headline;
    }
}
