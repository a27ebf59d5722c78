package org.openmash.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openmash.thresholds.Rule;
import org.openmash.thresholds.ScoringRule;
import org.openmash.thresholds.ThresholdSet;
import org.openmash.thresholds.wording.Difference;
import org.openmash.thresholds.wording.Differences;

/**
 * Names the rules by which a case would move: those that fire under one set alone, and those that fire under both and
 * differ. A rule that neither adds points nor sets a floor moves nobody. Where none is left, it is the points of codes.
 */
final class Explanation {
    static final String POINTS = "points";
    private static final String RULE = "rule:";
    /** Fields of a rule in which it may differ and answer the same. */
    private static final Set<String> WORDS = Set.of("title", "why", "source");

    private final Map<String, Boolean> weighs = new HashMap<>();
    private final Set<String> changed;

    private Explanation(ThresholdSet draft, ThresholdSet then, Set<String> changed) {
        this.changed = changed;
        for (ThresholdSet set : then == null ? List.of(draft) : List.of(draft, then)) {
            set.rules().forEach(rule -> weighs.merge(rule.id(), weighs(rule), Boolean::logicalOr));
        }
    }

    /** @param then null where the set of that day is no longer to be found */
    static Explanation between(ThresholdSet draft, ThresholdSet then) {
        Set<String> changed = then == null
                ? Set.of()
                : Differences.between(then, draft).stream()
                        .filter(one -> one.field() == null || !WORDS.contains(one.field()))
                        .map(Difference::about)
                        .filter(about -> about.startsWith(RULE))
                        .map(about -> about.substring(RULE.length()))
                        .collect(Collectors.toSet());
        return new Explanation(draft, then, changed);
    }

    private static boolean weighs(Rule rule) {
        return !(rule instanceof ScoringRule scoring)
                || scoring.parts().stream().anyMatch(part -> part.points() > 0 || part.floor() != null);
    }

    /** @param rise whether the draft's answer is the more worrying one */
    List<String> of(boolean rise, List<String> firedThen, List<String> firedNow) {
        List<String> more = rise ? firedNow : firedThen;
        List<String> less = rise ? firedThen : firedNow;
        List<String> named = new ArrayList<>();
        for (String rule : more) {
            if (weighs.getOrDefault(rule, true) && (!less.contains(rule) || changed.contains(rule))) {
                named.add(rule);
            }
        }
        return named.isEmpty() ? List.of(POINTS) : named;
    }
}
