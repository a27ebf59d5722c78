package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openmash.thresholds.wording.Differences;
import org.openmash.thresholds.wording.Sentence;
import org.openmash.thresholds.wording.Sentences;
import org.openmash.thresholds.wording.WhatARuleSays;

/** Of any set, not only the starter: the English names every condition, and says no two different ones alike. */
class EveryConditionIsSaidTest {
    private static final int SETS = 400;

    @Test
    void everyConditionOfAnySetIsNamed() {
        for (long seed = 0; seed < SETS; seed++) {
            ThresholdSet set = InventedSets.careless(seed).set();
            var said = Sentences.of(set).stream()
                    .collect(Collectors.toMap(Sentence::about, Sentence::text, (one, other) -> one));
            for (Rule rule : set.rules()) {
                String text = said.get("rule:" + rule.id());
                for (String word : WhatARuleSays.needed(rule)) {
                    boolean named = text.toLowerCase().contains(word.toLowerCase());
                    assertTrue(named, "seed " + seed + " " + rule.id() + " lacks \"" + word + "\": " + text);
                }
            }
        }
    }

    @Test
    void noTwoDifferentConditionsAreSaidAlike() {
        Map<String, String> meaningOfWords = new HashMap<>();
        int compared = 0;
        for (long seed = 0; seed < SETS; seed++) {
            for (Rule rule : InventedSets.careless(seed).set().rules()) {
                if (rule instanceof ScoringRule scoring) {
                    compared += said(seed, scoring, meaningOfWords);
                }
            }
        }
        assertTrue(compared > SETS, "compared " + compared);
        assertTrue(meaningOfWords.size() > SETS, "said " + meaningOfWords.size());
    }

    private static int said(long seed, ScoringRule rule, Map<String, String> meaningOfWords) {
        ThresholdSet set = setOf(rule, seed);
        String text = Sentences.of(set).stream()
                .filter(sentence -> sentence.about().startsWith("rule:"))
                .map(Sentence::text)
                .collect(Collectors.joining())
                .replace(rule.id(), "");
        String meaning = rule.parts().stream().map(EveryConditionIsSaidTest::meaning).toList() + " "
                + rule.cumulative() + rule.unlessOwnBand();
        String before = meaningOfWords.putIfAbsent(text, meaning);
        assertTrue(
                before == null || before.equals(meaning), "seed " + seed + ": " + text + "\n" + before + "\n" + meaning);
        return before == null ? 0 : 1;
    }

    private static ThresholdSet setOf(Rule rule, long seed) {
        ThresholdSet whole = InventedSets.careless(seed).set();
        return new ThresholdSet(
                whole.version(),
                whole.terms(),
                new Catalogue(whole.indicators(), whole.factors(), whole.fallback(), whole.successors()),
                whole.scale(),
                List.of(rule),
                whole.questions());
    }

    private static String meaning(ScoringRule.Part part) {
        String unless = part.unless() == null ? "-" : meaning(part.unless());
        return meaning(part.when()) + " " + unless + " " + part.points() + " " + part.floor() + " "
                + new TreeSet<>(part.effects());
    }

    /** The condition without what says nothing: one of one, presumed twice, the order of what is joined. */
    private static String meaning(Condition condition) {
        return switch (condition) {
            case Condition.All all when all.of().size() == 1 -> meaning(all.of().getFirst());
            case Condition.Any any when any.of().size() == 1 -> meaning(any.of().getFirst());
            case Condition.All all -> all.of().stream().map(EveryConditionIsSaidTest::meaning).sorted().toList() + "&";
            case Condition.Any any -> any.of().stream().map(EveryConditionIsSaidTest::meaning).sorted().toList() + "|";
            case Condition.Presumed presumed -> {
                String of = meaning(presumed.of());
                yield of.startsWith("presumed ") ? of : "presumed " + of;
            }
            default -> condition.toString();
        };
    }

    @Test
    void aSetReadAgainDiffersInNothing() {
        for (long seed = 0; seed < SETS; seed++) {
            var document = InventedSets.careless(seed);
            ThresholdSet again = InventedSets.again(document.canonical()).set();
            assertEquals(List.of(), Differences.between(document.set(), again), "seed " + seed);
        }
    }

    @Test
    void thePublicReadsNoPointsOfAnySet() {
        for (long seed = 0; seed < SETS; seed++) {
            for (Sentence sentence : Sentences.withoutPoints(InventedSets.careless(seed).set())) {
                String text = sentence.text();
                assertFalse(text.matches("(?s).*\\b[Pp]oints?\\b.*"), "seed " + seed + " " + text);
            }
        }
    }
}
