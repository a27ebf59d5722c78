package org.openmash.triage.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.openmash.Faults;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Callers;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Role;
import org.openmash.http.Answer;
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

    @POST
    @Path("/claim")
    public Response claim(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        Caller caller = callers.caller();
        UUID caseId = known(caller, id);
        Faults faults = new Faults();
        onlyThese(JsonBody.objectOrNothing(body), List.of(), faults);
        faults.refuseIfAny();
        return shown(desk.claim(caller, caseId, EntityTag.required(ifMatch)));
    }

    @POST
    @Path("/release")
    public Response release(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        Caller caller = callers.caller();
        UUID caseId = known(caller, id);
        Faults faults = new Faults();
        ObjectNode asked = JsonBody.object(body);
        onlyThese(asked, List.of("reason"), faults);
        String reason = text(asked, "reason", LONGEST_REASON, faults);
        faults.refuseIfAny();
        return shown(desk.release(caller, caseId, EntityTag.required(ifMatch), reason));
    }

    @POST
    @Path("/assignment")
    @RolesAllowed(Role.DUTY_MANAGER_WORD)
    public Response assign(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        Caller caller = callers.caller();
        UUID caseId = known(caller, id);
        Faults faults = new Faults();
        ObjectNode asked = JsonBody.object(body);
        onlyThese(asked, List.of("to", "reason"), faults);
        String to = text(asked, "to", 200, faults);
        String reason = text(asked, "reason", LONGEST_REASON, faults);
        faults.refuseIfAny();
        return shown(desk.assign(caller, caseId, EntityTag.required(ifMatch), to, reason));
    }

    @POST
    @Path("/same-event")
    public Response sameEvent(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            byte[] body) {
        Caller caller = callers.caller();
        UUID caseId = known(caller, id);
        Faults faults = new Faults();
        ObjectNode asked = JsonBody.object(body);
        onlyThese(asked, List.of("caseId", "reason"), faults);
        UUID other = PathId.read(text(asked, "caseId", 40, faults), "caseId", faults);
        String reason = text(asked, "reason", LONGEST_REASON, faults);
        faults.refuseIfAny();
        RepeatKey repeat = RepeatKey.of(
                caller.repeatKeyHolder(), key, "POST", "/triage/cases/" + caseId + "/same-event", asked);
        return scope.in(caller.hub(), () -> repeatKeys.once(repeat, () -> {
            SameEvent.Marked marked = sameEvent.mark(caller, caseId, EntityTag.required(ifMatch), other, reason);
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

    static void onlyThese(ObjectNode asked, List<String> names, Faults faults) {
        asked.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                faults.add(name, "unknown-field", "This is not a field of this call.");
            }
        });
    }

    static String text(ObjectNode asked, String name, int longest, Faults faults) {
        JsonNode value = asked.get(name);
        if (value == null || value.isNull()) {
            faults.add(name, "required", "This is needed.");
            return null;
        }
        if (!value.isTextual()) {
            faults.add(name, "not-a-text", "A text is expected.");
            return null;
        }
        String text = value.textValue();
        if (text.isBlank()) {
            faults.add(name, "blank", "This is needed.");
        } else if (text.length() > longest) {
            faults.add(name, "too-long", "At most " + longest + " characters.");
        } else if (text.indexOf('\0') >= 0) {
            faults.add(name, "control-character", "A text without NUL.");
        }
        return text;
    }

    private String written(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer that cannot be written", impossible);
        }
    }
}
