package org.openmash.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Calls the service as one persona; a connection that breaks is an answer of 0. */
final class Caller {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final String base;
    private final String token;

    Caller(String base, String token) {
        this.base = base + "/api/v1";
        this.token = token;
    }

    /** What came back; status 0 where nothing did. */
    record Reply(int status, String body, boolean replayed, String etag) {}

    Reply get(String path) {
        return send(request(path).GET());
    }

    Reply post(String path, String key, String body) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** With the version that the caller last read. */
    Reply postOn(String etag, String path, String body) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json").header("If-Match", etag);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Idempotent-Replay").isPresent(),
                    answer.headers().firstValue("ETag").orElse(null));
        } catch (IOException broken) {
            return new Reply(0, "", false, null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Reply(0, "", false, null);
        }
    }
}
