package org.openmash.meetings.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.openmash.http.Cursor;
import org.openmash.http.EntityTag;
import org.openmash.http.JsonBody;
import org.openmash.http.Listing;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Callers;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Role;
import org.openmash.meetings.AgendaPage;
import org.openmash.meetings.Chairing;
import org.openmash.meetings.MeetingDesk;
import org.openmash.meetings.ShownItem;
import org.openmash.meetings.ShownMeeting;

/** The daily risk meeting of a date: read by the hub and its partners, frozen and closed by the chair. */
@Path("/api/v1/risk-meetings/{date}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MeetingResource {
    private final Callers callers;
    private final MeetingDesk desk;
    private final Chairing chairing;
    private final MeetingAnswers answers;
    private final HubScope scope;

    public MeetingResource(
            Callers callers, MeetingDesk desk, Chairing chairing, MeetingAnswers answers, HubScope scope) {
        this.callers = callers;
        this.desk = desk;
        this.chairing = chairing;
        this.answers = answers;
        this.scope = scope;
    }

    /** A page of the agenda on the wire. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Queue(
            LocalDate date,
            String state,
            long version,
            Instant frozenAt,
            boolean missed,
            List<? extends ShownItem> items,
            String next) {}

    @GET
    @RolesAllowed({
        Role.DUTY_WORKER_WORD,
        Role.DUTY_MANAGER_WORD,
        Role.MEETING_CHAIR_WORD,
        Role.REFERRER_WORD,
        Role.AGENCY_RESPONDER_WORD
    })
    public Response meeting(@PathParam("date") String date) {
        ShownMeeting meeting = desk.meeting(callers.caller(), MeetingAnswers.day(date));
        return Response.ok(meeting)
                .header(HttpHeaders.ETAG, EntityTag.of(meeting.version()))
                .build();
    }

    @GET
    @Path("/queue")
    @RolesAllowed({
        Role.DUTY_WORKER_WORD,
        Role.DUTY_MANAGER_WORD,
        Role.MEETING_CHAIR_WORD,
        Role.REFERRER_WORD,
        Role.AGENCY_RESPONDER_WORD
    })
    public Response queue(
            @PathParam("date") String date, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        Caller caller = callers.caller();
        LocalDate day = MeetingAnswers.day(date);
        desk.require(caller, day);
        AgendaPage.Place after = cursor == null ? null : place(cursor);
        AgendaPage page = desk.agenda(caller, day, after, Listing.limit(limit));
        Queue shown = new Queue(
                page.date(),
                page.state(),
                page.version(),
                page.frozenAt(),
                page.missed(),
                page.items(),
                cursor(page.next()));
        return Response.ok(shown)
                .header(HttpHeaders.ETAG, EntityTag.of(page.version()))
                .build();
    }

    private static String cursor(AgendaPage.Place place) {
        return place == null ? null : Cursor.of(place.n(), place.rule(), place.since(), place.caseId());
    }

    private static AgendaPage.Place place(String cursor) {
        List<String> values = Cursor.values(cursor, 4);
        try {
            return new AgendaPage.Place(
                    Integer.parseInt(values.get(0)),
                    Integer.parseInt(values.get(1)),
                    Cursor.instant(values.get(2)),
                    UUID.fromString(values.get(3)));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.bad();
        }
    }

    @POST
    @Path("/freeze")
    @RolesAllowed(Role.MEETING_CHAIR_WORD)
    public Response freeze(
            @PathParam("date") String date,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Content-Type") String contentType,
            byte[] body) {
        return act(
                date,
                "freeze",
                key,
                () -> JsonBody.objectOrNothing(body, contentType),
                (caller, day) -> chairing.freeze(caller, day, EntityTag.required(ifMatch)));
    }

    @POST
    @Path("/close")
    @RolesAllowed(Role.MEETING_CHAIR_WORD)
    public Response close(
            @PathParam("date") String date,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Content-Type") String contentType,
            byte[] body) {
        return act(
                date,
                "close",
                key,
                () -> JsonBody.objectOrNothing(body, contentType),
                (caller, day) -> chairing.close(caller, day, EntityTag.required(ifMatch)));
    }

    /** What the chair does with the meeting as a whole. */
    private interface Verb {
        void on(Caller caller, LocalDate day);
    }

    /** @param read reads the body, which is looked at only where the date has a meeting */
    private Response act(String date, String verb, String key, Supplier<ObjectNode> read, Verb act) {
        Caller caller = callers.caller();
        LocalDate day = MeetingAnswers.day(date);
        return scope.in(caller.hub(), () -> {
            desk.require(caller, day);
            ObjectNode sent = read.get();
            MeetingBodies.nothing(sent);
            return answers.once(caller, key, "/api/v1/risk-meetings/" + day + "/" + verb, sent, () -> {
                act.on(caller, day);
                ShownMeeting meeting = desk.meeting(caller, day);
                return answers.answer(200, EntityTag.of(meeting.version()), meeting);
            });
        });
    }
}
