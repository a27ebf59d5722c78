package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openmash.thresholds.Known.FALSE;
import static org.openmash.thresholds.Known.TRUE;
import static org.openmash.thresholds.Known.UNKNOWN;
import static org.openmash.thresholds.ToldFacts.DAY;
import static org.openmash.thresholds.ToldFacts.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each condition at, below and above its edge, and with what it reads left open. */
class ConditionsAtTheirEdgesTest {
    private static final Catalogue CATALOGUE =
            new Catalogue(Starter.SET.indicators(), Starter.SET.factors(), "other-worry");

    private static void is(Known expected, Condition condition, ToldFacts told) {
        assertEquals(expected, known(condition, told), condition.toString());
    }

    private static Known known(Condition condition, ToldFacts told) {
        var part = new ScoringRule.Part(condition, null, 1, null, Set.of());
        var rule = new ScoringRule("T01", "Tried", "why", "source", List.of(part), false, null);
        var set = new ThresholdSet(
                Starter.SET.version(), Starter.SET.terms(), CATALOGUE, Starter.SET.scale(), List.of(rule), Map.of());
        Known known = set.reading(told.facts()).apply(condition);
        assertEquals(known == TRUE, set.outcome(told.facts()).fired(0), condition + " fires as it is read");
        return known;
    }

    private static CodeSet codes(String... codes) {
        return CATALOGUE.codes(List.of(codes));
    }

    @Nested
    class OfTheChild {
        private final Condition secondYear = new AboutChild.Age(12, 24, false);

        @Test
        void anAgeBeginsOnItsBirthdayAndEndsBeforeTheNext() {
            is(FALSE, secondYear, told().born(DAY.minusMonths(12).plusDays(1)));
            is(TRUE, secondYear, told().born(DAY.minusMonths(12)));
            is(TRUE, secondYear, told().born(DAY.minusMonths(24).plusDays(1)));
            is(FALSE, secondYear, told().born(DAY.minusMonths(24)));
        }

        @Test
        void aChildBornOnTheDayHasAnAgeAndOneBornAfterHasNone() {
            Condition first = new AboutChild.Age(0, 1, false);
            is(TRUE, first, told().born(DAY));
            is(FALSE, first, told().born(DAY.plusDays(1)));
        }

        @Test
        void anAgeNotKnownIsOpenUnlessTheChildIsToldToBeUnborn() {
            is(UNKNOWN, secondYear, told().withoutBirthDate());
            is(UNKNOWN, secondYear, told().about(1));
            is(FALSE, secondYear, told().unborn(DAY.plusDays(60)));
            is(UNKNOWN, new AboutChild.Age(12, 24, true), told().unborn(DAY.plusDays(60)));
        }

        @Test
        void anEstimateReachesAYearEitherWay() {
            Condition baby = new AboutChild.Age(0, 12, true);
            is(TRUE, baby, told().about(0));
            is(TRUE, baby, told().about(1));
            is(FALSE, baby, told().about(2));
            Condition teenager = new AboutChild.Age(156, 192, true);
            is(FALSE, teenager, told().about(11));
            is(TRUE, teenager, told().about(12));
            is(TRUE, teenager, told().about(16));
            is(FALSE, teenager, told().about(17));
        }

        @Test
        void aBirthIsDueOnTheLastDayOfItsTimeAndAfterIt() {
            Condition due = new AboutChild.DueWithin(28);
            is(FALSE, due, told().unborn(DAY.plusDays(29)));
            is(TRUE, due, told().unborn(DAY.plusDays(28)));
            is(TRUE, due, told().unborn(DAY.minusDays(1)));
            is(UNKNOWN, due, told().unborn((LocalDate) null));
            is(FALSE, due, told().born(DAY.plusDays(29)));
            is(TRUE, due, told().born(DAY.plusDays(28)));
        }

        @Test
        void aChildOfNoDateAtAllIsReadAsUnbornUnlessToldToBeBorn() {
            Condition unborn = new AboutChild.Unborn();
            is(TRUE, unborn, told().withoutBirthDate());
            is(FALSE, unborn, told().withoutBirthDate().unborn(Answer.NO));
            is(FALSE, unborn, told().about(0));
            is(TRUE, unborn, told().about(0).unborn(Answer.YES));
            is(TRUE, unborn, told().withoutBirthDate().due(DAY));
            is(FALSE, unborn, told().withoutBirthDate().due(DAY).unborn(Answer.NO));
            is(FALSE, unborn, told().born(DAY).unborn(Answer.YES));
            is(TRUE, unborn, told().born(DAY.plusDays(1)));
        }

        @Test
        void disabilityLeftOutIsOpenAndNotKnownMayCount() {
            Condition counts = new AboutChild.Disabled(true);
            Condition open = new AboutChild.Disabled(false);
            is(TRUE, open, told().disabled(Answer.YES));
            is(FALSE, open, told().disabled(Answer.NO));
            is(UNKNOWN, open, told().disabled(Answer.NOT_KNOWN));
            is(TRUE, counts, told().disabled(Answer.NOT_KNOWN));
            is(UNKNOWN, counts, told().disabled(null));
            is(FALSE, counts, told().unborn(DAY.plusDays(9)));
        }

        @Test
        void mobilityAndAccessAreOpenWhereNotKnownOrLeftOut() {
            is(TRUE, new AboutChild.NotMobile(), told().mobility(Mobility.NOT_INDEPENDENT));
            is(FALSE, new AboutChild.NotMobile(), told().mobility(Mobility.INDEPENDENT));
            is(UNKNOWN, new AboutChild.NotMobile(), told().mobility(Mobility.NOT_KNOWN));
            is(UNKNOWN, new AboutChild.NotMobile(), told().mobility(null));
            is(TRUE, new AboutChild.Access(), told().access(Answer.YES));
            is(FALSE, new AboutChild.Access(), told().access(Answer.NO));
            is(UNKNOWN, new AboutChild.Access(), told().access(Answer.NOT_KNOWN));
            is(UNKNOWN, new AboutChild.Access(), told().access(null));
        }
    }

    @Nested
    class OfTheHistory {
        private final Set<String> plan = Set.of("plan");

        @Test
        void workIsOpenUntilTheDayOnWhichItEnds() {
            Condition open = new AboutHistory.WorkOpen(plan);
            is(TRUE, open, told().work("plan", DAY.minusYears(1), null));
            is(TRUE, open, told().work("plan", DAY.minusYears(1), DAY.plusDays(1)));
            is(FALSE, open, told().work("plan", DAY.minusYears(1), DAY));
            is(FALSE, open, told().work("s17", DAY.minusYears(1), null));
            is(UNKNOWN, open, told().lookUp(LookUp.NOT_SEARCHED));
            is(UNKNOWN, open, told().lookUp(LookUp.FAILED));
            is(TRUE, open, told().lookUp(LookUp.FAILED).work("plan", DAY.minusYears(1), null));
        }

        @Test
        void workEverBeganOnTheDayOrBefore() {
            Condition ever = new AboutHistory.WorkEver(plan);
            is(TRUE, ever, told().work("plan", DAY, DAY));
            is(FALSE, ever, told().work("plan", DAY.plusDays(1), null));
            is(TRUE, ever, told().work("plan", null, DAY.minusYears(9)));
            is(FALSE, ever, told().work("s47", DAY, null));
        }

        @Test
        void workEndedTakesInTheFirstAndTheLastDay() {
            Condition ended = new AboutHistory.WorkEnded(plan, 12);
            is(FALSE, ended, told().work("plan", null, DAY.minusMonths(12).minusDays(1)));
            is(TRUE, ended, told().work("plan", null, DAY.minusMonths(12)));
            is(TRUE, ended, told().work("plan", null, DAY));
            is(FALSE, ended, told().work("plan", null, DAY.plusDays(1)));
            is(FALSE, ended, told().work("plan", null, null));
            is(FALSE, ended, told().work("s17", null, DAY));
        }

        @Test
        void siblingsAreReadByWhatIsToldOfThem() {
            is(TRUE, new AboutHistory.SiblingRed(), told().siblingFact(true, false, false));
            is(TRUE, new AboutHistory.SiblingRed(), told().siblingFact(false, true, false));
            is(FALSE, new AboutHistory.SiblingRed(), told().siblingFact(false, false, true));
            is(TRUE, new AboutHistory.SiblingHarmed(), told().siblingFact(false, false, true));
            is(FALSE, new AboutHistory.SiblingHarmed(), told().siblingFact(true, true, false));
            is(UNKNOWN, new AboutHistory.SiblingHarmed(), told().lookUp(LookUp.NOT_SEARCHED));
        }

        @Test
        void onlyALookUpThatFailedFailed() {
            Condition failed = new AboutHistory.LookUpFailed();
            is(TRUE, failed, told().lookUp(LookUp.FAILED));
            for (LookUp other : List.of(LookUp.NOT_SEARCHED, LookUp.FOUND, LookUp.SEARCHED_AND_NOTHING)) {
                is(FALSE, failed, told().lookUp(other));
            }
        }
    }

    @Nested
    class OfContacts {
        private final Condition third = new AboutContacts.Contacts(3, 90);

        private ToldFacts two(int daysAgo) {
            return told("neglect-basic-care")
                    .contact(DAY.minusDays(daysAgo), "school")
                    .contact(DAY.minusDays(daysAgo), "school");
        }

        @Test
        void theWindowTakesInItsFirstAndItsLastDay() {
            is(TRUE, third, two(90));
            is(FALSE, third, two(91));
            is(TRUE, third, two(0));
            is(FALSE, third, two(-1));
        }

        @Test
        void oneIsTooFewAndOneEventIsOne() {
            is(FALSE, third, told("neglect-basic-care").contact(DAY, "school"));
            var same = told("neglect-basic-care").contact("e1", DAY, "school").contact("e1", DAY, "police");
            is(FALSE, third, same);
            var now = told("neglect-basic-care").event("e1").contact("e1", DAY, "school").contact(DAY, "police");
            is(FALSE, third, now);
        }

        @Test
        void anotherChildsContactAndANoticeAreNotCounted() {
            is(FALSE, third, two(200).sibling(DAY).sibling(DAY));
            is(FALSE, third, two(200).notice(DAY, "school").notice(DAY, "police"));
            is(FALSE, third, told("information-only").contact(DAY, "school").contact(DAY, "school"));
            is(FALSE, third, told("information-only").lookUp(LookUp.FAILED));
        }

        @Test
        void whatWasNotSearchedIsOpenUnlessEnoughIsThere() {
            is(UNKNOWN, third, told("neglect-basic-care").lookUp(LookUp.NOT_SEARCHED));
            is(TRUE, third, two(5).lookUp(LookUp.FAILED));
        }

        @Test
        void agenciesTellOfDifferentEvents() {
            Condition two = new AboutContacts.Agencies(2, 28);
            Condition three = new AboutContacts.Agencies(3, 28);
            is(TRUE, two, told().contact(DAY.minusDays(28), "police"));
            is(FALSE, two, told().contact(DAY.minusDays(29), "police"));
            is(FALSE, two, told().contact(DAY, "school"));
            is(FALSE, two, told().event("e1").contact("e1", DAY, "police"));
            is(FALSE, two, told().contact(DAY, null));
            is(FALSE, three, told().contact(DAY, "police"));
            is(TRUE, three, told().contact(DAY, "police").contact(DAY, "health"));
            is(FALSE, three, told().contact("e2", DAY, "police").contact("e2", DAY, "health"));
        }

        @Test
        void aPatternIsOfOneCategory() {
            Condition pattern = new AboutContacts.SameCategory(3, 12);
            LocalDate first = DAY.minusMonths(12);
            is(TRUE, pattern, told("neglect-basic-care").contact(first, "a", "left-alone-before").contact(first, "a",
                    "home-conditions-unsafe"));
            is(FALSE, pattern, told("neglect-basic-care").contact(first, "a", "left-alone-before").contact(
                    first.minusDays(1), "a", "home-conditions-unsafe"));
            is(FALSE, pattern, told("neglect-basic-care").contact(first, "a", "left-alone-before").contact(first, "a",
                    "self-harm"));
            is(TRUE, pattern, told("self-harm").contact(DAY, "a", "was-not-brought").contact(DAY, "a",
                    "was-not-brought").contact(DAY, "a", "was-not-brought"));
        }

        @Test
        void aReferralWasDecidedAtTheHubsLevelOrAbove() {
            Condition before = new AboutContacts.ReferralBefore(12);
            is(TRUE, before, told().decided(DAY.minusMonths(12), 3));
            is(FALSE, before, told().decided(DAY.minusMonths(12).minusDays(1), 3));
            is(FALSE, before, told().decided(DAY, 2));
            is(TRUE, before, told().decided(DAY, 4));
            is(FALSE, before, told().decided(DAY, null));
            is(TRUE, before, told().referralLevel(2).decided(DAY, 2));
        }

        @Test
        void theHouseholdWasToldOfWithoutThisChild() {
            Condition household = new AboutContacts.HouseholdContact(12);
            is(TRUE, household, told().sibling(DAY.minusMonths(12)));
            is(FALSE, household, told().sibling(DAY.minusMonths(12).minusDays(1)));
            is(FALSE, household, told().contact(DAY, "school"));
        }
    }

    @Nested
    class OfWhatWasTold {
        @Test
        void aCodeNobodyMentionedIsNotOpen() {
            Condition told = new AboutConcerns.Told(codes("fgm-risk", "self-harm"));
            is(FALSE, told, told());
            is(FALSE, told, told().says("fgm-risk", Answer.NO));
            is(UNKNOWN, told, told().says("fgm-risk", Answer.NOT_KNOWN).says("self-harm", Answer.NO));
            is(TRUE, told, told().says("fgm-risk", Answer.NOT_KNOWN).says("self-harm", Answer.YES));
        }

        @Test
        void whatIsAskedIsKnownWhereOneIsAnsweredAndNoneNotKnown() {
            Condition asked = new AboutConcerns.Asked(codes("fgm-risk", "self-harm"), "asked");
            is(UNKNOWN, asked, told());
            is(FALSE, asked, told().says("fgm-risk", Answer.NO));
            is(UNKNOWN, asked, told().says("fgm-risk", Answer.NO).says("self-harm", Answer.NOT_KNOWN));
            is(TRUE, asked, told("self-harm"));
        }

        @Test
        void anAnswerLeftBlankIsOpenOrNot() {
            for (boolean open : new boolean[] {true, false}) {
                Condition answer = new AboutConcerns.OwnAnswer(
                        codes("homeless-16-17"), "safe-place-tonight", Answer.NO, open);
                is(open ? UNKNOWN : FALSE, answer, told("homeless-16-17"));
                is(TRUE, answer, told().answering("homeless-16-17", "safe-place-tonight", Answer.NO));
                is(FALSE, answer, told().answering("homeless-16-17", "safe-place-tonight", Answer.YES));
                is(UNKNOWN, answer, told().answering("homeless-16-17", "safe-place-tonight", Answer.NOT_KNOWN));
            }
        }

        @Test
        void aFactorIsStatedOrNot() {
            Condition stated = new AboutConcerns.Stated("non-engagement");
            is(TRUE, stated, told().states("non-engagement"));
            is(FALSE, stated, told().states("non-engagement", Answer.NO));
            is(UNKNOWN, stated, told().states("non-engagement", Answer.NOT_KNOWN));
            is(FALSE, stated, told());
        }

        @Test
        void aNoticeIsNothingThatIsScored() {
            Condition any = new AboutConcerns.SomethingScored();
            is(FALSE, any, told("information-only"));
            is(TRUE, any, told("information-only", "self-harm"));
            is(UNKNOWN, any, told().says("self-harm", Answer.NOT_KNOWN));
        }

        @Test
        void wordsStandAloneUntilACodeIsTold() {
            Condition words = new AboutConcerns.WordsWithoutCode();
            is(TRUE, words, told());
            is(FALSE, words, told().withoutNarrative());
            is(FALSE, words, told("information-only"));
            is(TRUE, words, told().says("self-harm", Answer.NOT_KNOWN));
        }

        @Test
        void aSafetyAnswerIsOpenWhereACodeAsksIt() {
            Condition where = new AboutConcerns.WhereaboutsOpen();
            Condition access = new AboutConcerns.AccessOpen();
            is(FALSE, where, told().safetyNotKnown());
            is(FALSE, access, told().safetyNotKnown());
            is(TRUE, where, told("injury-unexplained").safetyNotKnown());
            is(TRUE, access, told("injury-unexplained").safetyNotKnown());
            is(FALSE, where, told("injury-unexplained").access(null));
            is(TRUE, where, told("injury-unexplained").at("home", null));
            is(FALSE, access, told("injury-unexplained").access(Answer.YES));
        }
    }

    @Nested
    class OfOtherConditions {
        private final Condition yes = new AboutConcerns.Told(codes("self-harm"));
        private final Condition no = new AboutConcerns.Told(codes("fgm-risk"));
        private final Condition open = new AboutConcerns.Stated("non-engagement");

        private ToldFacts facts() {
            return told("self-harm").states("non-engagement", Answer.NOT_KNOWN);
        }

        @Test
        void allAreSoWhereNoneIsNotAndNoneIsOpen() {
            is(TRUE, new Condition.All(List.of(yes, yes)), facts());
            is(UNKNOWN, new Condition.All(List.of(yes, open)), facts());
            is(UNKNOWN, new Condition.All(List.of(open, yes)), facts());
            is(FALSE, new Condition.All(List.of(open, no)), facts());
            is(FALSE, new Condition.All(List.of(no, open)), facts());
        }

        @Test
        void anyIsSoWhereOneIs() {
            is(TRUE, new Condition.Any(List.of(no, open, yes)), facts());
            is(UNKNOWN, new Condition.Any(List.of(no, open)), facts());
            is(UNKNOWN, new Condition.Any(List.of(open, no)), facts());
            is(FALSE, new Condition.Any(List.of(no, no)), facts());
        }

        @Test
        void whatIsPresumedIsSoUnlessItIsNot() {
            is(TRUE, new Condition.Presumed(open), facts());
            is(FALSE, new Condition.Presumed(no), facts());
            is(TRUE, new Condition.Presumed(yes), facts());
            is(TRUE, new Condition.Presumed(new Condition.All(List.of(yes, open))), facts());
            is(FALSE, new Condition.Presumed(new Condition.All(List.of(no, open))), facts());
        }
    }
}
