package org.openmash.hubs.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openmash.Faults;
import org.openmash.Refusal;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.ThresholdSet;

/**
 * A code means one thing for ever: records of years ago are read by it. A draft may not take up a code that was
 * withdrawn, nor give one that is in use both other words and another category.
 */
final class CodesKept {
    private final Set<String> inUse;
    private final Map<String, Indicator> firstMeanings = new LinkedHashMap<>();

    /** @param ever every set that was in force, newest first: the first of them is now */
    CodesKept(List<ThresholdSet> ever) {
        this.inUse = ever.stream()
                .limit(1)
                .flatMap(set -> set.indicators().stream())
                .map(Indicator::code)
                .collect(Collectors.toSet());
        ever.forEach(set -> set.indicators().forEach(indicator -> firstMeanings.put(indicator.code(), indicator)));
    }

    /** @throws Refusal 422 {@code code-reused} that points to each such code */
    void refuseReuse(ThresholdSet draft) {
        Faults faults = new Faults();
        List<Indicator> indicators = draft.indicators();
        for (int i = 0; i < indicators.size(); i++) {
            Indicator earlier = firstMeanings.get(indicators.get(i).code());
            if (earlier != null && isReuse(indicators.get(i), earlier)) {
                faults.add(
                        "/indicators/" + i + "/code",
                        "code-reused",
                        "The code " + earlier.code() + " has meant something else here; codes are never used again.");
            }
        }
        if (!faults.none()) {
            throw Refusal.ruleNotMet(
                    "code-reused", "A code means one thing for ever; give what is new a code of its own.", faults.all());
        }
    }

    private boolean isReuse(Indicator drafted, Indicator earlier) {
        boolean means = drafted.words().equals(earlier.words())
                || drafted.scoringCategory().equals(earlier.scoringCategory());
        return !inUse.contains(drafted.code()) || !means;
    }
}
