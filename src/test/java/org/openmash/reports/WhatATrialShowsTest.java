package org.openmash.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.openmash.reports.disclosure.SmallNumbers;
import org.openmash.thresholds.FactWords;
import org.openmash.thresholds.ThresholdSet;

/** What a trial tells is counts, and no small number stands among them or can be reckoned from two trials. */
class WhatATrialShowsTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COUNTS = List.of("cases", "rises", "falls", "stays", "then", "draft");

    private final ThresholdSet draft = Drafts.with(document -> Drafts.STARTER.indicators().stream()
            .limit(40)
            .forEach(indicator -> Drafts.raise(document, indicator.code())));
    private final List<PastCase> cases = new PastCaseload(SEED).referrals(1_500, Drafts.STARTER);
    private final Random random = new Random(SEED);

    /** @param agencies how many kinds of agency, the later ones rare */
    private TrialReading trial(List<PastCase> some, int agencies) {
        FactWords words = Drafts.words();
        Explanation explanation = Explanation.between(draft, Drafts.STARTER);
        TrialReading reading = new TrialReading(
                draft,
                words,
                name -> new TrialReading.Then(NeverAsked.nothing(), explanation),
                false,
                new HourOfWeek(ZoneId.of("Europe/London")));
        List<PastCase> read = some.stream()
                .map(one -> new PastCase(
                        one.id(), one.referral(), one.facts(), one.siblings(), one.then(), one.at(),
                        "kind-" + (int) (Math.abs(random.nextGaussian()) * agencies / 3)))
                .toList();
        read.forEach(one -> reading.first(one.row(words, "starter 1")));
        read.forEach(one -> reading.second(one.row(words, "starter 1")));
        return reading;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }

    private static LongStream counts(JsonNode result) {
        return COUNTS.stream()
                .flatMap(name -> result.findValues(name).stream())
                .filter(JsonNode::isNumber)
                .mapToLong(JsonNode::longValue);
    }

    private static JsonNode row(JsonNode result, String by, String value) {
        return StreamSupport.stream(result.at("/asUnknown/groups").spliterator(), false)
                .filter(one -> one.path("by").asText().equals(by) && one.path("value").asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noSmallNumberIsToldAndMostOthersAre() {
        JsonNode result = read(TrialResult.of(trial(cases, 30), List.of(), JSON).text());
        assertTrue(counts(result).count() > 50, counts(result).count() + ", seed " + SEED);
        assertTrue(counts(result).noneMatch(SmallNumbers::isSmall), "seed " + SEED);
        assertEquals(cases.size(), result.at("/asUnknown/cases").asLong());
    }

    @Test
    void aNumberThatAnEarlierTrialWouldTellIsHidden() {
        List<PastCase> lone = cases.stream().filter(one -> one.siblings().cases().isEmpty()).toList();
        TrialResult first = TrialResult.of(trial(lone, 0), List.of(), JSON);
        JsonNode before = row(read(first.text()), "agencyKind", "kind-0");
        assertEquals(lone.size(), before.path("cases").asInt(), "seed " + SEED);
        TrialReading three = trial(lone.subList(3, lone.size()), 0);
        JsonNode after = read(TrialResult.of(three, List.of(first.shownByName()), JSON).text());
        assertFalse(after.at("/asUnknown").has("cases"), "seed " + SEED);
        assertFalse(row(after, "agencyKind", "kind-0").has("cases"), "seed " + SEED);
        JsonNode alone = read(TrialResult.of(three, List.of(), JSON).text());
        assertEquals(lone.size() - 3, alone.at("/asUnknown/cases").asInt());
    }
}
