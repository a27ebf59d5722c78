package org.openmash.children;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.children.OnRecord.BORN;
import static org.openmash.children.OnRecord.BORN_OR_SO;
import static org.openmash.children.OnRecord.child;
import static org.openmash.children.OnRecord.familyOf;
import static org.openmash.children.OnRecord.name;
import static org.openmash.children.OnRecord.someName;
import static org.openmash.children.OnRecord.someNhsNumber;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openmash.children.OnRecord.Taken;
import org.openmash.families.TestServers;
import org.openmash.hubs.HubScope;

@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class RecognisingChildrenOnRecordTest {
    @Inject
    OnRecord record;

    @Inject
    ChildIndex index;

    @Inject
    HubScope scope;

    /** The child of this test, whose name nobody else on record has. */
    private final String rana = someName();

    private CaseIdentity identity(Taken taken) {
        return scope.in("900", () -> index.identityOf(taken.caseId()));
    }

    private Family family(UUID child) {
        return scope.in("900", () -> index.families(List.of(child))).get(child);
    }

    private Set<UUID> siblings(UUID child) {
        return family(child).siblings().stream().map(Sibling::childId).collect(Collectors.toSet());
    }

    @Test
    void theFirstContactIsNewAndTheSecondUnderTheNumberIsKnown() {
        String number = someNhsNumber();
        Taken first = record.take(child(rana, BORN, number));
        Taken second = record.take(child(rana, null, number.substring(0, 3) + " " + number.substring(3)));
        assertEquals("new", first.answer().word());
        assertEquals("known", second.answer().word());
        assertEquals(first.child(), second.child());
        assertEquals(Set.of(first.caseId(), second.caseId()), family(first.child()).cases());
        CaseIdentity identity = identity(second);
        assertTrue(identity.joinedByMachine());
        assertEquals(List.of(first.child()), identity.candidates().stream().map(Candidate::childId).toList());
        assertNull(identity.told().getFirst().dateOfBirth());
    }

    @Test
    void aDecisionConfirmsTheMachinesJoinOnceAndNothingElse() {
        String number = someNhsNumber();
        Taken first = record.take(child(rana, BORN, number));
        Taken second = record.take(child(rana, BORN, number));
        scope.run(record.worker("900").hub(), () -> {
            index.confirm(first.caseId(), record.worker("900"));
            index.confirm(second.caseId(), record.worker("900"));
        });
        assertNull(identity(first).confirmedBy());
        assertEquals("worker", identity(second).confirmedBy().sub());
        assertFalse(identity(second).joinedByMachine());
    }

    @Test
    void aContradictionGivesARecordOfItsOwnAndTheNumberJoinsNobodyAnyMore() {
        String number = someNhsNumber();
        Taken first = record.take(child(rana, BORN, number));
        Taken other = record.take(child(rana, BORN.plusYears(1), number));
        assertEquals("possible", other.answer().word());
        assertNotEquals(first.child(), other.child());
        Taken third = record.take(child(rana, BORN, number));
        assertEquals("possible", third.answer().word());
        assertEquals(first.child(), third.answer().candidates().getFirst().childId());
        assertEquals(2, third.answer().candidates().size());
        assertEquals(
                List.of(first.child(), other.child()),
                scope.in("900", () -> index.candidatesOf(List.of(third.caseId(), first.caseId()))).get(third.caseId()));
    }

    @Test
    void aNameAndBirthDateThatNobodyElseHasAreKnownHoweverTheyAreWritten() {
        String given = someName();
        Taken first = record.take(child(given, BORN, null));
        Taken second = record.take(child(name(familyOf(given).toUpperCase(), given.toLowerCase()), BORN, null, null, null));
        assertEquals("known", second.answer().word());
        assertEquals(first.child(), second.child());
        assertTrue(identity(second).joinedByMachine());
    }

    @Test
    void theSameNameAndABirthDateWithDayAndMonthSwappedAreAQuestion() {
        String given = someName();
        Taken first = record.take(child(given, BORN, null));
        Taken second = record.take(child(given, BORN_OR_SO, null));
        assertEquals("possible", second.answer().word());
        assertEquals(first.child(), second.answer().candidates().getFirst().childId());
        assertEquals(List.of("birth-not-certain"), second.answer().candidates().getFirst().warnings());
        assertNotEquals(first.child(), second.child());
    }

    @Test
    void aNumberThatFailsItsCheckIsKeptAndNeverMatchedOn() {
        record.take(child(someName(), BORN, "9990123455"));
        Taken second = record.take(child(someName(), BORN, "9990123455"));
        assertEquals("new", second.answer().word());
        assertEquals("9990123455", identity(second).told().getFirst().nhsNumber());
    }

    @Test
    void anotherHubKnowsNothing() {
        String number = someNhsNumber();
        Taken first = record.take(child(rana, BORN, number));
        assertEquals("new", record.takeAt("901", child(rana, BORN, number)).answer().word());
        assertTrue(scope.in("901", () -> index.families(List.of(first.child()))).isEmpty());
        assertTrue(scope.in("901", () -> index.shown(List.of(first.caseId()))).isEmpty());
    }

    @Test
    void childrenOfOneReferralNeverMatchEachOther() {
        String number = someNhsNumber();
        String given = someName();
        Taken twins = record.take(child(given, BORN, null), child(given, BORN, null));
        assertEquals("new", twins.answers().get(twins.cases().get(1)).word());
        Taken oneNumber = record.take(child("Ella", BORN, number), child("Emma", BORN, number));
        assertEquals(2, Set.copyOf(oneNumber.children().values()).size());
    }

    @Test
    void contactsAboutOneNewChildAtTheSameMomentMakeOneChild() throws Exception {
        for (int round = 0; round < 10; round++) {
            String number = someNhsNumber();
            Set<UUID> children = atOnce(8, () -> record.take(child(rana, BORN, number)));
            assertEquals(1, children.size());
        }
    }

    @Test
    void contactsWithoutANumberAtTheSameMomentMakeOneChildToo() throws Exception {
        String given = someName();
        List<String> answers = new ArrayList<>();
        Set<UUID> children = atOnce(6, () -> {
            Taken taken = record.take(child(given, BORN, null));
            synchronized (answers) {
                answers.add(taken.answer().word());
            }
            return taken;
        });
        assertEquals(1, answers.stream().filter("new"::equals).count());
        assertEquals(5, answers.stream().filter("known"::equals).count());
        assertEquals(1, children.size());
    }

    private static Set<UUID> atOnce(int howMany, java.util.concurrent.Callable<Taken> contact) throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(howMany)) {
            CountDownLatch ready = new CountDownLatch(howMany);
            List<Future<Taken>> calls = new ArrayList<>();
            for (int i = 0; i < howMany; i++) {
                calls.add(callers.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return contact.call();
                }));
            }
            Set<UUID> children = new HashSet<>();
            for (Future<Taken> call : calls) {
                children.add(call.get().child());
            }
            return children;
        }
    }

    @Test
    void brothersAndSistersComeFromOneReferralAndFromOneAddress() {
        String street = someName();
        Address home = new Address(List.of("1 " + street + " St"), null, "OL1 1AA", null);
        Taken two = record.take(
                child(name(someName(), "A"), BORN, null, home, null), child(name(someName(), "B"), BORN, null, home, null));
        Taken apart = record.take(child(name(someName(), "C"), BORN, null,
                new Address(List.of("1 " + street + " Street"), "Anytown", "ol11aa", "no"), null));
        assertEquals(Set.of(two.child(1), apart.child()), siblings(two.child()));
        assertEquals(Set.of(two.child(0), two.child(1)), siblings(apart.child()));
    }

    @Test
    void whoMayBeTheSameChildIsNoBrotherForLivingAtTheSameAddress() {
        Address home = new Address(List.of("1 " + someName() + " St"), null, "OL1 1AA", null);
        String given = someName();
        Taken first = record.take(child(name(given, "A"), BORN, null, home, null));
        Taken same = record.take(child(name(given, "A"), BORN_OR_SO, null, home, null));
        assertEquals("possible", same.answer().word());
        assertEquals(Set.of(), siblings(same.child()));
        assertEquals(Set.of(), siblings(first.child()));
    }

    @Test
    void aRestrictedAddressLinksNobodyAndIsFlagged() {
        Address hidden = new Address(List.of("1 " + someName() + " St"), null, "OL1 1AA", "yes");
        Taken first = record.take(child(name(someName(), "A"), BORN, null, hidden, null));
        Taken second = record.take(child(name(someName(), "B"), BORN, null, hidden, null));
        assertEquals(Set.of(), siblings(first.child()));
        assertTrue(scope.in("900", () -> index.shown(List.of(second.caseId()))).get(second.caseId()).restricted());
    }

    @Test
    void whatTheCaseItselfToldOfTheBirthComesBeforeWhatOthersTold() {
        String number = someNhsNumber();
        Taken first = record.take(child(rana, BORN, number));
        Taken second = record.take(child(rana, null, number));
        assertEquals(BORN, scope.in("900", () -> index.births(List.of(second.caseId()))).get(second.caseId()).birthDate());
        record.add(first, child(rana, BORN.plusDays(1), null));
        assertEquals(
                BORN.plusDays(1), scope.in("900", () -> index.births(List.of(first.caseId()))).get(first.caseId()).birthDate());
    }

    @Test
    void laterInformationAboutAnOpenCaseStaysWithItsChildAndMayRaiseAQuestion() {
        String number = someNhsNumber();
        Taken known = record.take(child(rana, BORN, number));
        Taken unnumbered = record.take(child(someName(), null, null));
        Taken added = record.add(unnumbered, child(rana, BORN, number));
        assertEquals("possible", added.answer().word());
        assertEquals(unnumbered.child(), added.child());
        assertEquals(known.child(), added.answer().candidates().getFirst().childId());
        assertEquals("possible", identity(unnumbered).answer());
        assertEquals(2, identity(unnumbered).told().size());
    }

    @Test
    void aLookUpThatCouldNotBeMadeIsUnresolvedAndTheChildIsKept() {
        UUID caseId = UUID.randomUUID();
        UUID referralId = UUID.randomUUID();
        scope.in("900", () -> index.keep(
                new Message(referralId, "school", java.time.Instant.now(), "referral", "r", List.of()),
                List.of(Arrival.of(caseId, "c1", child(rana, BORN, someNhsNumber()), List.of())),
                java.util.Map.of(caseId, new Recognition.Unresolved())));
        assertEquals(Set.of(caseId), scope.in("900", () -> index.unresolved(List.of(caseId))));
    }
}
