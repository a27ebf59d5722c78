package org.openmash.thresholds;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One version of a partnership's thresholds: catalogue, ladder of points and rules, all of it data. It turns the
 * facts of one child into an answer with its reasons. The score advises; a named person decides.
 */
public final class ThresholdSet {
    private static final Set<String> ENGINE_RULES =
            Set.of(EngineRule.UNKNOWN_FLOOR_QUESTION.id(), EngineRule.SCORE_FAILED.id());
    private static final int MOST_PARTS = 31;

    private final RuleSetVersion version;
    private final String author;
    private final LocalDate effectiveFrom;
    private final RuleBook book;
    private final Scale scale;
    private final List<Rule> rules;

    /**
     * @param questions the words of the questions about the child and the history, by field
     */
    public ThresholdSet(
            RuleSetVersion version,
            String author,
            LocalDate effectiveFrom,
            Catalogue catalogue,
            Scale scale,
            List<Rule> rules,
            Map<String, String> questions) {
        this.version = version;
        this.author = author;
        this.effectiveFrom = effectiveFrom;
        this.book = new RuleBook(catalogue, questions);
        this.scale = scale;
        this.rules = List.copyOf(rules);
        refuseFaults();
    }

    private void refuseFaults() {
        var ids = new HashSet<>(ENGINE_RULES);
        for (Rule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("two rules with the id " + rule.id());
            }
            if (rule instanceof ScoringRule scoring && scoring.parts().size() > MOST_PARTS) {
                throw new IllegalArgumentException("rule " + rule.id() + " has more than " + MOST_PARTS + " parts");
            }
        }
    }

    /** The answer with every finding and every unknown that matters; never throws. */
    public Assessment assess(Facts facts) {
        try {
            Tally tally = tally(facts);
            var open = new OpenQuestions(rules, tally, this::tally);
            var findings = new FindingsOf(rules, tally, open).all();
            return Scored.of(tally.headline(), version, findings, open.mostImportantFirst());
        } catch (RuntimeException | StackOverflowError failure) {
            return new Unscored("scoring failed: " + failure.getClass().getSimpleName(), version);
        }
    }

    /** The answer alone, the same as {@link #assess} gives, for a fraction of the work; never throws. */
    public Headline headline(Facts facts) {
        try {
            return tally(facts).headline();
        } catch (RuntimeException | StackOverflowError failure) {
            return Headline.ofUnscored();
        }
    }

    private Tally tally(Facts facts) {
        return new Tally(book, scale, rules, facts);
    }

    public RuleSetVersion version() {
        return version;
    }

    public String author() {
        return author;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** Every indicator, in the order of the catalogue. */
    public List<Indicator> indicators() {
        return book.catalogue().indicators();
    }

    public List<Factor> factors() {
        return book.catalogue().factors();
    }

    /** The indicator of a code; a code of another set is read as this set's fallback. */
    public Indicator indicator(String code) {
        return book.catalogue().indicator(code);
    }

    /** The words of the code's category before the first semicolon, colon or bracket. */
    public String categoryOf(String code) {
        return indicator(code).scoringCategory();
    }

    public boolean asksWhereabouts(String code) {
        return indicator(code).asks(Question.WHEREABOUTS);
    }

    public boolean asksAccess(String code) {
        return indicator(code).asks(Question.ACCESS);
    }

    /** Whether a contact with these codes answered yes tells of no concern, so that nothing counts it. */
    public boolean informationOnly(Set<String> codesAnsweredYes) {
        return !codesAnsweredYes.isEmpty()
                && codesAnsweredYes.stream().noneMatch(code -> indicator(code).scored());
    }

    /** The band by points of a level that a person decided. */
    public Band bandOf(Level level) {
        return scale.bandOf(level);
    }
}
