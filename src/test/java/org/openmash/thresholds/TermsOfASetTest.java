package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a set says besides its rules: levels, clocks, windows, and what the codes of earlier sets are read as. */
class TermsOfASetTest {
    private static final List<LevelOfNeed> LEVELS = Starter.SET.levels();
    private static final Map<Band, BandClock> CLOCKS = Starter.SET.clocks();

    private static void refused(Executable made) {
        assertThrows(IllegalArgumentException.class, made);
    }

    private static SetTerms terms(String name, List<LevelOfNeed> levels, Level referral, Map<Band, BandClock> clocks) {
        return new SetTerms(name, levels, referral, clocks, Map.of(), List.of());
    }

    @Test
    void theStarterSaysItsTerms() {
        assertEquals("starter", Starter.SET.name());
        assertEquals(Level.L3, Starter.SET.referralLevel());
        assertEquals("Early help", LEVELS.get(1).name());
        assertEquals(List.of("Children Act 1989 s.17"), LEVELS.get(2).legalRoutes());
        assertEquals(new BandClock(BandClock.Unit.ELAPSED_HOURS, 4), CLOCKS.get(Band.RED));
        assertEquals(new BandClock(BandClock.Unit.WORKING_DAYS, 1), Starter.SET.terms().clock(Band.GREEN));
        assertEquals(Window.ofDays(90), Starter.SET.windows().get("third-contact"));
        assertEquals(Window.ofMonths(12), Starter.SET.windows().get("re-referral"));
        assertEquals(List.of(), Starter.SET.exclusive());
        assertEquals("other-worry", Starter.SET.fallback());
        assertEquals(4, Starter.SET.scale().steps().size());
        assertEquals("Is the child disabled?", Starter.SET.questions().get("disabled"));
    }

    @Test
    void aSetHasANameAndALevelOfReferral() {
        refused(() -> terms(null, LEVELS, Level.L3, CLOCKS));
        refused(() -> terms(" ", LEVELS, Level.L3, CLOCKS));
        refused(() -> terms("a", LEVELS, null, CLOCKS));
        assertEquals("a", terms("a", LEVELS, Level.L1, CLOCKS).name());
    }

    @Test
    void everyLevelIsNamedInItsOrder() {
        refused(() -> terms("a", LEVELS.subList(0, 3), Level.L3, CLOCKS));
        refused(() -> terms("a", LEVELS.reversed(), Level.L3, CLOCKS));
        refused(() -> new LevelOfNeed(null, "a", "b", List.of()));
        refused(() -> new LevelOfNeed(Level.L1, null, "b", List.of()));
        refused(() -> new LevelOfNeed(Level.L1, "a", null, List.of()));
    }

    @Test
    void everyBandHasAClock() {
        for (Band band : Band.values()) {
            var two = new EnumMap<>(CLOCKS);
            two.remove(band);
            refused(() -> terms("a", LEVELS, Level.L3, two));
        }
        refused(() -> new BandClock(null, 1));
        refused(() -> new BandClock(BandClock.Unit.ELAPSED_HOURS, 0));
        assertEquals(1, new BandClock(BandClock.Unit.WORKING_DAYS, 1).amount());
    }

    @Test
    void aWindowLooksBackTwentyFourMonthsAtMost() {
        refused(() -> Window.ofDays(0));
        refused(() -> Window.ofDays(731));
        refused(() -> Window.ofMonths(0));
        refused(() -> Window.ofMonths(25));
        refused(() -> new Window(null, 1));
        assertEquals(730, Window.ofDays(730).amount());
        assertEquals(24, Window.ofMonths(24).amount());
        assertEquals(Window.Unit.DAYS, Window.ofDays(1).unit());
        assertEquals(Window.Unit.MONTHS, Window.ofMonths(1).unit());
    }

    private static ThresholdSet succeeding(Map<String, String> successors) {
        ThresholdSet starter = Starter.SET;
        var catalogue = new Catalogue(starter.indicators(), starter.factors(), starter.fallback(), successors);
        return new ThresholdSet(
                starter.version(), starter.terms(), catalogue, starter.scale(), starter.rules(), starter.questions());
    }

    @Test
    void aCodeOfAnEarlierSetIsScoredAsItsSuccessor() {
        ThresholdSet set = succeeding(Map.of("baby-bruised", "injury-non-mobile-infant"));
        assertEquals("injury-non-mobile-infant", set.indicator("baby-bruised").code());
        assertEquals("other-worry", set.indicator("never-heard-of").code());
        assertEquals("self-harm", set.indicator("self-harm").code());
        assertEquals(Map.of("baby-bruised", "injury-non-mobile-infant"), set.successors());
        Facts told = ToldFacts.told("baby-bruised").facts();
        assertEquals(
                set.headline(ToldFacts.told("injury-non-mobile-infant").facts()), set.headline(told));
        assertEquals(Level.L4, set.headline(told).level());
    }

    @Test
    void aSuccessorIsACodeOfTheSetAndTheOldCodeIsNone() {
        refused(() -> succeeding(Map.of("self-harm", "other-worry")));
        refused(() -> succeeding(Map.of("old", "older")));
    }

    @Test
    void theEnginesOwnRulesAreNoRulesOfASet() {
        assertTrue(ThresholdSet.isOfTheEngine("R40"));
        assertTrue(ThresholdSet.isOfTheEngine("R45"));
        assertFalse(ThresholdSet.isOfTheEngine("R41"));
    }

    @Test
    void groupsThatMustNotMeetAreKept() {
        var terms = new SetTerms(
                "a", LEVELS, Level.L3, CLOCKS, Map.of(), List.of(Set.of(Effect.ROUTE_TO_LADO, Effect.ROUTE_TO_POLICE)));
        assertEquals(List.of(Set.of(Effect.ROUTE_TO_POLICE, Effect.ROUTE_TO_LADO)), terms.exclusive());
    }
}
