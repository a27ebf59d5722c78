package org.openmash.thresholds;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One version of a partnership's thresholds: catalogue, ladder of points and rules, all of it data. It turns the
 * facts of one child into an answer with its reasons. The score advises; a named person decides.
 */
public final class ThresholdSet {
    private static final Set<String> ENGINE_RULES =
            Set.of(EngineRule.UNKNOWN_FLOOR_QUESTION.id(), EngineRule.SCORE_FAILED.id());

    private final RuleSetVersion version;
    private final SetTerms terms;
    private final RuleBook book;
    private final Plan plan;
    private final Spares spares;
    private final Scale scale;
    private final List<Rule> rules;
    private final Map<String, String> questions;

    /**
     * @param questions the words of the questions about the child and the history, by field
     */
    public ThresholdSet(
            RuleSetVersion version,
            SetTerms terms,
            Catalogue catalogue,
            Scale scale,
            List<Rule> rules,
            Map<String, String> questions) {
        this.version = version;
        this.terms = terms;
        this.questions = Map.copyOf(questions);
        this.book = new RuleBook(catalogue, questions);
        this.scale = scale;
        this.rules = List.copyOf(rules);
        refuseFaults();
        this.plan = new Plan(book, scale, this.rules);
        this.spares = new Spares(plan);
    }

    private void refuseFaults() {
        var ids = new HashSet<>(ENGINE_RULES);
        for (Rule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("two rules with the id " + rule.id());
            }
        }
    }

    /** Whether a rule of this id is the engine's own, which no set states, leaves out or changes. */
    public static boolean isOfTheEngine(String rule) {
        return ENGINE_RULES.contains(rule);
    }

    /** The answer with every finding and every unknown that matters; never throws. */
    public Assessment assess(Facts facts) {
        try {
            Tally tally = new Tally(plan).of(facts);
            Outcome outcome = tally.outcome();
            var open = new OpenQuestions(rules, tally, other -> new Tally(plan).of(other));
            var findings = new FindingsOf(rules, tally, outcome, open, ifPossible(facts)).all();
            return Scored.of(outcome.headline(), version, findings, open);
        } catch (RuntimeException | StackOverflowError failure) {
            return new Unscored("scoring failed: " + failure.getClass().getSimpleName(), version);
        }
    }

    /** The answer with every rule's outcome and no words, for a fraction of the work; never throws. */
    public Outcome outcome(Facts facts) {
        try {
            Tally tally = spares.take();
            Outcome outcome = tally.of(facts).outcome();
            spares.giveBack(tally);
            return outcome;
        } catch (RuntimeException | StackOverflowError failure) {
            return Outcome.unscored(plan);
        }
    }

    /** What the case could come to if a child who is only possibly this child were this child; never throws. */
    public IfPossible ifPossible(Facts facts) {
        return IfPossible.of(facts, this::outcome);
    }

    /** Scores facts from their bytes, by this set's own level of a referral and not by that of the day; for one thread. */
    public FactReader reader(FactWords words) {
        return new FactReader(plan, words, referralLevel().number());
    }

    /** Whether any rule asks for the cases of brothers and sisters. */
    public boolean asksWhetherASiblingIsRed() {
        return plan.nodes().read(new AboutHistory.SiblingRed());
    }

    /** The answer alone, the same as {@link #assess} gives, for a fraction of the work; never throws. */
    public Headline headline(Facts facts) {
        return outcome(facts).headline();
    }

    /** How the conditions of this set stand on these facts, as a rule reads them. */
    public Function<Condition, Known> reading(Facts facts) {
        return readings().apply(facts);
    }

    /** The same of one referral after another, each reading ending the one before; for one thread. */
    public Function<Facts, Function<Condition, Known>> readings() {
        var tally = new Tally(plan);
        return facts -> tally.situation(facts)::known;
    }

    public RuleSetVersion version() {
        return version;
    }

    /** What the panel calls this set. */
    public String name() {
        return terms.name();
    }

    /** What the set says besides its catalogue, ladder and rules. */
    public SetTerms terms() {
        return terms;
    }

    /** The four levels, from 1 to 4. */
    public List<LevelOfNeed> levels() {
        return terms.levels();
    }

    /** The lowest level that counts as a referral. */
    public Level referralLevel() {
        return terms.referralLevel();
    }

    /** How soon a case of each band must be decided. */
    public Map<Band, BandClock> clocks() {
        return terms.clocks();
    }

    /** The windows that the rules count in, by name. */
    public Map<String, Window> windows() {
        return terms.windows();
    }

    /** Groups of effects of which no referral may draw two. */
    public List<Set<String>> exclusive() {
        return terms.exclusive();
    }

    /** What a code that this set no longer has is read as, by the old code. */
    public Map<String, String> successors() {
        return book.catalogue().successors();
    }

    /** The code that takes in every code which this set does not have, its words kept. */
    public String fallback() {
        return book.catalogue().fallback();
    }

    /** The ladder from points to level and band. */
    public Scale scale() {
        return scale;
    }

    /** The words of the questions about the child and the history, by field. */
    public Map<String, String> questions() {
        return questions;
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
        return book.informationOnly(codesAnsweredYes);
    }

    /** The band by points of a level that a person decided. */
    public Band bandOf(Level level) {
        return scale.bandOf(level);
    }
}
