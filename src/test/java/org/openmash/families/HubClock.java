package org.openmash.families;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The movable clock of the hub under test: all that is due has run when a move returns. It moves for every test, so
 * one that moves it lets it run again when it is done.
 */
public final class HubClock {
    private static final String PATH = "/local/clock";

    private HubClock() {}

    /** From here on time runs from this instant. */
    public static Instant set(Instant now) {
        return door().put(PATH, Map.of("now", now.toString())).then().statusCode(200).extract().as(Reading.class).instant();
    }

    public static Instant advance(Duration by) {
        return set(now().plus(by));
    }

    public static Instant now() {
        return door().get(PATH).then().statusCode(200).extract().as(Reading.class).instant();
    }

    /** Back to the time of day. */
    public static void backToRealTime() {
        door().delete(PATH).then().statusCode(200);
    }

    private record Reading(String now) {
        Instant instant() {
            return Instant.parse(now);
        }
    }

    private static FrontDoor door() {
        return FrontDoor.asNobody().below("");
    }
}
