package org.openmash.children.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.openmash.children.SearchFound;
import org.openmash.children.Searches;
import org.openmash.http.JsonBody;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Callers;
import org.openmash.hubs.Role;

/** Looks for a child on record; what it is looked for by stands in the body alone. */
@Path("/api/v1/children/search")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.DUTY_WORKER_WORD, Role.DUTY_MANAGER_WORD})
public class SearchResource {
    private final Callers callers;
    private final Searches searches;
    private final Clock clock;

    public SearchResource(Callers callers, Searches searches, Clock clock) {
        this.callers = callers;
        this.searches = searches;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public SearchFound search(byte[] body) {
        Caller caller = callers.caller();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, caller.hub().practiceAt(now).zone());
        return searches.search(caller, SearchBody.read(JsonBody.object(body), today));
    }
}
