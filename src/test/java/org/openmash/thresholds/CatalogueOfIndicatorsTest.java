package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueOfIndicatorsTest {
    private static final LevelAndBand RED = new LevelAndBand(Level.L4, Band.RED);

    private static long floors(Level level) {
        return Starter.SET.indicators().stream()
                .filter(indicator -> indicator.floor() != null && indicator.floor().level() == level)
                .count();
    }

    @Test
    void thereAreNinetyIndicators() {
        assertEquals(90, Starter.SET.indicators().size());
        assertEquals(90, Starter.SET.indicators().stream().map(Indicator::code).distinct().count());
    }

    @Test
    void thirtySixCarryALevelFourRedFloor() {
        assertEquals(36, floors(Level.L4));
        assertEquals(
                36,
                Starter.SET.indicators().stream()
                        .filter(indicator -> RED.equals(indicator.floor()))
                        .count());
    }

    @Test
    void twentyEightCarryALevelThreeFloor() {
        assertEquals(28, floors(Level.L3));
    }

    @Test
    void everyFloorOfTheCatalogueIsSetByARuleThatNamesItsCode() {
        for (Indicator indicator : Starter.SET.indicators()) {
            if (indicator.floor() != null) {
                var floors = Starter.floors(Starter.assess(ToldFacts.told(indicator.code())));
                assertTrue(floors.containsValue(Starter.words(indicator.floor())), indicator.code() + " " + floors);
            }
        }
    }

    @Test
    void everyCodeScoresItsOwnPointsAndNoOther() {
        for (Indicator indicator : Starter.SET.indicators()) {
            int points = Starter.points(ToldFacts.told(indicator.code()), indicator.code());
            assertEquals(indicator.points(), points, indicator.code());
        }
    }

    @Test
    void aFloorIsReportedUnderARuleAndNeverUnderTheCode() {
        for (Indicator indicator : Starter.SET.indicators()) {
            assertEquals("-", Starter.floor(ToldFacts.told(indicator.code()), indicator.code()));
        }
    }

    @Test
    void theCategoryEndsAtTheFirstMark() {
        assertEquals("physical abuse", Starter.SET.categoryOf("injury-non-mobile-infant"));
        assertEquals("exploitation", Starter.SET.categoryOf("sexual-exploitation-known"));
        assertEquals("allegation", Starter.SET.categoryOf("allegation-against-professional"));
        assertEquals("child's health", Starter.SET.categoryOf("self-harm"));
        assertEquals("any", Starter.SET.categoryOf("other-worry"));
        assertEquals("online harm", Starter.SET.categoryOf("online-grooming-or-extortion"));
    }

    @Test
    void theFixedAnswersAreAskedWhereTheyBelong() {
        assertEquals(Set.of("homeless-16-17"), asking("safe-place-tonight"));
        assertEquals(Set.of("missing-now"), asking("medication"));
        assertTrue(asking("immobile-through-disability").contains("injury-non-mobile-infant"));
        assertTrue(asking("nrm-done").containsAll(List.of("county-lines-found", "sexual-exploitation-known")));
        assertTrue(asking("reported-to-police").contains("fgm-known"));
        assertTrue(asking("emergency-services-called")
                .containsAll(List.of("immediate-danger", "attack-planning", "injury-unexplained")));
    }

    private static Set<String> asking(String question) {
        return Starter.SET.indicators().stream()
                .filter(indicator -> indicator.asks(question))
                .map(Indicator::code)
                .collect(Collectors.toSet());
    }

    @Test
    void theFixedAnswersAreYesNoOrNotKnown() {
        var fixed = Set.of(
                "safe-place-tonight",
                "medication",
                "immobile-through-disability",
                "nrm-done",
                "reported-to-police",
                "emergency-services-called");
        Starter.SET.indicators().stream()
                .flatMap(indicator -> indicator.ownQuestions().stream())
                .filter(question -> fixed.contains(question.code()))
                .forEach(question -> assertEquals(Question.Kind.YES_NO, question.kind()));
    }

    @Test
    void noIndicatorAsksOneQuestionTwice() {
        for (Indicator indicator : Starter.SET.indicators()) {
            var codes = indicator.asks().stream().map(Question::code).toList();
            assertEquals(codes.size(), Set.copyOf(codes).size(), indicator.code());
        }
    }

    @Test
    void whoIsAskedWhereTheChildIsAndWhoCanReachThem() {
        assertTrue(Starter.SET.asksWhereabouts("missing-now"));
        assertTrue(Starter.SET.asksAccess("injury-unexplained"));
        assertEquals(false, Starter.SET.asksAccess("neglect-basic-care"));
        assertEquals(false, Starter.SET.asksWhereabouts("unborn-parental-risk"));
    }

    @Test
    void theDerivedFactorsMayNotBeStated() {
        var stated = Starter.SET.factors().stream()
                .filter(factor -> !factor.derived())
                .map(Factor::code)
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "cp-plan-ever",
                        "cp-plan-ended-12m",
                        "re-referral-12m",
                        "sibling-looked-after",
                        "non-engagement",
                        "disguised-compliance",
                        "safe-adult",
                        "engaged-parents"),
                stated);
    }

    @Test
    void aDecidedLevelHasTheBandThatItsPointsWouldHave() {
        assertEquals(Band.GREEN, Starter.SET.bandOf(Level.L1));
        assertEquals(Band.GREEN, Starter.SET.bandOf(Level.L2));
        assertEquals(Band.AMBER, Starter.SET.bandOf(Level.L3));
        assertEquals(Band.RED, Starter.SET.bandOf(Level.L4));
    }

    @Test
    void aCodeOfAnotherSetIsReadAsAWorryThatFitsNoCode() {
        var told = ToldFacts.told("a-code-of-another-set");
        assertEquals("L2/green 10", Starter.answer(told));
        assertEquals("fired", Starter.outcome(told, "R44"));
    }
}
