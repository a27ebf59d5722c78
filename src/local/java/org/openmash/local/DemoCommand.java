package org.openmash.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What deploy/local/demo does: sends referrals of invented families, each under its fixed idempotency key, and tells a
 * line for each of what came back. A second run gets the same answers again and changes nothing.
 */
public final class DemoCommand {

    private static final int NOT_ALL_TAKEN = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String service;
    private final TokenMint mint;
    private final Map<String, String> tokens = new HashMap<>();
    private int refused;

    private DemoCommand(String service, TokenMint mint) {
        this.service = service;
        this.mint = mint;
    }

    /** @param arguments the state folder and the file of referrals */
    public static void main(String[] arguments) {
        CannotStart.orTell(() -> send(Path.of(arguments[0]), Path.of(arguments[1])));
    }

    private static void send(Path state, Path file) {
        var ports = StateFolder.notedPorts(state);
        var demo = new DemoCommand(
                RunningService.url(ports.service()), TokenMint.of(state, LocalIssuer.url(ports.issuer())));
        try {
            for (JsonNode one : JSON.readTree(file.toFile()).get("referrals")) {
                demo.send(one);
            }
            demo.tellQueue();
        } catch (IOException unreachable) {
            throw new CannotStart("the hub does not answer at " + demo.service + "; deploy/local/start starts it");
        }
        System.exit(demo.refused == 0 ? 0 : NOT_ALL_TAKEN);
    }

    private void send(JsonNode one) throws IOException {
        var key = one.get("key").asText();
        var answer = post(one.get("persona").asText(), "/referrals", key, one.get("body"));
        tell(one.get("title").asText(), answer);
        if (answer.statusCode() == 201 && one.has("then")) {
            var reference = JSON.readTree(answer.body()).get("reference").asText();
            var then = one.get("then");
            var later = post(
                    then.get("persona").asText(),
                    "/referrals/" + reference + "/additions",
                    key + "-then",
                    then.get("body"));
            tell("  later information to " + reference, later);
        }
    }

    private void tell(String title, HttpResponse<String> answer) throws IOException {
        var replayed = answer.headers().firstValue("Idempotent-Replay").isPresent() ? "  (as before)" : "";
        if (answer.statusCode() >= 300) {
            refused++;
            System.out.println(title + "\n    " + answer.statusCode() + " " + answer.body());
            return;
        }
        var body = JSON.readTree(answer.body());
        var due = body.at("/next/decisionDueBy").asText();
        System.out.println(title + "\n    " + answer.statusCode() + " " + body.path("reference").asText("")
                + (due.isEmpty() ? "" : "  decision due by " + due)
                + (body.has("emergency") ? "  999 line shown" : "") + replayed);
    }

    private void tellQueue() throws IOException {
        var queue = get("worker", "/triage/queue?limit=1&counts=true");
        System.out.println("\nthe queue now: " + JSON.readTree(queue.body()).get("counts"));
    }

    private HttpResponse<String> post(String persona, String path, String key, JsonNode body) throws IOException {
        return call(request(persona, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpResponse<String> get(String persona, String path) throws IOException {
        return call(request(persona, path).GET());
    }

    private HttpRequest.Builder request(String persona, String path) {
        return HttpRequest.newBuilder(URI.create(service + "/api/v1" + path))
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(persona, mint::token));
    }

    private HttpResponse<String> call(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
