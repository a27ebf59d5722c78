package org.openmash.reports.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.http.Answer;
import org.openmash.http.BodyFields;
import org.openmash.http.Cursor;
import org.openmash.http.JsonBody;
import org.openmash.http.Listing;
import org.openmash.http.PathId;
import org.openmash.http.RepeatKey;
import org.openmash.http.RepeatKeys;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Callers;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Person;
import org.openmash.hubs.Role;
import org.openmash.reports.MovedCase;
import org.openmash.reports.ThresholdTrial;
import org.openmash.reports.Trial;

/** Trials of a draft: asked for, looked at, stopped; and, for a duty manager alone, the cases that would move. */
@Path("/api/v1/threshold-sets/{v}/trials")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TrialResource {
    private static final String HERE = "/threshold-sets/";
    private static final int LONGEST_REASON = 4000;

    private final Callers callers;
    private final ThresholdTrial trials;
    private final HubScope scope;
    private final RepeatKeys repeatKeys;
    private final ObjectMapper json;

    public TrialResource(
            Callers callers, ThresholdTrial trials, HubScope scope, RepeatKeys repeatKeys, ObjectMapper json) {
        this.callers = callers;
        this.trials = trials;
        this.scope = scope;
        this.repeatKeys = repeatKeys;
        this.json = json;
    }

    /** A trial on the wire. */
    record Shown(
            UUID id,
            Trial.TriedSet set,
            String state,
            Trial.Progress progress,
            Person askedBy,
            Instant askedAt,
            Instant endedAt,
            Trial.Stopped stopped,
            @JsonRawValue String result) {
        Shown(Trial trial) {
            this(
                    trial.id(),
                    trial.set(),
                    trial.state().word(),
                    trial.progress(),
                    trial.askedBy(),
                    trial.askedAt(),
                    trial.endedAt(),
                    trial.stopped(),
                    trial.result());
        }
    }

    // It needs no body, and some clients name a type of their own for none.
    @POST
    @RolesAllowed(Role.THRESHOLD_EDITOR_WORD)
    public Response ask(
            @PathParam("v") String version,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Content-Type") String contentType,
            byte[] body) {
        Caller caller = callers.caller();
        int set = set(caller, version);
        ObjectNode sent = JsonBody.objectOrNothing(body, contentType);
        BodyFields.read(sent, fields -> null);
        RepeatKey repeat = RepeatKey.of(caller.repeatKeyHolder(), key, "POST", HERE + set + "/trials", sent);
        Response answer = scope.in(caller.hub(), () -> repeatKeys.once(repeat, () -> {
            Trial asked = trials.ask(caller, set);
            return new Answer(202, "/api/v1" + HERE + set + "/trials/" + asked.id(), null, written(new Shown(asked)));
        }));
        trials.begin();
        return answer;
    }

    @GET
    @Path("/{t}")
    @RolesAllowed({Role.THRESHOLD_EDITOR_WORD, Role.THRESHOLD_APPROVER_WORD, Role.ANALYST_WORD})
    public Shown read(@PathParam("v") String version, @PathParam("t") String trial) {
        Caller caller = callers.caller();
        return new Shown(trials.read(caller.hub(), number(version), PathId.of(trial)));
    }

    @POST
    @Path("/{t}/stop")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.THRESHOLD_EDITOR_WORD)
    public Shown stop(@PathParam("v") String version, @PathParam("t") String trial, byte[] body) {
        Caller caller = callers.caller();
        UUID id = PathId.of(trial);
        trials.read(caller.hub(), number(version), id);
        String reason = BodyFields.read(JsonBody.object(body), TrialResource::reason);
        return new Shown(trials.stop(caller, number(version), id, reason));
    }

    @GET
    @Path("/{t}/cases")
    @RolesAllowed(Role.DUTY_MANAGER_WORD)
    public Listing<MovedCase> cases(
            @PathParam("v") String version,
            @PathParam("t") String trial,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        Caller caller = callers.caller();
        UUID id = PathId.of(trial);
        trials.read(caller.hub(), number(version), id);
        int most = Listing.limit(limit);
        return Listing.of(
                trials.cases(caller, number(version), id, after(cursor), most),
                most,
                moved -> moved,
                last -> Cursor.of(last.caseId()));
    }

    /** 404 comes before every fault of the body. */
    private int set(Caller caller, String version) {
        int number = number(version);
        trials.set(caller.hub(), number);
        return number;
    }

    private static int number(String version) {
        if (!version.matches("[1-9][0-9]{0,8}")) {
            throw Refusal.notFound();
        }
        return Integer.parseInt(version);
    }

    private static UUID after(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(Cursor.values(cursor, 1).getFirst());
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.bad();
        }
    }

    private static String reason(BodyFields fields) {
        String reason = fields.words("reason", LONGEST_REASON);
        if (reason == null || reason.isBlank()) {
            fields.fault("reason", "required", "This is needed.");
        }
        return reason;
    }

    private String written(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer that cannot be written", impossible);
        }
    }
}
