package org.openmash.hubs.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.openmash.http.Answer;
import org.openmash.http.JsonBody;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Callers;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Role;
import org.openmash.hubs.practice.SetApproving;

/** Where approvers put sets of thresholds in force, withdraw them, and go back to an earlier one at once. */
@Path(SetAnswers.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.THRESHOLD_APPROVER_WORD)
@RunOnVirtualThread
public class ThresholdApprovalResource {
    private final Callers callers;
    private final HubScope scope;
    private final SetApproving approving;
    private final SetAnswers answers;

    public ThresholdApprovalResource(Callers callers, HubScope scope, SetApproving approving, SetAnswers answers) {
        this.callers = callers;
        this.scope = scope;
        this.approving = approving;
        this.answers = answers;
    }

    @POST
    @Path("/{v}/approvals")
    public Response approve(@PathParam("v") String version, @HeaderParam("Idempotency-Key") String key, byte[] body) {
        return act(version, "approvals", key, body, SetBodies::approval, (caller, number, signature) -> {
            approving.approve(caller, number, signature);
            return answers.done(caller, number);
        });
    }

    @POST
    @Path("/{v}/retirement")
    public Response retire(@PathParam("v") String version, @HeaderParam("Idempotency-Key") String key, byte[] body) {
        return act(version, "retirement", key, body, SetBodies::reason, (caller, number, reason) -> {
            approving.retire(caller, number, reason);
            return answers.done(caller, number);
        });
    }

    /** What it makes is a new set, and the answer is that one. */
    @POST
    @Path("/{v}/rollback")
    public Response rollBack(@PathParam("v") String version, @HeaderParam("Idempotency-Key") String key, byte[] body) {
        return act(version, "rollback", key, body, SetBodies::reason, (caller, number, reason) ->
                answers.made(caller, approving.rollBack(caller, number, reason)));
    }

    /** What an approver does with the set of a number. */
    private interface Act<T> {
        Answer on(Caller caller, int number, T asked);
    }

    private <T> Response act(
            String version, String act, String key, byte[] body, Function<ObjectNode, T> read, Act<T> verb) {
        Caller caller = callers.caller();
        return scope.in(caller.hub(), () -> {
            int number = answers.required(caller, version).number();
            ObjectNode sent = JsonBody.object(body);
            T asked = read.apply(sent);
            return answers.once(
                    caller, key, "/" + number + "/" + act, sent, () -> verb.on(caller, number, asked));
        });
    }
}
