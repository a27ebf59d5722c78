package org.openmash.hubs.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Supplier;
import org.openmash.Faults;
import org.openmash.Refusal;
import org.openmash.http.JsonBody;
import org.openmash.hubs.LocalClock;

/** Moves the clock of a local hub; where the service has none, the path is not there. */
@Path("/local/clock")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class LocalClockResource {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final LocalClock clock;

    public LocalClockResource(LocalClock clock) {
        this.clock = clock;
    }

    /** What the clock shows. */
    public record Reading(Instant now) {}

    @GET
    public Reading read() {
        return whereThereIsOne(clock::now);
    }

    @PUT
    public Reading put(byte[] body) {
        return whereThereIsOne(() -> clock.put(instant(JsonBody.object(body))));
    }

    @DELETE
    public Reading letGo() {
        return whereThereIsOne(clock::letGo);
    }

    private Reading whereThereIsOne(Supplier<Instant> act) {
        if (!clock.isOn()) {
            throw Refusal.notFound();
        }
        return new Reading(act.get());
    }

    private static Instant instant(ObjectNode body) {
        Faults faults = new Faults();
        body.fieldNames().forEachRemaining(name -> {
            if (!name.equals("now")) {
                faults.add(name, "unknown-field", "There is no such field.");
            }
        });
        Instant now = parsed(body.path("now").isTextual() ? body.get("now").textValue() : "");
        if (now == null) {
            faults.add("now", "not-an-instant", "An instant from 2000 to 2199 in UTC, as 2026-11-20T17:30:00Z.");
        }
        faults.refuseIfAny();
        return now;
    }

    private static Instant parsed(String told) {
        try {
            Instant now = Instant.parse(told);
            return now.isBefore(EARLIEST) || !now.isBefore(LATEST) ? null : now;
        } catch (DateTimeException notAnInstant) {
            return null;
        }
    }
}
