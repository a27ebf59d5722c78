package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RulesAreDataTest {
    private static final Pattern STARTER_RULE = Pattern.compile("\"R(?!40|45)\\d\\d\"");

    /** Codes that the contract itself names, and what the meeting and the queue mark by code: no rule among them. */
    private static final Map<String, Set<String>> CODES_OF_THE_CONTRACT = Map.of(
            "frontdoor/Emergency.java", Set.of("immediate-danger"),
            "hubs/practice/SetSense.java", Set.of("immediate-danger"),
            "triage/FactFinder.java", Set.of("immediate-danger"),
            "triage/CaseMarking.java",
                    Set.of("missing-now", "missing-education", "home-education-notice", "home-education-with-concern"),
            "triage/QueueFilter.java", Set.of("missing-education"),
            "triage/DecisionWords.java", Set.of("private-fostering"),
            "meetings/AgendaRule.java",
                    Set.of("missing-now", "missing-once-returned", "missing-repeat", "domestic-abuse-high-risk"));

    private static Map<String, String> sources() throws IOException {
        var root = Path.of("src/main/java/org/openmash");
        var sources = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return sources;
    }

    @Test
    void noLineOfJavaKnowsAStarterRule() throws IOException {
        var sources = sources();
        assertTrue(sources.size() > 300, "read " + sources.size());
        sources.forEach((file, source) -> assertFalse(STARTER_RULE.matcher(source).find(), file));
    }

    @Test
    void noLineOfJavaKnowsAnIndicatorButThoseThatTheContractNames() throws IOException {
        var codes = Starter.SET.indicators().stream().map(Indicator::code).toList();
        sources().forEach((file, source) -> codes.stream()
                .filter(code -> source.contains('"' + code + '"'))
                .forEach(code -> assertTrue(
                        CODES_OF_THE_CONTRACT.getOrDefault(file, Set.of()).contains(code), file + " knows " + code)));
    }

    @Test
    void theOrderOfTheRulesDoesNotMatter() {
        var random = new Random(7);
        for (long seed = 0; seed < 300; seed++) {
            Facts facts = new InventedFacts(seed).next();
            var rules = new ArrayList<>(Starter.SET.rules());
            Collections.shuffle(rules, random);
            assertEquals(Starter.SET.headline(facts), set(rules).headline(facts), "seed " + seed);
        }
    }

    private static ThresholdSet set(List<Rule> rules) {
        return new ThresholdSet(
                Starter.SET.version(),
                Starter.SET.terms(),
                new Catalogue(Starter.SET.indicators(), Starter.SET.factors(), "other-worry"),
                new Scale(List.of(
                        new Scale.Step(0, new LevelAndBand(Level.L1, Band.GREEN)),
                        new Scale.Step(10, new LevelAndBand(Level.L2, Band.GREEN)),
                        new Scale.Step(30, new LevelAndBand(Level.L3, Band.AMBER)),
                        new Scale.Step(60, new LevelAndBand(Level.L4, Band.RED)))),
                rules,
                Map.of());
    }

    @Test
    void aSetWithoutRulesScoresItsCodesAlone() {
        assertEquals(25, set(List.of()).headline(ToldFacts.told("neglect-basic-care").facts()).score());
    }

    @Test
    void twoRulesOfOneIdAreRefusedAndSoIsARuleOfTheEngine() {
        var rule = new ScoringRule("X1", "t", "w", "s", List.of(), false, null);
        assertThrows(IllegalArgumentException.class, () -> set(List.of(rule, rule)));
        var engine = new ScoringRule("R40", "t", "w", "s", List.of(), false, null);
        assertThrows(IllegalArgumentException.class, () -> set(List.of(engine)));
    }

    @Test
    void aRuleCannotTakePointsOff() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ScoringRule.Part(new AboutConcerns.SomethingScored(), null, -1, null, Set.of()));
    }

    @Test
    void factsAreKeptAndReadAgainAsTheyWere() throws IOException {
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        for (long seed = 0; seed < 200; seed++) {
            Facts facts = new InventedFacts(seed).next();
            Facts again = json.readValue(json.writeValueAsBytes(facts), Facts.class);
            assertEquals(facts, again, "seed " + seed);
            assertEquals(Starter.SET.assess(facts), Starter.SET.assess(again), "seed " + seed);
        }
    }
}
