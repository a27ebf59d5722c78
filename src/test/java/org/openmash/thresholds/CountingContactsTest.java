package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.thresholds.ToldFacts.DAY;
import static org.openmash.thresholds.ToldFacts.told;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openmash.hubs.practice.StarterDocument;

/** R33 to R36: small worries that add up. */
class CountingContactsTest {
    private static ToldFacts worry() {
        return told("family-homeless");
    }

    @Nested
    class R33TheThirdContact {
        @Test
        void threeInNinetyDaysThisOneAmongThem() {
            var third = worry().contact(DAY.minusDays(90), "school").contact(DAY.minusDays(1), "school");
            assertEquals(15, Starter.points(third, "R33"));
            assertEquals("L3/amber", Starter.floor(third, "R33"));
            assertTrue(Starter.assess(third).has(Effect.MANAGER_READS_ALL));
        }

        @Test
        void theWindowTakesInItsLastDayAndNoMore() {
            var late = worry().contact(DAY.minusDays(91), "school").contact(DAY.minusDays(1), "school");
            assertEquals("not-fired", Starter.outcome(late, "R33"));
        }

        @Test
        void twoAreNotThree() {
            assertEquals("not-fired", Starter.outcome(worry().contact(DAY.minusDays(3), "school"), "R33"));
        }

        @Test
        void twoOnTheSameDayAreTwo() {
            assertEquals("fired", Starter.outcome(worry().contact(DAY, "school").contact(DAY, "school"), "R33"));
        }

        @Test
        void aLaterContactIsNotCounted() {
            var told = worry().contact(DAY.plusDays(1), "school").contact(DAY.minusDays(1), "school");
            assertEquals("not-fired", Starter.outcome(told, "R33"));
        }

        @Test
        void contactsThatAPersonMarkedAsOneEventCountOnce() {
            var marked = worry()
                    .contact("e1", DAY.minusDays(5), "school")
                    .contact("e1", DAY.minusDays(4), "police");
            assertEquals("not-fired", Starter.outcome(marked, "R33"));
            var markedWithThis = worry()
                    .event("e1")
                    .contact("e1", DAY.minusDays(5), "school")
                    .contact(DAY.minusDays(4), "police");
            assertEquals("not-fired", Starter.outcome(markedWithThis, "R33"));
        }

        @Test
        void aNoticeIsNotCounted() {
            var told = worry().notice(DAY.minusDays(2), "court").contact(DAY.minusDays(1), "school");
            assertEquals("not-fired", Starter.outcome(told, "R33"));
        }

        @Test
        void aNoticeIsNotRaised() {
            var told = told("information-only")
                    .contact(DAY.minusDays(2), "school")
                    .contact(DAY.minusDays(1), "health");
            assertEquals("L1/green 0", Starter.answer(told));
        }

        @Test
        void theFloorNeedsNoScoredIndicatorAndThePointsDo() {
            var words = told().contact(DAY.minusDays(2), "school").contact(DAY.minusDays(1), "school");
            assertEquals("L3/amber 0", Starter.answer(words));
            assertEquals("L3/amber", Starter.floor(words, "R33"));
        }

        @Test
        void aContactOfASiblingAloneIsNotCounted() {
            var told = worry().sibling(DAY.minusDays(2)).contact(DAY.minusDays(1), "school");
            assertEquals("not-fired", Starter.outcome(told, "R33"));
        }
    }

    @Nested
    class R34SeveralAgencies {
        @Test
        void twoAgenciesWithinTwentyEightDays() {
            assertEquals(10, Starter.points(worry().contact(DAY.minusDays(28), "health"), "R34"));
            assertEquals(0, Starter.points(worry().contact(DAY.minusDays(29), "health"), "R34"));
            assertEquals(0, Starter.points(worry().contact(DAY.minusDays(28), "school"), "R34"));
        }

        @Test
        void oneEventToldByTwoAgenciesIsNoSecondWorry() {
            assertEquals(0, Starter.points(worry().event("e").contact("e", DAY.minusDays(1), "police"), "R34"));
        }

        @Test
        void twoEarlierContactsFromDifferentAgenciesAreEnough() {
            var told = worry()
                    .event("e")
                    .contact("e", DAY.minusDays(1), "police")
                    .contact(DAY.minusDays(3), "school");
            assertEquals(10, Starter.points(told, "R34"), "the police told of one event, the school of another");
        }

        @Test
        void thePointsNeedAScoredIndicator() {
            assertEquals(0, Starter.points(told().contact(DAY.minusDays(1), "health"), "R34"));
        }
    }

    @Nested
    class R35TheSameAgain {
        private static ToldFacts neglect() {
            return told("was-not-brought");
        }

        @Test
        void threeContactsOfACategoryInTwelveMonthsThisOneAmongThem() {
            var told = neglect()
                    .contact(DAY.minusMonths(12), "school", "neglect-basic-care")
                    .contact(DAY.minusMonths(5), "school", "home-conditions-unsafe");
            assertEquals(10, Starter.points(told, "R35"));
        }

        @Test
        void theWindowTakesInItsLastDayAndNoMore() {
            var told = neglect()
                    .contact(DAY.minusMonths(12).minusDays(1), "school", "neglect-basic-care")
                    .contact(DAY.minusMonths(5), "school", "home-conditions-unsafe");
            assertEquals(0, Starter.points(told, "R35"));
        }

        @Test
        void aContactCountsOnceHoweverManyCodesItHas() {
            var told = neglect()
                    .contact(DAY.minusMonths(5), "school", "home-conditions-unsafe", "neglect-basic-care");
            assertEquals(0, Starter.points(told, "R35"));
        }

        @Test
        void anotherCategoryIsNotTheSame() {
            var told = neglect()
                    .contact(DAY.minusMonths(6), "school", "persistent-absence")
                    .contact(DAY.minusMonths(5), "school", "home-conditions-unsafe");
            assertEquals(0, Starter.points(told, "R35"));
        }

        @Test
        void worriesThatFitNoCodeAreACategoryLikeTheOthers() {
            var told = told("other-worry")
                    .contact(DAY.minusMonths(6), "school", "other-worry")
                    .contact(DAY.minusMonths(5), "school", "other-worry");
            assertEquals(10, Starter.points(told, "R35"));
        }
    }

    /** As many as a partnership likes: the starter set has fewer than seventy. */
    @Nested
    class ASetOfManyCategories {
        private static final int MANY = 70;
        private final ThresholdSet set = set();

        private static ThresholdSet set() {
            ObjectNode document = StarterDocument.fresh();
            ArrayNode indicators = (ArrayNode) document.get("indicators");
            for (int n = 0; n < MANY; n++) {
                ObjectNode one = indicators.get(5).deepCopy();
                indicators.add(one.put("code", "more-" + n).put("category", "category-" + n));
            }
            return StarterDocument.set(document);
        }

        private boolean sameAgain(ToldFacts told) {
            return set.outcome(told.facts()).firedRules().contains("R35");
        }

        @Test
        void theSameAgainIsNoticedInEveryOne() {
            for (int n = 0; n < MANY; n++) {
                String code = "more-" + n;
                var told = told(code).contact(DAY.minusMonths(5), "school", code).contact(DAY.minusDays(9), "gp", code);
                assertTrue(sameAgain(told), code);
            }
        }

        @Test
        void noCategoryIsTakenForAnother() {
            for (int n = 0; n < MANY; n++) {
                var told = told("more-" + n)
                        .contact(DAY.minusMonths(5), "school", "more-" + (n + 1) % MANY)
                        .contact(DAY.minusDays(9), "gp", "more-" + (n + 64) % MANY);
                assertFalse(sameAgain(told), "more-" + n);
            }
        }

        @Test
        void whatOneChildWasToldOfIsNotCountedForTheNext() {
            var often = told("more-69");
            for (int n = 0; n < 12; n++) {
                often.contact(DAY.minusDays(n), "school", "more-" + n, "more-69", "more-" + (n + 30));
            }
            assertTrue(sameAgain(often));
            assertFalse(sameAgain(told("more-69").contact(DAY, "school", "more-1").contact(DAY, "gp", "more-2")));
        }
    }

    @Nested
    class R36TheHousehold {
        @Test
        void anotherChildOfTheHouseholdWithinTwelveMonths() {
            assertEquals(10, Starter.points(worry().sibling(DAY.minusMonths(12)), "R36"));
            assertEquals(0, Starter.points(worry().sibling(DAY.minusMonths(12).minusDays(1)), "R36"));
            assertEquals(0, Starter.points(worry().contact(DAY.minusMonths(1), "school"), "R36"));
        }

        @Test
        void aNoticeAboutTheOtherChildDoesNotCount() {
            var notice = new ContactFact("n", null, DAY.minusMonths(1), "court", Set.of("information-only"), null, false);
            assertEquals(0, Starter.points(worry().add(notice), "R36"));
        }
    }

    @Nested
    class AHistoryThatWasNotSearched {
        @Test
        void leavesTheRulesThatNeedItUnknownAndWithoutPoints() {
            var told = worry().lookUp(LookUp.NOT_SEARCHED);
            for (String rule : new String[] {"R28", "R29", "R30", "R31", "R33", "R34", "R35", "R36"}) {
                assertEquals("unknown", Starter.outcome(told, rule), rule);
                assertEquals(0, Starter.points(told, rule), rule);
            }
            assertEquals("not-fired", Starter.outcome(told, "R37"));
            assertEquals("history", Starter.unknown(Starter.assess(told), "history").field());
        }

        @Test
        void whatWasFoundCountsAllTheSame() {
            var told = worry().lookUp(LookUp.FAILED).states("cp-plan-ever");
            assertEquals(15, Starter.points(told, "R28"));
        }
    }
}
