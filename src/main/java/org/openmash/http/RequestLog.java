package org.openmash.http;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** One line for every call to the API: what, by whom, how it ended. The route stands as its template, never filled in. */
@ApplicationScoped
class RequestLog {
    private static final Logger LOG = Logger.getLogger("org.openmash.request");

    private final Doors doors;

    RequestLog(Doors doors) {
        this.doors = doors;
    }

    void follow(RoutingContext request, String correlationId) {
        String path = request.normalizedPath();
        if (!LOG.isInfoEnabled() || path.startsWith("/q/")) {
            return;
        }
        long began = System.nanoTime();
        request.addEndHandler(ended -> write(request, correlationId, began));
    }

    private void write(RoutingContext request, String correlationId, long began) {
        MDC.put(CorrelationId.CONTEXT, correlationId);
        MDC.put("method", request.request().method().name());
        MDC.put("route", doors.template(request.normalizedPath()));
        MDC.put("status", request.response().getStatusCode());
        MDC.put("milliseconds", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        if (request.user() instanceof QuarkusHttpUser user && !user.getSecurityIdentity().isAnonymous()) {
            MDC.put("sub", user.getSecurityIdentity().getPrincipal().getName());
        }
        LOG.info("request");
        MDC.clear();
    }
}
