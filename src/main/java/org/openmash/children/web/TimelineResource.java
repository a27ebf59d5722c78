package org.openmash.children.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openmash.Refusal;
import org.openmash.children.TimelineEntry;
import org.openmash.children.TimelineItem;
import org.openmash.children.Timelines;
import org.openmash.http.Cursor;
import org.openmash.http.Listing;
import org.openmash.http.PathId;
import org.openmash.hubs.Callers;
import org.openmash.hubs.Role;

/** A child's timeline for the duty desk. Each list and each item read is recorded; an item is read by opening it. */
@Path("/api/v1/children/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.DUTY_WORKER_WORD, Role.DUTY_MANAGER_WORD})
public class TimelineResource {
    private static final String STATES = "([a-z-]{1,40}=(found|searched-and-nothing|not-searched|failed),?){0,40}";

    private final Callers callers;
    private final Timelines timelines;

    public TimelineResource(Callers callers, Timelines timelines) {
        this.callers = callers;
        this.timelines = timelines;
    }

    /** One page on the wire. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<TimelineItem> items, List<Timelines.SourceState> sources, String next) {}

    @GET
    public Page page(
            @PathParam("id") String id, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        var caller = callers.caller();
        var childId = PathId.of(id);
        timelines.requireKnown(caller, childId);
        Timelines.Page page = timelines.page(caller, childId, after(cursor), Listing.limit(limit));
        return new Page(page.items(), page.sources(), page.next() == null ? null : cursor(page.next()));
    }

    @GET
    @Path("/{item}")
    public TimelineItem item(@PathParam("id") String id, @PathParam("item") String item) {
        if (!item.matches(TimelineEntry.ITEM_FORM)) {
            throw Refusal.notFound();
        }
        return timelines.open(callers.caller(), PathId.of(id), item);
    }

    private static String cursor(Timelines.After after) {
        String states = after.states().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .sorted()
                .collect(Collectors.joining(","));
        return Cursor.of(after.at(), after.item(), states);
    }

    private static Timelines.After after(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        List<String> values = Cursor.values(cursor, 3);
        if (!values.get(1).matches(TimelineEntry.ITEM_FORM) || !values.get(2).matches(STATES)) {
            throw Cursor.bad();
        }
        Map<String, String> states = Arrays.stream(values.get(2).split(","))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split("="))
                .collect(Collectors.toMap(one -> one[0], one -> one[1], (one, again) -> again));
        return new Timelines.After(Cursor.instant(values.get(0)), values.get(1), states);
    }
}
