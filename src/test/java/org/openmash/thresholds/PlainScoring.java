package org.openmash.thresholds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Scoring as the paper tells it, rule by rule and stratum by stratum, with nothing made ready beforehand. */
final class PlainScoring {
    private final ThresholdSet set;
    private final PlainReading reading;
    private final Map<Rule, Set<Integer>> fired = new HashMap<>();
    private final Map<Rule, Set<Integer>> open = new HashMap<>();
    private final Set<String> shields = new TreeSet<>();
    private LevelAndBand floor;
    private boolean mandatory;
    private boolean cumulative;
    private int points;

    PlainScoring(ThresholdSet set, Facts facts) {
        this.set = set;
        this.reading = new PlainReading(set, facts);
        this.floor = set.scale().at(0);
        countCodes();
        scoring().stream().filter(rule -> rule.unlessOwnBand() == null).forEach(this::read);
        set.rules().forEach(rule -> {
            if (rule instanceof ProtectiveRule protective) {
                protect(protective, facts);
            }
        });
        Band own = answer().band();
        scoring().stream()
                .filter(rule -> rule.unlessOwnBand() != null && rule.unlessOwnBand().moreUrgentThan(own))
                .forEach(this::read);
    }

    private List<ScoringRule> scoring() {
        return set.rules().stream()
                .filter(ScoringRule.class::isInstance)
                .map(ScoringRule.class::cast)
                .toList();
    }

    private void countCodes() {
        Map<String, List<Integer>> byCategory = reading.yesCodes().stream()
                .collect(Collectors.groupingBy(
                        set::categoryOf, Collectors.mapping(code -> set.indicator(code).points(), Collectors.toList())));
        byCategory.values().forEach(some -> {
            var sorted = new ArrayList<>(some);
            sorted.sort(Comparator.reverseOrder());
            points += sorted.getFirst();
            sorted.stream().skip(1).forEach(further -> points += further / 2);
        });
    }

    private void read(ScoringRule rule) {
        for (int p = 0; p < rule.parts().size(); p++) {
            ScoringRule.Part part = rule.parts().get(p);
            boolean taken = part.unless() != null && reading.holds(part.unless()) == Known.TRUE;
            Known known = taken ? Known.FALSE : reading.holds(part.when());
            if (known == Known.TRUE) {
                fired.computeIfAbsent(rule, first -> new TreeSet<>()).add(p);
                cumulative |= rule.cumulative();
                points += part.points();
                floor = floor.raisedBy(part.floor());
                mandatory |= part.floor() != null && part.floor().band() == Band.RED;
            } else if (known == Known.UNKNOWN) {
                open.computeIfAbsent(rule, first -> new TreeSet<>()).add(p);
            }
        }
    }

    private void protect(ProtectiveRule rule, Facts facts) {
        var holding = rule.protections().stream()
                .filter(one -> reading.factor(one.factor()) == Answer.YES)
                .filter(one -> !one.confirmed() || facts.factors().stream().anyMatch(told -> confirms(told, one)))
                .toList();
        int offered = holding.stream().mapToInt(ProtectiveRule.Protection::points).sum();
        boolean blocked = floor.level().atLeast(rule.blockedByFloor())
                || reading.whereaboutsOpen()
                || reading.accessOpen()
                || cumulative
                || rule.blockedWhen() != null && reading.holds(rule.blockedWhen()) == Known.TRUE;
        if (!holding.isEmpty() && !(blocked && offered > 0)) {
            shields.add(rule.id());
            points = Math.max(set.scale().lowestOf(points), points - Math.min(offered, rule.atMost()));
        }
    }

    private static boolean confirms(ToldCode told, ProtectiveRule.Protection one) {
        return told.code().equals(one.factor())
                && told.answer() == Answer.YES
                && told.on() != null
                && told.confirmedBy() != null
                && !told.confirmedBy().isBlank();
    }

    private LevelAndBand answer() {
        return set.scale().at(points).raisedBy(floor);
    }

    private boolean safetyAnswerOpen() {
        boolean code = set.indicators().stream()
                .anyMatch(one -> one.floor() != null && reading.code(one.code()) == Answer.NOT_KNOWN);
        boolean rule = open.entrySet().stream().anyMatch(entry -> entry.getValue().stream()
                .map(p -> ((ScoringRule) entry.getKey()).parts().get(p))
                .anyMatch(part -> part.floor() != null && asks(part.when())));
        return code || rule || reading.whereaboutsOpen() || reading.accessOpen();
    }

    /** Whether an answer of whoever tells of the child could settle what, as told, is open. */
    private boolean asks(Condition condition) {
        PlainReading told = reading.asTold();
        return switch (condition) {
            case Condition.Presumed presumed -> asks(presumed.of());
            case Condition other when told.holds(other) != Known.UNKNOWN -> false;
            case Condition.All all -> all.of().stream().anyMatch(this::asks);
            case Condition.Any any -> any.of().stream().anyMatch(this::asks);
            case AboutConcerns.Asked asked ->
                asked.codes().codes().stream().noneMatch(code -> told.code(code) == Answer.NOT_KNOWN);
            case AboutConcerns.OwnAnswer own -> true;
            case AboutConcerns.Stated stated -> true;
            case AboutChild child -> true;
            case Condition other -> false;
        };
    }

    /** Everything that an outcome says. */
    record Words(
            LevelAndBand answer,
            int score,
            Set<String> marks,
            Set<String> effects,
            List<String> fired,
            List<String> open,
            Set<String> told,
            Set<String> notKnown) {}

    Words words() {
        var effects = new TreeSet<String>();
        fired.forEach((rule, some) -> some.forEach(
                p -> effects.addAll(((ScoringRule) rule).parts().get(p).effects())));
        return new Words(
                answer(),
                Math.min(100, points),
                marks(mandatory, safetyAnswerOpen(), effects.contains(Effect.ROUTE_TO_ALLOCATED_WORKER)),
                effects,
                ids(rule -> fired.containsKey(rule) || shields.contains(rule.id())),
                ids(rule -> open.containsKey(rule) && !fired.containsKey(rule)),
                reading.codesThatStand(Answer.YES),
                reading.codesThatStand(Answer.NOT_KNOWN));
    }

    private List<String> ids(Predicate<Rule> which) {
        return set.rules().stream().filter(which).map(Rule::id).toList();
    }

    static Words words(ThresholdSet set, Outcome outcome) {
        var open = IntStream.range(0, set.rules().size())
                .filter(outcome::unknown)
                .mapToObj(rule -> set.rules().get(rule).id())
                .toList();
        return new Words(
                new LevelAndBand(outcome.level(), outcome.band()),
                outcome.score(),
                marks(outcome.mandatory(), outcome.safetyAnswerOpen(), outcome.openWork()),
                new TreeSet<>(outcome.effects()),
                outcome.firedRules(),
                open,
                codes(set, outcome::indicatorFired),
                codes(set, outcome::indicatorUnknown));
    }

    private static Set<String> marks(boolean mandatory, boolean safetyAnswerOpen, boolean openWork) {
        var marks = new TreeSet<String>();
        marks.add(mandatory ? "mandatory" : "not mandatory");
        marks.add(safetyAnswerOpen ? "a safety answer is open" : "no safety answer is open");
        marks.add(openWork ? "work is open" : "no work is open");
        return marks;
    }

    private static Set<String> codes(ThresholdSet set, IntPredicate which) {
        return IntStream.range(0, set.indicators().size())
                .filter(which)
                .mapToObj(place -> set.indicators().get(place).code())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
