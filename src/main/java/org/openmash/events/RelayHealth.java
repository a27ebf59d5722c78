package org.openmash.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** The lag as data of readiness, which stays up: intake and decisions go on without the broker. */
@Readiness
@ApplicationScoped
class RelayHealth implements HealthCheck {
    private final OutboxLag lag;

    RelayHealth(OutboxLag lag) {
        this.lag = lag;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("events").up();
        lag.now().ifPresent(now -> answer
                .withData("waiting", now.waiting())
                .withData("oldestSeconds", now.oldest().toSeconds()));
        return answer.build();
    }
}
