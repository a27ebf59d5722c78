package org.openmash.thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The engine, from facts and from their bytes, against scoring told in the plainest way; the seed is in each failure. */
class TheFastWayIsThePlainWayTest {
    private static final int SETS = 250;
    private static final int REFERRALS = Integer.getInteger("openmash.invented", 40);

    @Test
    void theStarterSetAnswersWhatThePaperSays() {
        for (long seed = 0; seed < SETS * REFERRALS; seed++) {
            same(Starter.SET, new InventedFacts(seed).next(), "seed " + seed);
        }
    }

    @Test
    void anySetAnswersWhatItsRulesSay() {
        for (int n = 0; n < SETS; n++) {
            ThresholdSet set = (n % 2 == 0 ? InventedSets.careful(n) : InventedSets.careless(n)).set();
            for (int r = 0; r < REFERRALS; r++) {
                same(set, new InventedFacts(set, n * 1_000L + r).next(), "set " + n + ", referral " + r);
            }
        }
    }

    private static void same(ThresholdSet set, Facts facts, String seed) {
        assertEquals(new PlainScoring(set, facts).words(), PlainScoring.words(set, set.outcome(facts)), seed);
    }

    @Test
    void aReaderOfAnySetAnswersTheSameFromBytesThatAnotherSetWroteToo() {
        FactWords words = new NumberedWords();
        for (int n = 0; n < SETS; n++) {
            ThresholdSet set = (n % 2 == 0 ? InventedSets.careless(n) : InventedSets.careful(n)).set();
            FactReader reader = set.reader(words);
            for (int r = 0; r < REFERRALS; r++) {
                long seed = n * 1_000L + r;
                Facts facts = r % 8 == 0 ? new InventedFacts(seed).next() : new InventedFacts(set, seed).next();
                Facts counted = facts.withReferralLevel(set.referralLevel());
                assertEquals(set.outcome(counted), reader.read(FactBytes.written(facts, words)), "seed " + seed);
            }
        }
    }

    @Test
    void agenciesAreNamedSoThatEachToldOfAnEventOfItsOwn() {
        var random = new Random(7);
        for (int tried = 0; tried < 3_000; tried++) {
            var pairing = new Pairing();
            var told = new ArrayList<List<Integer>>();
            pairing.clear();
            for (int n = random.nextInt(11); n > 0; n--) {
                var telling = List.of(random.nextInt(6) - 1, random.nextInt(5) - 1);
                pairing.add(telling.getFirst(), telling.getLast());
                told.add(telling);
            }
            told.removeIf(telling -> telling.getFirst() < 0);
            int most = most(told);
            assertEquals(List.of(true, false), List.of(pairing.reaches(most), pairing.reaches(most + 1)), "" + told);
        }
    }

    private static int most(List<List<Integer>> told) {
        int most = 0;
        for (List<Integer> one : told) {
            var left = told.stream()
                    .filter(other -> Collections.disjoint(
                            List.of("a" + other.getFirst(), "e" + other.getLast()),
                            new HashSet<>(List.of("a" + one.getFirst(), "e" + one.getLast()))))
                    .toList();
            most = Math.max(most, 1 + most(left));
        }
        return most;
    }
}
