package org.openmash.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openmash.meetings.AgendaSubjects.FREEZE;
import static org.openmash.meetings.AgendaSubjects.LONG_BEFORE;
import static org.openmash.meetings.AgendaSubjects.NOW;
import static org.openmash.meetings.AgendaSubjects.SINCE_THE_LAST_MEETING;
import static org.openmash.meetings.AgendaSubjects.aCase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openmash.triage.CaseState;

class WhatComesBeforeTheRiskMeetingTest {
    private static final Instant JUST_BEFORE = FREEZE.minusNanos(1000);

    @Test
    void aQuietGreenCaseDoesNotComeBeforeIt() {
        assertEquals(List.of(), aCase().rules());
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void aRedCaseComesDailyUntilItIsDecided(CaseState state) {
        List<String> expected = state.isOpen() ? List.of("red") : List.of();
        assertEquals(expected, aCase().red(LONG_BEFORE).state(state).rules());
    }

    @Test
    void aRedCaseDecidedBeforeTheMeetingStillComesOnceAfterItTurnedRed() {
        assertEquals(List.of("red"), aCase().red(FREEZE).state(CaseState.CLOSED).rules());
        assertEquals(List.of(), aCase().red(JUST_BEFORE).state(CaseState.CLOSED).rules());
    }

    @ParameterizedTest
    @CsvSource({
        "missing-now, WAITING, before, true",
        "missing-now, CLOSED, before, false",
        "missing-now, CLOSED, since, true",
        "missing-once-returned, WAITING, before, false",
        "missing-once-returned, CLOSED, since, true",
        "missing-repeat, AWAITING_SIGN_OFF, before, true",
        "missing-repeat, DECIDED, before, false",
        "missing-repeat, DECIDED, since, true",
        "family-cannot-be-found, WAITING, since, false"
    })
    void missingChildrenComeByWhatIsTold(String code, CaseState state, String told, boolean comes) {
        Instant at = told.equals("since") ? FREEZE : JUST_BEFORE;
        List<String> rules = aCase().code(code, "missing", at).state(state).rules();
        assertEquals(comes ? List.of("missing") : List.of(), rules);
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void exploitationComesWhenItIsNewWhateverBecameOfTheCase(CaseState state) {
        assertEquals(
                List.of("exploitation"),
                aCase().code("county-lines-found", "exploitation", FREEZE).state(state).rules());
        assertEquals(
                List.of(),
                aCase().code("county-lines-found", "exploitation", JUST_BEFORE).state(state).rules());
    }

    @Test
    void knownExploitationComesAgainWhenTheCaseStandsHigherThanBefore() {
        assertEquals(
                List.of("exploitation"),
                aCase().code("criminal-exploitation-suspected", "exploitation", LONG_BEFORE).risen(FREEZE).rules());
        assertEquals(
                List.of(),
                aCase().code("criminal-exploitation-suspected", "exploitation", LONG_BEFORE)
                        .risen(JUST_BEFORE)
                        .rules());
        assertEquals(List.of(), aCase().code("self-harm", "child's health", LONG_BEFORE).risen(FREEZE).rules());
    }

    @Test
    void aSecondSignOfExploitationIsNewThoughTheFirstWasKnown() {
        AgendaSubject both = aCase().code("criminal-exploitation-suspected", "exploitation", LONG_BEFORE)
                .code("county-lines-found", "exploitation", NOW)
                .made();
        Reason reason = AgendaRule.EXPLOITATION.on(both, SINCE_THE_LAST_MEETING).orElseThrow();
        assertEquals(NOW, reason.since());
        assertEquals("New since the last meeting: county-lines-found.", reason.why());
    }

    @Test
    void highRiskDomesticAbuseOvernightComesOnce() {
        assertEquals(
                List.of("high-risk-domestic-abuse"),
                aCase().code("domestic-abuse-high-risk", "domestic abuse", FREEZE).rules());
        assertEquals(
                List.of(), aCase().code("domestic-abuse-high-risk", "domestic abuse", JUST_BEFORE).rules());
        assertEquals(List.of(), aCase().code("domestic-abuse-child-in-home", "domestic abuse", FREEZE).rules());
    }

    @ParameterizedTest
    @CsvSource({
        "police-protection, 71h59m, true",
        "police-protection, 72h, false",
        "emergency-protection-order, 191h59m, true",
        "emergency-protection-order, 192h, false",
        "other, 25h, false"
    })
    void aPowerOverAChildComesDailyWhileItCanLast(String power, String ago, boolean comes) {
        Instant used = NOW.minus(Duration.parse("PT" + ago.toUpperCase(java.util.Locale.ROOT)));
        List<String> rules = aCase().protectedBy(power, used, LONG_BEFORE).rules();
        assertEquals(comes ? List.of("protection") : List.of(), rules);
    }

    @Test
    void aPowerDecidedSinceTheLastMeetingComesWhateverItIs() {
        assertEquals(List.of("protection"), aCase().protectedBy("other", LONG_BEFORE, FREEZE).rules());
        assertEquals(List.of("protection"), aCase().protectedBy(null, null, FREEZE).rules());
    }

    @Test
    void aParentInCustodyIsNoPowerOverTheChild() {
        assertEquals(List.of(), aCase().code("parent-in-custody-no-carer", "care arrangements", FREEZE).rules());
    }

    @Test
    void aThirdContactComesAtTheNextMeeting() {
        assertEquals(List.of("third-contact"), aCase().thirdContact(FREEZE).rules());
        assertEquals(List.of(), aCase().thirdContact(JUST_BEFORE).rules());
    }

    @Test
    void aNeedThatNobodyCanMeetComesDaily() {
        assertEquals(List.of("no-capacity"), aCase().withoutCapacity(LONG_BEFORE).rules());
    }

    @Test
    void everyRuleThatHoldsIsNamedInTheOrderOfTheAgenda() {
        assertEquals(
                List.of("undone", "red", "missing", "exploitation", "third-contact", "chair"),
                aCase().undone(LONG_BEFORE, 1)
                        .red(FREEZE)
                        .code("missing-now", "missing", FREEZE)
                        .code("sexual-exploitation-suspected", "exploitation", FREEZE)
                        .thirdContact(FREEZE)
                        .addedByTheChair(NOW, "Asked by the school")
                        .rules());
    }

    @Test
    void whatIsUndoneSaysHowMuchOfIt() {
        assertEquals("An earlier meeting did not conclude it.", whyUndone(0));
        assertEquals("An action of an earlier meeting is not done.", whyUndone(1));
        assertEquals("3 actions of earlier meetings are not done.", whyUndone(3));
    }

    private static String whyUndone(int openActions) {
        return AgendaRule.UNDONE
                .on(aCase().undone(LONG_BEFORE, openActions).made(), SINCE_THE_LAST_MEETING)
                .orElseThrow()
                .why();
    }

    @Test
    void undoneThingsComeFirstOldestFirstThenByRuleThenByAge() {
        List<AgendaSubject> subjects = List.of(
                aCase().numbered(1).addedByTheChair(LONG_BEFORE, "why").made(),
                aCase().numbered(2).red(NOW).made(),
                aCase().numbered(3).undone(FREEZE, 1).made(),
                aCase().numbered(4).withoutCapacity(LONG_BEFORE).made(),
                aCase().numbered(5).red(FREEZE).made(),
                aCase().numbered(6).undone(LONG_BEFORE, 1).made(),
                aCase().numbered(7).made());
        List<Long> order = AgendaEntry.agenda(subjects, SINCE_THE_LAST_MEETING).stream()
                .map(AgendaEntry::caseId)
                .map(UUID::getLeastSignificantBits)
                .toList();
        assertEquals(List.of(6L, 3L, 5L, 2L, 4L, 1L), order);
    }

    @Test
    void beforeTheFirstMeetingEverythingIsNew() {
        Window all = new Window(Instant.EPOCH, NOW);
        AgendaSubject old = aCase().code("domestic-abuse-high-risk", "domestic abuse", LONG_BEFORE).made();
        assertEquals(1, AgendaEntry.agenda(List.of(old), all).size());
    }
}
