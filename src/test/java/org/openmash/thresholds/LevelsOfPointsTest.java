package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openmash.thresholds.ToldFacts.told;

import java.util.List;
import org.junit.jupiter.api.Test;

class LevelsOfPointsTest {
    private static final LevelAndBand GREEN = new LevelAndBand(Level.L1, Band.GREEN);
    private static final LevelAndBand RED = new LevelAndBand(Level.L4, Band.RED);

    @Test
    void eachStepBeginsWhereTheOneBelowEnds() {
        var scale = new Scale(List.of(
                new Scale.Step(0, GREEN),
                new Scale.Step(10, new LevelAndBand(Level.L2, Band.GREEN)),
                new Scale.Step(30, new LevelAndBand(Level.L3, Band.AMBER)),
                new Scale.Step(60, RED)));
        assertEquals(Level.L1, scale.at(9).level());
        assertEquals(Level.L2, scale.at(10).level());
        assertEquals(Level.L2, scale.at(29).level());
        assertEquals(Level.L3, scale.at(30).level());
        assertEquals(Level.L3, scale.at(59).level());
        assertEquals(Level.L4, scale.at(60).level());
        assertEquals(30, scale.lowestOf(59));
    }

    @Test
    void aLadderThatFallsIsRefused() {
        var falling = List.of(new Scale.Step(0, RED), new Scale.Step(10, GREEN));
        assertThrows(IllegalArgumentException.class, () -> new Scale(falling));
        var standing = List.of(new Scale.Step(0, GREEN), new Scale.Step(0, RED));
        assertThrows(IllegalArgumentException.class, () -> new Scale(standing));
        assertThrows(IllegalArgumentException.class, () -> new Scale(List.of(new Scale.Step(1, GREEN))));
    }

    @Test
    void theHighestCodeOfACategoryCountsWholeAndEachFurtherOneHalfRoundedDown() {
        assertEquals("L3/amber 37", Starter.answer(told("home-conditions-unsafe", "was-not-brought")));
        assertEquals(
                "L3/amber 49",
                Starter.answer(told("was-not-brought", "home-conditions-unsafe", "left-alone-before")));
    }

    @Test
    void eachCategoryHasItsOwnHighestCode() {
        assertEquals("L3/amber 37", Starter.answer(told("neglect-basic-care", "persistent-absence")));
    }

    @Test
    void ofTwoEqualCodesInACategoryTheAlphabeticallyFirstCountsWhole() {
        var told = told("neglect-basic-care", "left-alone-before");
        assertEquals(25, Starter.points(told, "left-alone-before"));
        assertEquals(12, Starter.points(told, "neglect-basic-care"));
    }

    @Test
    void theScoreIsCutAtOneHundredAndTheFindingsAreNot() {
        var told = told("injury-patterned", "sexual-abuse-disclosed", "child-alone-now");
        var scored = Starter.assess(told);
        assertEquals(100, scored.score());
        assertEquals(
                180,
                scored.findings().stream().filter(Finding::fired).mapToInt(Finding::points).sum());
    }

    @Test
    void anyIsACategoryLikeTheOthers() {
        assertEquals(65, Starter.assess(told("immediate-danger", "other-worry")).score());
    }
}
