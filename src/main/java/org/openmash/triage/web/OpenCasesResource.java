package org.openmash.triage.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.openmash.http.Cursor;
import org.openmash.http.Listing;
import org.openmash.hubs.Callers;
import org.openmash.hubs.Role;
import org.openmash.triage.OpenCases;
import org.openmash.triage.WouldMove;

/** Which open cases an approved set would place otherwise: for a duty manager, and nobody moves by it. */
@Path("/api/v1/threshold-sets/{v}/open-cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.DUTY_MANAGER_WORD)
public class OpenCasesResource {
    private static final int VALUES = 2;

    private final Callers callers;
    private final OpenCases cases;

    public OpenCasesResource(Callers callers, OpenCases cases) {
        this.callers = callers;
        this.cases = cases;
    }

    @GET
    public Listing<WouldMove> wouldMove(
            @PathParam("v") String v, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        var caller = callers.caller();
        int number = AssessmentResource.number(v);
        cases.requireSet(caller, number);
        OpenCases.Page page = cases.wouldMove(caller, number, after(cursor), Listing.limit(limit));
        OpenCases.After next = page.next();
        return new Listing<>(page.items(), next == null ? null : Cursor.of(next.receivedAt(), next.id()));
    }

    private static OpenCases.After after(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return OpenCases.After.NOTHING;
        }
        List<String> values = Cursor.values(cursor, VALUES);
        try {
            return new OpenCases.After(Cursor.instant(values.get(0)), UUID.fromString(values.get(1)));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.bad();
        }
    }
}
