package org.openmash.thresholds.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openmash.hubs.practice.StarterDocument;
import org.openmash.thresholds.Rule;
import org.openmash.thresholds.ThresholdSet;

/** A set in plain English: a threshold panel reads it aloud, and the public reads it without points. */
class ThresholdsAreReadAloudTest {
    private static final ThresholdSet STARTER = StarterDocument.set(StarterDocument.fresh());

    private static Map<String, String> byAbout(List<Sentence> sentences) {
        return sentences.stream().collect(Collectors.toMap(Sentence::about, Sentence::text));
    }

    private static String said(ThresholdSet set, String about) {
        return byAbout(Sentences.of(set)).get(about);
    }

    @Test
    void everyConditionOfEveryStarterRuleIsNamed() {
        for (Rule rule : STARTER.rules()) {
            String text = said(STARTER, "rule:" + rule.id());
            WhatARuleSays.needed(rule).forEach(word -> assertTrue(
                    text.contains(word) || text.contains(Lists.sentence(word)), rule.id() + " lacks: " + word));
        }
    }

    @Test
    void everyIndicatorIsSaidWithItsPointsFloorAndQuestions() {
        STARTER.indicators().forEach(indicator -> {
            String text = said(STARTER, "indicator:" + indicator.code());
            assertTrue(text.contains(indicator.words()) && text.contains(indicator.category()), indicator.code());
            assertTrue(text.contains("It counts " + indicator.points() + " point"), text);
            assertEquals(indicator.floor() != null, text.contains("A rule gives it the floor"), text);
            indicator.asks().forEach(question -> assertTrue(text.contains(question.words()), question.code()));
        });
        STARTER.factors().forEach(factor ->
                assertTrue(said(STARTER, "factor:" + factor.code()).contains(factor.words()), factor.code()));
    }

    @Test
    void anInjuryOfAChildWhoCannotYetMove() {
        assertEquals(
                "R02, Injury, not yet mobile. Where injury-non-mobile-infant is told, or all of these hold: (1) one of "
                        + "injury-non-mobile-infant, injury-serious-under-two, injury-patterned, "
                        + "injury-inflicted-disclosed and injury-unexplained is told; (2) one of these holds: (a) the "
                        + "child does not move about by themselves; (b) the question immobile-through-disability \"Is "
                        + "the child immobile through disability?\" is answered yes for one of "
                        + "injury-non-mobile-infant, injury-serious-under-two, injury-patterned, "
                        + "injury-inflicted-disclosed and injury-unexplained (left blank, it does not count); (c) the "
                        + "child does not move about by themselves (not known reads as yes), and the child is under "
                        + "12 months old (an estimated age counts a year either way; not known reads as yes); (d) the "
                        + "child does not move about by themselves (not known reads as yes), and the child is "
                        + "disabled (answered not known or left blank, it stays open): level 4 and red at least. Why: "
                        + "Accidental bruises are rare before a child moves about. Source: NICE CG89; National Panel, "
                        + "Bruising in non-mobile infants (2022); age of 12 months: starter practice.",
                said(STARTER, "rule:R02"));
    }

    @Test
    void aChildMissingAndAtRisk() {
        assertEquals(
                "R15, Missing and at risk. Where missing-now is told, and one of these holds: (1) the child is under "
                        + "156 months old (an estimated age counts a year either way; not known reads as yes); (2) "
                        + "one of sexual-exploitation-suspected, sexual-exploitation-known, "
                        + "criminal-exploitation-suspected, county-lines-found, trafficking-or-slavery-suspected, "
                        + "weapon-or-serious-violence and threat-to-life-warning is told (asked as exploitation; "
                        + "known only where one was answered and none is not known; not known reads as yes); (3) "
                        + "suicide-attempt-or-plan is told (asked as suicide-attempt-or-plan; known only where one "
                        + "was answered and none is not known; not known reads as yes); (4) the question medication "
                        + "\"Does the child need medication?\" is answered yes for missing-now (left blank, it is not "
                        + "known; not known reads as yes): level 4 and red at least. Why: A young child, "
                        + "exploitation, suicide or a need of medication makes every hour count. Source: DfE missing "
                        + "guidance (2014); starter practice.",
                said(STARTER, "rule:R15"));
    }

    @Test
    void aThirdContact() {
        assertEquals(
                "R33, Third contact. Where a code that tells of a concern is told, and there are at least 3 contacts "
                        + "about this child within 90 days (this contact among them): 15 points are added. Where "
                        + "there are at least 3 contacts about this child within 90 days (this contact among them): "
                        + "level 3 and amber at least; a manager reads all the contacts together; the desk is shown "
                        + "that the child was told of before. It counts contacts: where it fires, nothing protective "
                        + "counts. Why: Small worries add up; a manager reads them all together. Source: Starter "
                        + "practice.",
                said(STARTER, "rule:R33"));
    }

    @Test
    void levelsBandsLadderAndWindows() {
        assertEquals(
                "Level 3 is called Complex, child in need. Health or development is likely to suffer without help, or "
                        + "the child is disabled. It usually rests on Children Act 1989 s.17.",
                said(STARTER, "level:3"));
        assertEquals("A contact decided at level 3 or above counts as a referral.", said(STARTER, "referral-level"));
        assertEquals(
                "A red case is decided within 4 hours of receipt, by night and at weekends too.",
                said(STARTER, "band:red"));
        assertEquals("An amber case is decided within 1 working day of receipt.", said(STARTER, "band:amber"));
        assertEquals(
                "0 to 9 points are level 1 and green; 10 to 29 points are level 2 and green; 30 to 59 points are "
                        + "level 3 and amber; 60 points and up are level 4 and red.",
                said(STARTER, "scale"));
        assertEquals(
                "The window third-contact is 90 days, the day of receipt included.",
                said(STARTER, "window:third-contact"));
    }

    @Test
    void whatIsTakenAwayAndWhatMustNotMeetIsSaid() {
        assertTrue(said(STARTER, "rule:R31")
                .contains("15 points are added. This counts for nothing where unborn-previous-child-removed is told."));
        var document = StarterDocument.with("/exclusive", "[['routeToPolice', 'routeToEducation']]");
        StarterDocument.put(document, "/successors", StarterDocument.json("{'bullying': 'other-worry'}"));
        ThresholdSet set = StarterDocument.set(document);
        assertEquals(
                "No child may draw two of these: it goes to the education service; it goes to the police, who lead.",
                said(set, "exclusive"));
        assertEquals("The earlier code bullying is read as other-worry.", said(set, "successor:bullying"));
    }

    @Test
    void aListInsideAListHasMarksOfItsOwn() {
        ThresholdSet set = StarterDocument.set(StarterDocument.with(
                "/rules/0/parts/0/when",
                "{'any': [{'all': [{'unborn': true}, {'any': [{'all': [{'access': true}, {'notMobile': true}]}, "
                        + "{'all': [{'any': [{'unborn': true}, {'lookUpFailed': true}]}, "
                        + "{'any': [{'siblingRed': true}, {'siblingHarmed': true}]}]}]}]}, "
                        + "{'presumed': {'all': [{'unborn': true}, {'access': true}]}}]}"));
        assertTrue(
                said(set, "rule:R01")
                        .startsWith("R01, Immediate danger. Where one of these holds: (1) the child is not born yet "
                                + "(a child without any date or age reads as unborn), and one of these holds: (a) the "
                                + "person said to be responsible can reach the child, and the child does not move "
                                + "about by themselves; (b) all of these hold: (i) "),
                said(set, "rule:R01"));
        assertTrue(said(set, "rule:R01").contains("[in all of this, not known reads as yes]: level 4 and red at "
                + "least;"));
    }

    @Test
    void thePublicReadsNoPoints() {
        for (Sentence sentence : Sentences.withoutPoints(STARTER)) {
            assertFalse(sentence.text().matches("(?s).*\\b[Pp]oints?\\b.*"), sentence.text());
            assertFalse(sentence.text().matches("(?s).*\\b(counts? half|whole)\\b.*"), sentence.text());
        }
        var about = byAbout(Sentences.withoutPoints(STARTER));
        assertFalse(about.containsKey("scale") || about.containsKey("counting"));
        assertTrue(about.get("rule:R24").contains("it weighs more"));
        assertTrue(about.get("rule:R02").contains("level 4 and red at least"));
    }

    @Test
    void everySentenceBeginsAndEndsAsOne() {
        for (Sentence sentence : Sentences.of(STARTER)) {
            assertTrue(sentence.text().matches("(?s).*[.?!]"), sentence.text());
            assertFalse(sentence.text().contains("  ") || sentence.text().contains(".."), sentence.text());
            assertFalse(sentence.text().contains("null"), sentence.text());
        }
    }
}
