package org.openmash.triage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.openmash.Fault;
import org.openmash.Refusal;
import org.openmash.hubs.Callers;
import org.openmash.hubs.Role;
import org.openmash.http.BodyFields;
import org.openmash.http.Cursor;
import org.openmash.http.EntityTag;
import org.openmash.http.JsonBody;
import org.openmash.http.Listing;
import org.openmash.triage.Desk;
import org.openmash.triage.QueueAfter;
import org.openmash.triage.QueueFilter;
import org.openmash.triage.QueueItem;
import org.openmash.triage.TriageQueue;

/** The triage queue: what waits, most urgent first, and the next case for me. */
@Path("/api/v1/triage/queue")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.DUTY_WORKER_WORD, Role.DUTY_MANAGER_WORD})
public class QueueResource {
    private static final int MOST_VALUES = 50;
    private static final int LONGEST_VALUE = 200;

    /** One page on the wire. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<QueueItem> items, String next, TriageQueue.Counts counts) {}

    private final Callers callers;
    private final TriageQueue queue;
    private final Desk desk;

    public QueueResource(Callers callers, TriageQueue queue, Desk desk) {
        this.callers = callers;
        this.queue = queue;
        this.desk = desk;
    }

    @GET
    public Page page(
            @QueryParam("band") List<String> band,
            @QueryParam("state") List<String> state,
            @QueryParam("agency") List<String> agency,
            @QueryParam("holder") List<String> holder,
            @QueryParam("breached") String breached,
            @QueryParam("flag") List<String> flag,
            @QueryParam("reference") List<String> reference,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @QueryParam("counts") String counts) {
        var caller = callers.caller();
        QueueFilter filter = new QueueFilter(
                band, state, agency, holder, trueOrFalse("breached", breached), flag, references(reference));
        Boolean counted = trueOrFalse("counts", counts);
        TriageQueue.Page page = queue.page(
                caller, filter, after(cursor), Listing.limit(limit), Boolean.TRUE.equals(counted));
        return new Page(page.items(), page.next() == null ? null : cursor(page.next()), page.counts());
    }

    // It may have no body, and some clients name a type of their own for none.
    @POST
    @Path("/next")
    public Response next(@HeaderParam("Content-Type") String contentType, byte[] body) {
        var caller = callers.caller();
        return desk.claimNext(caller, BodyFields.read(JsonBody.objectOrNothing(body, contentType), QueueResource::filter))
                .map(claimed -> Response.ok(claimed.item())
                        .header(HttpHeaders.ETAG, EntityTag.of(claimed.version()))
                        .build())
                .orElseGet(() -> Response.noContent().build());
    }

    private static QueueFilter filter(BodyFields fields) {
        return new QueueFilter(
                texts(fields, "band"),
                texts(fields, "state"),
                texts(fields, "agency"),
                texts(fields, "holder"),
                fields.truth("breached"),
                texts(fields, "flag"),
                references(texts(fields, "reference")));
    }

    private static List<String> texts(BodyFields fields, String name) {
        return fields.wordsOrList(name, MOST_VALUES, LONGEST_VALUE);
    }

    /** A reference is looked for as it is written on paper; one that is none simply matches nothing. */
    private static List<String> references(List<String> asked) {
        return asked == null
                ? null
                : asked.stream()
                        .map(text -> org.openmash.referrals.Reference.of(text)
                                .map(org.openmash.referrals.Reference::text)
                                .orElse(text))
                        .toList();
    }

    private static Boolean trueOrFalse(String name, String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.badInput(List.of(new Fault(name, "not-a-boolean", "true or false.")));
        };
    }

    private static String cursor(QueueAfter after) {
        return Cursor.of(after.at(), after.part(), after.dueAt(), after.receivedAt(), after.id());
    }

    private static QueueAfter after(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        List<String> values = Cursor.values(cursor, 5);
        try {
            return new QueueAfter(
                    Cursor.instant(values.get(0)),
                    Integer.parseInt(values.get(1)),
                    Cursor.instant(values.get(2)),
                    Cursor.instant(values.get(3)),
                    UUID.fromString(values.get(4)));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.bad();
        }
    }
}
