package org.openmash.thresholds.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmash.hubs.practice.StarterDocument;
import org.openmash.thresholds.AboutChild;
import org.openmash.thresholds.Band;
import org.openmash.thresholds.Condition;
import org.openmash.thresholds.Effect;
import org.openmash.thresholds.Level;
import org.openmash.thresholds.LevelAndBand;
import org.openmash.thresholds.ScoringRule;
import org.openmash.thresholds.ThresholdSet;

/** The words of each condition and of each thing that a rule does, to the letter. */
class WordsOfRulesTest {
    private static final ThresholdSet STARTER = StarterDocument.set(StarterDocument.fresh());
    private static final Condition ACCESS = new AboutChild.Access();
    private static final String REACHES = "the person said to be responsible can reach the child";

    private static String when(String condition) {
        ThresholdSet set = StarterDocument.set(StarterDocument.with("/rules/0/parts/0/when", condition));
        return new ConditionWords(set).of(((ScoringRule) set.rules().getFirst()).parts().getFirst().when());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'told': {'codes': ['self-harm']}} | self-harm is told",
                "{'told': {'codes': ['self-harm', 'fgm-risk']}} | one of fgm-risk and self-harm is told",
                "{'asked': {'codes': ['self-harm'], 'field': 'harm'}} | self-harm is told (asked as harm; known only "
                        + "where one was answered and none is not known)",
                "{'answer': {'codes': ['missing-now'], 'question': 'medication', 'worrying': 'yes', 'blank': 'no'}} | "
                        + "the question medication 'Does the child need medication?' is answered yes for missing-now "
                        + "(left blank, it does not count)",
                "{'stated': 'non-engagement'} | the factor non-engagement is stated",
                "{'somethingScored': true} | a code that tells of a concern is told",
                "{'wordsWithoutCode': true} | there is a narrative and no code is told",
                "{'whereaboutsOpen': true} | where the child is, or with whom, is not known and a told code asks it",
                "{'accessOpen': true} | whether the person said to be responsible can reach the child is not known "
                        + "and a told code asks it",
                "{'notMobile': true} | the child does not move about by themselves",
                "{'disabled': {'notKnown': 'counts'}} | the child is disabled (answered not known, it counts; left "
                        + "blank, it stays open)",
                "{'disabled': {'notKnown': 'open'}} | the child is disabled (answered not known or left blank, it "
                        + "stays open)",
                "{'age': {'underMonths': 1}} | the child is under 1 month old (by the date of birth)",
                "{'age': {'fromMonths': 1, 'underMonths': 24, 'estimate': 'counts'}} | the child is at least 1 month "
                        + "and under 24 months old (an estimated age counts a year either way)",
                "{'unborn': true} | the child is not born yet (a child without any date or age reads as unborn)",
                "{'dueWithin': {'days': 1}} | the birth is due within 1 day (a date that has passed counts)",
                "{'access': true} | the person said to be responsible can reach the child",
                "{'workOpen': {'kinds': ['s47', 's17', 'plan']}} | work of the kind plan, s17 or s47 is open",
                "{'workEver': {'kinds': ['plan']}} | there was work of the kind plan before",
                "{'workEnded': {'kinds': ['plan'], 'window': 'plan-ended'}} | work of the kind plan ended within 12 "
                        + "months",
                "{'siblingHarmed': true} | a brother or sister is in care, was removed, died or was harmed by abuse",
                "{'siblingRed': true} | another child of the household has a red case that is not finally decided (or "
                        + "one decided at level 4)",
                "{'lookUpFailed': true} | the look-up of the history failed",
                "{'referralBefore': {'window': 're-referral'}} | an earlier contact was decided as a referral within "
                        + "12 months",
                "{'contacts': {'atLeast': 2, 'window': 'several-agencies'}} | there are at least 2 contacts about "
                        + "this child within 28 days (this contact among them)",
                "{'agencies': {'atLeast': 2, 'window': 'several-agencies'}} | at least 2 agencies told of different "
                        + "events within 28 days (this contact among them)",
                "{'sameCategory': {'atLeast': 4, 'window': 'same-again'}} | at least 4 contacts about this child "
                        + "share a category within 12 months (this contact among them)",
                "{'householdContact': {'window': 'household'}} | another child of the household was told of within 12 "
                        + "months",
                "{'presumed': {'presumed': {'access': true}}} | the person said to be responsible can reach the child "
                        + "(not known reads as yes)",
                "{'presumed': {'siblingRed': true}} | another child of the household has a red case that is not "
                        + "finally decided (or one decided at level 4; not known reads as yes)",
                "{'presumed': {'lookUpFailed': true}} | the look-up of the history failed (not known reads as yes)",
                "{'presumed': {'householdContact': {'window': 'household'}}} | another child of the household was "
                        + "told of within 12 months (not known reads as yes)",
                "{'presumed': {'any': [{'access': true}, {'lookUpFailed': true}]}} | the person said to be "
                        + "responsible can reach the child, or the look-up of the history failed [in all of this, not "
                        + "known reads as yes]",
                "{'all': [{'access': true}]} | the person said to be responsible can reach the child",
                "{'all': [{'access': true}, {'lookUpFailed': true}, {'notMobile': true}]} | the person said to be "
                        + "responsible can reach the child, and the look-up of the history failed, and the child does "
                        + "not move about by themselves",
                "{'any': [{'all': [{'access': true}, {'notMobile': true}]}, {'lookUpFailed': true}]} | the look-up of "
                        + "the history failed, or all of these hold: (1) the person said to be responsible can reach "
                        + "the child; (2) the child does not move about by themselves"
            })
    void aCondition(String condition, String words) {
        assertEquals(words, when(condition).replace('"', '\''));
    }

    @Test
    void nothingAskedAndNothingThatCouldMeetIt() {
        var words = new ConditionWords(STARTER);
        assertEquals("nothing more is asked", words.of(new Condition.All(List.of())));
        assertEquals("nothing at all meets this", words.of(new Condition.Any(List.of())));
    }

    private static Condition nested(int depth, int many) {
        Condition inner = depth == 0 ? ACCESS : new Condition.Any(Collections.nCopies(2, nested(depth - 1, many)));
        return new Condition.All(Collections.nCopies(many, inner));
    }

    @Test
    void longListsAreMarkedFromFirstToLast() {
        String letters = new ConditionWords(STARTER).of(new Condition.Any(List.of(
                new Condition.All(Collections.nCopies(2, new Condition.Any(Collections.nCopies(28, ACCESS)))),
                new Condition.All(List.of(ACCESS, ACCESS)))));
        assertTrue(letters.startsWith("one of these holds: (1) all of these hold: (a) " + REACHES), letters);
        assertTrue(letters.endsWith("; (2) " + REACHES + ", and " + REACHES), letters);
        String deep = new ConditionWords(STARTER).of(nested(2, 2));
        for (String mark : List.of("(1) ", "(2) ", "(a) ", "(b) ", "(i) ", "(ii) ")) {
            assertTrue(deep.contains(mark), mark);
        }
        String many = new ConditionWords(STARTER).of(new Condition.All(List.of(
                ACCESS, new Condition.Any(Collections.nCopies(30, ACCESS)))));
        assertTrue(many.endsWith("(30) " + REACHES), many);
    }

    @Test
    void theTwentySeventhLetterIsTwo() {
        Condition list = new Condition.Any(Collections.nCopies(28, ACCESS));
        Condition twoLists = new Condition.Any(List.of(
                new Condition.All(List.of(ACCESS, list)), new Condition.All(List.of(ACCESS, ACCESS))));
        String words = new ConditionWords(STARTER).of(twoLists);
        assertTrue(words.contains("; (z) " + REACHES + "; (aa) " + REACHES + "; (ab) " + REACHES), words);
    }

    private static String part(ScoringRule.Part part) {
        var rule = new ScoringRule("X", "t", "w", "s", List.of(part), false, null);
        return new RuleWords(STARTER, true).parts(rule).getFirst();
    }

    @Test
    void whatFollows() {
        var floor = new LevelAndBand(Level.L3, Band.AMBER);
        var both = Set.of(Effect.TELL_POLICE, Effect.EMERGENCY);
        assertEquals(
                "Where " + REACHES + ": level 3 and amber at least; 1 point is added; 999 and the duty number are "
                        + "shown; the police are told and the time is recorded.",
                part(new ScoringRule.Part(ACCESS, null, 1, floor, both)));
        assertEquals(
                "Where " + REACHES + ": nothing follows.", part(new ScoringRule.Part(ACCESS, null, 0, null, Set.of())));
        assertEquals(
                "Where " + REACHES + ": 2 points are added. This counts for nothing where " + REACHES + ".",
                part(new ScoringRule.Part(ACCESS, ACCESS, 2, null, Set.of())));
    }

    @Test
    void everyEffectHasItsWordsAndItsKind() {
        for (String effect : Effect.all()) {
            assertTrue(Effect.kind(effect) != null && Effect.words(effect).contains(" "), effect);
        }
        assertEquals(Effect.Kind.ROUTE, Effect.kind(Effect.ROUTE_TO_LADO));
        assertEquals(Effect.Kind.ASK, Effect.kind(Effect.ASK_NRM));
        assertEquals(Effect.Kind.ACT, Effect.kind(Effect.TELL_POLICE));
        assertEquals(Effect.Kind.SHOW, Effect.kind(Effect.EMERGENCY));
        assertEquals(null, Effect.kind("phoneHome"));
        assertEquals("phoneHome", Effect.words("phoneHome"));
    }

    @Test
    void listsAndSentences() {
        assertEquals("", Lists.and(List.of()));
        assertEquals("a", Lists.and(List.of("a")));
        assertEquals("a and b", Lists.and(List.of("a", "b")));
        assertEquals("a, b and c", Lists.and(List.of("a", "b", "c")));
        assertEquals("0 days", Lists.count(0, "day"));
        assertEquals("What now?", Lists.sentence("what now?"));
        assertEquals("It is.", Lists.sentence("it is"));
    }

    @Test
    void whatIsOfNoLengthIsSaidAsNothing() {
        var document = StarterDocument.with("/indicators/5/asks", "[]");
        var gone = Differences.between(STARTER, StarterDocument.set(document));
        assertEquals(
                "Indicator physical-chastisement, common questions: from \"when, where, seen-or-told, whereabouts, "
                        + "access and other-children\" to \"\".",
                gone.getFirst().words());
    }
}
