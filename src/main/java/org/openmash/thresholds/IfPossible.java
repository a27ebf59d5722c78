package org.openmash.thresholds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a case could come to if a child who is only possibly this child were this child. It is told and never counted:
 * until a person answers, it adds no points, sets no floor and lowers nothing.
 */
public final class IfPossible {
    static final String ALL = "all of the possible children";

    private final LevelAndBand highest;
    private final Map<String, LevelAndBand> byRule;

    private IfPossible(LevelAndBand highest, Map<String, LevelAndBand> byRule) {
        this.highest = highest;
        this.byRule = byRule;
    }

    static IfPossible of(Facts facts, Function<Facts, Outcome> score) {
        Outcome now = score.apply(facts);
        LevelAndBand highest = null;
        var byRule = new LinkedHashMap<String, LevelAndBand>();
        for (WorryingAnswer answer : now.unscored() ? List.<WorryingAnswer>of() : answers(facts)) {
            Outcome then = score.apply(answer.apply(facts));
            if (then.unscored()) {
                continue;
            }
            LevelAndBand to = new LevelAndBand(then.level(), then.band());
            highest = to.raisedBy(highest);
            var fired = Set.copyOf(now.firedRules());
            then.firedRules().stream()
                    .filter(rule -> !fired.contains(rule))
                    .forEach(rule -> byRule.merge(rule, to, LevelAndBand::raisedBy));
        }
        return new IfPossible(highest, byRule);
    }

    /** Each possible child alone, then all together: two records of one child would count as one history. */
    static List<WorryingAnswer> answers(Facts facts) {
        List<History> possible = facts.possibleHistories();
        var answers = new ArrayList<WorryingAnswer>();
        for (int i = 0; i < possible.size(); i++) {
            answers.add(Worse.identity(possible.get(i), i + 1));
        }
        List<WorryingAnswer> each = List.copyOf(answers);
        if (each.size() > 1) {
            answers.add(new WorryingAnswer(ALL, told -> all(each, told)));
        }
        return answers;
    }

    private static Facts all(List<WorryingAnswer> each, Facts told) {
        Facts joined = told;
        for (WorryingAnswer one : each) {
            joined = one.apply(joined);
        }
        return joined;
    }

    /** The most that the case could come to; null where there is no possible child. */
    public LevelAndBand highest() {
        return highest;
    }

    /** The rules that would fire besides those that do, in the set's order of the worst answer first met. */
    public Set<String> rules() {
        return byRule.keySet();
    }

    /** Whether the rule does not fire, and would. */
    boolean wouldFire(String rule) {
        return byRule.containsKey(rule);
    }

    /** What the case could come to where this rule fires with the rest of that history; null where it would not. */
    LevelAndBand couldRaiseTo(String rule) {
        return byRule.get(rule);
    }
}
