package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.thresholds.ToldFacts.told;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every unknown says what its worst answer would do, and answering it so does exactly that. */
class WhatWouldChangeThisTest {
    private static final int TRIED = 250 * Integer.getInteger("openmash.invented", 40);
    private static final int A_TENTH = TRIED / 10;
    private static final int FIRST_SEED = 500_000;

    private interface Tried {
        void with(Facts facts, Scored scored, String seed);
    }

    private static void forAny(int many, Tried property) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + many; seed++) {
            Facts facts = new InventedFacts(seed).next();
            property.with(facts, Starter.assess(facts), "seed " + seed);
        }
    }

    private static LevelAndBand standing(Scored scored) {
        return standing(scored.headline());
    }

    private static LevelAndBand standing(Headline headline) {
        return new LevelAndBand(headline.level(), headline.band());
    }

    @Test
    void answeringInTheStatedWayGivesExactlyTheStatedLevelBandAndPoints() {
        var answered = new int[1];
        forAny(TRIED, (facts, scored, seed) -> {
            for (Unknown unknown : scored.unknowns()) {
                if (unknown.worst() != null) {
                    String which = seed + ": " + unknown;
                    Headline then = Starter.SET.headline(Answering.with(Starter.SET, facts, unknown, unknown.worst()));
                    var stated = unknown.couldRaiseTo() == null ? standing(scored) : unknown.couldRaiseTo();
                    assertEquals(stated, standing(then), which);
                    assertEquals(scored.score() + unknown.couldAddPoints(), then.score(), which);
                    answered[0]++;
                }
            }
        });
        assertTrue(answered[0] >= TRIED, answered[0] + " answers were tried");
    }

    @Test
    void answeringAllAtOnceGivesExactlyTheOneLineForAll() {
        forAny(TRIED, (facts, scored, seed) -> {
            Facts all = facts;
            for (Unknown unknown : scored.unknowns()) {
                all = unknown.worst() == null ? all : Answering.with(Starter.SET, all, unknown, unknown.worst());
            }
            Headline then = Starter.SET.headline(all);
            AllUnknowns together = scored.allUnknowns();
            var stated = together.couldRaiseTo() == null ? standing(scored) : together.couldRaiseTo();
            assertEquals(stated, standing(then), seed);
            assertEquals(scored.score() + together.couldAddPoints(), then.score(), seed);
        });
    }

    @Test
    void whatIsNeededToFallIsNeverOffered() {
        forAny(A_TENTH, (facts, scored, seed) -> {
            for (Unknown unknown : scored.unknowns()) {
                var to = unknown.couldRaiseTo();
                assertFalse(to != null && standing(scored).above(to), seed + ": " + unknown);
                assertTrue(unknown.couldAddPoints() >= 0, seed + ": " + unknown);
                assertTrue(unknown.answers().raising() < unknown.answers().possible(), seed + ": " + unknown);
                assertTrue(to == null || unknown.worst() != null, seed + ": " + unknown);
            }
            assertTrue(scored.allUnknowns().couldAddPoints() >= 0, seed);
        });
    }

    @Test
    void noAnswerLeftOutOfTheCountRaisesAnything() {
        forAny(A_TENTH, (facts, scored, seed) -> scored.unknowns().forEach(unknown -> harmless(unknown).forEach(answer -> {
            Headline then = Starter.SET.headline(Answering.with(Starter.SET, facts, unknown, answer));
            assertFalse(standing(then).above(standing(scored)), seed + ": " + unknown + " answered " + answer);
            assertTrue(then.score() <= scored.score(), seed + ": " + unknown + " answered " + answer);
        })));
    }

    private static Stream<String> harmless(Unknown unknown) {
        return switch (unknown.field()) {
            case "accessNow", "disabled" -> Stream.of("no");
            case "mobility" -> Stream.of("independent");
            case "history" -> Stream.of("nothing found");
            case "whereabouts", "withWhom", "identity", "dateOfBirth", "expectedDateOfBirth" -> Stream.of();
            default -> unknown.worst() == null || unknown.worst().contains(": ")
                    ? Stream.of()
                    : Stream.of(unknown.worst().equals("yes") ? "no" : "yes");
        };
    }

    @Test
    void noAgeIsWorseThanTheOneThatIsStated() {
        forAny(A_TENTH, (facts, scored, seed) -> scored.unknowns().stream()
                .filter(unknown -> unknown.field().equals("dateOfBirth") && facts.child().ageYears() == null)
                .forEach(unknown -> {
                    var worst = unknown.couldRaiseTo() == null ? standing(scored) : unknown.couldRaiseTo();
                    IntStream.range(0, 220).forEach(months -> {
                        String born = facts.receivedOn().minusMonths(months).toString();
                        Headline then = Starter.SET.headline(Answering.with(Starter.SET, facts, unknown, born));
                        assertFalse(standing(then).above(worst), seed + ": born " + born + " against " + unknown);
                    });
                }));
    }

    @Test
    void whatBlocksClosingStandsFirstThenWhatCouldDoMostThenWhatMoreAnswersWouldDo() {
        var equals = new int[1];
        forAny(TRIED, (facts, scored, seed) -> {
            List<Unknown> unknowns = scored.unknowns();
            for (int i = 1; i < unknowns.size(); i++) {
                Unknown first = unknowns.get(i - 1);
                Unknown second = unknowns.get(i);
                assertTrue(first.blocksClosing() || !second.blocksClosing(), seed);
                if (first.blocksClosing() == second.blocksClosing()) {
                    assertTrue(rank(scored, first) >= rank(scored, second), seed + ": " + second + " after " + first);
                    equals[0] += first.answers().raising() != second.answers().raising()
                            && rank(scored, first) / MOST_ANSWERS == rank(scored, second) / MOST_ANSWERS ? 1 : 0;
                }
            }
        });
        assertTrue(equals[0] > 0, "some differ by the number of answers alone");
    }

    private static final int MOST_ANSWERS = 1000;

    /** Band, level and score of the worst answer, then how many answers raise anything, in one number. */
    private static int rank(Scored scored, Unknown unknown) {
        var then = unknown.couldRaiseTo() == null ? standing(scored) : unknown.couldRaiseTo();
        int band = Band.values().length - then.band().ordinal();
        int height = (band * 10 + then.level().number()) * 1000 + scored.score() + unknown.couldAddPoints();
        return height * MOST_ANSWERS + unknown.answers().raising();
    }

    @Test
    void aSafetyAnswerThatRaisesNothingIsStillAskedFirst() {
        var scored = Starter.assess(told("coercive-control").at("not-known", null).disabled(null));
        var whereabouts = scored.unknowns().getFirst();
        assertEquals("whereabouts", whereabouts.field());
        assertNull(whereabouts.couldRaiseTo());
        assertNull(whereabouts.worst());
        assertEquals(new Unknown.Answers(6, 0), whereabouts.answers());
        assertTrue(whereabouts.blocksClosing());
    }

    @Test
    void anUnknownSaysWhichAnswerIsMeantAndWhoMayKnow() {
        var told = told("harmful-sexual-behaviour", "young-carer").access(null);
        var access = Starter.unknown(Starter.assess(told), "accessNow");
        assertEquals("yes", access.worst());
        assertEquals(new Unknown.Answers(2, 1), access.answers());
        assertEquals(List.of("referrer", "police", "probation"), access.whoMayKnow());
        assertNotNull(access.question());
    }

    @Test
    void whoMayKnowFollowsTheCategoryOfTheConcern() {
        var scored = Starter.assess(told("family-homeless").says("fgm-risk", Answer.NOT_KNOWN));
        assertEquals(
                List.of("referrer", "health", "police"),
                Starter.unknown(scored, "concerns[1]").whoMayKnow());
    }

    @Test
    void theHubsOwnRecordAnswersForTheHistory() {
        var scored = Starter.assess(told("neglect-basic-care").lookUp(LookUp.NOT_SEARCHED));
        var history = Starter.unknown(scored, "history");
        assertEquals("hub-record", history.whoMayKnow().getFirst());
        assertTrue(history.couldAddPoints() > 0);
    }

    @Test
    void twoMessagesThatUseOneNameForAFieldAreTwoQuestions() {
        var facts = told().facts().withIndicators(List.of(
                new ToldCode("fgm-risk", Answer.NOT_KNOWN, null, "concerns[0]", null, "referral", null, null),
                new ToldCode("self-harm", Answer.NOT_KNOWN, null, "concerns[0]", null, "addition 1", null, null)));
        assertEquals(
                List.of("referral", "addition 1"),
                Starter.assess(facts).unknowns().stream().map(Unknown::from).toList());
    }

    @Test
    void withNothingOpenNothingCouldBeRaised() {
        var scored = Starter.assess(told("family-homeless"));
        assertEquals(List.of(), scored.unknowns());
        assertEquals(new AllUnknowns(null, 0), scored.allUnknowns());
    }

    private static Unknown.Answers answers(Scored scored, String field) {
        return Starter.unknown(scored, field).answers();
    }

    @Test
    void everyAnswerIsCountedOnceHoweverManyRulesAskForIt() {
        var unborn = told("injury-unexplained").withoutBirthDate();
        Unknown.Answers ages = answers(Starter.assess(unborn), "dateOfBirth");
        assertTrue(ages.possible() > 2, "several ages matter: " + ages);
        assertTrue(ages.raising() >= 1 && ages.raising() < ages.possible(), ages.toString());
        assertEquals(2, answers(Starter.assess(told("neglect-basic-care").lookUp(LookUp.NOT_SEARCHED)), "history").possible());
        assertEquals(2, answers(Starter.assess(told("homeless-16-17")), "concerns[0].answers.safe-place-tonight").possible());
    }

    @Test
    void anyOneOfThePossibleChildrenIsAnAnswerAndAllAndNoneOfThemAnother() {
        History plan = told().work("plan", ToldFacts.DAY.minusYears(2), ToldFacts.DAY.minusMonths(3)).lookUp(LookUp.FOUND).history();
        var scored = Starter.assess(told("injury-unexplained").possibly(History.none()).possibly(plan));
        var identity = Starter.unknown(scored, "identity");
        assertEquals(new Unknown.Answers(4, 2), identity.answers());
        assertEquals("the possible child 2", identity.worst());
    }

    @Test
    void aQuestionThatNamesNoCodeIsAnsweredByNamingOne() {
        var scored = Starter.assess(told("missing-now").ofYears(15).at("missing", null));
        Unknown exploitation = Starter.unknown(scored, "exploitation");
        assertTrue(exploitation.worst().endsWith(": yes"), exploitation.worst());
        assertEquals(List.of("referrer", "police", "education"), exploitation.whoMayKnow());
        assertTrue(exploitation.answers().possible() > 2, exploitation.toString());
    }
}
