package org.openmash.hubs.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.openmash.Faults;
import org.openmash.thresholds.Indicator;

/** What a shape cannot tell of a condition: that the codes, questions and windows that it names are there. */
final class ConditionSense {
    private static final int DEEPEST = 12;

    private final JsonNode document;
    private final SetSense.NamedThings named;
    private final Faults faults;

    ConditionSense(JsonNode document, SetSense.NamedThings named, Faults faults) {
        this.document = document;
        this.named = named;
        this.faults = faults;
    }

    void check(JsonNode condition, String pointer) {
        check(condition, pointer, 1);
    }

    private void check(JsonNode condition, String pointer, int depth) {
        if (depth > DEEPEST) {
            faults.add(pointer, "too-deep", "Conditions stand " + DEEPEST + " deep in each other at most.");
            return;
        }
        if (condition.isObject()) {
            for (var one : condition.properties()) {
                check(one.getKey(), one.getValue(), pointer + "/" + one.getKey(), depth);
            }
        }
    }

    private void check(String kind, JsonNode asked, String pointer, int depth) {
        switch (kind) {
            case "all", "any" -> some(asked, pointer, depth);
            case "presumed" -> check(asked, pointer, depth + 1);
            case "told", "asked" -> codes(asked, pointer);
            case "answer" -> answer(asked, pointer);
            case "stated" -> stated(asked, pointer);
            case "age" -> age(asked, pointer);
            case "contacts", "agencies" -> window(asked, pointer, "days");
            case "workEnded", "referralBefore", "sameCategory", "householdContact" -> window(asked, pointer, "months");
            default -> {
                // Every other condition is whole by its shape.
            }
        }
    }

    private void some(JsonNode conditions, String pointer, int depth) {
        for (int i = 0; i < conditions.size() && conditions.isArray(); i++) {
            check(conditions.get(i), pointer + "/" + i, depth + 1);
        }
    }

    private void codes(JsonNode asked, String pointer) {
        JsonNode codes = asked.path("codes");
        for (int i = 0; i < codes.size() && codes.isArray(); i++) {
            code(codes.get(i), pointer + "/codes/" + i);
        }
        if (asked.path("category").isTextual()) {
            String category = asked.path("category").textValue();
            some(pointer + "/category", indicator -> category(indicator).equals(category));
        }
        if (asked.has("floor")) {
            var floor = SetReader.standingOrNull(asked.path("floor"));
            some(pointer + "/floor", one -> floor == null
                    || Objects.equals(floor, SetReader.standingOrNull(one.path("floor"))));
        }
        if (asked.path("levels").isArray()) {
            some(pointer + "/levels", one -> contains(asked.path("levels"), one.path("level")));
        }
    }

    private static String category(JsonNode indicator) {
        return Indicator.partThatCounts(indicator.path("category").asText());
    }

    private static boolean contains(JsonNode list, JsonNode wanted) {
        for (JsonNode one : list) {
            if (one.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private void code(JsonNode code, String pointer) {
        if (!code.isTextual()) {
            return;
        }
        if (NeverScored.coded(code.textValue())) {
            faults.add(pointer, NeverScored.CODE, NeverScored.WORDS);
        } else if (!named.indicator(code.textValue())) {
            faults.add(pointer, "unknown-code", "There is no indicator of this code in this set.");
        }
    }

    private void some(String pointer, Predicate<JsonNode> chosen) {
        if (named.indicators().values().stream().noneMatch(chosen)) {
            faults.add(pointer, "chooses-nothing", "No indicator of this set is chosen by this.");
        }
    }

    private void answer(JsonNode asked, String pointer) {
        codes(asked, pointer);
        String question = asked.path("question").asText();
        if (NeverScored.named(question) || NeverScored.coded(question)) {
            faults.add(pointer + "/question", NeverScored.CODE, NeverScored.WORDS);
        } else if (!question.isEmpty() && !chosen(asked).stream().allMatch(one -> asks(one, question))) {
            faults.add(pointer + "/question", "unknown-question", "Not every indicator that this names asks this "
                    + "question.");
        }
    }

    private List<JsonNode> chosen(JsonNode asked) {
        var all = named.indicators().values().stream();
        if (asked.has("codes")) {
            return all.filter(one -> contains(asked.path("codes"), one.path("code"))).toList();
        }
        if (asked.has("category")) {
            String category = asked.path("category").asText();
            return all.filter(one -> category(one).equals(category)).toList();
        }
        if (asked.has("floor")) {
            var floor = SetReader.standingOrNull(asked.path("floor"));
            return all.filter(one -> Objects.equals(floor, SetReader.standingOrNull(one.path("floor")))).toList();
        }
        return all.filter(one -> contains(asked.path("levels"), one.path("level"))).toList();
    }

    private static boolean asks(JsonNode indicator, String question) {
        for (JsonNode own : indicator.path("questions")) {
            if (own.path("code").asText().equals(question)) {
                return true;
            }
        }
        for (JsonNode common : indicator.path("asks")) {
            if (common.asText().equals(question)) {
                return true;
            }
        }
        return false;
    }

    private void stated(JsonNode factor, String pointer) {
        if (!factor.isTextual()) {
            return;
        }
        JsonNode known = named.factor(factor.textValue());
        if (NeverScored.coded(factor.textValue())) {
            faults.add(pointer, NeverScored.CODE, NeverScored.WORDS);
        } else if (known.isMissingNode() || known.path("derived").asBoolean()) {
            faults.add(pointer, "unknown-factor", "There is no factor of this code here that may be stated.");
        }
    }

    private void age(JsonNode age, String pointer) {
        if (age.path("underMonths").isInt() && age.path("fromMonths").asInt() >= age.path("underMonths").intValue()) {
            faults.add(pointer, "age-turned-round", "An age begins before it ends.");
        }
    }

    private void window(JsonNode asked, String pointer, String unit) {
        JsonNode window = document.path("windows").path(asked.path("window").asText());
        if (asked.path("window").isTextual() && window.isMissingNode()) {
            faults.add(pointer + "/window", "unknown-window", "There is no window of this name in this set.");
        } else if (window.isObject() && !window.has(unit)) {
            faults.add(pointer + "/window", "window-unit", "What this condition counts is counted in " + unit + ".");
        }
    }
}
