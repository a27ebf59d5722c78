package org.openmash.children.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.openmash.children.ChildRecords;
import org.openmash.children.IdentityAnswers;
import org.openmash.children.Merges;
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

/** Whether two records are one child: what a person says of it, records made one, and split again. */
@Path("/api/v1/children/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.DUTY_WORKER_WORD, Role.DUTY_MANAGER_WORD})
public class IdentityResource {
    private final Callers callers;
    private final ChildRecords records;
    private final Merges merges;
    private final IdentityAnswers answers;
    private final HubScope scope;
    private final RepeatKeys repeatKeys;
    private final ObjectMapper json;

    public IdentityResource(
            Callers callers,
            ChildRecords records,
            Merges merges,
            IdentityAnswers answers,
            HubScope scope,
            RepeatKeys repeatKeys,
            ObjectMapper json) {
        this.callers = callers;
        this.records = records;
        this.merges = merges;
        this.answers = answers;
        this.scope = scope;
        this.repeatKeys = repeatKeys;
        this.json = json;
    }

    /** The answer on the wire. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnswerView(UUID childId, UUID otherChildId, UUID caseId, String answer, String reason) {
        AnswerView(IdentityAnswers.Done done) {
            this(done.childId(), done.otherChildId(), done.caseId(), done.answer(), done.reason());
        }

        @Override
        public String toString() {
            return "AnswerView";
        }
    }

    @POST
    @Path("/identity-answers")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response answer(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, byte[] body) {
        Caller caller = callers.caller();
        UUID childId = known(caller, id);
        ObjectNode sent = JsonBody.object(body);
        ChildBodies.AnswerAsked asked = ChildBodies.answer(sent);
        String path = "/api/v1/children/" + childId + "/identity-answers";
        return once(caller, key, path, sent, () -> {
            IdentityAnswers.Done done = answers.answer(caller, childId, asked.beside(), asked.said(), asked.reason());
            return new Answer(200, null, EntityTag.of(done.version()), written(new AnswerView(done)));
        });
    }

    @POST
    @Path("/merges")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response merge(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, byte[] body) {
        Caller caller = callers.caller();
        UUID childId = known(caller, id);
        ObjectNode sent = JsonBody.object(body);
        ChildBodies.MergeAsked asked = ChildBodies.merge(sent);
        return once(caller, key, "/api/v1/children/" + childId + "/merges", sent, () -> {
            Merges.Done done = merges.merge(caller, childId, asked.childId(), asked.reason());
            return new Answer(
                    201, "/api/v1/children/" + done.merge().childId() + "/merges/" + done.merge().otherChildId(),
                    EntityTag.of(done.version()), written(done.merge()));
        });
    }

    /** A split is a statement about two children, so its reason must come in the body. */
    @DELETE
    @Path("/merges/{otherId}")
    public Response split(
            @PathParam("id") String id,
            @PathParam("otherId") String otherId,
            @HeaderParam("Content-Type") String contentType,
            byte[] body) {
        Caller caller = callers.caller();
        UUID childId = known(caller, id);
        UUID other = PathId.of(otherId);
        String reason = ChildBodies.split(JsonBody.objectOrNothing(body, contentType));
        Merges.Done done = merges.split(caller, childId, other, reason);
        return Response.ok(done.merge()).header(HttpHeaders.ETAG, EntityTag.of(done.version())).build();
    }

    private Response once(Caller caller, String key, String path, ObjectNode sent, Supplier<Answer> act) {
        RepeatKey repeat = RepeatKey.of(caller.repeatKeyHolder(), key, "POST", path, sent);
        return scope.in(caller.hub(), () -> repeatKeys.once(repeat, act));
    }

    /** 404, and the way to the survivor, come before every fault of the body. */
    private UUID known(Caller caller, String id) {
        UUID childId = PathId.of(id);
        records.requireKnown(caller, childId);
        return childId;
    }

    private String written(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer that cannot be written", impossible);
        }
    }
}
