package org.openmash.meetings.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.openmash.http.EntityTag;
import org.openmash.http.JsonBody;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Callers;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Role;
import org.openmash.meetings.AgencyLines;
import org.openmash.meetings.Chairing;
import org.openmash.meetings.ItemOutcome;
import org.openmash.meetings.MeetingDesk;
import org.openmash.meetings.ProposedItem;
import org.openmash.meetings.ProposedLine;
import org.openmash.meetings.ShownLine;

/** The items of a meeting: added and concluded by the chair, with a line for each agency. */
@Path("/api/v1/risk-meetings/{date}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ItemResource {
    private final Callers callers;
    private final MeetingDesk desk;
    private final Chairing chairing;
    private final AgencyLines lines;
    private final MeetingAnswers answers;
    private final HubScope scope;

    public ItemResource(
            Callers callers,
            MeetingDesk desk,
            Chairing chairing,
            AgencyLines lines,
            MeetingAnswers answers,
            HubScope scope) {
        this.callers = callers;
        this.desk = desk;
        this.chairing = chairing;
        this.lines = lines;
        this.answers = answers;
        this.scope = scope;
    }

    @POST
    @Path("/items")
    @RolesAllowed(Role.MEETING_CHAIR_WORD)
    public Response add(
            @PathParam("date") String date,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            byte[] body) {
        Caller caller = callers.caller();
        LocalDate day = MeetingAnswers.day(date);
        return scope.in(caller.hub(), () -> {
            desk.require(caller, day);
            ObjectNode sent = JsonBody.object(body);
            ProposedItem asked = MeetingBodies.item(sent);
            chairing.requireCase(caller, asked.caseId());
            return answers.once(caller, key, "/api/v1/risk-meetings/" + day + "/items", sent, () -> {
                chairing.add(caller, day, EntityTag.required(ifMatch), asked);
                MeetingDesk.Item added = desk.itemOf(caller, day, asked.caseId());
                return answers.answer(201, EntityTag.of(added.version()), added.item());
            });
        });
    }

    @PATCH
    @Path("/items/{n}")
    @RolesAllowed(Role.MEETING_CHAIR_WORD)
    public Response conclude(
            @PathParam("date") String date,
            @PathParam("n") String n,
            @HeaderParam("If-Match") String ifMatch,
            byte[] body) {
        Caller caller = callers.caller();
        LocalDate day = MeetingAnswers.day(date);
        int number = MeetingAnswers.number(n);
        return scope.in(caller.hub(), () -> {
            desk.requireItem(caller, day, number);
            ItemOutcome asked = MeetingBodies.outcome(JsonBody.object(body));
            chairing.conclude(caller, day, number, EntityTag.required(ifMatch), asked);
            MeetingDesk.Item concluded = desk.item(caller, day, number);
            return Response.ok(concluded.item())
                    .header(HttpHeaders.ETAG, EntityTag.of(concluded.version()))
                    .build();
        });
    }

    @PUT
    @Path("/items/{n}/agencies/{agency}")
    @RolesAllowed({Role.MEETING_CHAIR_WORD, Role.REFERRER_WORD, Role.AGENCY_RESPONDER_WORD})
    public ShownLine say(
            @PathParam("date") String date, @PathParam("n") String n, @PathParam("agency") String agency, byte[] body) {
        Caller caller = callers.caller();
        LocalDate day = MeetingAnswers.day(date);
        int number = MeetingAnswers.number(n);
        return scope.in(caller.hub(), () -> {
            lines.requireLine(caller, agency);
            desk.requireItem(caller, day, number);
            ProposedLine said = MeetingBodies.line(JsonBody.object(body));
            return lines.say(caller, day, number, agency, said);
        });
    }
}
