package org.openmash.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import org.openmash.Refusal;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Role;
import org.openmash.sql.Sql;

/** A door that fails in every way that ours may; only the tests have it. */
@Path(FailingDoor.PATH)
@RunOnVirtualThread
@Produces("application/json")
public class FailingDoor {
    static final String PATH = "/api/v1/failing";
    static final String CANARY = "Wilhelmina-Canary";

    private final HubScope scope;
    private final Sql sql;

    public FailingDoor(HubScope scope, Sql sql) {
        this.scope = scope;
        this.sql = sql;
    }

    @GET
    @Path("{how}")
    public Map<String, String> fail(@PathParam("how") String how) {
        return scope.in("900", () -> switch (how) {
            case "by-fault" -> throw new IllegalStateException(CANARY);
            case "by-statement" -> run("select '" + CANARY + "'::int");
            case "by-deadlock" -> run("do $$ begin raise exception '" + CANARY + "' using errcode = '40P01'; end $$");
            case "by-lost-database" -> run("select pg_terminate_backend(pg_backend_pid())");
            case "by-stale-version" -> throw new OptimisticLockException(CANARY);
            case "by-refusal" -> throw Refusal.of(Refusal.Because.STATE_FORBIDS, "busy", "Busy.").with("retryAfterSeconds", 3);
            default -> Map.of();
        });
    }

    @GET
    @Path("of/{id}")
    public Map<String, String> one(@PathParam("id") UUID id, @QueryParam("limit") Integer limit) {
        return Map.of();
    }

    @GET
    @Path("signed-in")
    @RolesAllowed(Role.DUTY_WORKER_WORD)
    public Map<String, String> signedIn() {
        return Map.of();
    }

    @POST
    @Consumes("application/json")
    public ObjectNode read(byte[] body) {
        return JsonBody.object(body);
    }

    private Map<String, String> run(String statement) {
        sql.one(statement, row -> null);
        return Map.of();
    }
}
