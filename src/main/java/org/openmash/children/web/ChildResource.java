package org.openmash.children.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openmash.children.ChildRecord;
import org.openmash.children.ChildRecords;
import org.openmash.children.Links;
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

/** A child's record, for the duty desk. */
@Path("/api/v1/children/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.DUTY_WORKER_WORD, Role.DUTY_MANAGER_WORD})
public class ChildResource {
    private final Callers callers;
    private final ChildRecords records;
    private final Links links;
    private final HubScope scope;
    private final RepeatKeys repeatKeys;
    private final ObjectMapper json;
    private final Clock clock;

    public ChildResource(
            Callers callers,
            ChildRecords records,
            Links links,
            HubScope scope,
            RepeatKeys repeatKeys,
            ObjectMapper json,
            Clock clock) {
        this.callers = callers;
        this.records = records;
        this.links = links;
        this.scope = scope;
        this.repeatKeys = repeatKeys;
        this.json = json;
        this.clock = clock;
    }

    @GET
    public Response record(@PathParam("id") String id) {
        ChildRecord record = records.read(callers.caller(), PathId.of(id));
        return Response.ok(record).header(HttpHeaders.ETAG, EntityTag.of(record.version())).build();
    }

    @PUT
    @Path("/involvements")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response involvements(@PathParam("id") String id, byte[] body) {
        Caller caller = callers.caller();
        UUID childId = known(caller, id);
        ChildRecords.Written written = records.replaceInvolvements(
                caller, childId, ChildBodies.involvements(JsonBody.read(body), today(caller)));
        return Response.ok(written.involvements())
                .header(HttpHeaders.ETAG, EntityTag.of(written.version()))
                .build();
    }

    @POST
    @Path("/links")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response link(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, byte[] body) {
        Caller caller = callers.caller();
        UUID childId = known(caller, id);
        ObjectNode sent = JsonBody.object(body);
        ChildBodies.LinkAsked asked = ChildBodies.link(sent);
        String path = "/api/v1/children/" + childId + "/links";
        RepeatKey repeat = RepeatKey.of(caller.repeatKeyHolder(), key, "POST", path, sent);
        return scope.in(caller.hub(), () -> repeatKeys.once(repeat, () -> {
            Links.Done done = links.link(caller, childId, asked.caseId(), asked.reason());
            return new Answer(201, path + "/" + asked.caseId(), EntityTag.of(done.version()), written(done.link()));
        }));
    }

    /** The reason may come in a body; many clients send none with a DELETE. */
    @DELETE
    @Path("/links/{caseId}")
    public Response undo(
            @PathParam("id") String id,
            @PathParam("caseId") String caseId,
            @HeaderParam("Content-Type") String contentType,
            byte[] body) {
        Caller caller = callers.caller();
        UUID childId = known(caller, id);
        UUID linked = PathId.of(caseId);
        Links.Done done = links.undo(caller, childId, linked, ChildBodies.undoing(JsonBody.objectOrNothing(body, contentType)));
        return Response.ok(done.link()).header(HttpHeaders.ETAG, EntityTag.of(done.version())).build();
    }

    /** 404 comes before every fault of the body. */
    private UUID known(Caller caller, String id) {
        UUID childId = PathId.of(id);
        records.requireKnown(caller, childId);
        return childId;
    }

    private LocalDate today(Caller caller) {
        Instant now = clock.instant();
        return LocalDate.ofInstant(now, caller.hub().practiceAt(now).zone());
    }

    private String written(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer that cannot be written", impossible);
        }
    }
}
