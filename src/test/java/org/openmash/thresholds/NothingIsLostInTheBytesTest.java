package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.thresholds.ToldFacts.DAY;
import static org.openmash.thresholds.ToldFacts.told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A trial reads stored facts without making objects of them: what would change the answer must reach it too. */
class NothingIsLostInTheBytesTest {
    private final FactWords words = new NumberedWords();
    private final FactReader reader = Starter.SET.reader(words);

    private static Facts counted(Facts facts) {
        return facts.withReferralLevel(Starter.SET.referralLevel());
    }

    private Outcome read(Facts facts) {
        Outcome read = reader.read(FactBytes.written(facts, words));
        assertEquals(Starter.SET.outcome(counted(facts)), read);
        return read;
    }

    private void matters(ToldFacts without, ToldFacts with) {
        assertNotEquals(read(without.facts()), read(with.facts()));
    }

    @Test
    void theAnswerToACodesOwnQuestion() {
        assertFalse(read(missing(Answer.NO)).fired(rule("R15")));
        assertTrue(read(missing(Answer.YES)).fired(rule("R15")));
    }

    /** A child of 15 years, missing, with nothing else that would make the hours count. */
    private static Facts missing(Answer needsMedication) {
        return told().ofYears(15)
                .says("weapon-or-serious-violence", Answer.NO)
                .says("suicide-attempt-or-plan", Answer.NO)
                .answering("missing-now", "medication", needsMedication)
                .facts();
    }

    private static int rule(String id) {
        return Starter.SET.rules().stream().map(Rule::id).toList().indexOf(id);
    }

    @Test
    void aCodeOfWhichOnlyAQuestionOfItsOwnIsAnswered() {
        var onlyAsked = new ToldCode(
                "missing-now", null, Map.of("medication", Answer.YES), null, null, "referral", null, null);
        read(told("self-harm").facts().withIndicators(List.of(onlyAsked)));
    }

    @Test
    void everyOwnQuestionAndEveryFactorOfTheSet() {
        for (Indicator indicator : Starter.SET.indicators()) {
            for (Question question : indicator.ownQuestions()) {
                read(told().answering(indicator.code(), question.code(), Answer.YES).facts());
                read(told().answering(indicator.code(), question.code(), Answer.NO).facts());
            }
        }
        for (Factor factor : Starter.SET.factors()) {
            read(told("neglect-basic-care").states(factor.code()).facts());
            read(told("neglect-basic-care").states(factor.code(), null).facts());
        }
    }

    @Test
    void theDayOfACodeIsPassedOverAndNothingAfterIt() {
        var dated = new ToldCode("self-harm", Answer.YES, Map.of(), null, null, "referral", DAY.minusDays(9), null);
        Facts fgm = told("fgm-known").facts();
        var both = List.of(dated, fgm.indicators().getFirst());
        assertEquals(read(told("self-harm", "fgm-known").facts()), read(fgm.withIndicators(both)));
    }

    @Test
    void aThirdContactOfOneCategory() {
        matters(told("neglect-basic-care").contact(DAY.minusDays(200), "school", "neglect-basic-care"),
                told("neglect-basic-care")
                        .contact(DAY.minusDays(200), "school", "neglect-basic-care")
                        .contact(DAY.minusDays(250), "school", "neglect-basic-care")
                        .contact(DAY.minusDays(300), "school", "neglect-basic-care"));
    }

    @Test
    void twentyContactsEachWithManyCodes() {
        ToldFacts often = told("neglect-basic-care");
        String[] all = Starter.SET.indicators().stream().map(Indicator::code).toArray(String[]::new);
        for (int n = 0; n < 20; n++) {
            often.contact(DAY.minusDays(20 * n), "agency-" + n, all);
        }
        read(often.facts());
        assertTrue(read(often.facts()).fired(rule("R33")));
    }

    @Test
    void aContactOfTheSameDayCountsAndOneOfTheNextDayDoesNot() {
        ToldFacts once = told("self-harm").contact(DAY.minusDays(1), "health", "self-harm");
        assertFalse(read(once.facts()).fired(rule("R33")));
        once.contact(DAY.plusDays(1), "school", "self-harm");
        assertFalse(read(once.facts()).fired(rule("R33")));
        once.contact(DAY, "school", "self-harm");
        assertTrue(read(once.facts()).fired(rule("R33")));
    }

    @Test
    void aYearBackIsCountedFromTheDayThatItWas() {
        ToldFacts afterALeapDay = told("self-harm").receivedOn(LocalDate.of(2024, 12, 24)).ofYears(9);
        assertFalse(read(afterALeapDay.facts()).fired(rule("R36")));
        assertTrue(read(afterALeapDay.sibling(LocalDate.of(2023, 12, 24)).facts()).fired(rule("R36")));
    }

    @Test
    void anUndatedContactAndOneFromNobodyKnown() {
        ToldFacts several = told("self-harm").agency("school").contact(DAY.minusDays(1), null, "self-harm");
        several.add(new ContactFact("undated", null, null, "health", Set.of(), 3, true));
        read(several.facts());
        several.contact(DAY.minusDays(2), "police", "self-harm").contact(DAY.minusDays(3), "health", "self-harm");
        read(several.facts());
    }

    @Test
    void aFactorThatTheSetDoesNotNameBesideOneThatItDoes() {
        var unheard = new ToldCode(
                "unheard-of", Answer.YES, Map.of("q", Answer.NO), null, null, "later", DAY, "a nurse");
        Facts plain = told("neglect-basic-care").states("non-engagement").facts();
        var both = new ArrayList<>(plain.factors());
        both.addFirst(unheard);
        assertEquals(read(plain), read(plain.withFactors(both)));
        assertNotEquals(read(told("neglect-basic-care").facts()), read(plain.withFactors(both)));
    }

    @Test
    void aProtectiveFactCountsOnceSomebodyElseConfirmsIt() {
        for (Factor factor : Starter.SET.factors()) {
            if (factor.protective()) {
                read(told("neglect-basic-care").states(factor.code()).facts());
                read(told("neglect-basic-care").confirmed(factor.code(), DAY, "a nurse").facts());
                read(told("neglect-basic-care").confirmed(factor.code(), null, "a nurse").facts());
                read(told("neglect-basic-care").confirmed(factor.code(), DAY, null).facts());
                read(told("neglect-basic-care").confirmed(factor.code(), DAY, " ").facts());
            }
        }
    }

    @Test
    void workThatIsOpenThatHasEndedAndThatHasNoDates() {
        matters(told("self-harm"), told("self-harm").work("plan", DAY.minusDays(90), null));
        matters(told("self-harm").work("plan", DAY.minusDays(900), DAY.minusDays(800)),
                told("self-harm").work("plan", DAY.minusDays(900), DAY.minusDays(8)));
        read(told("self-harm").work("plan", null, DAY.minusDays(8)).facts());
        read(told("self-harm").work("plan", null, null).facts());
        read(told("self-harm").work("of no kind known", DAY.minusDays(8), null).work(null, DAY, null).facts());
    }

    @Test
    void aBrotherOrSisterIsRedAsTheTrialSaysAndNotAsWasTold() {
        Facts red = told("self-harm").siblingFact(true, false, false).facts();
        Facts calm = told("self-harm").siblingFact(false, false, false).facts();
        assertNotEquals(read(red), read(calm));
        Outcome answerOfRed = read(red);
        Outcome answerOfCalm = read(calm);
        read(told("fgm-known").facts());
        assertEquals(answerOfCalm, reader.read(FactBytes.written(red, words), false));
        assertEquals(answerOfRed, reader.read(FactBytes.written(calm, words), true));
        Facts decided = told("self-harm").siblingFact(false, true, false).facts();
        assertEquals(read(decided), reader.read(FactBytes.written(decided, words), false));
        assertNotEquals(read(calm), read(decided));
    }

    @Test
    void whatOneCaseToldIsForgottenBeforeTheNext() {
        Facts first = FactsInFewBytesTest.withHistory(5);
        Facts next = told("self-harm").event("e").contact("e", DAY, "health", "self-harm").facts();
        Outcome alone = read(next);
        read(first);
        assertEquals(alone, read(next));
    }

    @Test
    void bytesOfAnotherVersionAreRefusedByTheReaderToo() {
        byte[] written = FactBytes.written(told("self-harm").facts(), words);
        written[0] = 9;
        assertThrows(IllegalArgumentException.class, () -> reader.read(written));
    }
}
