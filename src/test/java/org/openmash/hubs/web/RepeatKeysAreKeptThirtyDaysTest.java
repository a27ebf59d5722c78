package org.openmash.hubs.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmash.families.TestServers;
import org.openmash.hubs.HubScope;
import org.openmash.sql.Sql;

/** The answer under a key can be had again for 30 days at least; long after, it is forgotten, hub by hub. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class RepeatKeysAreKeptThirtyDaysTest {
    private final String holder = "agency:" + UUID.randomUUID();

    @Inject
    RepeatKeySweep sweep;

    @Inject
    HubScope scope;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Test
    void olderOnesGoAndYoungerStayInEveryHub() {
        for (String hub : List.of("900", "901")) {
            keep(hub, "of-today", 0);
            keep(hub, "of-31-days-ago", 31);
            keep(hub, "of-40-days-ago", 40);
        }
        sweep.sweep();
        assertEquals(List.of("of-31-days-ago", "of-today"), kept("900"));
        assertEquals(List.of("of-31-days-ago", "of-today"), kept("901"));
    }

    private void keep(String hub, String key, int daysAgo) {
        scope.in(hub, () -> sql.write(
                "insert into repeat_key (hub, holder, key, digest, kept_at, status) values (?, ?, ?, ?, ?, 201)",
                hub, holder, key, new byte[] {1}, clock.instant().minus(Duration.ofDays(daysAgo))));
    }

    private List<String> kept(String hub) {
        return scope.in(hub, () -> sql.list(
                "select key from repeat_key where hub = ? and holder = ? order by key", row -> row.text("key"), hub, holder));
    }
}
