package org.openmash.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * What holds for every call, before any resource is sought and after all are passed by: the correlation id, the
 * headers that keep a family's data out of caches and frames, and a problem where nothing else answered.
 */
@ApplicationScoped
class EveryAnswer {
    private static final Logger LOG = Logger.getLogger(EveryAnswer.class);
    private static final int FIRST = 10_000;
    private static final int LAST = 1;
    /** The one body that is read as it streams and never held whole. */
    private static final String STREAMED = "/api/v1/imports/history";
    /** By it the server knows how much of a body whose length was not told it may read. */
    private static final String MOST_OF_THIS = "io.quarkus.max-request-size";
    private static final String API = "/api/";
    /** Of a body whose length was not told. */
    private static final long MOST_HELD = 8L * JsonBody.MOST_BYTES;
    /** A longer body is not even read; a shorter one past the bound is refused once it is known who sends it. */
    private static final long MOST_READ = 4L * JsonBody.MOST_BYTES;

    private final Problems problems;
    private final RequestLog requestLog;

    EveryAnswer(Problems problems, RequestLog requestLog) {
        this.problems = problems;
        this.requestLog = requestLog;
    }

    void first(@Observes Filters filters) {
        filters.register(this::begin, FIRST);
        filters.register(EveryAnswer::bound, LAST);
    }

    void whereNothingAnswered(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
        for (int status : new int[] {400, 404, 405, 406, 413, 415}) {
            router.errorHandler(status, request -> problems.send(Problem.ofStatus(status), request));
        }
    }

    private void begin(RoutingContext request) {
        String id = CorrelationId.of(request.request().getHeader(CorrelationId.HEADER));
        MDC.put(CorrelationId.CONTEXT, id);
        MultiMap headers = request.response().headers();
        headers.set(CorrelationId.HEADER, id);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Frame-Options", "DENY");
        request.addHeadersEndHandler(ended -> keptOutOfCaches(request));
        request.addHeadersEndHandler(ended -> withoutConnection(request));
        requestLog.follow(request, id);
        if (declaredLength(request) > MOST_READ && !isStreamed(request)) {
            problems.send(Problem.ofStatus(413), request);
        } else {
            request.next();
        }
    }

    /** The server asks to close the connection where a body is too long; HTTP/2 has no such header (RFC 9113, 8.2.2). */
    private static void withoutConnection(RoutingContext request) {
        if (request.request().version() == HttpVersion.HTTP_2) {
            request.response().headers().remove(HttpHeaders.CONNECTION);
        }
    }

    private static void bound(RoutingContext request) {
        if (!isStreamed(request)) {
            request.put(MOST_OF_THIS, MOST_HELD);
        }
        request.next();
    }

    private static boolean isStreamed(RoutingContext request) {
        return STREAMED.equals(request.normalizedPath());
    }

    private static long declaredLength(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    private static void keptOutOfCaches(RoutingContext request) {
        MultiMap headers = request.response().headers();
        if (request.normalizedPath().startsWith(API) && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
    }

    private void failed(RoutingContext request) {
        if (request.response().ended()) {
            return;
        }
        Throwable failure = request.failure();
        int status = request.statusCode();
        if (failure != null && status >= 500) {
            LOG.error("Refused by the server", Unspoken.of(failure));
        }
        problems.send(Problem.ofStatus(status < 400 ? 500 : status), request);
    }
}
