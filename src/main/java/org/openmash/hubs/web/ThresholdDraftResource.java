package org.openmash.hubs.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.openmash.Fault;
import org.openmash.Refusal;
import org.openmash.http.EntityTag;
import org.openmash.http.JsonBody;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Callers;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Role;
import org.openmash.hubs.practice.SetDocument;
import org.openmash.hubs.practice.SetDocuments;
import org.openmash.hubs.practice.SetEditing;
import org.openmash.hubs.practice.SetReading;
import org.openmash.hubs.practice.SetRecord;

/** Where an editor writes a set of thresholds, has it checked and proposes it. */
@Path(SetAnswers.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ThresholdDraftResource {
    private final Callers callers;
    private final HubScope scope;
    private final SetDocuments documents;
    private final SetEditing editing;
    private final SetAnswers answers;

    public ThresholdDraftResource(
            Callers callers, HubScope scope, SetDocuments documents, SetEditing editing, SetAnswers answers) {
        this.callers = callers;
        this.scope = scope;
        this.documents = documents;
        this.editing = editing;
        this.answers = answers;
    }

    @POST
    @RolesAllowed(Role.THRESHOLD_EDITOR_WORD)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(@HeaderParam("Idempotency-Key") String key, byte[] body) {
        Caller caller = callers.caller();
        ObjectNode sent = JsonBody.object(body);
        return scope.in(caller.hub(), () -> {
            if (SetBodies.asksForACopy(sent)) {
                int from = SetBodies.copied(sent);
                requireCopied(caller, from);
                return answers.once(caller, key, "", sent, () -> answers.made(caller, editing.copy(caller, from)));
            }
            SetDocument document = read(sent, "draft");
            return answers.once(caller, key, "", sent, () -> answers.made(caller, editing.write(caller, document)));
        });
    }

    private void requireCopied(Caller caller, int from) {
        try {
            answers.required(caller, Integer.toString(from));
        } catch (Refusal none) {
            throw Refusal.badInput(List.of(new Fault("from", "unknown", "This hub has no set of that number.")));
        }
    }

    /** @throws Refusal 400 with every fault of the document, each under its JSON pointer */
    private SetDocument read(ObjectNode sent, String version) {
        return switch (documents.read(sent, version)) {
            case SetReading.Read read -> read.document();
            case SetReading.Faulty faulty -> throw Refusal.badInput(faulty.faults());
        };
    }

    @PUT
    @Path("/{v}")
    @RolesAllowed(Role.THRESHOLD_EDITOR_WORD)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rewrite(@PathParam("v") String version, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        Caller caller = callers.caller();
        return scope.in(caller.hub(), () -> {
            int number = answers.required(caller, version).number();
            SetDocument document = read(JsonBody.object(body), version);
            editing.rewrite(caller, number, EntityTag.required(ifMatch), document);
            SetRecord rewritten = answers.required(caller, version);
            return Response.ok(answers.whole(rewritten))
                    .header(HttpHeaders.ETAG, EntityTag.of(rewritten.edition()))
                    .build();
        });
    }

    @POST
    @Path("/{v}/check")
    @RolesAllowed(Role.THRESHOLD_EDITOR_WORD)
    public Response check(
            @PathParam("v") String version,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Content-Type") String contentType,
            byte[] body) {
        Caller caller = callers.caller();
        return scope.in(caller.hub(), () -> {
            int number = answers.required(caller, version).number();
            ObjectNode sent = JsonBody.objectOrNothing(body, contentType);
            SetBodies.nothing(sent);
            return answers.once(caller, key, "/" + number + "/check", sent, () -> {
                editing.check(caller, number);
                return answers.done(caller, number);
            });
        });
    }

    @POST
    @Path("/{v}/proposal")
    @RolesAllowed(Role.THRESHOLD_EDITOR_WORD)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response propose(@PathParam("v") String version, @HeaderParam("Idempotency-Key") String key, byte[] body) {
        Caller caller = callers.caller();
        return scope.in(caller.hub(), () -> {
            int number = answers.required(caller, version).number();
            ObjectNode sent = JsonBody.object(body);
            SetEditing.Asked asked = SetBodies.proposal(sent);
            return answers.once(caller, key, "/" + number + "/proposal", sent, () -> {
                editing.propose(caller, number, asked);
                return answers.done(caller, number);
            });
        });
    }
}
