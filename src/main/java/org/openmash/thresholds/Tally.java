package org.openmash.thresholds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One scoring, in fixed strata: the told codes; the rules with their points and floors; protection inside the band
 * reached by points; then the rules about brothers and sisters. Headline and findings are both drawn from it.
 */
final class Tally {
    private static final int HIGHEST_SCORE = 100;

    private final RuleBook book;
    private final Scale scale;
    private final List<Rule> rules;
    private final Situation situation;
    private final int[] counted;
    private final int[] firedParts;
    private final Set<String> effects = new HashSet<>();
    private int points;
    private int protection;
    private String blockedBy;
    private LevelAndBand floor;
    private boolean mandatory;
    private boolean cumulative;
    private boolean floorQuestionOpen;
    private Band ownBand;

    Tally(RuleBook book, Scale scale, List<Rule> rules, Facts facts) {
        this.book = book;
        this.scale = scale;
        this.rules = rules;
        this.situation = new Situation(book, facts);
        this.counted = new int[book.catalogue().size()];
        this.firedParts = new int[rules.size()];
        this.floor = scale.at(0);
        countCodes();
        readRules(false);
        protect();
        ownBand = answer().band();
        readRules(true);
    }

    /** For each category the highest code whole, and each further one half, rounded down. */
    private void countCodes() {
        Catalogue catalogue = book.catalogue();
        int category = -1;
        for (int i = 0; i < counted.length; i++) {
            if (CodeSet.has(situation.yes(), i)) {
                counted[i] = catalogue.category(i) == category ? catalogue.points(i) / 2 : catalogue.points(i);
                category = catalogue.category(i);
                points += counted[i];
            }
        }
    }

    private void readRules(boolean aboutSiblings) {
        for (int r = 0; r < rules.size(); r++) {
            if (rules.get(r) instanceof ScoringRule rule
                    && rule.aboutSiblings() == aboutSiblings
                    && !(aboutSiblings && ownAnswerSettles(rule))) {
                readParts(rule, r);
            }
        }
    }

    boolean ownAnswerSettles(ScoringRule rule) {
        return rule.aboutSiblings() && !rule.unlessOwnBand().moreUrgentThan(ownBand);
    }

    private void readParts(ScoringRule rule, int number) {
        for (int p = 0; p < rule.parts().size(); p++) {
            ScoringRule.Part part = rule.parts().get(p);
            Known known = part.holds(situation);
            if (known == Known.TRUE) {
                firedParts[number] |= 1 << p;
                cumulative |= rule.cumulative();
                add(part);
            } else if (known == Known.UNKNOWN && part.floor() != null) {
                floorQuestionOpen |= asksOfTeller(part);
            }
        }
    }

    private void add(ScoringRule.Part part) {
        points += part.points();
        effects.addAll(part.effects());
        if (part.floor() != null) {
            floor = floor.raisedBy(part.floor());
            mandatory |= part.floor().band() == Band.RED;
        }
    }

    private boolean asksOfTeller(ScoringRule.Part part) {
        var open = new ArrayList<Open>();
        part.when().open(situation.asTold(), open::add);
        return open.stream().anyMatch(Open::told);
    }

    private void protect() {
        for (Rule rule : rules) {
            if (rule instanceof ProtectiveRule protective) {
                protect(protective);
            }
        }
    }

    private void protect(ProtectiveRule rule) {
        int offered = 0;
        for (ProtectiveRule.Protection one : rule.protections()) {
            offered += one.holds(situation) ? one.points() : 0;
        }
        if (offered > 0) {
            blockedBy = blocks(rule);
            int room = points - scale.lowestOf(points);
            protection = blockedBy == null ? Math.min(Math.min(offered, rule.atMost()), room) : 0;
            points -= protection;
        }
    }

    private String blocks(ProtectiveRule rule) {
        if (floor.level().atLeast(rule.blockedByFloor())) {
            return "a mandatory floor of level " + rule.blockedByFloor().number() + " fires";
        }
        if (situation.whereaboutsOpen() || situation.accessOpen()) {
            return "a safety answer is not known";
        }
        if (cumulative) {
            return "a cumulative rule fires";
        }
        boolean own = rule.blockedWhen() != null && rule.blockedWhen().holds(situation) == Known.TRUE;
        return own ? "the set blocks it here" : null;
    }

    LevelAndBand answer() {
        return scale.at(points).raisedBy(floor);
    }

    int score() {
        return Math.min(HIGHEST_SCORE, points);
    }

    Headline headline() {
        LevelAndBand answer = answer();
        return new Headline(
                answer.level(),
                answer.band(),
                score(),
                mandatory,
                false,
                safetyAnswerOpen(),
                effects.contains(Effect.ROUTE_TO_ALLOCATED_WORKER),
                effects);
    }

    Outcome outcome() {
        boolean[] fired = new boolean[rules.size()];
        boolean[] unknown = new boolean[rules.size()];
        for (int r = 0; r < fired.length; r++) {
            switch (rules.get(r)) {
                case ScoringRule rule -> {
                    fired[r] = fired(r);
                    unknown[r] = known(rule, r) == Known.UNKNOWN;
                }
                case ProtectiveRule rule ->
                    fired[r] = blockedBy == null
                            && rule.protections().stream().anyMatch(one -> one.holds(situation));
            }
        }
        var answers = book.catalogue().indicators().stream()
                .map(indicator -> situation.code(book.catalogue().indexOf(indicator.code())))
                .toArray(Answer[]::new);
        return new Outcome(rules, headline(), fired, unknown, answers);
    }

    Known known(ScoringRule rule, int number) {
        if (fired(number)) {
            return Known.TRUE;
        }
        boolean settled = ownAnswerSettles(rule);
        return !settled && rule.parts().stream().anyMatch(part -> part.holds(situation) == Known.UNKNOWN)
                ? Known.UNKNOWN
                : Known.FALSE;
    }

    private boolean safetyAnswerOpen() {
        return situation.whereaboutsOpen()
                || situation.accessOpen()
                || floorQuestionOpen
                || book.withFloor(situation.notKnown());
    }

    Situation situation() {
        return situation;
    }

    int counted(int indicator) {
        return counted[indicator];
    }

    boolean fired(int rule, int part) {
        return (firedParts[rule] & 1 << part) != 0;
    }

    boolean fired(int rule) {
        return firedParts[rule] != 0;
    }

    int protection() {
        return protection;
    }

    /** What kept protection from counting; null where nothing did, or none was told. */
    String blockedBy() {
        return blockedBy;
    }

    /** Above in band, level or score, in that order. */
    boolean above(Tally other) {
        LevelAndBand mine = answer();
        LevelAndBand theirs = other.answer();
        if (mine.band() != theirs.band()) {
            return mine.band().moreUrgentThan(theirs.band());
        }
        if (mine.level() != theirs.level()) {
            return mine.level().atLeast(theirs.level());
        }
        return score() > other.score();
    }
}
