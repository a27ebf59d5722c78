package org.openmash.thresholds.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openmash.hubs.practice.SetDocuments;
import org.openmash.hubs.practice.ShippedSets;
import org.openmash.thresholds.ThresholdSet;

/** What the checker says of the set that a partnership starts from. */
class TheStarterSetIsCheckedTest {
    private static final ThresholdSet STARTER = new ShippedSets(new SetDocuments(), new ObjectMapper()).starter();

    /**
     * Each with its reason. R31 has an exception and is proved all the same: the code that takes its 15 points away
     * adds at least 25. R20 is left out under a red answer, and every red answer is of level 3 at least, as R20 is.
     * {@code information-only} has no points and no rule: it is declared a notice, and is read by that.
     */
    @Test
    void everyPropertyOfItIsProved() {
        Map<String, Verdict> verdicts = new TreeMap<>();
        Checker.check(STARTER).results().forEach(result -> verdicts.put(result.property(), result.verdict()));
        assertEquals(
                List.of(
                        "a-concern-never-lowers",
                        "bands-without-gaps",
                        "clocks-in-order",
                        "every-factor-is-read",
                        "every-indicator-is-read",
                        "every-rule-can-fire",
                        "exclusive-routes-never-meet",
                        "no-floor-is-lowered",
                        "no-rule-is-shadowed",
                        "protection-stays-in-its-band",
                        "unknown-never-lowers",
                        "windows-are-kept"),
                List.copyOf(verdicts.keySet()));
        verdicts.forEach((property, verdict) -> assertEquals(Verdict.PROVED, verdict, property));
    }

    @Test
    void itIsSaidHowEachIsProved() {
        Checker.check(STARTER).results().forEach(result -> assertTrue(
                result.words().endsWith(".") && result.words().length() > 40, result.words()));
    }

    @Test
    void checkingItTakesAMomentAndNotAMinute() {
        long start = System.nanoTime();
        Checker.check(STARTER);
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 20, "it takes about a second alone");
    }
}
