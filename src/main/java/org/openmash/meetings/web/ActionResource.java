package org.openmash.meetings.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.openmash.http.JsonBody;
import org.openmash.http.PathId;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Callers;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Role;
import org.openmash.meetings.ActionChange;
import org.openmash.meetings.ActionKeeping;
import org.openmash.meetings.MeetingDesk;
import org.openmash.meetings.ProposedAction;
import org.openmash.meetings.ShownAction;

/** The actions of a meeting, undertaken on its items and kept up until they are done. */
@Path("/api/v1/risk-meetings/{date}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.MEETING_CHAIR_WORD)
public class ActionResource {
    private final Callers callers;
    private final MeetingDesk desk;
    private final ActionKeeping actions;
    private final MeetingAnswers answers;
    private final HubScope scope;

    public ActionResource(
            Callers callers, MeetingDesk desk, ActionKeeping actions, MeetingAnswers answers, HubScope scope) {
        this.callers = callers;
        this.desk = desk;
        this.actions = actions;
        this.answers = answers;
        this.scope = scope;
    }

    @POST
    @Path("/items/{n}/actions")
    public Response add(
            @PathParam("date") String date,
            @PathParam("n") String n,
            @HeaderParam("Idempotency-Key") String key,
            byte[] body) {
        Caller caller = callers.caller();
        LocalDate day = MeetingAnswers.day(date);
        int number = MeetingAnswers.number(n);
        String path = "/api/v1/risk-meetings/" + day + "/items/" + number + "/actions";
        return scope.in(caller.hub(), () -> {
            desk.requireItem(caller, day, number);
            ObjectNode sent = JsonBody.object(body);
            ProposedAction asked = MeetingBodies.action(sent, caller.hub());
            return answers.once(
                    caller, key, path, sent, () -> answers.answer(201, null, actions.add(caller, day, number, asked)));
        });
    }

    @PATCH
    @Path("/actions/{id}")
    public ShownAction change(@PathParam("date") String date, @PathParam("id") String id, byte[] body) {
        Caller caller = callers.caller();
        LocalDate day = MeetingAnswers.day(date);
        UUID action = PathId.of(id);
        return scope.in(caller.hub(), () -> {
            desk.require(caller, day);
            actions.requireAction(caller, day, action);
            ActionChange asked = MeetingBodies.change(JsonBody.object(body));
            return actions.change(caller, day, action, asked);
        });
    }
}
