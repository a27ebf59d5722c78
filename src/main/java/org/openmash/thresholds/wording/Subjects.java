package org.openmash.thresholds.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openmash.thresholds.Band;
import org.openmash.thresholds.Factor;
import org.openmash.thresholds.Indicator;
import org.openmash.thresholds.LevelOfNeed;
import org.openmash.thresholds.ProtectiveRule;
import org.openmash.thresholds.Question;
import org.openmash.thresholds.Rule;
import org.openmash.thresholds.ScoringRule;
import org.openmash.thresholds.ThresholdSet;

/** Everything that a set says, taken apart: what it speaks of, then each field of it in words. */
final class Subjects {
    private final ThresholdSet set;
    private final RuleWords rules;
    private final ConditionWords conditions;
    private final Map<String, Map<String, String>> all = new LinkedHashMap<>();

    private Subjects(ThresholdSet set) {
        this.set = set;
        this.rules = new RuleWords(set, true);
        this.conditions = new ConditionWords(set);
    }

    static Map<String, Map<String, String>> of(ThresholdSet set) {
        var subjects = new Subjects(set);
        subjects.terms();
        subjects.questions();
        set.indicators().forEach(subjects::add);
        set.factors().forEach(subjects::add);
        set.rules().forEach(subjects::add);
        return subjects.all;
    }

    private Map<String, String> subject(String about) {
        return all.computeIfAbsent(about, any -> new LinkedHashMap<>());
    }

    private void terms() {
        subject("name").put("name", set.name());
        set.levels().forEach(this::add);
        subject("referral-level").put("level", "level " + set.referralLevel().number());
        for (Band band : Band.values()) {
            subject("band:" + band.word()).put("clock", Sentences.length(set.clocks().get(band)));
        }
        subject("scale").put("ladder", Sentences.ladder(set.scale()));
        new TreeMap<>(set.windows()).forEach((name, window) ->
                subject("window:" + name).put("length", Sentences.length(window)));
        subject("fallback").put("code", set.fallback());
        new TreeMap<>(set.successors()).forEach((old, now) -> subject("successor:" + old).put("code", now));
        set.exclusive().stream().map(Sentences::words).sorted().forEach(group ->
                subject("exclusive:" + group).put("group", group));
    }

    private void add(LevelOfNeed level) {
        var fields = subject("level:" + level.level().number());
        fields.put("name", level.name());
        fields.put("meaning", level.meaning());
        fields.put("legal routes", Lists.and(level.legalRoutes()));
    }

    private void questions() {
        set.indicators().stream()
                .flatMap(indicator -> indicator.asks().stream())
                .filter(question -> question.kind() == Question.Kind.COMMON)
                .forEach(question -> subject("question:" + question.code()).put("words", question.words()));
        new TreeMap<>(set.questions()).forEach((field, words) -> subject("question:" + field).put("field", words));
    }

    private void add(Indicator indicator) {
        var fields = subject("indicator:" + indicator.code());
        fields.put("words", indicator.words());
        fields.put("category", indicator.category());
        fields.put("points", String.valueOf(indicator.points()));
        fields.put("usual level", "level " + indicator.level().number());
        fields.put("floor", indicator.floor() == null ? "no floor" : Lists.standing(indicator.floor()));
        fields.put("concern", indicator.scored() ? "tells of a concern" : "tells of no concern");
        fields.put("common questions", asked(indicator, true));
        fields.put("own questions", asked(indicator, false));
        fields.put("source", indicator.source());
    }

    private static String asked(Indicator indicator, boolean common) {
        var asked = new ArrayList<String>();
        for (Question question : indicator.asks()) {
            if (common && question.kind() == Question.Kind.COMMON) {
                asked.add(question.code());
            } else if (!common && question.kind() != Question.Kind.COMMON) {
                asked.add(question.code() + " \"" + question.words() + "\" (" + question.kind().word() + ")");
            }
        }
        return Lists.and(asked);
    }

    private void add(Factor factor) {
        var fields = subject("factor:" + factor.code());
        fields.put("words", factor.words());
        fields.put("counts", factor.counts());
        fields.put("who tells it", factor.derived() ? "the hub draws it from the facts" : "a referrer may state it");
        fields.put("protection", factor.protective() ? "it is protective" : "it is not protective");
        fields.put("source", factor.source());
    }

    private void add(Rule rule) {
        var fields = subject("rule:" + rule.id());
        fields.put("title", rule.title());
        switch (rule) {
            case ScoringRule scoring -> scoring(scoring, fields);
            case ProtectiveRule protective -> protective(protective, fields);
        }
        fields.put("reason", rule.why());
        fields.put("source", rule.source());
    }

    private void scoring(ScoringRule rule, Map<String, String> fields) {
        number(fields, "part", rules.parts(rule));
        fields.put("counting", rule.cumulative() ? "it counts contacts" : "it counts no contacts");
        fields.put("last pass", rule.unlessOwnBand() == null
                ? "it is read with all others"
                : "it is read last and only below " + rule.unlessOwnBand().word());
    }

    private void protective(ProtectiveRule rule, Map<String, String> fields) {
        number(fields, "protection", rules.protections(rule));
        fields.put("most taken off", Lists.count(rule.atMost(), "point"));
        fields.put("blocking floor", "level " + rule.blockedByFloor().number());
        fields.put("blocking condition",
                rule.blockedWhen() == null ? "none" : conditions.of(rule.blockedWhen()));
    }

    private static void number(Map<String, String> fields, String name, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            fields.put(values.size() == 1 ? name : name + " " + (i + 1), values.get(i));
        }
    }
}
