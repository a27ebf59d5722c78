package org.openmash.children.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openmash.children.matching.Comparison.Outcome;

/** Known, possible or new: the first step of recognition. */
class WhatTheMachineMayJoinTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final LocalDate BORN = LocalDate.of(2019, 3, 2);

    private static Traits child(String nhs, String upn, String given, String family, LocalDate born, String... aka) {
        return new Traits(
                set(nhs), set(upn), NameKey.of(given, family).map(NameKey::text).map(Set::of).orElse(Set.of()),
                NameKey.words(given, family, List.of(aka)), born == null ? Set.of() : Set.of(born), Set.of(), Set.of(), Set.of());
    }

    private static Set<String> set(String value) {
        return value == null ? Set.of() : Set.of(value);
    }

    private static void known(Traits told, Traits onRecord) {
        assertEquals(A, Verdict.on(told, Map.of(A, onRecord)).known());
    }

    private static void possible(Traits told, Traits onRecord) {
        Verdict verdict = Verdict.on(told, Map.of(A, onRecord));
        assertNull(verdict.known());
        assertEquals(List.of(A), verdict.candidates().stream().map(Likeness::childId).toList());
    }

    private static void nobody(Traits told, Traits onRecord) {
        Verdict verdict = Verdict.on(told, Map.of(A, onRecord));
        assertNull(verdict.known());
        assertEquals(List.of(), verdict.candidates());
    }

    @Test
    void theSameNumberAndNothingAgainstItIsKnown() {
        known(child("1", null, "Amina", "Khan", BORN), child("1", null, "Amina", "Khan", BORN));
        known(child(null, "U", "Amina", "Khan", BORN), child(null, "U", "Amina", "Khan", BORN));
        known(child("1", null, "Amina", "Khan", null), child("1", null, "Amina", "Khan", BORN));
        known(child("1", null, "Amina", null, BORN), child("1", null, "Mina", "Ali", BORN, "Amina"));
        known(child("1", null, null, null, null), child("1", null, "Amina", "Khan", BORN));
    }

    @Test
    void aNewbornToldOfAsBabyIsKnownByTheNumber() {
        known(child("1", null, "Baby", "Khan", BORN), child("1", null, "Amina", "Khan", BORN));
        known(child("1", null, "Amina", "Khan", BORN), child("1", null, "Baby of", "Khan", BORN));
    }

    @Test
    void theSameNumberWithAnotherBirthDateIsForAPerson() {
        possible(child("1", null, "Amina", "Khan", BORN), child("1", null, "Amina", "Khan", BORN.plusDays(1)));
    }

    @Test
    void theSameNumberWithoutOneWordOfTheNameInCommonIsForAPerson() {
        possible(child("1", null, "Oliver", "Jones", BORN), child("1", null, "Amina", "Khan", BORN, "Mina"));
    }

    @Test
    void onePupilNumberUnderTwoNhsNumbersIsForAPerson() {
        possible(child("1", "U", "Zayd", "Malik", BORN), child("2", "U", "Zayn", "Malik", BORN));
    }

    @Test
    void aPupilNumberThatWasReplacedContradictsNothing() {
        known(child("1", "U2", "Amina", "Khan", BORN), child("1", "U1", "Amina", "Khan", BORN));
    }

    @Test
    void aNumberOfTwoChildrenJoinsNeither() {
        Traits told = child("1", null, "Amina", "Khan", BORN);
        Verdict verdict = Verdict.on(told, Map.of(A, told, B, child("1", null, "Oliver", "Jones", BORN)));
        assertNull(verdict.known());
        assertEquals(List.of(A, B), verdict.candidates().stream().map(Likeness::childId).toList());
    }

    @Test
    void twoNumbersThatPointToTwoChildrenJoinNeither() {
        Verdict verdict = Verdict.on(
                child("1", "U", "Amina", "Khan", BORN),
                Map.of(A, child("1", null, "Amina", "Khan", BORN), B, child(null, "U", "Amina", "Khan", BORN)));
        assertNull(verdict.known());
        assertEquals(2, verdict.candidates().size());
    }

    @Test
    void aNamesakeBesideTheNumberDoesNotSpoilIt() {
        Traits told = child("1", null, "Amina", "Khan", BORN);
        Verdict verdict = Verdict.on(told, Map.of(A, told, B, child("2", null, "Amina", "Khan", BORN)));
        assertEquals(A, verdict.known());
        assertEquals(A, verdict.candidates().getFirst().childId());
    }

    @Test
    void theSameNameAndBirthDateWithoutANumberIsForAPerson() {
        possible(child(null, null, "AMINA", "Khan", BORN), child("2", null, "Khan", "Amina", BORN));
    }

    @Test
    void theNameOrTheBirthDateAloneIsNotEnough() {
        nobody(child(null, null, "Amina", "Khan", null), child(null, null, "Amina", "Khan", BORN));
        nobody(child(null, null, "Amina", "Khan", BORN), child(null, null, "Amina", "Khan", BORN.plusYears(1)));
        nobody(child(null, null, "Zayn", "Malik", BORN), child(null, null, "Zayd", "Malik", BORN));
    }

    @Test
    void twoBabiesWithoutANameAreNotOneForBeingBornOnOneDay() {
        nobody(child(null, null, "Baby", "Khan", BORN), child(null, null, "Baby", "Khan", BORN));
        nobody(child(null, null, "Twin 1", "Khan", BORN), child(null, null, "Twin 2", "Khan", BORN));
    }

    @Test
    void everyFieldSaysHowItCompares() {
        Traits told = child("1", null, "Amina", "Khan", LocalDate.of(2019, 3, 2));
        Traits record = child(null, "U", "Amina", "Ali", LocalDate.of(2019, 2, 3));
        Map<Trait, Comparison> fields = Likeness.between(told, A, record).comparisons().stream()
                .collect(Collectors.toMap(Comparison::trait, field -> field));
        assertEquals(Outcome.MISSING_THERE, fields.get(Trait.NHS_NUMBER).outcome());
        assertEquals(Outcome.MISSING_HERE, fields.get(Trait.UPN).outcome());
        assertEquals("a-word-in-common", fields.get(Trait.NAME).how());
        assertEquals("day-and-month-swapped", fields.get(Trait.DATE_OF_BIRTH).how());
        assertEquals(Outcome.MISSING_HERE, fields.get(Trait.SEX).outcome());
    }

    @Test
    void aSlipOfOneDigitInABirthDateIsClose() {
        Traits told = child(null, null, "Amina", "Khan", LocalDate.of(2019, 3, 2));
        Comparison birth = Likeness.between(told, A, child(null, null, "Amina", "Khan", LocalDate.of(2018, 3, 2)))
                .comparisons()
                .get(Trait.DATE_OF_BIRTH.ordinal());
        assertEquals(Outcome.CLOSE, birth.outcome());
        assertEquals("one-digit-off", birth.how());
    }

    @Test
    void comparingIsSymmetric() {
        long seed = 5;
        Random random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            Traits one = some(random);
            Traits other = some(random);
            String round = "seed " + seed + ", round " + i;
            Likeness there = Likeness.between(one, A, other);
            Likeness back = Likeness.between(other, A, one);
            assertEquals(there.weight(), back.weight(), round);
            assertEquals(
                    there.comparisons().stream().map(Comparison::outcome).map(WhatTheMachineMayJoinTest::turned).toList(),
                    back.comparisons().stream().map(Comparison::outcome).toList(), round);
            assertEquals(
                    Verdict.on(one, Map.of(A, other)).known(), Verdict.on(other, Map.of(A, one)).known(), round);
        }
    }

    @Test
    void theOrderOfEvidenceMakesNoDifference() {
        long seed = 6;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            List<Traits> told = new ArrayList<>(List.of(some(random), some(random), some(random)));
            Traits before = told.stream().reduce(Traits.NONE, Traits::and);
            Collections.shuffle(told, random);
            assertEquals(before, told.stream().reduce(Traits.NONE, Traits::and), "seed " + seed + ", round " + i);
        }
    }

    @Test
    void agreementOnAFieldThatWasMissingNeverLowersTheWeight() {
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            Traits one = child(null, null, "Amina", null, null);
            Traits other = some(random).and(one);
            double before = Likeness.between(one, A, other).weight();
            Traits more = one.and(new Traits(
                    other.nhsNumbers(), other.upns(), Set.of(), Set.of(), other.births(), Set.of(), Set.of(), Set.of()));
            assertTrue(Likeness.between(more, A, other).weight() >= before, "seed " + seed + ", round " + i);
        }
    }

    @Test
    void aSecondChildUnderTheNumberNeverMakesAJoin() {
        long seed = 8;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            Traits told = some(random);
            Map<UUID, Traits> onRecord = new HashMap<>(Map.of(A, told.and(child("1", null, null, null, null))));
            onRecord.put(B, child("1", null, null, null, null));
            assertNull(
                    Verdict.on(told.and(child("1", null, null, null, null)), onRecord).known(),
                    "seed " + seed + ", round " + i);
        }
    }

    private static Outcome turned(Outcome outcome) {
        return switch (outcome) {
            case MISSING_HERE -> Outcome.MISSING_THERE;
            case MISSING_THERE -> Outcome.MISSING_HERE;
            case AGREES, CLOSE, DIFFERS -> outcome;
        };
    }

    /** Missing on both sides reads as missing here, so every child has a sex, an address and a school. */
    private static Traits some(Random random) {
        Traits named = child(
                "" + random.nextInt(2), "U" + random.nextInt(2),
                random.nextBoolean() ? "Amina" : "Zayn", random.nextBoolean() ? "Khan" : "Malik",
                BORN.plusDays(random.nextInt(3)));
        return named.and(new Traits(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(random.nextBoolean() ? "female" : "male"),
                Set.of("a" + random.nextInt(2)), Set.of("s" + random.nextInt(2))));
    }
}
