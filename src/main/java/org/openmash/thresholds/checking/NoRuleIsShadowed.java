package org.openmash.thresholds.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openmash.thresholds.AboutChild;
import org.openmash.thresholds.AboutConcerns;
import org.openmash.thresholds.AboutContacts;
import org.openmash.thresholds.AboutHistory;
import org.openmash.thresholds.Condition;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.LevelAndBand;
import org.openmash.thresholds.ScoringRule;

/**
 * No rule is superfluous because another fires whenever it does, with at least its floor, its routes and its
 * questions. Rules with points stand apart: points add up, so that each of two that always fire together counts.
 */
final class NoRuleIsShadowed implements Property {
    private static final int USUAL_AGE_MONTHS = 96;
    private static final int MOST = 60;

    @Override
    public List<CheckResult> check(SetUnderCheck checked) {
        var results = new Results("no-rule-is-shadowed");
        var rules = checked.set().rules().stream()
                .filter(rule -> rule instanceof ScoringRule)
                .map(rule -> new Looked(checked, (ScoringRule) rule))
                .filter(rule -> !rule.parts.isEmpty())
                .toList();
        var shadowed = new HashSet<Looked>();
        for (Looked rule : rules.reversed()) {
            if (rule.mayBeShadowed()) {
                rules.stream()
                        .filter(other -> other != rule && !shadowed.contains(other) && other.alwaysWith(rule))
                        .findFirst()
                        .ifPresent(other -> {
                            shadowed.add(rule);
                            report(rule, other, results);
                        });
            }
        }
        return results.elseProved("Each rule without points was told from every other by a referral in which it asks"
                + " for something that the other does not.");
    }

    private static void report(Looked rule, Looked other, Results results) {
        String words = rule.rule.id() + " is shadowed: whenever it fires, " + other.rule.id()
                + " fires too, with at least its floor and everything that it asks for.";
        if (rule.parts.stream().allMatch(part -> rule.checked.firing(part).complete())) {
            Facts shown = rule.checked.firing(rule.parts.getFirst()).referrals().getFirst();
            results.refuted(rule.rule.id(), words, shown, null);
        } else {
            int tried = rule.parts.stream().mapToInt(part -> rule.checked.firing(part).tried()).sum();
            results.notRefuted(rule.rule.id(), tried, "As far as was tried, " + words);
        }
    }

    /** One rule, as it is held against others. */
    private static final class Looked {
        private final SetUnderCheck checked;
        private final ScoringRule rule;
        private final List<PartAt> parts;
        private final Set<String> questions;

        Looked(SetUnderCheck checked, ScoringRule rule) {
            this.checked = checked;
            this.rule = rule;
            this.parts = checked.partsOf(rule).toList();
            this.questions = parts.stream()
                    .flatMap(part -> Alternatives.leaves(part.part().when()))
                    .flatMap(NoRuleIsShadowed::question)
                    .collect(Collectors.toSet());
        }

        boolean mayBeShadowed() {
            return parts.stream().allMatch(part -> part.part().points() == 0
                    && !checked.firing(part).referrals().isEmpty());
        }

        /** Whether this one stands in for the other in every referral in which the other fires. */
        boolean alwaysWith(Looked other) {
            return rule.unlessOwnBand() == other.rule.unlessOwnBand()
                    && (rule.cumulative() || !other.rule.cumulative())
                    && questions.containsAll(other.questions)
                    && other.parts.stream().allMatch(this::standsInFor);
        }

        private boolean standsInFor(PartAt part) {
            var referrals = checked.firing(part).referrals().stream().limit(MOST).toList();
            return referrals.stream().allMatch(facts -> covers(part, facts))
                    && referrals.stream().flatMap(facts -> varied(part, facts)).allMatch(facts -> covers(part, facts));
        }

        private boolean covers(PartAt wanted, Facts facts) {
            var reading = checked.reading(facts);
            LevelAndBand floor = null;
            var effects = new HashSet<String>();
            boolean fired = false;
            for (PartAt part : parts) {
                if (part.met(reading)) {
                    fired = true;
                    floor = part.part().floor() == null ? floor : part.part().floor().raisedBy(floor);
                    effects.addAll(part.part().effects());
                }
            }
            LevelAndBand asked = wanted.part().floor();
            boolean floored = asked == null || floor != null && !asked.above(floor);
            return fired && floored && effects.containsAll(wanted.part().effects());
        }

        /** The same told of children of every age that either rule tells apart, and with what takes this one away. */
        private Stream<Facts> varied(PartAt part, Facts facts) {
            var atoms = new ArrayList<>(checked.atoms(part));
            parts.forEach(own -> atoms.addAll(checked.atoms(own)));
            var edges = Children.edges(atoms);
            edges.addAll(Set.of(0, USUAL_AGE_MONTHS));
            return Stream.concat(
                            Stream.of(facts, checked.samples().answered(facts)).flatMap(told ->
                                    Children.dated(told.child(), edges).stream().map(told::withChild)),
                            Stream.concat(Stream.of(checked.samples().answered(facts)), withUnless(facts)))
                    .filter(told -> checked.fires(part, told));
        }

        private Stream<Facts> withUnless(Facts facts) {
            return parts.stream()
                    .flatMap(own -> Optional.ofNullable(own.part().unless()).stream())
                    .flatMap(unless -> checked.alternatives(unless).all().stream())
                    .flatMap(atoms -> checked.meeting(atoms, facts, MOST).all().stream());
        }
    }

    /** The question that a condition asks where it is open. */
    private static Stream<String> question(Condition leaf) {
        return switch (leaf) {
            case AboutConcerns.Asked asked -> Stream.of(asked.field());
            case AboutConcerns.OwnAnswer own when own.blankIsOpen() -> Stream.of(own.question());
            case AboutConcerns other -> Stream.empty();
            case AboutChild.Unborn unborn -> Stream.empty();
            case AboutChild child -> Stream.of(child.getClass().getSimpleName());
            case AboutHistory history -> Stream.of("history");
            case AboutContacts contacts -> Stream.of("history");
            case Condition made -> Stream.empty();
        };
    }
}
