package org.openmash.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Calls as they go over the wire, with nothing added or followed. */
final class Calls {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI service;

    Calls(URI service) {
        this.service = service;
    }

    /** What came back. */
    record Got(int status, HttpResponse<String> whole) {
        String header(String name) {
            return whole.headers().firstValue(name).orElse(null);
        }

        JsonNode json() {
            try {
                return JSON.readTree(whole.body());
            } catch (IOException notJson) {
                throw new IllegalStateException(status + " " + whole.body(), notJson);
            }
        }

        String kind() {
            return json().path("type").asText().replace("urn:openmash:problem:", "");
        }
    }

    Got get(String path, String... headers) {
        return call("GET", path, BodyPublishers.noBody(), headers);
    }

    Got post(String path, String body, String... headers) {
        return call("POST", path, BodyPublishers.ofString(body), headers);
    }

    Got call(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(service.toString().replaceAll("/$", "") + path)).method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Got(answer.statusCode(), answer);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

}
