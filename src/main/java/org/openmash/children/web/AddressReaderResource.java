package org.openmash.children.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.children.AddressReaders;
import org.openmash.children.ChildRecords;
import org.openmash.http.BodyFields;
import org.openmash.http.JsonBody;
import org.openmash.http.PathId;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Callers;
import org.openmash.hubs.Role;

/** Who is named to read a child's protected address: whom to ask, and the duty manager's way to name and to end it. */
@Path("/api/v1/children/{id}/address-readers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.DUTY_MANAGER_WORD)
public class AddressReaderResource {
    private static final int LONGEST_REASON = 4000;
    private static final int LONGEST_NAME = 200;

    private final Callers callers;
    private final ChildRecords records;
    private final AddressReaders readers;

    public AddressReaderResource(Callers callers, ChildRecords records, AddressReaders readers) {
        this.callers = callers;
        this.records = records;
        this.readers = readers;
    }

    /** All of a child's, which are few. */
    public record Readers(List<AddressReaders.Reader> items) {}

    @GET
    @RolesAllowed({Role.DUTY_WORKER_WORD, Role.DUTY_MANAGER_WORD})
    public Readers readers(@PathParam("id") String id) {
        Caller caller = callers.caller();
        return new Readers(readers.of(caller, known(caller, id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response name(@PathParam("id") String id, byte[] body) {
        Caller caller = callers.caller();
        UUID childId = known(caller, id);
        record Asked(String sub, String name, String reason) {}
        Asked asked = BodyFields.read(JsonBody.object(body), fields -> new Asked(
                needed(fields, "sub", fields.line("sub", LONGEST_NAME)),
                needed(fields, "name", fields.line("name", LONGEST_NAME)),
                needed(fields, "reason", fields.words("reason", LONGEST_REASON))));
        AddressReaders.Reader reader = readers.name(caller, childId, asked.sub(), asked.name(), asked.reason());
        return Response.created(URI.create("/api/v1/children/" + childId + "/address-readers/" + reader.number()))
                .entity(reader)
                .build();
    }

    @POST
    @Path("/{n}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    public AddressReaders.Reader end(@PathParam("id") String id, @PathParam("n") String number, byte[] body) {
        Caller caller = callers.caller();
        UUID childId = known(caller, id);
        if (!number.matches("[1-9][0-9]{0,5}")) {
            throw Refusal.notFound();
        }
        readers.requireNamed(caller, childId, Integer.parseInt(number));
        ObjectNode sent = JsonBody.object(body);
        String reason = BodyFields.read(
                sent, fields -> needed(fields, "reason", fields.words("reason", LONGEST_REASON)));
        return readers.end(caller, childId, Integer.parseInt(number), reason);
    }

    private static String needed(BodyFields fields, String name, String value) {
        if (value == null || value.isBlank()) {
            fields.fault(name, "required", "This is needed.");
        }
        return value;
    }

    /** 404 comes before every fault of the body. */
    private UUID known(Caller caller, String id) {
        UUID childId = PathId.of(id);
        records.requireKnown(caller, childId);
        return childId;
    }
}
