package org.openmash.children.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.openmash.children.HistoryImport;
import org.openmash.children.HistoryImports;
import org.openmash.http.Answer;
import org.openmash.http.Cursor;
import org.openmash.http.Listing;
import org.openmash.http.PathId;
import org.openmash.http.RepeatKey;
import org.openmash.http.RepeatKeys;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Callers;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Role;

/** History from another record, in bulk, and what became of every line of it. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.ADMINISTRATOR_WORD)
public class ImportResource {
    private static final String CSV = "text/csv";
    private static final String LINES = "application/x-ndjson";

    private final Callers callers;
    private final HistoryImports imports;
    private final HubScope scope;
    private final RepeatKeys repeatKeys;
    private final ObjectMapper json;

    public ImportResource(
            Callers callers, HistoryImports imports, HubScope scope, RepeatKeys repeatKeys, ObjectMapper json) {
        this.callers = callers;
        this.imports = imports;
        this.scope = scope;
        this.repeatKeys = repeatKeys;
        this.json = json;
    }

    /** A run on the wire; {@code next} goes on with the refusals. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            UUID id, String state, long read, long stored, long refused, List<HistoryImport.RefusedLine> refusals, String next) {
        static Shown of(HistoryImport run, Listing<HistoryImport.RefusedLine> refusals) {
            return new Shown(
                    run.id(), run.state(), run.read(), run.stored(), run.refused(), refusals.items(), refusals.next());
        }
    }

    // Who may call it is asked before what the body is called, as everywhere.
    @POST
    @Path("/history")
    public Response history(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("Content-Type") String contentType, InputStream body) {
        Caller caller = callers.caller();
        String path = "/api/v1/imports/history";
        RepeatKey.of(caller.repeatKeyHolder(), key, "POST", path, JsonNodeFactory.instance.nullNode());
        boolean csv = isCsv(contentType);
        HistoryImports.Received received = imports.receive(caller, csv, body);
        RepeatKey repeat = RepeatKey.of(
                caller.repeatKeyHolder(), key, "POST", path, JsonNodeFactory.instance.textNode(received.digest()));
        try {
            return scope.in(caller.hub(), () -> repeatKeys.once(repeat, () -> {
                HistoryImport run = imports.accept(caller, received);
                Shown shown = Shown.of(run, new Listing<>(List.of(), null));
                return new Answer(202, "/api/v1/imports/" + run.id(), null, written(shown));
            }));
        } finally {
            imports.discard(caller.hub(), received.id());
            imports.wake();
        }
    }

    private static boolean isCsv(String contentType) {
        String plain = contentType == null ? "" : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!plain.equals(CSV) && !plain.equals(LINES)) {
            throw new NotSupportedException();
        }
        return plain.equals(CSV);
    }

    @GET
    @Path("/{id}")
    public Shown read(
            @PathParam("id") String id, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        Caller caller = callers.caller();
        HistoryImport run = imports.read(caller.hub(), PathId.of(id));
        int most = Listing.limit(limit);
        return Shown.of(run, Listing.of(
                imports.refusals(caller.hub(), run.id(), after(cursor), most), most, line -> line,
                last -> Cursor.of(last.line())));
    }

    private static long after(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        String line = Cursor.values(cursor, 1).getFirst();
        if (!line.matches("[0-9]{1,15}")) {
            throw Cursor.bad();
        }
        return Long.parseLong(line);
    }

    private String written(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer that cannot be written", impossible);
        }
    }
}
