package org.openmash.hubs.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.HubClock;
import org.openmash.families.TestServers;
import org.openmash.sql.Sql;

/** On a local hub time can be put elsewhere and runs on from there, for every instance alike. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class TheLocalClockTest {
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-11-27T17:30:00Z");

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @AfterEach
    void backToRealTime() {
        HubClock.backToRealTime();
    }

    @Test
    void runsOnFromWhereItWasPutAndMayGoBack() {
        HubClock.set(FRIDAY_EVENING);
        assertSoonAfter(FRIDAY_EVENING, HubClock.now());
        assertSoonAfter(FRIDAY_EVENING, clock.instant());
        Instant earlier = FRIDAY_EVENING.minus(Duration.ofDays(40));
        HubClock.set(earlier);
        assertSoonAfter(earlier, clock.instant());
    }

    @Test
    void followsAMoveThatAnotherInstanceMade() throws InterruptedException {
        HubClock.set(FRIDAY_EVENING);
        sql.write("update local_clock set moved_micros = moved_micros + ?", Duration.ofDays(2).toMillis() * 1000);
        Instant sunday = FRIDAY_EVENING.plus(Duration.ofDays(2));
        for (int wait = 0; wait < 50 && clock.instant().isBefore(sunday); wait++) {
            Thread.sleep(50);
        }
        assertSoonAfter(sunday, clock.instant());
    }

    @Test
    void takesAnInstantAndNothingElse() {
        FrontDoor door = FrontDoor.asNobody().below("");
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of(), Map.of("now", "2026-11-27"), Map.of("now", 5), Map.of("now", "9999-01-01T00:00:00Z"),
                Map.of("now", FRIDAY_EVENING.toString(), "then", "x"))) {
            assertEquals(400, door.put("/local/clock", bad).statusCode(), bad.toString());
        }
    }

    private static void assertSoonAfter(Instant expected, Instant read) {
        Duration after = Duration.between(expected, read);
        assertTrue(!after.isNegative() && after.compareTo(Duration.ofSeconds(20)) < 0, read + " is not soon after " + expected);
    }
}
