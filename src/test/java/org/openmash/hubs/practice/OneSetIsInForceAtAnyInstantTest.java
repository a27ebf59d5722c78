package org.openmash.hubs.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever starts there are, an instant has one set in force, and what comes next is the first that starts after it. */
class OneSetIsInForceAtAnyInstantTest {
    private static final long SEED = 20_261_125L;
    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    private static HubThresholds hub(Iterable<Integer> starts) {
        List<HubThresholds.Approved> approved = new ArrayList<>();
        int number = 2;
        for (int start : starts) {
            approved.addFirst(new HubThresholds.Approved(number++, "digest", EPOCH.plusSeconds(start), null));
        }
        return new HubThresholds(1, approved);
    }

    private static Optional<Instant> from(Optional<HubThresholds.Approved> one) {
        return one.map(HubThresholds.Approved::from);
    }

    @Test
    void theLatestThatHasStartedIsInForce() {
        Random random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            TreeSet<Integer> starts = new TreeSet<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                starts.add(random.nextInt(20));
            }
            HubThresholds hub = hub(starts);
            int at = random.nextInt(22) - 1;
            Instant instant = EPOCH.plusSeconds(at);
            String shown = "seed " + SEED + ", round " + round + ", starts " + starts + ", at " + at;
            assertEquals(
                    Optional.ofNullable(starts.floor(at)).map(EPOCH::plusSeconds), from(hub.inForce(instant)), shown);
            assertEquals(
                    Optional.ofNullable(starts.higher(at)).map(EPOCH::plusSeconds), from(hub.coming(instant)), shown);
            assertEquals(starts.headSet(at, true).size(), hub.begun(instant).size(), shown);
        }
    }

    @Test
    void anApprovedSetIsRetiredByTheNext() {
        Instant from = EPOCH.plusSeconds(10);
        Instant until = EPOCH.plusSeconds(20);
        assertEquals(SetState.APPROVED, SetState.APPROVED.at(from.minusNanos(1), from, until));
        assertEquals(SetState.EFFECTIVE, SetState.APPROVED.at(from, from, until));
        assertEquals(SetState.EFFECTIVE, SetState.APPROVED.at(until.plusSeconds(9), from, null));
        assertEquals(SetState.RETIRED, SetState.APPROVED.at(until, from, until));
        assertEquals(SetState.DRAFT, SetState.DRAFT.at(until, null, null));
        assertTrue(SetState.PROPOSED.isOpen());
    }
}
