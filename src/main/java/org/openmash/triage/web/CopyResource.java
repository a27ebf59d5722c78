package org.openmash.triage.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.openmash.http.Answer;
import org.openmash.http.JsonBody;
import org.openmash.http.PathId;
import org.openmash.http.RepeatKey;
import org.openmash.http.RepeatKeys;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Callers;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Role;
import org.openmash.triage.copies.AssessmentCopy;
import org.openmash.triage.copies.Copies;

/** The door to copies of an assessment for anyone else: composed by one, released by another. */
@Path("/api/v1/triage/cases/{id}/assessments/{n}/copies")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class CopyResource {
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final Callers callers;
    private final HubScope scope;
    private final RepeatKeys repeatKeys;
    private final Copies copies;
    private final ObjectMapper json;

    public CopyResource(Callers callers, HubScope scope, RepeatKeys repeatKeys, Copies copies, ObjectMapper json) {
        this.callers = callers;
        this.scope = scope;
        this.repeatKeys = repeatKeys;
        this.copies = copies;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.DUTY_WORKER_WORD, Role.DUTY_MANAGER_WORD})
    public Response compose(
            byte[] body,
            @PathParam("id") String id,
            @PathParam("n") String n,
            @HeaderParam("Idempotency-Key") String key) {
        Caller caller = callers.caller();
        UUID caseId = PathId.of(id);
        int assessment = AssessmentResource.number(n);
        String path = path(caseId, assessment);
        return scope.in(caller.hub(), () -> {
            copies.requireAssessment(caller, caseId, assessment);
            return once(caller, key, path, body, sent -> {
                AssessmentCopy made = copies.compose(caller, caseId, assessment, CopyReader.read(sent));
                return new Answer(CREATED, path + "/" + made.number(), null, written(made));
            });
        });
    }

    /** Exactly what goes out, and its file; as a page what goes out alone. */
    @GET
    @Path("{c}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @RolesAllowed({Role.DUTY_WORKER_WORD, Role.DUTY_MANAGER_WORD, Role.AUDITOR_WORD})
    public Response read(
            @PathParam("id") String id,
            @PathParam("n") String n,
            @PathParam("c") String c,
            @Context HttpHeaders headers) {
        AssessmentCopy copy = copies.read(
                callers.caller(), PathId.of(id), AssessmentResource.number(n), AssessmentResource.number(c));
        return AssessmentResource.asksForAPage(headers)
                ? AssessmentResource.page(CopyPage.of(copy))
                : Response.ok(copy, MediaType.APPLICATION_JSON_TYPE).build();
    }

    @POST
    @Path("{c}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DUTY_MANAGER_WORD)
    public Response release(
            byte[] body,
            @PathParam("id") String id,
            @PathParam("n") String n,
            @PathParam("c") String c,
            @HeaderParam("Idempotency-Key") String key) {
        Caller caller = callers.caller();
        UUID caseId = PathId.of(id);
        int assessment = AssessmentResource.number(n);
        int number = AssessmentResource.number(c);
        String path = path(caseId, assessment) + "/" + number + "/release";
        return scope.in(caller.hub(), () -> {
            copies.requireAnothers(caller, caseId, assessment, number);
            return once(caller, key, path, body, sent -> {
                String comment = DecisionReader.comment(sent);
                return new Answer(OK, null, null, written(copies.release(caller, caseId, assessment, number, comment)));
            });
        });
    }

    private static String path(UUID caseId, int assessment) {
        return "/api/v1/triage/cases/" + caseId + "/assessments/" + assessment + "/copies";
    }

    private Response once(
            Caller caller, String key, String path, byte[] body, Function<ObjectNode, Answer> work) {
        ObjectNode sent = JsonBody.object(body);
        RepeatKey repeat = RepeatKey.of(caller.repeatKeyHolder(), key, "POST", path, sent);
        return repeatKeys.once(repeat, () -> work.apply(sent));
    }

    private String written(AssessmentCopy copy) {
        try {
            return json.writeValueAsString(copy);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer that cannot be written", impossible);
        }
    }
}
