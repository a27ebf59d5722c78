package org.openmash.children.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A hub may estimate weights on its own children, without labels; here on children whose truth the test knows. */
class EstimatingWeightsTest {
    private static final long SEED = 51;

    /** Each child told of twice; in one of ten tellings the given name has a slip, in one of twenty the date. */
    private static List<List<Particulars>> tellings(int children) {
        Random chance = new Random(SEED);
        List<List<Particulars>> all = new ArrayList<>();
        for (int child = 0; child < children; child++) {
            String given = word(chance);
            String family = word(chance);
            LocalDate born = LocalDate.of(2010, 1, 1).plusDays(chance.nextInt(5000));
            String told = chance.nextInt(10) == 0 ? given.substring(0, 5) + "q" + given.substring(6) : given;
            LocalDate toldBorn = chance.nextInt(20) == 0 ? born.plusDays(10) : born;
            all.add(List.of(
                    Particulars.named(given, family).born(BirthTold.on(born)),
                    Particulars.named(told, family).born(BirthTold.on(toldBorn))));
        }
        return all;
    }

    private static String word(Random chance) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append("bdfgklmnprstvz".charAt(chance.nextInt(14))).append("aeiou".charAt(chance.nextInt(5)));
        }
        return word.toString();
    }

    private static Estimate estimate(int children) {
        List<List<Particulars>> all = tellings(children);
        Weights shipped = Weights.shipped();
        Comparer comparer = new Comparer(shipped, Frequencies.counted(all.stream().map(List::getFirst).toList()));
        Estimate.Pairs candidates = new Estimate.Pairs(shipped);
        Estimate.Pairs random = new Estimate.Pairs(shipped);
        all.forEach(two -> candidates.add(shipped, comparer.compare(two.getFirst(), two.getLast())));
        Random chance = new Random(SEED);
        for (int pair = 0; pair < 20_000; pair++) {
            Particulars one = all.get(chance.nextInt(children)).getFirst();
            Particulars other = all.get(chance.nextInt(children)).getLast();
            random.add(shipped, comparer.compare(one, other));
            candidates.add(shipped, comparer.compare(one, other));
        }
        return Estimate.of(shipped, candidates, random, (double) children * children);
    }

    @Test
    void itFindsHowManyAreOneChildAndHowOftenEachSlipIsMade() {
        Estimate estimate = estimate(2000);
        assertTrue(estimate.isEnough());
        assertEquals(2000, estimate.expected(), 60);
        assertEquals(0.90, estimate.weights().grade(Part.GIVEN_NAME, "same").same(), 0.03);
        assertEquals(0.95, estimate.weights().grade(Part.BIRTH, "same").same(), 0.03);
        assertTrue(estimate.weights().grade(Part.BIRTH, "differs").strangers() > 0.8);
    }

    @Test
    void belowFiveHundredExpectedPairsItIsNotToBeUsed() {
        assertFalse(estimate(300).isEnough());
    }

    @Test
    void twoBlockingsThatDisagreeAreRefusedAndTwoThatAgreeAreNot() {
        Estimate one = estimate(2000);
        Estimate other = estimate(1500);
        assertEquals(Optional.empty(), one.refusedBeside(other));
        assertEquals(Optional.of(Estimate.Refusal.TOO_FEW), one.refusedBeside(estimate(300)));
        Weights elsewhere = Weights.of("x", one.weights().grades().values().stream().flatMap(part -> part.values().stream())
                .map(grade -> grade.part() != Part.BIRTH || !grade.level().equals("same") ? grade : new Weights.Grade(
                        grade.part(), grade.level(), grade.outcome(), 0.7, grade.siblings(), grade.strangers()))
                .toList(), -5, -3, 1.5);
        assertEquals(
                Optional.of(Estimate.Refusal.BLOCKINGS_DISAGREE),
                one.refusedBeside(new Estimate(elsewhere, one.prior(), one.expected())));
    }

    @Test
    void itIsTheSameEachTime() {
        assertEquals(estimate(600), estimate(600));
    }

    @Test
    void whatTheDataSayNothingOfStaysAsItWasModelled() {
        Weights estimated = estimate(600).weights();
        assertEquals(Weights.shipped().grade(Part.SCHOOL, "same").same(), estimated.grade(Part.SCHOOL, "same").same(), 1e-9);
    }
}
