package org.openmash.triage.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.openmash.Refusal;
import org.openmash.http.PathId;
import org.openmash.hubs.Callers;
import org.openmash.hubs.Role;
import org.openmash.triage.AssessmentFile;
import org.openmash.triage.AssessmentFiles;

/** One assessment explained in full, as JSON or as a page to print. */
@Path("/api/v1/triage/cases/{id}/assessments/{n}")
@RunOnVirtualThread
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
public class AssessmentResource {
    private final Callers callers;
    private final AssessmentFiles files;

    public AssessmentResource(Callers callers, AssessmentFiles files) {
        this.callers = callers;
        this.files = files;
    }

    @GET
    @RolesAllowed({Role.DUTY_WORKER_WORD, Role.DUTY_MANAGER_WORD, Role.AUDITOR_WORD})
    public Response assessment(@PathParam("id") String id, @PathParam("n") String n, @Context HttpHeaders headers) {
        AssessmentFile file = files.open(callers.caller(), PathId.of(id), number(n));
        return asksForAPage(headers)
                ? page(AssessmentPage.of(file))
                : Response.ok(file, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** JSON unless a page is what the caller would rather have. */
    static boolean asksForAPage(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (accepted.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return true;
            }
        }
        return false;
    }

    static Response page(String html) {
        return Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", Markup.POLICY)
                .build();
    }

    static int number(String text) {
        if (text.matches("[1-9][0-9]{0,8}")) {
            return Integer.parseInt(text);
        }
        throw Refusal.notFound();
    }
}
