package org.openmash.thresholds.checking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openmash.thresholds.AboutConcerns;
import org.openmash.thresholds.Answer;
import org.openmash.thresholds.Condition;
import org.openmash.thresholds.Factor;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.ProtectiveRule;

/**
 * Whatever a referrer may pick bears on the answer: an indicator by its points or by a rule that names it, a factor by
 * a rule that names it. A notice, declared to tell of no concern, is read by that declaration.
 */
final class EverythingIsRead implements Property {

    @Override
    public List<CheckResult> check(SetUnderCheck checked) {
        Set<Condition> leaves = new HashSet<>();
        conditions(checked).flatMap(Alternatives::leaves).forEach(leaves::add);
        return Stream.concat(
                        indicators(checked, leaves).stream(), factors(checked, leaves).stream())
                .toList();
    }

    private static Stream<Condition> conditions(SetUnderCheck checked) {
        return Stream.concat(
                checked.parts().stream().flatMap(part -> Stream.of(part.part().when(), part.part().unless())),
                checked.protective().stream().map(ProtectiveRule::blockedWhen));
    }

    private static List<CheckResult> indicators(SetUnderCheck checked, Set<Condition> leaves) {
        var results = new Results("every-indicator-is-read");
        Set<String> named = new HashSet<>();
        leaves.forEach(leaf -> named.addAll(codes(leaf)));
        for (Indicator indicator : checked.set().indicators()) {
            if (indicator.scored() && indicator.points() == 0 && !named.contains(indicator.code())) {
                var without = Telling.nothing();
                results.refuted(
                        indicator.code(),
                        "No points and no rule read " + indicator.code() + ": telling it changes nothing.",
                        without,
                        Telling.code(without, indicator.code(), Answer.YES));
            }
        }
        return results.elseProved("Each of the " + checked.set().indicators().size()
                + " indicators has points, is named by a rule, or is declared a notice of no concern.");
    }

    private static List<String> codes(Condition leaf) {
        return switch (leaf) {
            case AboutConcerns.Told told -> told.codes().codes();
            case AboutConcerns.Asked asked -> asked.codes().codes();
            case AboutConcerns.OwnAnswer own -> own.codes().codes();
            default -> List.of();
        };
    }

    private static List<CheckResult> factors(SetUnderCheck checked, Set<Condition> leaves) {
        var results = new Results("every-factor-is-read");
        Set<String> named = new HashSet<>();
        leaves.forEach(leaf -> {
            if (leaf instanceof AboutConcerns.Stated stated) {
                named.add(stated.factor());
            }
        });
        checked.protective().stream()
                .flatMap(rule -> rule.protections().stream())
                .forEach(protection -> named.add(protection.factor()));
        checked.set().factors().stream()
                .filter(factor -> !factor.derived() && !named.contains(factor.code()))
                .forEach(factor -> unread(checked, factor, results));
        return results.elseProved("Each factor that a referrer may state is named by a rule.");
    }

    private static void unread(SetUnderCheck checked, Factor factor, Results results) {
        var without = checked.set().indicators().stream()
                .filter(Indicator::scored)
                .findFirst()
                .map(indicator -> Telling.code(Telling.nothing(), indicator.code(), Answer.YES))
                .orElse(Telling.nothing());
        results.refuted(
                factor.code(),
                "No rule reads " + factor.code() + ": stating it changes nothing.",
                without,
                Telling.factor(without, factor.code(), Answer.YES));
    }
}
