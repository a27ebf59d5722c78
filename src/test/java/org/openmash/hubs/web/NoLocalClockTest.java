package org.openmash.hubs.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.TestServers;

/** A service that was not told to have a movable clock has none: the path is not there. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
@TestProfile(NoLocalClockTest.AsInProduction.class)
class NoLocalClockTest {
    /** As a production service is set, save for the issuer, which is the tests' own. */
    public static class AsInProduction implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("openmash.local-clock", "false");
        }
    }

    @Test
    void thePathIsNotThere() {
        FrontDoor door = FrontDoor.asNobody().below("");
        assertEquals(404, door.get("/local/clock").statusCode());
        assertEquals(404, door.put("/local/clock", Map.of("now", "2026-11-27T17:30:00Z")).statusCode());
        assertEquals(404, door.delete("/local/clock").statusCode());
    }
}
