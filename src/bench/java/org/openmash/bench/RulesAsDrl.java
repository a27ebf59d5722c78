package org.openmash.bench;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openmash.thresholds.AboutChild;
import org.openmash.thresholds.AboutConcerns;
import org.openmash.thresholds.AboutContacts;
import org.openmash.thresholds.AboutHistory;
import org.openmash.thresholds.Condition;
import org.openmash.thresholds.Rule;
import org.openmash.thresholds.ScoringRule;
import org.openmash.thresholds.ThresholdSet;

/** The rules of a generated set in the language of Drools: one pattern over the referral, fired where it is true. */
final class RulesAsDrl {
    private RulesAsDrl() {}

    static String of(ThresholdSet set) {
        return "package rules;\nimport org.openmash.bench.ReadReferral;\nglobal java.util.List fired;\n"
                + set.rules().stream().map(RulesAsDrl::rule).collect(Collectors.joining());
    }

    private static String rule(Rule rule) {
        Condition when = ((ScoringRule) rule).parts().getFirst().when();
        return "rule \"%s\" when ReadReferral( %s ) then fired.add(\"%s\"); end\n"
                .formatted(rule.id(), holds(when), rule.id());
    }

    private static String holds(Condition condition) {
        return switch (condition) {
            case Condition.All all -> joined(all.of(), " && ", RulesAsDrl::holds);
            case Condition.Any any -> joined(any.of(), " || ", RulesAsDrl::holds);
            case Condition.Presumed presumed when presumed.of() instanceof AboutChild.Age age ->
                "(ageMonths == -1 || " + age(age) + ")";
            case AboutConcerns.Told told ->
                joined(told.codes().codes(), " || ", code -> "codes contains \"" + code + "\"");
            case AboutConcerns.Stated stated -> "stated contains \"" + stated.factor() + "\"";
            case AboutChild.Age age -> age(age);
            case AboutChild.Access access -> "access == \"yes\"";
            case AboutChild.Disabled disabled ->
                disabled.notKnownCounts()
                        ? "(disabled == \"yes\" || disabled == \"not-known\")"
                        : "disabled == \"yes\"";
            case AboutHistory.WorkOpen work ->
                joined(work.kinds(), " || ", kind -> "openWork contains \"" + kind + "\"");
            case AboutContacts.Contacts counts ->
                "contactsWithin(" + counts.days() + ") >= " + counts.atLeast();
            default -> throw new IllegalArgumentException("not among the generated conditions: " + condition);
        };
    }

    private static String age(AboutChild.Age age) {
        return "(ageMonths >= " + age.fromMonths() + " && ageMonths < " + age.underMonths() + ")";
    }

    private static <T> String joined(Collection<T> some, String by, Function<T, String> words) {
        return some.stream().map(words).collect(Collectors.joining(by, "(", ")"));
    }
}
