package org.openmash.hubs.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openmash.Faults;
import org.openmash.thresholds.LevelAndBand;
import org.openmash.thresholds.ThresholdSet;

/**
 * What a shape cannot tell: that no code or id stands twice, that whatever is named is there, that the ladder begins at
 * 0 and never falls. It reads past places whose shape is wrong, so that every fault of a document is told at once.
 */
final class SetSense {
    /** The code by which every door of the house tells of a child in danger at this moment. */
    private static final String IMMEDIATE_DANGER = "immediate-danger";

    private final JsonNode document;
    private final Faults faults;
    private final NamedThings named;
    private boolean ladderStands = true;

    private SetSense(JsonNode document, Faults faults) {
        this.document = document;
        this.faults = faults;
        this.named = new NamedThings(document);
    }

    static void of(JsonNode document, Faults into) {
        var sense = new SetSense(document, into);
        sense.levels();
        sense.ladder();
        sense.indicators();
        sense.factors();
        sense.successors();
        sense.rules();
    }

    private void levels() {
        var seen = new HashSet<Integer>();
        each("levels", (level, pointer) -> {
            if (level.path("level").isInt() && !seen.add(level.path("level").intValue())) {
                faults.add(pointer + "/level", "levels-missing", "The levels 1, 2, 3 and 4 are each named once.");
            }
        });
    }

    private interface Visit {
        void at(JsonNode node, String pointer);
    }

    private void each(String list, Visit visit) {
        each(document.path(list), "/" + list, visit);
    }

    private static void each(JsonNode list, String pointer, Visit visit) {
        for (int i = 0; i < list.size() && list.isArray(); i++) {
            visit.at(list.get(i), pointer + "/" + i);
        }
    }

    private void ladder() {
        var before = new ArrayList<JsonNode>();
        each("scale", (step, pointer) -> {
            if (before.isEmpty() && step.path("from").isInt() && step.path("from").intValue() != 0) {
                ladder(pointer + "/from", "scale-start", "The ladder of points begins at 0.");
            }
            if (!before.isEmpty() && falls(before.getLast(), step)) {
                ladder(pointer, "scale-falls", "The ladder of points rises, and level and band never fall along it.");
            }
            before.add(step);
        });
    }

    private void ladder(String pointer, String code, String sentence) {
        ladderStands = false;
        faults.add(pointer, code, sentence);
    }

    private static boolean falls(JsonNode lower, JsonNode upper) {
        if (!lower.path("from").isNumber() || !upper.path("from").isNumber()) {
            return false;
        }
        boolean rises = upper.path("from").intValue() > lower.path("from").intValue();
        LevelAndBand below = SetReader.standingOrNull(lower);
        LevelAndBand above = SetReader.standingOrNull(upper);
        return !rises || below != null && above != null && below.above(above);
    }

    private void indicators() {
        var codes = new HashSet<String>();
        each("indicators", (indicator, pointer) -> {
            coded(indicator, pointer, codes);
            questions(indicator, pointer);
        });
    }

    private void coded(JsonNode coded, String pointer, Set<String> codes) {
        String code = coded.path("code").asText();
        if (!code.isEmpty() && !codes.add(code)) {
            faults.add(pointer + "/code", "code-twice", "This code stands here before: a code is one thing alone.");
        }
        if (NeverScored.coded(code)) {
            faults.add(pointer + "/code", NeverScored.CODE, NeverScored.WORDS);
        }
    }

    private void questions(JsonNode indicator, String pointer) {
        var asked = new HashSet<String>();
        each(indicator.path("asks"), pointer + "/asks", (question, at) -> {
            if (question.isTextual() && !document.path("commonQuestions").has(question.textValue())) {
                faults.add(at, "unknown-question", "There is no such common question in this set.");
            }
            once(asked, question.asText(), at);
        });
        each(indicator.path("questions"), pointer + "/questions", (question, at) ->
                once(asked, question.path("code").asText(), at + "/code"));
    }

    private void once(Set<String> asked, String question, String pointer) {
        if (!question.isEmpty() && !asked.add(question)) {
            faults.add(pointer, "question-twice", "This indicator asks the same question twice.");
        }
    }

    private void factors() {
        var codes = new HashSet<String>();
        each("factors", (factor, pointer) -> coded(factor, pointer, codes));
    }

    private void successors() {
        JsonNode fallback = document.path("fallback");
        if (fallback.isTextual() && !named.indicator(fallback.textValue())) {
            faults.add("/fallback", "unknown-code", "There is no indicator of this code in this set.");
        }
        JsonNode successors = document.path("successors");
        if (!named.indicator(IMMEDIATE_DANGER) && !successors.has(IMMEDIATE_DANGER)) {
            faults.add("/indicators", "immediate-danger-missing", "A child in danger at this moment is told by the "
                    + "code immediate-danger: a set has it, or says as what it is read.");
        }
        if (successors.isObject()) {
            for (var one : successors.properties()) {
                successor(one.getKey(), one.getValue(), "/successors/" + one.getKey());
            }
        }
    }

    private void successor(String old, JsonNode successor, String pointer) {
        if (named.indicator(old)) {
            faults.add(pointer, "successor-of-its-own", "This code stands in the set and is scored as itself.");
        }
        if (successor.isTextual() && !named.indicator(successor.textValue())) {
            faults.add(pointer, "unknown-code", "There is no indicator of this code in this set.");
        }
    }

    private void rules() {
        var ids = new HashSet<String>();
        each("rules", (rule, pointer) -> {
            String id = rule.path("id").asText();
            if (ThresholdSet.isOfTheEngine(id)) {
                faults.add(pointer + "/id", "engine-rule", "R40 and R45 belong to the engine: no set states or "
                        + "changes them.");
            } else if (!id.isEmpty() && !ids.add(id)) {
                faults.add(pointer + "/id", "rule-twice", "Another rule of this set has this id.");
            }
            rule(rule, pointer);
        });
    }

    private void rule(JsonNode rule, String pointer) {
        var conditions = new ConditionSense(document, named, faults);
        each(rule.path("parts"), pointer + "/parts", (part, at) -> {
            conditions.check(part.path("when"), at + "/when");
            conditions.check(part.path("unless"), at + "/unless");
        });
        conditions.check(rule.path("blockedWhen"), pointer + "/blockedWhen");
        each(rule.path("protections"), pointer + "/protections", (protection, at) -> protection(protection, at));
        if (ladderStands && rule.has("protections") && rule.path("atMost").asInt() > narrowestStep()) {
            faults.add(pointer + "/atMost", "protection-crosses-band", "Protective facts order cases inside a band: "
                    + "they take off no more than the narrowest step of the ladder.");
        }
    }

    private void protection(JsonNode protection, String pointer) {
        JsonNode factor = protection.path("factor");
        if (factor.isTextual() && !named.factor(factor.textValue()).path("protective").asBoolean()) {
            faults.add(pointer + "/factor", "unknown-factor", "There is no protective factor of this code in this "
                    + "set.");
        }
    }

    private int narrowestStep() {
        int narrowest = Integer.MAX_VALUE;
        List<Integer> from = new ArrayList<>();
        document.path("scale").forEach(step -> from.add(step.path("from").asInt()));
        for (int i = 1; i < from.size(); i++) {
            narrowest = Math.min(narrowest, Math.max(0, from.get(i) - from.get(i - 1)));
        }
        return narrowest;
    }

    /** What a document names: its indicators and factors by code, whatever else is wrong with them. */
    static final class NamedThings {
        private final Map<String, JsonNode> indicators = new HashMap<>();
        private final Map<String, JsonNode> factors = new HashMap<>();

        NamedThings(JsonNode document) {
            document.path("indicators").forEach(one -> indicators.put(one.path("code").asText(), one));
            document.path("factors").forEach(one -> factors.put(one.path("code").asText(), one));
        }

        boolean indicator(String code) {
            return indicators.containsKey(code);
        }

        Map<String, JsonNode> indicators() {
            return indicators;
        }

        /** A missing node for a factor that is not there. */
        JsonNode factor(String code) {
            return factors.getOrDefault(code, MissingNode.getInstance());
        }
    }
}
