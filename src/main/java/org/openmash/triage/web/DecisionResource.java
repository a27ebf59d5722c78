package org.openmash.triage.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.UUID;
import java.util.function.Function;
import org.openmash.Refusal;
import org.openmash.http.Answer;
import org.openmash.http.EntityTag;
import org.openmash.http.JsonBody;
import org.openmash.http.PathId;
import org.openmash.http.RepeatKey;
import org.openmash.http.RepeatKeys;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Callers;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Role;
import org.openmash.triage.DecisionMaking;

/** The door to decisions and their second pair of eyes. */
@Path("/api/v1/triage/cases/{id}/decisions")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DecisionResource {
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final Callers callers;
    private final HubScope scope;
    private final RepeatKeys repeatKeys;
    private final DecisionMaking making;
    private final ObjectMapper json;

    public DecisionResource(
            Callers callers, HubScope scope, RepeatKeys repeatKeys, DecisionMaking making, ObjectMapper json) {
        this.callers = callers;
        this.scope = scope;
        this.repeatKeys = repeatKeys;
        this.making = making;
        this.json = json;
    }

    /** Decides the case, or corrects the decision that stands on it. */
    @POST
    @RolesAllowed({Role.DUTY_WORKER_WORD, Role.DUTY_MANAGER_WORD})
    public Response decide(
            byte[] body,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        Caller caller = callers.caller();
        UUID caseId = PathId.of(id);
        String path = "/api/v1/triage/cases/" + caseId + "/decisions";
        return scope.in(caller.hub(), () -> {
            making.requireCase(caller, caseId);
            return once(caller, key, path, body, sent -> {
                var proposed = DecisionReader.read(sent);
                var made = making.decide(caller, caseId, EntityTag.required(ifMatch), proposed);
                return answer(CREATED, path + "/" + made.decision().number(), made);
            });
        });
    }

    /** Signs another's decision: it stands from now on. */
    @POST
    @Path("{n}/sign-off")
    @RolesAllowed(Role.DUTY_MANAGER_WORD)
    public Response signOff(
            byte[] body,
            @PathParam("id") String id,
            @PathParam("n") String n,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        Caller caller = callers.caller();
        return seenAgain(caller, PathId.of(id), number(n), "sign-off", body, key, sent -> {
            String comment = DecisionReader.comment(sent);
            return making.signOff(caller, PathId.of(id), number(n), EntityTag.required(ifMatch), comment);
        });
    }

    /** Gives another's decision back to its decider, with a reason. */
    @POST
    @Path("{n}/return")
    @RolesAllowed(Role.DUTY_MANAGER_WORD)
    public Response sendBack(
            byte[] body,
            @PathParam("id") String id,
            @PathParam("n") String n,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        Caller caller = callers.caller();
        return seenAgain(caller, PathId.of(id), number(n), "return", body, key, sent -> {
            String comment = DecisionReader.comment(sent);
            return making.sendBack(caller, PathId.of(id), number(n), EntityTag.required(ifMatch), comment);
        });
    }

    private Response seenAgain(
            Caller caller,
            UUID caseId,
            int number,
            String act,
            byte[] body,
            String key,
            Function<ObjectNode, DecisionMaking.Result> work) {
        String path = "/api/v1/triage/cases/" + caseId + "/decisions/" + number + "/" + act;
        return scope.in(caller.hub(), () -> {
            making.requireAnothers(caller, caseId, number);
            return once(caller, key, path, body, sent -> answer(OK, null, work.apply(sent)));
        });
    }

    private Response once(
            Caller caller, String key, String path, byte[] body, Function<ObjectNode, Answer> work) {
        ObjectNode sent = JsonBody.object(body);
        RepeatKey repeat = RepeatKey.of(caller.repeatKeyHolder(), key, "POST", path, sent);
        return repeatKeys.once(repeat, () -> work.apply(sent));
    }

    private Answer answer(int status, String location, DecisionMaking.Result result) {
        try {
            return new Answer(
                    status, location, EntityTag.of(result.version()), json.writeValueAsString(result.decision()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer that cannot be written", impossible);
        }
    }

    private static int number(String text) {
        if (text.matches("[1-9][0-9]{0,8}")) {
            return Integer.parseInt(text);
        }
        throw Refusal.notFound();
    }
}
