package org.openmash.thresholds.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmash.hubs.practice.StarterDocument;
import org.openmash.thresholds.ThresholdSet;

/** What changed between two sets, as data and in words: no changed field is left out. */
class WhatChangedIsToldTest {
    private static final ThresholdSet STARTER = StarterDocument.set(StarterDocument.fresh());

    private static List<Difference> since(ObjectNode document) {
        return Differences.between(STARTER, StarterDocument.set(document));
    }

    private static String fields(List<Difference> differences) {
        return differences.stream()
                .map(one -> one.change() + " " + one.about() + " " + one.field())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    @Test
    void nothingChangedBetweenASetAndItself() {
        assertEquals(List.of(), since(StarterDocument.fresh()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/name | 'another' | CHANGED name name",
                "/levels/0/name | 'All' | CHANGED level:1 name",
                "/levels/0/meaning | 'All is well.' | CHANGED level:1 meaning",
                "/levels/0/legalRoutes | ['Children Act 1989 s.17'] | CHANGED level:1 legal routes",
                "/referralLevel | 2 | CHANGED referral-level level",
                "/bands/green/clock | {'workingDays': 3} | CHANGED band:green clock",
                "/bands/green/clock | {'elapsedHours': 1} | CHANGED band:green clock",
                "/scale/3/from | 70 | CHANGED scale ladder",
                "/scale/3/band | 'amber' | CHANGED scale ladder",
                "/windows/household | {'months': 6} | CHANGED rule:R36 part; CHANGED window:household length",
                "/windows/spare | {'days': 6} | ADDED window:spare null",
                "/fallback | 'information-only' | CHANGED fallback code",
                "/successors | {'old-code': 'self-harm'} | ADDED successor:old-code null",
                "/exclusive | [['routeToLado', 'routeToPolice']] | ADDED exclusive:it goes to the local authority "
                        + "designated officer; it goes to the police, who lead null",
                "/commonQuestions/injury | 'What is it?' | CHANGED question:injury words",
                "/questions/disabled | 'Disabled?' | CHANGED question:disabled field",
                "/indicators/5/words | 'Hit.' | CHANGED indicator:physical-chastisement words",
                "/indicators/5/category | 'hitting' | CHANGED indicator:physical-chastisement category",
                "/indicators/5/points | 29 | CHANGED indicator:physical-chastisement points",
                "/indicators/5/floor | {'level': 2, 'band': 'green'} | CHANGED indicator:physical-chastisement floor",
                "/indicators/5/scored | false | CHANGED indicator:physical-chastisement concern",
                "/indicators/5/asks | ['when'] | CHANGED indicator:physical-chastisement common questions",
                "/indicators/5/questions/0/kind | 'yes-no' | CHANGED indicator:physical-chastisement own questions",
                "/indicators/5/source | 'Custom' | CHANGED indicator:physical-chastisement source",
                "/factors/0/words | 'Baby' | CHANGED factor:under-1 words",
                "/factors/0/counts | 'never' | CHANGED factor:under-1 counts",
                "/factors/0/derived | false | CHANGED factor:under-1 who tells it",
                "/factors/0/protective | true | CHANGED factor:under-1 protection",
                "/factors/0/source | 'Custom' | CHANGED factor:under-1 source",
                "/rules/1/title | 'Bruise' | CHANGED rule:R02 title",
                "/rules/1/why | 'So it is.' | CHANGED rule:R02 reason",
                "/rules/1/source | 'Custom' | CHANGED rule:R02 source",
                "/rules/1/parts/0/floor/band | 'amber' | CHANGED rule:R02 part",
                "/rules/1/parts/0/points | 5 | CHANGED rule:R02 part",
                "/rules/1/parts/0/unless | {'lookUpFailed': true} | CHANGED rule:R02 part",
                "/rules/1/parts/0/effects | ['routeToPolice'] | CHANGED rule:R02 part",
                "/rules/1/cumulative | true | CHANGED rule:R02 counting",
                "/rules/1/unlessOwnBand | 'red' | CHANGED rule:R02 last pass",
                "/rules/37/parts/- | {'when': {'unborn': true}} | ADDED rule:R38 part 3",
                "/rules/38/atMost | 9 | CHANGED rule:R39 most taken off",
                "/rules/38/blockedByFloor | 3 | CHANGED rule:R39 blocking floor",
                "/rules/38/blockedWhen | {'unborn': true} | CHANGED rule:R39 blocking condition",
                "/rules/38/protections/0/points | 4 | CHANGED rule:R39 protection 1",
                "/rules/38/protections/0/confirmed | false | CHANGED rule:R39 protection 1"
            })
    void everyChangedFieldShows(String place, String value, String told) {
        assertEquals(told, fields(since(StarterDocument.with(place, value))));
    }

    @Test
    void aChangeIsSaidWithWhatWasAndWhatIs() {
        Difference points = since(StarterDocument.with("/indicators/5/points", "29")).getFirst();
        assertEquals("30", points.before());
        assertEquals("29", points.after());
        assertEquals("Indicator physical-chastisement, points: from \"30\" to \"29\".", points.words());
    }

    @Test
    void whatCameAndWhatWentIsWhole() {
        List<Difference> went = since(StarterDocument.without("/rules/0"));
        assertEquals("REMOVED rule:R01 null", fields(went));
        assertTrue(went.getFirst().words().startsWith("Rule R01: removed: title: Immediate danger; part: Where"));
        ObjectNode more = StarterDocument.fresh();
        ObjectNode rule = ((ObjectNode) more.at("/rules/0")).deepCopy().put("id", "X1");
        ((ArrayNode) more.get("rules")).add(rule);
        assertEquals("ADDED rule:X1 null", fields(since(more)));
    }

    @Test
    void anotherOrderIsToldAndChangesNoAnswer() {
        ObjectNode document = StarterDocument.fresh();
        ArrayNode rules = (ArrayNode) document.get("rules");
        rules.add(rules.remove(0));
        assertEquals("CHANGED rules order", fields(since(document)));
    }

    @Test
    void aPartThatWentIsToldWithWhatItWas() {
        String told = since(StarterDocument.without("/rules/37/parts/1")).stream()
                .filter(one -> one.change() == Difference.Change.REMOVED)
                .map(Difference::words)
                .collect(Collectors.joining("\n"));
        assertTrue(told.contains("Rule R38: removed the part 2: Where "), told);
    }

    @Test
    void whatIsAddedIsSaidWithItsFieldAndEndsAsASentence() {
        String window = since(StarterDocument.with("/windows/spare", "{'days': 6}")).getFirst().words();
        assertTrue(window.startsWith("Window spare: added: length: "), window);
        assertTrue(window.endsWith(".") && !window.endsWith(".."), window);
        String part = since(StarterDocument.with("/rules/37/parts/-", "{'when': {'unborn': true}}")).getFirst().words();
        assertTrue(part.startsWith("Rule R38: added the part 3: Where "), part);
        assertTrue(part.endsWith(".") && !part.endsWith(".."), part);
    }
}
