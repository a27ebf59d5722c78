package org.openmash.hubs.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What a service that keeps real families' records refuses to start with: a clock that anyone may move, and an issuer
 * of tokens that believes whatever it is told. Only the profile {@code local} may have them.
 */
@ApplicationScoped
class ProductionStart {
    private static final Logger LOG = Logger.getLogger(ProductionStart.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String profile;
    private final boolean localClock;
    private final String issuer;
    private final ObjectMapper json;

    ProductionStart(
            @ConfigProperty(name = "openmash.profile") String profile,
            @ConfigProperty(name = "openmash.local-clock") boolean localClock,
            @ConfigProperty(name = "openmash.issuer") String issuer,
            ObjectMapper json) {
        this.profile = profile;
        this.localClock = localClock;
        this.issuer = issuer;
        this.json = json;
    }

    void check(@Observes @Priority(1) StartupEvent started) {
        refusal().ifPresent(why -> {
            LOG.fatal("OpenMASH does not start: " + why);
            Quarkus.asyncExit(1);
            throw new PreventFurtherStepsException(why, 1);
        });
    }

    /** Why it may not start; nothing where it may. */
    Optional<String> refusal() {
        return switch (profile) {
            case "local" -> Optional.empty();
            case "production" -> refusalInProduction();
            default -> Optional.of("OPENMASH_PROFILE is \"local\" or \"production\".");
        };
    }

    private Optional<String> refusalInProduction() {
        if (localClock) {
            return Optional.of("OPENMASH_LOCAL_CLOCK lets anyone move the clock, which profile production does not allow.");
        }
        URI uri = URI.create(issuer);
        if (isPlainAndHere(uri) || isLocalIssuer(uri)) {
            return Optional.of("OPENMASH_ISSUER is the local issuer, which believes whatever it is told; "
                    + "profile production needs a real one.");
        }
        return Optional.empty();
    }

    private static boolean isPlainAndHere(URI uri) {
        try {
            return "http".equals(uri.getScheme()) && InetAddress.getByName(uri.getHost()).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }

    /** Also behind another name: known by the paths that its discovery document gives. */
    private boolean isLocalIssuer(URI uri) {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest discovery = HttpRequest.newBuilder(URI.create(uri + "/.well-known/openid-configuration"))
                    .timeout(PATIENCE)
                    .build();
            JsonNode told = json.readTree(client.send(discovery, HttpResponse.BodyHandlers.ofString()).body());
            return told.path("end_session_endpoint").asText().endsWith("/openmash/endsession")
                    && told.path("jwks_uri").asText().endsWith("/openmash/jwks");
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
