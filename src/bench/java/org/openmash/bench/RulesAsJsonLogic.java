package org.openmash.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
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

/** The rules of a generated set as json-logic, one expression a rule. */
final class RulesAsJsonLogic {
    private RulesAsJsonLogic() {}

    static Map<String, String> of(ThresholdSet set) {
        var rules = new LinkedHashMap<String, String>();
        for (Rule rule : set.rules()) {
            rules.put(rule.id(), holds(((ScoringRule) rule).parts().getFirst().when()));
        }
        return rules;
    }

    private static String holds(Condition condition) {
        return switch (condition) {
            case Condition.All all -> joined("and", all.of(), RulesAsJsonLogic::holds);
            case Condition.Any any -> joined("or", any.of(), RulesAsJsonLogic::holds);
            case Condition.Presumed presumed when presumed.of() instanceof AboutChild.Age age ->
                "{\"or\": [{\"==\": [{\"var\": \"ageMonths\"}, -1]}, " + age(age) + "]}";
            case AboutConcerns.Told told -> joined("or", told.codes().codes(), code -> in(code, "codes"));
            case AboutConcerns.Stated stated -> in(stated.factor(), "stated");
            case AboutChild.Age age -> age(age);
            case AboutChild.Access access -> is("access", "yes");
            case AboutChild.Disabled disabled ->
                disabled.notKnownCounts()
                        ? "{\"or\": [" + is("disabled", "yes") + ", " + is("disabled", "not-known") + "]}"
                        : is("disabled", "yes");
            case AboutHistory.WorkOpen work -> joined("or", work.kinds(), kind -> in(kind, "openWork"));
            case AboutContacts.Contacts counts ->
                "{\">=\": [{\"var\": \"contacts." + counts.days() + "\"}, " + counts.atLeast() + "]}";
            default -> throw new IllegalArgumentException("not among the generated conditions: " + condition);
        };
    }

    private static String age(AboutChild.Age age) {
        return "{\"and\": [{\">=\": [{\"var\": \"ageMonths\"}, " + age.fromMonths()
                + "]}, {\"<\": [{\"var\": \"ageMonths\"}, " + age.underMonths() + "]}]}";
    }

    private static String in(String word, String field) {
        return "{\"in\": [\"" + word + "\", {\"var\": \"" + field + "\"}]}";
    }

    private static String is(String field, String word) {
        return "{\"===\": [{\"var\": \"" + field + "\"}, \"" + word + "\"]}";
    }

    private static <T> String joined(String by, Collection<T> some, Function<T, String> words) {
        return some.stream().map(words).collect(Collectors.joining(", ", "{\"" + by + "\": [", "]}"));
    }
}
