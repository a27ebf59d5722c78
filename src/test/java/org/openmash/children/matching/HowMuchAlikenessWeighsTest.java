package org.openmash.children.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What holds of every comparison, tried on generated children. */
class HowMuchAlikenessWeighsTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final long CHILDREN = 100_000;
    private static final String[] GIVEN = {
        "Amina", "Mina", "Mohammed", "Muhammad", "Ibrahim", "Mohammed Ibrahim", "Lily-Mae", "Lily", "William", "Bill", "A", "", "Baby"
    };
    private static final String[] FAMILY = {"Khan", "Kahn", "Smith", "Smith-Jones", "Jones", "Begum", "Kowalska", "Kowalski", ""};
    private static final LocalDate BORN = LocalDate.of(2017, 3, 9);

    private final Comparer comparer = new Comparer(Weights.shipped(), Frequencies.shipped());
    private final Matcher matcher = Matcher.shipped();

    private static <T> T any(Random chance, T[] all) {
        return all[chance.nextInt(all.length)];
    }

    private static Particulars some(Random chance) {
        Particulars child = Particulars.named(any(chance, GIVEN), any(chance, FAMILY));
        if (chance.nextInt(4) > 0) {
            child = child.born(birth(chance));
        }
        if (chance.nextInt(3) > 0) {
            child = child.livingAt(place(chance));
        }
        if (chance.nextInt(3) > 0) {
            child = child.ofSex(chance.nextBoolean() ? "female" : "male");
        }
        if (chance.nextInt(3) == 0) {
            child = child.numbered(chance.nextBoolean() ? "9990000018" : null, chance.nextBoolean() ? "B801200005001" : null);
        }
        if (chance.nextInt(3) == 0) {
            child = child.withRelative("Jane", any(chance, FAMILY)).atSchool("s" + chance.nextInt(2));
        }
        return chance.nextInt(3) == 0 ? child.reachedBy("0770090012" + chance.nextInt(3)) : child;
    }

    private static BirthTold birth(Random chance) {
        return switch (chance.nextInt(6)) {
            case 0 -> new BirthTold(2017, 9, 3, null, 0);
            case 1 -> new BirthTold(2017, 0, 0, null, 0);
            case 2 -> BirthTold.expected(BORN.plusDays(chance.nextInt(40) - 20));
            case 3 -> BirthTold.aged(9, LocalDate.of(2026, 6, 1));
            default -> BirthTold.on(BORN.plusDays(chance.nextInt(3)));
        };
    }

    private static Place place(Random chance) {
        return Place.of(
                List.of((1 + chance.nextInt(2)) + (chance.nextBoolean() ? " High Street" : " Moss Lane")),
                chance.nextBoolean() ? "Oldham" : null, chance.nextInt(3) == 0 ? null : "OL1 1A" + "AB".charAt(chance.nextInt(2)),
                null).orElseThrow();
    }

    @Test
    void comparingIsSymmetricButForWhoLacksWhat() {
        long seed = 41;
        Random chance = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            Particulars one = some(chance).and(some(chance));
            Particulars other = some(chance);
            List<Compared> there = comparer.compare(one, other);
            List<Compared> back = comparer.compare(other, one);
            for (int part = 0; part < there.size(); part++) {
                String where = "seed " + seed + ", round " + round + ", " + there.get(part).part();
                assertEquals(there.get(part).weight(), back.get(part).weight(), where);
                assertEquals(there.get(part).besideSiblings(), back.get(part).besideSiblings(), where);
                assertEquals(there.get(part).how(), back.get(part).how(), where);
            }
            assertEquals(
                    matcher.answer(one, Map.of(A, other), CHILDREN).word(),
                    matcher.answer(other, Map.of(A, one), CHILDREN).word(), "seed " + seed + ", round " + round);
        }
    }

    @Test
    void theOrderOfEvidenceMakesNoDifference() {
        long seed = 42;
        Random chance = new Random(seed);
        for (int round = 0; round < 5000; round++) {
            List<Particulars> told = new ArrayList<>(List.of(some(chance), some(chance), some(chance), some(chance)));
            Particulars other = some(chance);
            Particulars before = told.stream().reduce(Particulars.NONE, Particulars::and);
            Collections.shuffle(told, chance);
            Particulars after = told.stream().reduce(Particulars.NONE, Particulars::and);
            String where = "seed " + seed + ", round " + round;
            assertEquals(before, after, where);
            assertEquals(comparer.compare(before, other), comparer.compare(after, other), where);
            assertEquals(BlockingKeys.kept(before), BlockingKeys.kept(after), where);
            assertEquals(BlockingKeys.asked(before), BlockingKeys.asked(after), where);
        }
    }

    @Test
    void fullAgreementOnAPartMissingBeforeNeverLowersTheWeight() {
        long seed = 43;
        Random chance = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            Particulars one = some(chance);
            Particulars other = some(chance);
            String number = "9990000026";
            Map<String, UnaryOperator<Particulars>> parts = Map.of(
                    "nhs", child -> child.nhsNumbers().isEmpty() ? child.numbered(number, null) : child,
                    "sex", child -> child.sexes().isEmpty() ? child.ofSex("female") : child,
                    "birth", child -> child.births().isEmpty() ? child.born(BirthTold.on(BORN)) : child,
                    "school", child -> child.schools().isEmpty() ? child.atSchool("s9") : child,
                    "contact", child -> child.contacts().isEmpty() ? child.reachedBy("01610000000") : child,
                    "relative", child -> child.relatives().isEmpty() ? child.withRelative("Farah", "Iqbal") : child);
            for (Map.Entry<String, UnaryOperator<Particulars>> part : parts.entrySet()) {
                Particulars here = part.getValue().apply(one);
                Particulars there = part.getValue().apply(other);
                if (here != one && there != other) {
                    double before = Resemblance.of(A, comparer.compare(one, other), matcher.prior(CHILDREN)).weight();
                    double after = Resemblance.of(A, comparer.compare(here, there), matcher.prior(CHILDREN)).weight();
                    assertTrue(after >= before, "seed " + seed + ", round " + round + ", " + part.getKey());
                }
            }
        }
    }

    @Test
    void aPostcodeBesideAHomeThatAgreesNeverLowersTheWeight() {
        for (String line : List.of("1 High Street", "Flat 2 1 High Street", "High Street", "1")) {
            Particulars without = Particulars.NONE.livingAt(Place.of(List.of(line), null, null, null).orElseThrow());
            Particulars with = Particulars.NONE.livingAt(Place.of(List.of(line), null, "OL1 1AA", null).orElseThrow());
            assertTrue(weight(with, with) >= weight(without, without), line);
            Particulars area = Particulars.NONE.livingAt(Place.of(List.of(), null, "OL1 1AA", null).orElseThrow());
            assertTrue(weight(with, with) >= weight(area, area), line);
        }
    }

    private double weight(Particulars one, Particulars other) {
        return comparer.compare(one, other).stream().mapToDouble(Compared::weight).sum();
    }

    @Test
    void noAgreementSpeaksAgainst() {
        Weights weights = Weights.shipped();
        for (Part part : Part.values()) {
            for (Weights.Grade grade : weights.of(part)) {
                for (double common : new double[] {Double.NaN, 1e-9, 0.01, 1}) {
                    if (grade.outcome() == Outcome.AGREES) {
                        assertTrue(grade.weight(common) >= 0 && grade.besideSiblings(common) >= 0, part + " " + grade.level());
                    }
                }
                assertTrue(grade.outcome() != Outcome.DIFFERS || grade.weight(Double.NaN) < 0, part + " " + grade.level());
            }
        }
    }

    @Test
    void rareNamesWeighMoreThanCommonOnes() {
        Particulars rare = Particulars.named("Persephone", "Featherstonehaugh");
        Particulars common = Particulars.named("Oliver", "Smith");
        assertTrue(weight(rare, rare) > weight(common, common) + 5);
        Particulars commonest = Particulars.named("Mohammed", "Featherstonehaugh");
        assertTrue(weight(rare, rare) > weight(commonest, commonest) + 5);
    }

    @Test
    void aLargerIndexAsksForMore() {
        Particulars told = Particulars.named("Ella", "Smith").born(BirthTold.on(BORN))
                .livingAt(Place.of(List.of(), null, "OL1 1AA", null).orElseThrow());
        double before = Double.POSITIVE_INFINITY;
        for (long children : new long[] {1000, 10_000, 100_000, 1_000_000, 10_000_000}) {
            double odds = matcher.compare(told, A, told, children).resemblance().odds();
            assertTrue(odds < before, children + " children");
            before = odds;
        }
    }

    @Test
    void whatAReaderMayNotSeeLeavesNoTraceInAnySum() {
        long seed = 44;
        Random chance = new Random(seed);
        Set<Part> walled = EnumSet.of(Part.AREA, Part.DWELLING, Part.SCHOOL);
        for (int round = 0; round < 5000; round++) {
            Particulars one = some(chance);
            Particulars other = some(chance);
            Prior prior = matcher.prior(CHILDREN);
            Resemblance seen = Resemblance.of(A, comparer.compare(one, other), prior).without(walled, prior);
            Resemblance never = Resemblance.of(A, comparer.compare(without(one), without(other)), prior).without(walled, prior);
            assertEquals(never, seen, "seed " + seed + ", round " + round);
            assertTrue(walled.stream().allMatch(part -> seen.part(part) == null));
        }
    }

    private static Particulars without(Particulars child) {
        return new Particulars(child.names(), child.births(), child.sexes(), List.of(), Set.of(), child.contacts(),
                child.relatives(), child.nhsNumbers(), child.upns());
    }

    @Test
    void twoChildrenAsLikeJoinNeither() {
        Particulars told = Particulars.named("Ella", "Featherstonehaugh").born(BirthTold.on(BORN))
                .livingAt(Place.of(List.of("1 High Street"), null, "OL1 1AA", null).orElseThrow());
        assertEquals(A, matcher.answer(told, Map.of(A, told), CHILDREN).known());
        Answer answer = matcher.answer(told, Map.of(A, told, B, told), CHILDREN);
        assertNull(answer.known());
        assertTrue(answer.found().getFirst().warnings().contains(Warning.NOT_THE_ONLY_ONE));
    }

    @Test
    void aNumberAloneThatContradictsAllElseWarnsAndNeverJoins() {
        Particulars told = Particulars.named("Oliver", "Jones").born(BirthTold.on(BORN)).ofSex("male").numbered("9990000018", null);
        Particulars record = Particulars.named("Amina", "Khan").born(BirthTold.on(LocalDate.of(2012, 12, 30)))
                .ofSex("female").numbered("9990000018", null);
        Answer answer = matcher.answer(told, Map.of(A, record), CHILDREN);
        assertEquals("possible", answer.word());
        assertTrue(answer.found().getFirst().warnings().contains(Warning.NUMBER_AGAINST_THE_REST));
    }

    @Test
    void everyPartSaysHowItComparesAndWhoLacksIt() {
        Particulars here = Particulars.named("Amina", "Khan").born(BirthTold.on(BORN)).ofSex("female");
        Particulars there = Particulars.named("Amina", "Kahn").atSchool("s1");
        Map<Part, Compared> parts = new EnumMap<>(Part.class);
        comparer.compare(here, there).forEach(one -> parts.put(one.part(), one));
        assertEquals(Part.values().length, parts.size());
        assertEquals(Outcome.AGREES, parts.get(Part.GIVEN_NAME).outcome());
        assertEquals(Outcome.CLOSE, parts.get(Part.FAMILY_NAME).outcome());
        assertNotEquals(null, parts.get(Part.FAMILY_NAME).how());
        assertEquals(Outcome.MISSING_THERE, parts.get(Part.BIRTH).outcome());
        assertEquals(Outcome.MISSING_HERE, parts.get(Part.SCHOOL).outcome());
    }

    @Test
    void namesWithoutEndAndWithoutLettersAreCompared() {
        Particulars endless = Particulars.named("x\u202e".repeat(500), "\u0000\u0007" + "y".repeat(500));
        Particulars nothing = Particulars.named("?? !!", "123");
        assertTrue(BlockingKeys.kept(endless.born(BirthTold.on(BORN))).stream().allMatch(key -> key.length() < 200));
        assertTrue(Double.isFinite(weight(endless, endless)));
        assertTrue(Double.isFinite(weight(endless, nothing)));
        assertTrue(BirthTold.parts(2017, 13, 45).orElseThrow().known() == 1);
        assertTrue(BirthTold.parts(0, 0, 99).isEmpty());
    }
}
