package org.openmash.children;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.children.OnRecord.BORN;
import static org.openmash.children.OnRecord.child;
import static org.openmash.children.OnRecord.name;
import static org.openmash.children.OnRecord.someName;
import static org.openmash.children.OnRecord.someNhsNumber;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.openmash.children.OnRecord.Taken;
import org.openmash.children.matching.BlockingKeys;
import org.openmash.families.TestServers;
import org.openmash.hubs.HubScope;
import org.openmash.sql.Ids;
import org.openmash.sql.Sql;

/** A school, a midwife and the police tell of one child, each in its own way: recognised over the real tables. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class OneChildHoweverManyNamesTest {
    @Inject
    OnRecord record;

    @Inject
    ChildIndex index;

    @Inject
    LookAlikes alikes;

    @Inject
    KeySweep sweep;

    @Inject
    HubScope scope;

    @Inject
    Sql sql;

    @Inject
    DataSource source;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    private static Address at(String street, String restricted) {
        return new Address(List.of("12 " + street + " Lane"), "Anytown", "OL1 1AA", restricted);
    }

    private static ToldIdentity khan(String given, String family, LocalDate born, Address home) {
        return new ToldIdentity(
                new PersonName(given, family, List.of()), "A description that nobody compares", null, born, null, null, null,
                null, null, null, home, null, null);
    }

    private static Set<UUID> found(Taken taken) {
        return taken.answer().candidates().stream().map(Candidate::childId).collect(Collectors.toSet());
    }

    private static Map<String, Candidate.Field> fields(Candidate candidate) {
        return candidate.fields().stream().collect(Collectors.toMap(Candidate.Field::field, field -> field));
    }

    @Test
    void minaKhanBabyOfKhanAndAminaKahnAreAQuestionAboutOneChild() {
        Address home = at(someName(), "no");
        Taken school = record.take(khan("Mina", "Khan", BORN, home));
        Taken midwife = record.take(khan("Baby of", "Khan", BORN, home));
        Taken police = record.take(khan("Amina", "KAHN", LocalDate.of(2019, 2, 3), home));
        assertEquals("possible", midwife.answer().word());
        assertTrue(found(midwife).contains(school.child()));
        assertTrue(midwife.answer().candidates().getFirst().warnings().contains("no-name-of-its-own"));
        assertEquals("possible", police.answer().word());
        assertTrue(found(police).contains(school.child()));
        Candidate mina = police.answer().candidates().stream()
                .filter(one -> one.childId().equals(school.child()))
                .findFirst()
                .orElseThrow();
        assertEquals("swapped", fields(mina).get("dateOfBirth").how());
        assertEquals("close", fields(mina).get("givenName").comparison());
        assertTrue(mina.warnings().containsAll(List.of("birth-not-certain", "name-not-certain")), mina.warnings()::toString);
        assertEquals(
                mina.fields().stream().mapToDouble(Candidate.Field::weight).sum(), mina.weight(), 0.001,
                "the weight is the sum of what is shown");
    }

    @Test
    void aRareNameAndTheBirthDateAreJoinedByMachineWithoutANumber() {
        String given = someName();
        Taken first = record.take(child(given, BORN, null));
        Taken second = record.take(child(
                name(given.toUpperCase(java.util.Locale.ROOT), OnRecord.familyOf(given)), BORN, null, null, null));
        assertEquals("known", second.answer().word());
        assertEquals(first.child(), second.child());
        assertEquals(List.of(), second.answer().candidates().getFirst().warnings());
    }

    @Test
    void ofAChildWhoseAddressIsProtectedNoAddressIsComparedWhereverItWasTold() {
        String given = someName();
        String street = someName();
        Taken open = record.take(khan(given, "Khan", BORN, at(street, "no")));
        Taken hidden = record.add(open, khan(given, "Khan", BORN, at(street, "yes")));
        assertEquals(open.child(), hidden.child());
        List<Candidate> right = record.take(khan(given, "Khan", BORN.plusYears(1), at(street, "no"))).answer().candidates();
        List<Candidate> wrong =
                record.take(khan(given, "Khan", BORN.plusYears(1), at(someName(), "no"))).answer().candidates();
        Candidate withTheRightAddress = of(open.child(), right);
        assertEquals(withTheRightAddress, of(open.child(), wrong), "no sum tells whether the address was right");
        assertFalse(fields(withTheRightAddress).containsKey("address"));
        assertFalse(fields(withTheRightAddress).containsKey("postcode"));
    }

    @Test
    void whatWasComparedBeforeAnAddressWasProtectedIsNotShownAnyMore() {
        String given = someName();
        String street = someName();
        Taken first = record.take(khan(given, "Khan", BORN, at(street, "no")));
        Taken asks = record.take(khan(given, "Khan", BORN.plusYears(1), at(street, "no")));
        assertTrue(fields(of(first.child(), identity(asks).candidates())).containsKey("address"));
        record.add(first, khan(given, "Khan", BORN, at(street, "yes")));
        Candidate after = of(first.child(), identity(asks).candidates());
        assertFalse(fields(after).containsKey("address"));
        assertFalse(fields(after).containsKey("postcode"));
        assertEquals(after.fields().stream().mapToDouble(Candidate.Field::weight).sum(), after.weight(), 0.001);
    }

    private CaseIdentity identity(Taken taken) {
        return scope.in("900", () -> index.identityOf(taken.caseId()));
    }

    @Test
    void whoMeetsAProtectedAddressAloneFindsNobody() {
        String street = someName();
        Taken open = record.take(khan(someName(), someName(), BORN, at(street, "no")));
        assertTrue(isFoundAt(street, open.child()));
        record.add(open, khan(null, null, BORN, at(street, "not-known")));
        assertFalse(isFoundAt(street, open.child()));
    }

    private boolean isFoundAt(String street, UUID child) {
        ToldIdentity guess = khan("Baby", null, BORN, at(street, "no"));
        return scope.in("900", () -> alikes.alike(List.of(guess.particulars(Kin.NONE, BORN)), List.of())).getFirst().found()
                .stream()
                .anyMatch(one -> one.candidate().childId().equals(child));
    }

    private static Candidate of(UUID child, List<Candidate> all) {
        return all.stream().filter(one -> one.childId().equals(child)).findFirst().orElseThrow();
    }

    @Test
    void aSealedRecordIsNeitherCandidateNorEvidence() {
        String given = someName();
        Taken before = record.take(child(given, BORN, someNhsNumber()));
        scope.in("900", () -> sql.write("update told_identity set sealed = true where case_id = ?", before.caseId()));
        Taken after = record.take(child(given, BORN, null));
        assertEquals("new", after.answer().word());
        assertNotEquals(before.child(), after.child());
    }

    @Test
    void theFamilyToldBesideAChildIsEvidenceOfWhoItIs() {
        String mother = someName();
        String given = someName();
        List<ToldPerson> people = List.of(new ToldPerson(
                "p1", name(mother, "Example"), null, "07700 900" + (100 + new Random().nextInt(900)), null, null, List.of()));
        UUID first = take(child(given, null, null), people);
        List<Alike> answer = scope.in("900", () -> alikes.alike(
                List.of(child(given, null, null).particulars(Kin.of(people, "c1"), BORN)), List.of()));
        Candidate one = of(first, answer.getFirst().found().stream().map(Alike.Found::candidate).toList());
        assertEquals("agrees", fields(one).get("contact").comparison());
        assertEquals("agrees", fields(one).get("family").comparison());
    }

    private UUID take(ToldIdentity told, List<ToldPerson> people) {
        UUID caseId = Ids.next(clock.instant());
        Message message = new Message(caseId, "school", clock.instant(), "referral", caseId.toString(), people);
        return scope.in("900", () -> record.keep(message, List.of(Arrival.of(caseId, "c1", told, people)))).get(caseId);
    }

    @Test
    void aBlockTooLargeToBeSearchedWholeIsUnresolvedAndNeverNew() {
        ToldIdentity told = child(someName(), BORN, null);
        Long key = ChildKeys.hash(BlockingKeys.asked(told.particulars(Kin.NONE, BORN)).iterator().next());
        scope.in("900", () -> sql.write(
                "insert into child_key (hub, key, holder) select '900', ?, gen_random_uuid() from generate_series(1, ?)",
                key, CandidateBlocks.MOST));
        Taken taken = record.take(told, child(someName(), BORN, null));
        assertEquals("unresolved", taken.answer().word());
        assertEquals("new", taken.answers().get(taken.cases().get(1)).word(), "the other child of the referral is looked for");
        assertFalse(scope.in("900", () -> alikes.alike(List.of(told.particulars(Kin.NONE, BORN)), List.of())).getFirst().whole());
    }

    @Test
    void whoWasOnRecordBeforeThereWereKeysIsFoundOnceTheyAreReckonedAndUntilThenNobodyIsNew() {
        String given = someName();
        Taken before = record.takeAt("919", child(given, BORN, null));
        scope.in("919", () -> {
            sql.write("delete from child_key where hub = '919'");
            sql.write("update told_identity set keyed = false where hub = '919'");
            assertEquals("unresolved", record.takeAt("919", child(someName(), BORN, null)).answer().word());
            return null;
        });
        sweep.sweep();
        sweep.sweep();
        Taken after = record.takeAt("919", child(given, BORN, null));
        assertEquals("known", after.answer().word());
        assertEquals(before.child(), after.child());
    }

    @Test
    void whatAnAdditionTellsIsInTheKeysOfItsCaseTogetherWithTheRest() {
        String given = someName();
        Taken first = record.take(child(given, null, null));
        record.add(first, new ToldIdentity(
                null, null, null, BORN, null, null, null, null, null, null, null, null, null));
        sweep.sweep();
        Set<String> both = BlockingKeys.kept(child(given, BORN, null).particulars(Kin.NONE, BORN));
        Set<Long> kept = scope.in("900", () -> Set.copyOf(sql.list(
                "select key from child_key where hub = '900' and holder = ?", row -> row.longNumber("key"), first.caseId())));
        assertTrue(kept.containsAll(Stream.of(ChildKeys.hashes(both)).toList()));
    }

    @Test
    void theOrderInWhichAgenciesToldMakesNoDifference() {
        long seed = 71;
        Random chance = new Random(seed);
        for (int round = 0; round < 5; round++) {
            String given = someName();
            String street = someName();
            List<ToldIdentity> told = new ArrayList<>(List.of(
                    khan(given, "Khan", null, at(street, "no")), khan(given, null, BORN, null),
                    khan(given, "Kahn", BORN, at(street, null))));
            Map<String, Candidate.Field> one = afterAll(told);
            Collections.shuffle(told, chance);
            assertEquals(one, afterAll(told), "seed " + seed + ", round " + round);
        }
    }

    /** How the last message of the four compares with the child of whom the first three tell, in a hub for each order. */
    private Map<String, Candidate.Field> afterAll(List<ToldIdentity> told) {
        String swap = someName();
        Taken first = record.take(renamed(told.get(0), swap));
        record.add(first, renamed(told.get(1), swap));
        record.add(first, renamed(told.get(2), swap));
        Taken last = record.take(renamed(khan("x", "Khan", BORN.plusYears(1), null), swap));
        return fields(of(first.child(), last.answer().candidates()));
    }

    private static ToldIdentity renamed(ToldIdentity told, String given) {
        return khan(given, told.name().family(), told.dateOfBirth(), told.address());
    }

    @Test
    void fiveChildrenOfOneReferralAreLookedForInOneStatementBesideTheLock() {
        List<String> statements = Collections.synchronizedList(new ArrayList<>());
        Sql counted = new Sql(counted(statements));
        EvidenceStore evidence = new EvidenceStore(counted, json, clock);
        Recogniser recogniser =
                new Recogniser(evidence, new CandidateBlocks(counted, evidence), new Likening(), new Verdicts(counted, clock), clock);
        String street = someName();
        List<Arrival> arrivals = Stream.generate(() -> Arrival.of(
                        UUID.randomUUID(), "c1", khan(someName(), "Khan", BORN, at(street, "no")), List.of()))
                .limit(5)
                .toList();
        Map<UUID, Recognition> answers = scope.in("900", () -> recogniser.recognise(arrivals));
        assertEquals(5, answers.size());
        assertEquals(2, statements.size(), statements::toString);
    }

    private DataSource counted(List<String> statements) {
        return through(DataSource.class, source, statements, (method, made) -> made instanceof Connection connection
                ? through(Connection.class, connection, statements, (prepared, statement) -> statement)
                : made);
    }

    private <T> T through(Class<T> type, T real, List<String> statements, BiFunction<String, Object, Object> made) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
            if (method.getName().equals("prepareStatement")) {
                statements.add((String) values[0]);
            }
            try {
                return made.apply(method.getName(), method.invoke(real, values));
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }));
    }
}
