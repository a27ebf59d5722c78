package org.openmash.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Answers with {@code application/problem+json} (RFC 9457), whoever refuses: a room, the framework, the server. Each
 * problem is completed by what the rooms add for its path.
 */
@ApplicationScoped
public class Problems {
    static final MediaType PROBLEM = new MediaType("application", "problem+json");
    /** The member of a refusal that also becomes the {@code Retry-After} header. */
    static final String RETRY_AFTER = "retryAfterSeconds";

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final Instance<ProblemMembers> additions;
    private final ObjectMapper json;

    Problems(@Any Instance<ProblemMembers> additions, ObjectMapper json) {
        this.additions = additions;
        this.json = json;
    }

    Response response(Problem problem, RoutingContext request) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(PROBLEM).entity(members(problem, request));
        if (problem.more().get(RETRY_AFTER) != null) {
            answer.header(HttpHeaders.RETRY_AFTER, problem.more().get(RETRY_AFTER));
        }
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
        }
        return answer.build();
    }

    /** For what is refused outside of any resource. */
    void send(Problem problem, RoutingContext request) {
        HttpServerResponse answer = request.response();
        if (answer.ended() || answer.headWritten()) {
            return;
        }
        answer.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, PROBLEM.toString());
        if (problem.more().get(RETRY_AFTER) != null) {
            answer.putHeader(HttpHeaders.RETRY_AFTER, problem.more().get(RETRY_AFTER).toString());
        }
        if (problem.status() == 401) {
            answer.putHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
        }
        answer.end(written(members(problem, request)));
    }

    private Map<String, Object> members(Problem problem, RoutingContext request) {
        Map<String, Object> told = problem.members();
        String method = request.request().method().name();
        String path = request.normalizedPath();
        for (ProblemMembers addition : additions) {
            added(addition, method, path, problem.status()).forEach(told::putIfAbsent);
        }
        return told;
    }

    /** A problem must reach the caller also when an addition to it fails. */
    private static Map<String, Object> added(ProblemMembers addition, String method, String path, int status) {
        try {
            return addition.membersFor(method, path, status);
        } catch (RuntimeException failed) {
            LOG.error("A member of a problem could not be added", Unspoken.of(failed));
            return Map.of();
        }
    }

    private String written(Map<String, Object> members) {
        try {
            return json.writeValueAsString(members);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** RFC 6750, section 3: a token that was sent and is no good is named as such. */
    private static String challenge(RoutingContext request) {
        return request.request().headers().contains(HttpHeaders.AUTHORIZATION)
                ? "Bearer error=\"invalid_token\""
                : "Bearer";
    }
}
