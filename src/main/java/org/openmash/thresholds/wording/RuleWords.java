package org.openmash.thresholds.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.openmash.thresholds.Effect;
import org.openmash.thresholds.ProtectiveRule;
import org.openmash.thresholds.ScoringRule;
import org.openmash.thresholds.ThresholdSet;

/** What a rule does, in sentences: every part with its conditions, and what follows. */
final class RuleWords {
    private final ConditionWords conditions;
    private final boolean points;

    /** @param points whether points are told */
    RuleWords(ThresholdSet set, boolean points) {
        this.conditions = new ConditionWords(set);
        this.points = points;
    }

    /** Each part of a rule as a sentence. */
    List<String> parts(ScoringRule rule) {
        return rule.parts().stream().map(this::part).toList();
    }

    private String part(ScoringRule.Part part) {
        String when = "Where " + conditions.of(part.when());
        String unless = part.unless() == null
                ? ""
                : " This counts for nothing where " + conditions.of(part.unless()) + ".";
        return when + ": " + String.join("; ", consequences(part)) + "." + unless;
    }

    private List<String> consequences(ScoringRule.Part part) {
        var all = new ArrayList<String>();
        if (part.floor() != null) {
            all.add(Lists.standing(part.floor()) + " at least");
        }
        if (part.points() > 0) {
            all.add(points ? Lists.count(part.points(), "point") + (part.points() == 1 ? " is" : " are") + " added"
                    : "it weighs more");
        }
        new TreeSet<>(part.effects()).forEach(effect -> all.add(Effect.words(effect)));
        return all.isEmpty() ? List.of("nothing follows") : all;
    }

    /** How a rule stands among the others. */
    List<String> standing(ScoringRule rule) {
        var all = new ArrayList<String>();
        if (rule.parts().isEmpty()) {
            all.add("It raises nothing and lowers nothing.");
        }
        if (rule.cumulative()) {
            all.add("It counts contacts: where it fires, nothing protective counts.");
        }
        if (rule.unlessOwnBand() != null) {
            all.add("It is read after all others, and only where the child's own answer is less urgent than "
                    + rule.unlessOwnBand().word() + ".");
        }
        return all;
    }

    /** Each protection of the protective rule. */
    List<String> protections(ProtectiveRule rule) {
        return rule.protections().stream().map(this::protection).toList();
    }

    private String protection(ProtectiveRule.Protection one) {
        String weight = points ? " takes off " + Lists.count(one.points(), "point") : " is protective";
        return "The factor " + one.factor() + weight
                + (one.confirmed() ? ", once somebody else confirms it with a date." : ".");
    }

    /** What protection may do at most, and what blocks it. */
    List<String> bounds(ProtectiveRule rule) {
        String most = points ? "Together they take off " + Lists.count(rule.atMost(), "point") + " at most. " : "";
        return List.of(most + "They order cases inside a band and move none to a lower level or band.", blocked(rule));
    }

    private String blocked(ProtectiveRule rule) {
        String own = rule.blockedWhen() == null ? "" : ", or where " + conditions.of(rule.blockedWhen());
        return "They count for nothing where a floor of level " + rule.blockedByFloor().number()
                + " fires, where a safety answer is not known, where a rule that counts contacts fires" + own + ".";
    }
}
