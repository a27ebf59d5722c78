package org.openmash.reports.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.openmash.reports.Pace;

/** Tells the trials that somebody is being served; looking at the trials themselves counts for nobody. */
@ApplicationScoped
class WhoIsWaiting {
    private static final int BEFORE_THE_WORK = 9_000;
    private static final String API = "/api/";
    private static final String OWN = "/api/v1/threshold-sets/";

    private final Pace pace;

    WhoIsWaiting(Pace pace) {
        this.pace = pace;
    }

    void listen(@Observes Filters filters) {
        filters.register(this::noted, BEFORE_THE_WORK);
    }

    private void noted(RoutingContext request) {
        String path = request.normalizedPath();
        if (path.startsWith(API) && !path.startsWith(OWN)) {
            pace.asked();
        }
        request.next();
    }
}
