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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Callers;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Role;
import org.openmash.http.Answer;
import org.openmash.http.BodyFields;
import org.openmash.http.EntityTag;
import org.openmash.http.JsonBody;
import org.openmash.http.PathId;
import org.openmash.http.RepeatKey;
import org.openmash.http.RepeatKeys;
import org.openmash.triage.CaseFile;
import org.openmash.triage.CaseFiles;
import org.openmash.triage.Desk;
import org.openmash.triage.SameEvent;

/** One case: its file, who works it, and which other contact tells of the same event. */
@Path("/api/v1/triage/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.DUTY_WORKER_WORD, Role.DUTY_MANAGER_WORD})
public class CaseResource {
    private static final int LONGEST_REASON = 4000;
    private static final int LONGEST_NAME = 200;

    private final Callers callers;
    private final CaseFiles files;
    private final Desk desk;
    private final SameEvent sameEvent;
    private final HubScope scope;
    private final RepeatKeys repeatKeys;
    private final ObjectMapper json;

    public CaseResource(
            Callers callers,
            CaseFiles files,
            Desk desk,
            SameEvent sameEvent,
            HubScope scope,
            RepeatKeys repeatKeys,
            ObjectMapper json) {
        this.callers = callers;
        this.files = files;
        this.desk = desk;
        this.sameEvent = sameEvent;
        this.scope = scope;
        this.repeatKeys = repeatKeys;
        this.json = json;
    }

    @GET
    public Response file(@PathParam("id") String id) {
        CaseFile file = files.open(callers.caller(), PathId.of(id));
        return Response.ok(file).header(HttpHeaders.ETAG, EntityTag.of(file.version())).build();
    }

    // It needs no body, and some clients name a type of their own for none.
    @POST
    @Path("/claim")
    public Response claim(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Content-Type") String contentType,
            byte[] body) {
        Caller caller = callers.caller();
        UUID caseId = known(caller, id);
        BodyFields.read(JsonBody.objectOrNothing(body, contentType), fields -> null);
        return shown(desk.claim(caller, caseId, EntityTag.required(ifMatch)));
    }

    @POST
    @Path("/release")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response release(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        Caller caller = callers.caller();
        UUID caseId = known(caller, id);
        String reason = BodyFields.read(JsonBody.object(body), CaseResource::reason);
        return shown(desk.release(caller, caseId, EntityTag.required(ifMatch), reason));
    }

    @POST
    @Path("/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DUTY_MANAGER_WORD)
    public Response assign(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        Caller caller = callers.caller();
        UUID caseId = known(caller, id);
        Assignment asked = BodyFields.read(
                JsonBody.object(body),
                fields -> new Assignment(needed(fields, "to", fields.line("to", LONGEST_NAME)), reason(fields)));
        return shown(desk.assign(caller, caseId, EntityTag.required(ifMatch), asked.to(), asked.reason()));
    }

    @POST
    @Path("/same-event")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response sameEvent(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            byte[] body) {
        Caller caller = callers.caller();
        UUID caseId = known(caller, id);
        ObjectNode sent = JsonBody.object(body);
        Mark asked = BodyFields.read(
                sent, fields -> new Mark(needed(fields, "caseId", fields.id("caseId")), reason(fields)));
        RepeatKey repeat = RepeatKey.of(
                caller.repeatKeyHolder(), key, "POST", "/triage/cases/" + caseId + "/same-event", sent);
        return scope.in(caller.hub(), () -> repeatKeys.once(repeat, () -> {
            SameEvent.Marked marked = sameEvent.mark(caller, caseId, EntityTag.required(ifMatch), asked.caseId(), asked.reason());
            return new Answer(200, null, EntityTag.of(marked.version()), written(new MarkedView(marked)));
        }));
    }

    /** The mark on the wire. */
    record MarkedView(UUID caseId, UUID sameEventAs, String reason) {
        MarkedView(SameEvent.Marked marked) {
            this(marked.caseId(), marked.sameEventAs(), marked.reason());
        }
    }

    /** 404 comes before every fault of the body. */
    private UUID known(Caller caller, String id) {
        UUID caseId = PathId.of(id);
        files.requireThere(caller, caseId);
        return caseId;
    }

    private static Response shown(Desk.Claimed claimed) {
        return Response.ok(claimed.item())
                .header(HttpHeaders.ETAG, EntityTag.of(claimed.version()))
                .build();
    }

    private record Assignment(String to, String reason) {}

    private record Mark(UUID caseId, String reason) {}

    private static String reason(BodyFields fields) {
        return needed(fields, "reason", fields.words("reason", LONGEST_REASON));
    }

    private static <T> T needed(BodyFields fields, String name, T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            fields.fault(name, "required", "This is needed.");
        }
        return value;
    }

    private String written(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer that cannot be written", impossible);
        }
    }
}
