package org.openmash.http;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.openmash.Fault;
import org.openmash.Refusal;

/** What a resource, or the framework before it, threw: each becomes a problem, and what is our fault is logged. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Problems problems;
    private final Doors doors;

    ProblemMappers(Problems problems, Doors doors) {
        this.problems = problems;
        this.doors = doors;
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal, RoutingContext request) {
        return problems.response(Problem.of(refusal), request);
    }

    @ServerExceptionMapper(priority = 1)
    public Response notSignedIn(UnauthorizedException refused, RoutingContext request) {
        return problems.response(Problem.ofStatus(401), request);
    }

    @ServerExceptionMapper(priority = 1)
    public Response badToken(AuthenticationFailedException refused, RoutingContext request) {
        return uncheckedToken(refused, request);
    }

    @ServerExceptionMapper(priority = 1)
    public Response badToken(AuthenticationCompletionException refused, RoutingContext request) {
        return uncheckedToken(refused, request);
    }

    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException refused, RoutingContext request) {
        return problems.response(Problem.ofStatus(403), request);
    }

    @ServerExceptionMapper(priority = 1)
    public Response ofTheFramework(WebApplicationException refused, RoutingContext request) {
        int status = refused.getResponse().getStatus();
        if (status >= 500) {
            return ours(refused, request);
        }
        if (refused instanceof NotFoundException && refused.getCause() != null) {
            return problems.response(
                    Problem.of(Refusal.badInput(List.of(new Fault("", "malformed", "A parameter of the path or query cannot be read.")))),
                    request);
        }
        Response answer = problems.response(Problem.ofStatus(status), request);
        return status == 405 ? withAllow(answer, request) : answer;
    }

    @ServerExceptionMapper
    public Response ours(Throwable failed, RoutingContext request) {
        if (request.response().ended()) {
            return Response.status(request.response().getStatusCode()).build();
        }
        Problem problem = DatabaseTrouble.in(failed).orElseGet(() -> issuerTrouble(failed));
        if (problem.status() == 503) {
            LOG.warn(problem.kind());
        } else if (problem.status() >= 500) {
            LOG.error(problem.kind(), Unspoken.of(failed));
        }
        return problems.response(problem, request);
    }

    private Response uncheckedToken(Throwable refused, RoutingContext request) {
        return problems.response(issuerAway(refused) ? awayIssuer() : Problem.ofStatus(401), request);
    }

    private static Problem issuerTrouble(Throwable failed) {
        return issuerAway(failed) ? awayIssuer() : Problem.ofStatus(500);
    }

    private static boolean issuerAway(Throwable failed) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (at instanceof OIDCException || at instanceof java.net.ConnectException) {
                return true;
            }
        }
        return false;
    }

    private static Problem awayIssuer() {
        return Problem.unavailable("issuer-away", "The issuer of tokens cannot be reached, so yours cannot be checked.");
    }

    private Response withAllow(Response answer, RoutingContext request) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.ALLOW, String.join(", ", doors.methods(request.normalizedPath())))
                .build();
    }
}
