package org.openmash.children.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Known, possible or new, in an index of a hundred thousand children: the first step of recognition. */
class WhatTheMachineMayJoinTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final LocalDate BORN = LocalDate.of(2019, 3, 2);
    private static final long CHILDREN = 100_000;
    private static final Matcher MATCHER = Matcher.shipped();

    private static Particulars child(String nhs, String upn, String given, String family, LocalDate born, String... aka) {
        Particulars child = Particulars.named(given, family, aka).numbered(nhs, upn);
        return born == null ? child : child.born(BirthTold.on(born));
    }

    private static Answer on(Particulars told, Map<UUID, Particulars> onRecord) {
        return MATCHER.answer(told, onRecord, CHILDREN);
    }

    private static void known(Particulars told, Particulars onRecord) {
        assertEquals(A, on(told, Map.of(A, onRecord)).known());
    }

    private static void possible(Warning because, Particulars told, Particulars onRecord) {
        Answer answer = on(told, Map.of(A, onRecord));
        assertEquals("possible", answer.word());
        assertTrue(answer.found().getFirst().warnings().contains(because), answer.found().getFirst().warnings()::toString);
    }

    private static void nobody(Particulars told, Particulars onRecord) {
        assertEquals("new", on(told, Map.of(A, onRecord)).word());
    }

    private static List<UUID> found(Answer answer) {
        return answer.found().stream().map(one -> one.resemblance().childId()).toList();
    }

    @Test
    void theSameNumberAndNothingAgainstItIsKnown() {
        known(child("1", null, "Amina", "Khan", BORN), child("1", null, "Amina", "Khan", BORN));
        known(child(null, "U", "Amina", "Khan", BORN), child(null, "U", "Amina", "Khan", BORN));
        known(child("1", null, "Amina", "Khan", null), child("1", null, "Amina", "Khan", BORN));
    }

    @Test
    void aNewbornToldOfAsBabyIsKnownByTheNumber() {
        known(child("1", null, "Baby", "Khan", BORN), child("1", null, "Amina", "Khan", BORN));
        known(child("1", null, "Amina", "Khan", BORN), child("1", null, "Baby of", "Khan", BORN));
    }

    @Test
    void aRareNameAndTheBirthDateAreEnoughWithoutANumberAndACommonOneIsNot() {
        known(child(null, null, "Thandeka", "Featherstonehaugh", BORN), child("2", null, "Thandeka", "Featherstonehaugh", BORN));
        Answer common = on(child(null, null, "Oliver", "Smith", BORN), Map.of(A, child(null, null, "Oliver", "Smith", BORN)));
        assertEquals("possible", common.word());
    }

    @Test
    void theSameNumberWithAnotherBirthDateIsForAPerson() {
        possible(
                Warning.BIRTH_NOT_CERTAIN, child("1", null, "Amina", "Khan", BORN), child("1", null, "Amina", "Khan", BORN.plusDays(1)));
        possible(
                Warning.NUMBER_AGAINST_THE_REST, child("1", null, "Amina", "Khan", BORN),
                child("1", null, "Amina", "Khan", BORN.plusYears(4).plusDays(40)));
    }

    @Test
    void theSameNumberUnderAnotherNameIsForAPerson() {
        possible(
                Warning.NUMBER_AGAINST_THE_REST, child("1", null, "Oliver", "Jones", BORN),
                child("1", null, "Amina", "Khan", BORN, "Mina"));
    }

    @Test
    void onePupilNumberUnderTwoNhsNumbersIsForAPerson() {
        possible(Warning.TWO_NHS_NUMBERS, child("1", "U", "Zayd", "Malik", BORN), child("2", "U", "Zayn", "Malik", BORN));
    }

    @Test
    void aPupilNumberThatWasReplacedContradictsNothing() {
        known(child("1", "U2", "Amina", "Khan", BORN), child("1", "U1", "Amina", "Khan", BORN));
    }

    @Test
    void aNumberOfTwoChildrenWhoAreAlikeJoinsNeither() {
        Particulars told = child("1", null, "Amina", "Khan", BORN);
        Answer answer = on(told, Map.of(A, told, B, child("1", null, "Mina", "Khan", BORN)));
        assertNull(answer.known());
        assertEquals(List.of(A, B), found(answer));
        assertTrue(answer.found().getFirst().warnings().contains(Warning.NOT_THE_ONLY_ONE));
    }

    @Test
    void twoNumbersThatPointToTwoChildrenJoinNeither() {
        Answer answer = on(
                child("1", "U", "Amina", "Khan", BORN),
                Map.of(A, child("1", null, "Amina", "Khan", BORN), B, child(null, "U", "Amina", "Khan", BORN)));
        assertNull(answer.known());
        assertEquals(2, answer.found().size());
    }

    @Test
    void aNamesakeBesideTheNumberDoesNotSpoilIt() {
        Particulars told = child("1", null, "Amina", "Khan", BORN);
        Answer answer = on(told, Map.of(A, told, B, child("2", null, "Amina", "Khan", BORN)));
        assertEquals(A, answer.known());
    }

    @Test
    void theCommonNameOrTheBirthDateAloneIsNotEnoughToAsk() {
        nobody(child(null, null, "Oliver", "Smith", null), child(null, null, "Oliver", "Smith", BORN));
        nobody(child(null, null, "Amina", "Khan", BORN), child(null, null, "Oliver", "Jones", BORN));
    }

    @Test
    void twoBabiesWithoutANameAreNeverJoined() {
        assertNull(on(child(null, null, "Baby", "Khan", BORN), Map.of(A, child(null, null, "Baby", "Khan", BORN))).known());
        assertNull(on(child(null, null, "Twin 1", "Khan", BORN), Map.of(A, child(null, null, "Twin 2", "Khan", BORN))).known());
    }

    @Test
    void everyFieldSaysHowItCompares() {
        Particulars told = child("1", null, "Amina", "Khan", LocalDate.of(2019, 3, 2));
        Particulars record = child(null, "U", "Mina", "Khan", LocalDate.of(2019, 2, 3));
        Map<Part, Compared> fields = MATCHER.compare(told, A, record, CHILDREN).resemblance().parts().stream()
                .collect(Collectors.toMap(Compared::part, field -> field));
        assertEquals(Set.of(Part.values()), fields.keySet());
        assertEquals(Outcome.MISSING_THERE, fields.get(Part.NHS_NUMBER).outcome());
        assertEquals(Outcome.MISSING_HERE, fields.get(Part.UPN).outcome());
        assertEquals(Outcome.CLOSE, fields.get(Part.GIVEN_NAME).outcome());
        assertEquals(Outcome.AGREES, fields.get(Part.FAMILY_NAME).outcome());
        assertEquals("swapped", fields.get(Part.BIRTH).how());
        assertEquals(Outcome.MISSING_HERE, fields.get(Part.SEX).outcome());
    }

    @Test
    void aSecondChildUnderTheNumberWithTheSameNameAndBirthNeverMakesAJoin() {
        long seed = 8;
        Random chance = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            Particulars told = some(chance).and(child("1", null, null, null, null));
            Map<UUID, Particulars> onRecord = new HashMap<>(Map.of(A, told, B, told));
            Answer answer = on(told, onRecord);
            assertNull(answer.known(), "seed " + seed + ", round " + round);
            assertFalse(answer.found().isEmpty(), "seed " + seed + ", round " + round);
        }
    }

    @Test
    void twoRecordsOfOneHomeMayBeOneChildByANumberOrByNameAndBirth() {
        Particulars amina = child(null, null, "Amina", "Khan", BORN);
        assertTrue(amina.mayBeOneWith(child(null, null, "KHAN", "Amina", BORN)));
        assertTrue(child("1", null, "Amina", "Khan", BORN).mayBeOneWith(child("1", null, "Baby", "Khan", null)));
        assertFalse(amina.mayBeOneWith(child(null, null, "Zara", "Khan", BORN)), "a twin");
        assertFalse(amina.mayBeOneWith(child(null, null, "Amina", "Khan", BORN.plusYears(1))));
        assertFalse(child(null, null, "Baby", "Khan", BORN).mayBeOneWith(child(null, null, "Baby", "Khan", BORN)), "twins unnamed");
    }

    private static Particulars some(Random chance) {
        return child(
                null, "U" + chance.nextInt(2), chance.nextBoolean() ? "Amina" : "Zayn", chance.nextBoolean() ? "Khan" : "Malik",
                BORN.plusDays(chance.nextInt(3)));
    }
}
