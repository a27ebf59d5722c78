package org.openmash.children.web;

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
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openmash.Fault;
import org.openmash.Refusal;
import org.openmash.children.ChildRecords;
import org.openmash.children.Household;
import org.openmash.children.Households;
import org.openmash.http.Answer;
import org.openmash.http.BodyFields;
import org.openmash.http.JsonBody;
import org.openmash.http.PathId;
import org.openmash.http.RepeatKey;
import org.openmash.http.RepeatKeys;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Callers;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Role;

/** Who lives with a child, as of a day, and the duty desk's own word of who moved in or out. */
@Path("/api/v1/children/{id}/household")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.DUTY_WORKER_WORD, Role.DUTY_MANAGER_WORD})
public class HouseholdResource {
    private static final int LONGEST_REASON = 4000;
    private static final int LONGEST_NAME = 200;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Callers callers;
    private final ChildRecords records;
    private final Households households;
    private final HubScope scope;
    private final RepeatKeys repeatKeys;
    private final ObjectMapper json;
    private final Clock clock;

    public HouseholdResource(
            Callers callers,
            ChildRecords records,
            Households households,
            HubScope scope,
            RepeatKeys repeatKeys,
            ObjectMapper json,
            Clock clock) {
        this.callers = callers;
        this.records = records;
        this.households = households;
        this.scope = scope;
        this.repeatKeys = repeatKeys;
        this.json = json;
        this.clock = clock;
    }

    @GET
    public Household household(@PathParam("id") String id, @QueryParam("on") String on) {
        Caller caller = callers.caller();
        UUID childId = known(caller, id);
        return households.read(caller, childId, on == null || on.isEmpty() ? null : day(on));
    }

    @POST
    @Path("/changes")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, byte[] body) {
        Caller caller = callers.caller();
        UUID childId = known(caller, id);
        ObjectNode sent = JsonBody.object(body);
        Households.Move move = BodyFields.read(sent, fields -> move(fields, childId, today(caller)));
        String path = "/api/v1/children/" + childId + "/household/changes";
        RepeatKey repeat = RepeatKey.of(caller.repeatKeyHolder(), key, "POST", path, sent);
        return scope.in(caller.hub(), () -> repeatKeys.once(
                repeat, () -> new Answer(201, null, null, written(households.change(caller, childId, move)))));
    }

    private static Households.Move move(BodyFields fields, UUID childId, LocalDate today) {
        String says = fields.code("says", List.of("moved-in", "moved-out"));
        UUID other = fields.id("childId");
        String person = fields.line("person", LONGEST_NAME);
        String role = fields.line("role", LONGEST_NAME);
        LocalDate from = fields.date("from");
        String reason = fields.words("reason", LONGEST_REASON);
        required(fields, "says", says);
        required(fields, "from", from);
        required(fields, "reason", reason);
        if ((other == null) == (person == null || person.isBlank())) {
            fields.fault("person", "one-of-two", "Say who: a child on record by \"childId\", or a person by name.");
        }
        if (childId.equals(other)) {
            fields.fault("childId", "same-child", "The child whose household it is; say who else moved.");
        }
        if (from != null && (from.isAfter(today) || from.isBefore(EARLIEST))) {
            fields.fault("from", "out-of-range", "From 1900-01-01 to today.");
        }
        return new Households.Move(says, other, person, role, from, reason);
    }

    private static void required(BodyFields fields, String name, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            fields.fault(name, "required", "This is needed.");
        }
    }

    private static LocalDate day(String on) {
        try {
            LocalDate day = LocalDate.parse(on);
            if (!day.isBefore(EARLIEST) && day.getYear() < 2300) {
                return day;
            }
        } catch (DateTimeException notADay) {
            throw notADay();
        }
        throw notADay();
    }

    private static Refusal notADay() {
        return Refusal.badInput(
                List.of(new Fault("on", "not-a-date", "A date of the calendar, written 2026-11-20.")));
    }

    /** 404 comes before every fault of the body. */
    private UUID known(Caller caller, String id) {
        UUID childId = PathId.of(id);
        records.requireKnown(caller, childId);
        return childId;
    }

    private LocalDate today(Caller caller) {
        var now = clock.instant();
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
