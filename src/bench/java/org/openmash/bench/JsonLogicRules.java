package org.openmash.bench;

import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openmash.thresholds.ThresholdSet;

/** json-logic-java, which keeps what it has parsed: one expression after the other over a map. */
final class JsonLogicRules {
    private final JsonLogic logic = new JsonLogic();
    private final List<Map.Entry<String, String>> rules;
    private final List<String> fired = new ArrayList<>();

    JsonLogicRules(ThresholdSet set) {
        this.rules = List.copyOf(RulesAsJsonLogic.of(set).entrySet());
    }

    List<String> fired(Map<String, Object> referral) {
        fired.clear();
        for (Map.Entry<String, String> rule : rules) {
            if (holds(rule.getValue(), referral)) {
                fired.add(rule.getKey());
            }
        }
        return fired;
    }

    private boolean holds(String rule, Map<String, Object> referral) {
        try {
            return (Boolean) logic.apply(rule, referral);
        } catch (JsonLogicException unreadable) {
            throw new IllegalStateException(rule, unreadable);
        }
    }
}
