package org.openmash.thresholds.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openmash.thresholds.Band;
import org.openmash.thresholds.Effect;
import org.openmash.thresholds.Facts;
import org.openmash.thresholds.Headline;
import org.openmash.thresholds.Level;
import org.openmash.thresholds.LevelAndBand;
import org.openmash.thresholds.ThresholdSet;

/**
 * Faults planted in a sound set, one a test: each is found under the property that it breaks, and the referral that
 * the checker shows is scored again to see that it does show it. What the language cannot say is refused by its reader.
 */
class PlantedFaultsAreFoundTest {

    /** What the checker found, with the set to try its referrals on. */
    private record Found(ThresholdSet set, CheckResult result) {
        Headline before() {
            return set.headline(result.counterExample());
        }

        Headline after() {
            return set.headline(result.counterExampleAfter());
        }

        boolean fires(Facts facts, String rule) {
            return set.outcome(facts).firedRules().contains(rule);
        }

        void says(String words) {
            assertTrue(result.words().contains(words), result.words());
        }

        /** The second answer is below the first in level, band or score. */
        void falls() {
            boolean lower = standing(before()).above(standing(after())) || after().score() < before().score();
            assertTrue(lower, before() + " to " + after());
        }

        void fallsInLevelOrBand() {
            assertTrue(standing(before()).above(standing(after())), before() + " to " + after());
        }
    }

    private static LevelAndBand standing(Headline headline) {
        return new LevelAndBand(headline.level(), headline.band());
    }

    private static Found refuted(Draft draft, String property, String subject) {
        ThresholdSet set = draft.set();
        CheckReport report = Checker.check(set);
        assertTrue(report.blocksTrial());
        CheckResult found = report.results().stream()
                .filter(result -> result.verdict() == Verdict.REFUTED)
                .filter(result -> result.property().equals(property) && result.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError(report.results().toString()));
        return new Found(set, found);
    }

    private static void refused(Draft draft, String code, String pointer) {
        assertTrue(
                draft.faults().stream()
                        .anyMatch(fault -> fault.code().equals(code) && fault.field().equals(pointer)),
                draft.faults().toString());
    }

    @Nested
    class WhatNothingReads {
        @Test
        void anIndicatorThatNoRuleAndNoPointsRead() {
            var found = refuted(Draft.sound().indicator("quiet", "harm", 0), "every-indicator-is-read", "quiet");
            assertEquals(found.before(), found.after());
            assertTrue(found.result.counterExampleAfter().indicators().stream()
                    .anyMatch(told -> told.code().equals("quiet")));
        }

        @Test
        void aFactorThatNoRuleReads() {
            var draft = Draft.sound().and("factors", """
                    {"code": "moved-often", "words": "Moved often", "counts": "stated", "source": "invented"}
                    """);
            var found = refuted(draft, "every-factor-is-read", "moved-often");
            assertEquals(found.before(), found.after());
            assertEquals("moved-often", found.result.counterExampleAfter().factors().getFirst().code());
        }
    }

    @Nested
    class RulesThatCanNeverFire {
        private void neverFires(Draft draft, String because) {
            var found = refuted(draft, "every-rule-can-fire", "P1");
            found.says("P1 can never fire");
            found.says(because);
            assertFalse(found.fires(found.result.counterExample(), "P1"));
        }

        @Test
        void twoAgesAtOnce() {
            neverFires(
                    Draft.sound().rule("P1", """
                            {"when": {"all": [{"told": {"codes": ["hurt"]}}, {"age": {"underMonths": 12}},
                                              {"age": {"fromMonths": 24, "underMonths": 36}}]}, "points": 5}
                            """),
                    "under 12 months old and the child is from 24");
        }

        @Test
        void bornAndUnbornAtOnce() {
            neverFires(
                    Draft.sound().rule("P1", """
                            {"when": {"all": [{"unborn": true}, {"age": {"underMonths": 12}}]}, "points": 5}
                            """),
                    "the child is unborn and the child is from 0");
        }

        @Test
        void whatIsKnownAndNotKnownAtOnce() {
            neverFires(
                    Draft.sound().rule("P1", """
                            {"when": {"all": [{"access": true}, {"accessOpen": true}]}, "points": 5}
                            """),
                    "can reach the child and a code asks who can reach the child, which is not known");
        }

        @Test
        void wordsWithoutCodeAndACodeAtOnce() {
            neverFires(
                    Draft.sound().rule("P1", """
                            {"when": {"all": [{"wordsWithoutCode": true}, {"told": {"codes": ["hurt"]}}]}, "points": 5}
                            """),
                    "without a code and hurt is told at once");
        }

        @Test
        void aQuestionAboutWhereTheChildIsThatNoCodeAsks() {
            var draft = Draft.sound();
            for (int indicator : new int[] {0, 1, 3, 5}) {
                draft.with("/indicators/" + indicator + "/asks", "[]");
            }
            neverFires(
                    draft.rule("P1", """
                            {"when": {"whereaboutsOpen": true}, "points": 5}
                            """),
                    "there is no referral in which a code asks where the child is");
        }

        @Test
        void anExceptionThatTakesAllOfItAway() {
            neverFires(
                    Draft.sound().rule("P1", """
                            {"when": {"told": {"codes": ["hurt"]}}, "unless": {"told": {"codes": ["hurt", "bruise"]}},
                             "points": 5}
                            """),
                    "whatever meets it also takes it away");
        }

        @Test
        void aRuleAboutSiblingsThatIsNeverRead() {
            neverFires(
                    Draft.sound().rule("P1", "\"unlessOwnBand\": \"green\",", """
                            {"when": {"siblingRed": true}, "floor": {"level": 2, "band": "green"}}
                            """),
                    "less urgent than green, and none is");
        }

        @Test
        void aRuleAboutSiblingsThatItsOwnConcernSettles() {
            neverFires(
                    Draft.sound().rule("P1", "\"unlessOwnBand\": \"red\",", """
                            {"when": {"all": [{"siblingRed": true}, {"told": {"codes": ["danger"]}}]}, "points": 5}
                            """),
                    "settles the child's own answer already");
        }

        @Test
        void onePartOfARuleIsNamed() {
            var draft = Draft.sound().rule("P1", "", """
                    {"when": {"told": {"codes": ["hurt"]}}, "points": 5}
                    """, """
                    {"when": {"all": [{"unborn": true}, {"age": {"underMonths": 12}}]}, "points": 5}
                    """);
            refuted(draft, "every-rule-can-fire", "P1 part 2").says("P1 part 2 can never fire");
        }
    }

    @Nested
    class ShadowedRules {
        private void shadowed(Draft draft, String by) {
            var found = refuted(draft, "no-rule-is-shadowed", "P1");
            found.says(by + " fires too");
            assertTrue(found.fires(found.result.counterExample(), "P1"));
            assertTrue(found.fires(found.result.counterExample(), by));
        }

        @Test
        void byARuleOfMoreCodes() {
            shadowed(
                    Draft.sound().rule("P1", """
                            {"when": {"told": {"codes": ["missing"]}}, "floor": {"level": 3, "band": "amber"}}
                            """),
                    "S02");
        }

        @Test
        void byARuleOfFewerConditions() {
            shadowed(
                    Draft.sound().rule("P1", """
                            {"when": {"all": [{"told": {"codes": ["bruise"]}}, {"workOpen": {"kinds": ["s47"]}}]},
                             "floor": {"level": 2, "band": "green"}, "effects": ["routeToAllocatedWorker"]}
                            """),
                    "S04");
        }

        @Test
        void byARuleOfAWiderAge() {
            shadowed(
                    Draft.sound().rule("P1", """
                            {"when": {"all": [{"told": {"codes": ["hurt"]}}, {"notMobile": true},
                                              {"age": {"underMonths": 6}}]}, "floor": {"level": 4, "band": "red"}}
                            """),
                    "S03");
        }

        @Test
        void byARuleThatCountsLess() {
            shadowed(
                    Draft.sound().rule("P1", "\"cumulative\": true,", """
                            {"when": {"contacts": {"atLeast": 4, "window": "quarter"}},
                             "floor": {"level": 3, "band": "amber"}}
                            """),
                    "S09");
        }

        @Test
        void notWhereItAsksForSomethingOfItsOwn() {
            var draft = Draft.sound().rule("P1", """
                    {"when": {"told": {"codes": ["missing"]}}, "floor": {"level": 3, "band": "amber"},
                     "effects": ["routeToPolice"]}
                    """);
            assertFalse(Checker.check(draft.set()).blocksTrial());
        }

        @Test
        void notWhereItAddsPoints() {
            var draft = Draft.sound().rule("P1", """
                    {"when": {"told": {"codes": ["missing"]}}, "floor": {"level": 3, "band": "amber"}, "points": 5}
                    """);
            assertFalse(Checker.check(draft.set()).blocksTrial());
        }
    }

    @Nested
    class RoutesThatExcludeEachOther {
        @Test
        void ofTwoRules() {
            var draft = Draft.sound().rule("P1", """
                    {"when": {"told": {"codes": ["hungry"]}}, "effects": ["routeToEducation"]}
                    """);
            var found = refuted(draft, "exclusive-routes-never-meet", Effect.ROUTE_TO_ALLOCATED_WORKER);
            found.says("S04 and P1");
            assertTrue(found.before().has(Effect.ROUTE_TO_ALLOCATED_WORKER));
            assertTrue(found.before().has(Effect.ROUTE_TO_EDUCATION));
        }

        @Test
        void ofOneRule() {
            var draft = Draft.sound()
                    .with("/rules/3/parts/0/effects", "[\"routeToAllocatedWorker\", \"routeToEducation\"]");
            var found = refuted(draft, "exclusive-routes-never-meet", Effect.ROUTE_TO_ALLOCATED_WORKER);
            assertTrue(found.before().has(Effect.ROUTE_TO_EDUCATION));
        }

        @Test
        void notWhereTheChildCannotBeBoth() {
            var draft = Draft.sound()
                    .with("/exclusive", "[[\"routeToLado\", \"routeToEducation\"]]")
                    .rule("P1", """
                            {"when": {"all": [{"told": {"codes": ["hurt"]}}, {"age": {"underMonths": 36}}]},
                             "effects": ["routeToLado"]}
                            """)
                    .rule("P2", """
                            {"when": {"all": [{"told": {"codes": ["hurt"]}},
                                              {"age": {"fromMonths": 60, "underMonths": 192}}]},
                             "effects": ["routeToEducation"]}
                            """);
            assertFalse(Checker.check(draft.set()).blocksTrial());
        }
    }

    @Nested
    class FloorsThatAreLowered {
        @Test
        void byAnExceptionOfAnotherConcern() {
            var draft = Draft.sound().rule("P1", """
                    {"when": {"told": {"codes": ["bruise"]}}, "unless": {"told": {"codes": ["worry"]}},
                     "floor": {"level": 4, "band": "red"}}
                    """);
            var found = refuted(draft, "no-floor-is-lowered", "P1");
            assertTrue(found.fires(found.result.counterExample(), "P1"));
            found.fallsInLevelOrBand();
        }

        @Test
        void byAProtectiveFact() {
            var draft = Draft.sound().rule("P1", """
                    {"when": {"told": {"codes": ["bruise"]}}, "unless": {"stated": "safe-adult"},
                     "floor": {"level": 3, "band": "amber"}}
                    """);
            var found = refuted(draft, "no-floor-is-lowered", "P1");
            found.says("safe-adult is stated");
            found.fallsInLevelOrBand();
        }

        @Test
        void byTheChildsOwnAnswer() {
            var draft = Draft.sound().with("/rules/4/unlessOwnBand", "\"amber\"")
                    .with("/rules/4/parts/0/floor", "{\"level\": 4, \"band\": \"red\"}");
            var found = refuted(draft, "no-floor-is-lowered", "S05");
            found.says("left out once the child's own answer is amber");
            assertTrue(found.fires(found.result.counterExample(), "S05"));
            found.fallsInLevelOrBand();
        }

        @Test
        void byARuleThatWasForgotten() {
            var draft = Draft.sound().with("/indicators/3/floor", "{\"level\": 4, \"band\": \"red\"}");
            var found = refuted(draft, "no-floor-is-lowered", "neglect");
            assertEquals(Level.L2, found.before().level());
        }
    }

    @Nested
    class UnknownsThatLower {
        private void lowers(Draft draft, String fact) {
            var found = refuted(draft, "unknown-never-lowers", fact);
            found.says("Where " + fact + " is not known");
            found.falls();
        }

        @Test
        void whereTheChildIsAsAnException() {
            lowers(
                    Draft.sound().rule("P1", """
                            {"when": {"told": {"codes": ["hurt"]}}, "unless": {"whereaboutsOpen": true}, "points": 20}
                            """),
                    "where the child is");
        }

        @Test
        void whoCanReachTheChildAsAnException() {
            lowers(
                    Draft.sound().rule("P1", """
                            {"when": {"told": {"codes": ["danger"]}}, "unless": {"accessOpen": true}, "points": 20}
                            """),
                    "who can reach the child");
        }

        @Test
        void mobilityPresumedForAnException() {
            lowers(
                    Draft.sound()
                            .rule("P1", """
                                    {"when": {"told": {"codes": ["bruise"]}},
                                     "unless": {"presumed": {"notMobile": true}},
                                     "points": 10}
                                    """)
                            .rule("P2", """
                                    {"when": {"all": [{"told": {"codes": ["bruise"]}}, {"notMobile": true}]},
                                     "points": 20}
                                    """),
                    "mobility");
        }

        @Test
        void disabilityThatCountsForAnException() {
            lowers(
                    Draft.sound()
                            .rule("P1", """
                                    {"when": {"told": {"codes": ["bruise"]}},
                                     "unless": {"disabled": {"notKnown": "counts"}},
                                     "points": 10}
                                    """)
                            .rule("P2", """
                                    {"when": {"all": [{"told": {"codes": ["bruise"]}},
                                                      {"disabled": {"notKnown": "open"}}]},
                                     "points": 20}
                                    """),
                    "disability");
        }

        @Test
        void aQuestionBothAnswersOfWhichWorry() {
            lowers(
                    Draft.sound()
                            .rule("P1", """
                                    {"when": {"answer": {"codes": ["hurt"], "question": "implement", "worrying": "yes",
                                                         "blank": "open"}}, "points": 10}
                                    """)
                            .rule("P2", """
                                    {"when": {"answer": {"codes": ["hurt"], "question": "implement", "worrying": "no",
                                                         "blank": "open"}}, "points": 10}
                                    """),
                    "implement");
        }

        @Test
        void anAgeOfWhichEveryAnswerWorries() {
            lowers(
                    Draft.sound()
                            .rule("P1", """
                                    {"when": {"all": [{"told": {"codes": ["hungry"]}}, {"age": {"underMonths": 60}}]},
                                     "points": 10}
                                    """)
                            .rule("P2", """
                                    {"when": {"all": [{"told": {"codes": ["bruise"]}},
                                                      {"age": {"fromMonths": 60, "underMonths": 216}}]}, "points": 5}
                                    """),
                    "the birth date");
        }

        @Test
        void aLookUpThatFailedAsAnException() {
            lowers(
                    Draft.sound().rule("P1", """
                            {"when": {"told": {"codes": ["bruise"]}}, "unless": {"lookUpFailed": true}, "points": 20}
                            """),
                    "the history");
        }

        @Test
        void aCodePresumedForAnException() {
            lowers(
                    Draft.sound().rule("P1", """
                            {"when": {"told": {"codes": ["bruise"]}},
                             "unless": {"presumed": {"told": {"codes": ["hungry"]}}}, "points": 10}
                            """),
                    "hungry");
        }
    }

    @Nested
    class ProtectiveFactsThatMoveACase {
        @Test
        void acrossABandByPointsThatComeAfterThem() {
            var draft = Draft.sound().with("/rules/4/parts/0", """
                    {"when": {"siblingRed": true}, "points": 28}
                    """);
            var found = refuted(draft, "protection-stays-in-its-band", "S05");
            found.says("A protective fact moves a case down");
            found.fallsInLevelOrBand();
            assertEquals(found.result.counterExample().indicators(), found.result.counterExampleAfter().indicators());
        }

        @Test
        void asAnExceptionOfARule() {
            var draft = Draft.sound().rule("P1", """
                    {"when": {"told": {"codes": ["neglect"]}}, "unless": {"stated": "change-seen"}, "points": 20}
                    """);
            refuted(draft, "protection-stays-in-its-band", "P1").fallsInLevelOrBand();
        }

        @Test
        void underAFloorOfLevelFour() {
            var draft = Draft.sound().with("/rules/4/parts/0/floor", "{\"level\": 4, \"band\": \"red\"}");
            var found = refuted(draft, "protection-stays-in-its-band", "S05");
            found.says("counts under a floor of level 4");
            assertEquals(Level.L4, found.after().level());
            assertTrue(found.fires(found.result.counterExampleAfter(), "S05"));
            assertTrue(found.after().score() < found.before().score());
        }

        @Test
        void moreThanABandIsRefused() {
            refused(Draft.sound().with("/rules/11/atMost", "25"), "protection-crosses-band", "/rules/11/atMost");
        }
    }

    @Nested
    class ConcernsThatLower {
        @Test
        void aCodeBesideWordsThatCountWithoutOne() {
            var draft = Draft.sound().rule("P1", """
                    {"when": {"wordsWithoutCode": true}, "floor": {"level": 3, "band": "amber"}}
                    """);
            var found = refuted(draft, "a-concern-never-lowers", "P1");
            found.fallsInLevelOrBand();
            assertEquals(1, found.result.counterExampleAfter().indicators().size());
        }

        @Test
        void aCodeThatTakesMoreThanItGives() {
            var draft = Draft.sound().rule("P1", """
                    {"when": {"told": {"codes": ["hurt"]}}, "unless": {"told": {"codes": ["hungry"]}}, "points": 20}
                    """);
            refuted(draft, "a-concern-never-lowers", "P1").falls();
        }

        @Test
        void notWhereItGivesAsMuchAsItTakes() {
            var draft = Draft.sound().rule("P1", """
                    {"when": {"told": {"codes": ["hurt"]}}, "unless": {"told": {"codes": ["neglect"]}}, "points": 12}
                    """);
            assertFalse(Checker.check(draft.set()).blocksTrial());
        }

        @Test
        void workThatIsOpen() {
            var draft = Draft.sound().rule("P1", """
                    {"when": {"told": {"codes": ["bruise"]}}, "unless": {"workOpen": {"kinds": ["s17"]}}, "points": 5}
                    """);
            refuted(draft, "a-concern-never-lowers", "P1").falls();
        }

        @Test
        void aConcernThatLeavesTheSiblingsOut() {
            var draft = Draft.sound().with("/rules/4/parts/0/points", "20");
            var found = refuted(draft, "a-concern-never-lowers", "S05");
            found.falls();
            assertTrue(found.fires(found.result.counterExample(), "S05"));
            assertFalse(found.fires(found.result.counterExampleAfter(), "S05"));
        }

        @Test
        void pointsBelowNothingAreRefused() {
            assertFalse(Draft.sound().indicator("calm", "harm", -5).faults().isEmpty());
        }
    }

    @Nested
    class BandsWithGaps {
        @Test
        void aLadderThatSkipsABand() {
            var found = refuted(Draft.sound().without("/scale/2"), "bands-without-gaps", "points 60");
            assertTrue(found.before().score() < 60 && found.after().score() >= 60);
            assertEquals(Band.GREEN, found.before().band());
            assertEquals(Band.RED, found.after().band());
        }

        @Test
        void aStepThatNoPointsReach() {
            var draft = Draft.sound().and("scale", "{\"from\": 900, \"level\": 4, \"band\": \"red\"}");
            refuted(draft, "bands-without-gaps", "points 900").says("all points together come to");
        }

        @Test
        void aLevelThatNothingReaches() {
            var draft = Draft.sound().without("/scale/0").with("/scale/0/from", "0");
            refuted(draft, "bands-without-gaps", "level 1").says("Nothing reaches level 1");
        }

        @Test
        void aLadderThatFallsIsRefused() {
            refused(Draft.sound().with("/scale/3/level", "2"), "scale-falls", "/scale/3");
        }
    }

    @Nested
    class ClocksOutOfOrder {
        private void outOfOrder(String red, String amber, String band) {
            var draft = Draft.sound().with("/bands/red/clock", red).with("/bands/amber/clock", amber);
            var found = refuted(draft, "clocks-in-order", band);
            assertEquals(Band.of(band), found.before().band());
            assertTrue(found.before().band().moreUrgentThan(found.after().band()));
            assertEquals(found.result.counterExample().receivedOn(), found.result.counterExampleAfter().receivedOn());
        }

        @Test
        void ofOneKind() {
            outOfOrder("{\"workingDays\": 2}", "{\"workingDays\": 1}", "red");
        }

        @Test
        void hoursThatOutlastAWorkingDay() {
            outOfOrder("{\"elapsedHours\": 24}", "{\"workingDays\": 1}", "red");
        }

        @Test
        void aWorkingDayThatOutlastsHours() {
            outOfOrder("{\"workingDays\": 1}", "{\"elapsedHours\": 24}", "red");
        }

        @Test
        void aWorkingDayOfEightHoursMayTakeTheEightHoursOfRed() {
            var draft = Draft.sound().with("/bands/red/clock", "{\"elapsedHours\": 8}");
            assertFalse(Checker.check(draft.set()).blocksTrial());
            outOfOrder("{\"elapsedHours\": 9}", "{\"workingDays\": 1}", "red");
        }
    }

    /** Faults that a set cannot have, since its reader refuses them. */
    @Nested
    class WhatTheLanguageCannotSay {
        @Test
        void anAgeTurnedRound() {
            var draft = Draft.sound().rule("P1", """
                    {"when": {"age": {"fromMonths": 24, "underMonths": 12}}, "points": 5}
                    """);
            refused(draft, "age-turned-round", "/rules/14/parts/0/when/age");
        }

        @Test
        void aWindowBeyondTheHistoryThatIsKept() {
            assertFalse(Draft.sound().with("/windows/quarter", "{\"days\": 731}").faults().isEmpty());
            assertFalse(Draft.sound().with("/windows/quarter", "{\"months\": 25}").faults().isEmpty());
        }

        @Test
        void aSuccessorThatIsNoCode() {
            var draft = Draft.sound().with("/successors/old-worry", "\"nothing\"");
            refused(draft, "unknown-code", "/successors/old-worry");
        }

        @Test
        void aConditionThatReadsAnotherRule() {
            assertFalse(Draft.sound().rule("P1", """
                    {"when": {"rule": "S01"}, "points": 5}
                    """).faults().isEmpty());
        }

        @Test
        void aConditionThatIsTrueWhereThereIsNoWorry() {
            assertFalse(Draft.sound().rule("P1", """
                    {"when": {"not": {"told": {"codes": ["hurt"]}}}, "points": 5}
                    """).faults().isEmpty());
        }

        @Test
        void whatIsNoFactAtAll() {
            assertFalse(Draft.sound().indicator("ethnicity", "harm", 10).faults().isEmpty());
        }
    }

    @Test
    void aSoundSetIsProvedWhole() {
        var report = Checker.check(Draft.sound().set());
        assertFalse(report.blocksTrial());
        assertFalse(report.needsAcceptance(), report.results().toString());
        report.results().forEach(result -> {
            assertEquals(Verdict.PROVED, result.verdict());
            assertNull(result.counterExample());
        });
    }

    @Test
    void theSameSetIsCheckedTheSame() {
        var draft = Draft.sound().with("/rules/4/parts/0/points", "20").indicator("quiet", "harm", 0);
        assertEquals(Checker.check(draft.set()), Checker.check(draft.set()));
    }
}
