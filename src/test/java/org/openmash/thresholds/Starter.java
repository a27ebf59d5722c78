package org.openmash.thresholds;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openmash.hubs.practice.SetDocuments;
import org.openmash.hubs.practice.ShippedSets;

/** The starter set as it is carried, and short words for what it answers. */
final class Starter {
    static final ThresholdSet SET = new ShippedSets(new SetDocuments(), new ObjectMapper()).starter();

    private Starter() {}

    static Scored assess(ToldFacts told) {
        return assess(told.facts());
    }

    static Scored assess(Facts facts) {
        return switch (SET.assess(facts)) {
            case Scored scored -> scored;
            case Unscored unscored -> throw new AssertionError(unscored.reason());
        };
    }

    static Finding finding(Scored scored, String rule) {
        return scored.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + rule));
    }

    static String outcome(ToldFacts told, String rule) {
        return finding(assess(told), rule).outcome().word();
    }

    static int points(ToldFacts told, String rule) {
        return finding(assess(told), rule).points();
    }

    /** "L4/red" where the rule set a floor, "-" where it did not. */
    static String floor(ToldFacts told, String rule) {
        return words(finding(assess(told), rule).floor());
    }

    static String words(LevelAndBand standing) {
        return standing == null ? "-" : standing.level() + "/" + standing.band().word();
    }

    static String answer(Scored scored) {
        return words(new LevelAndBand(scored.level(), scored.band())) + " " + scored.score();
    }

    static String answer(ToldFacts told) {
        return answer(assess(told));
    }

    /** What each fired finding added or took off. */
    static Map<String, Integer> points(Scored scored) {
        return scored.findings().stream()
                .filter(finding -> finding.fired() && finding.points() != 0)
                .collect(Collectors.toMap(Finding::rule, Finding::points, Integer::sum, TreeMap::new));
    }

    /** The floors that fired, by rule. */
    static Map<String, String> floors(Scored scored) {
        return scored.findings().stream()
                .filter(finding -> finding.fired() && finding.floor() != null)
                .collect(Collectors.toMap(
                        Finding::rule, finding -> words(finding.floor()), (one, other) -> one, TreeMap::new));
    }

    /** What stands for a code among these facts; null where nobody mentioned it. */
    static Answer standing(ThresholdSet set, Facts facts, String code) {
        var catalogue = new Catalogue(set.indicators(), set.factors(), "other-worry");
        var plan = new Plan(new RuleBook(catalogue, Map.of()), set.scale(), List.of());
        return new Tally(plan).of(facts).situation().code(catalogue.indexOf(code));
    }

    static Unknown unknown(Scored scored, String field) {
        return scored.unknowns().stream()
                .filter(unknown -> unknown.field().equals(field))
                .findFirst()
                .orElse(null);
    }
}
