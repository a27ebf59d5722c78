package org.openmash.frontdoor.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openmash.frontdoor.HubCodes;
import org.openmash.frontdoor.IndicatorList;
import org.openmash.hubs.Callers;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.practice.Coming;
import org.openmash.thresholds.ThresholdSet;

/** The catalogue of concerns and factors. It changes only with the hub's thresholds, so a form may keep it for an hour. */
@Path("/api/v1/indicators")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class IndicatorResource {
    private static final int ONE_HOUR = 3600;

    private final Callers callers;
    private final HubScope scope;
    private final HubCodes codes;
    private final ObjectMapper json;
    private final Clock clock;
    private final Map<Shown, Written> written = new ConcurrentHashMap<>();

    private record Shown(ThresholdSet set, Coming coming) {}

    private record Written(String json, EntityTag tag) {}

    public IndicatorResource(Callers callers, HubScope scope, HubCodes codes, ObjectMapper json, Clock clock) {
        this.callers = callers;
        this.scope = scope;
        this.codes = codes;
        this.json = json;
        this.clock = clock;
    }

    @GET
    public Response all(@Context Request request) {
        Written list = written.computeIfAbsent(shown(callers.caller().hub()), this::write);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(list.tag());
        return (unchanged == null ? Response.ok(list.json()) : unchanged)
                .tag(list.tag())
                .cacheControl(privately())
                .build();
    }

    /** Inside the hub's work, so that a change at another instance shows here at once. */
    private Shown shown(Hub hub) {
        Instant now = clock.instant();
        return scope.in(hub, () -> new Shown(codes.set(hub, now), codes.coming(hub, now).orElse(null)));
    }

    private Written write(Shown shown) {
        try {
            String text = json.writeValueAsString(IndicatorList.of(shown.set(), shown.coming()));
            return new Written(text, new EntityTag(Integer.toHexString(text.hashCode())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static CacheControl privately() {
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setMaxAge(ONE_HOUR);
        return control;
    }
}
