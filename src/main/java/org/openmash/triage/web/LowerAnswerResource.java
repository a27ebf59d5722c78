package org.openmash.triage.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.openmash.http.BodyFields;
import org.openmash.http.EntityTag;
import org.openmash.http.JsonBody;
import org.openmash.http.PathId;
import org.openmash.hubs.Caller;
import org.openmash.hubs.Callers;
import org.openmash.hubs.Person;
import org.openmash.hubs.Role;
import org.openmash.triage.CaseFiles;
import org.openmash.triage.LowerAnswers;

/** A person accepts that a case stands lower than it did, now that another child's history is no longer its own. */
@Path("/api/v1/triage/cases/{id}/lower-answer")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.DUTY_WORKER_WORD, Role.DUTY_MANAGER_WORD})
public class LowerAnswerResource {
    private static final int LONGEST_REASON = 4000;
    private static final int MOST_ASSESSMENTS = 1_000_000;

    private final Callers callers;
    private final CaseFiles files;
    private final LowerAnswers answers;

    public LowerAnswerResource(Callers callers, CaseFiles files, LowerAnswers answers) {
        this.callers = callers;
        this.files = files;
        this.answers = answers;
    }

    private record Asked(int assessment, String reason) {}

    /** The acceptance on the wire. */
    record AcceptedView(
            UUID caseId, int assessment, Integer level, String band, Integer score, boolean mandatory, Instant dueAt,
            Person by, Instant at, String reason) {
        AcceptedView(LowerAnswers.Accepted done) {
            this(
                    done.caseId(), done.assessment(), done.urgency().level(), done.urgency().band().word(),
                    done.urgency().score(), done.urgency().mandatory(), done.dueAt(), done.by(), done.at(), done.reason());
        }

        @Override
        public String toString() {
            return "AcceptedView";
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response accept(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        Caller caller = callers.caller();
        UUID caseId = PathId.of(id);
        files.requireThere(caller, caseId);
        Asked asked = read(JsonBody.object(body));
        LowerAnswers.Accepted done =
                answers.accept(caller, caseId, EntityTag.required(ifMatch), asked.assessment(), asked.reason());
        return Response.ok(new AcceptedView(done)).header(HttpHeaders.ETAG, EntityTag.of(done.version())).build();
    }

    private static Asked read(ObjectNode body) {
        return BodyFields.read(body, fields -> {
            Integer assessment = fields.whole("assessment", 1, MOST_ASSESSMENTS);
            if (!body.hasNonNull("assessment")) {
                fields.fault("assessment", "required", "Which assessment gives the lower answer?");
            }
            String reason = fields.words("reason", LONGEST_REASON);
            if (reason == null || reason.isBlank()) {
                fields.fault("reason", "required", "Why may the case stand lower?");
            }
            return new Asked(assessment == null ? 0 : assessment, reason);
        });
    }
}
