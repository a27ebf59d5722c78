package org.openmash.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openmash.families.TestServers;
import org.openmash.hubs.HubScope;
import org.openmash.sql.Sql;
import org.openmash.sql.StatementFailed;

/** What was done and seen stays as it was written, commits with the act itself, and is seen in its own hub alone. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class EntriesAreOnlyAddedToTest {
    private static final String NO_RIGHT = "42501";
    private final UUID caseId = UUID.randomUUID();

    @Inject
    AuditTrail trail;

    @Inject
    HubScope scope;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @AfterEach
    void forgetTheCall() {
        MDC.remove("correlationId");
    }

    @Test
    void anEntrySaysWhoInWhatRoleAndInWhichCall() {
        MDC.put("correlationId", "audited-call-1");
        scope.in("900", this::record);
        assertEquals(List.of("worker W. Orker duty-worker case-read audited-call-1"), seenIn("900"));
    }

    @Test
    void anotherHubSeesNothingOfIt() {
        scope.in("900", this::record);
        assertEquals(List.of(), seenIn("901"));
    }

    @Test
    void anActThatIsTakenBackLeavesNoEntry() {
        assertThrows(IllegalStateException.class, () -> scope.in("900", () -> {
            record();
            throw new IllegalStateException("the act failed");
        }));
        assertEquals(List.of(), seenIn("900"));
    }

    @Test
    void theServiceMayNeitherChangeNorDeleteOne() {
        scope.in("900", this::record);
        for (String statement : List.of("update audit_entry set act = 'nothing'", "delete from audit_entry")) {
            StatementFailed refused =
                    assertThrows(StatementFailed.class, () -> scope.in("900", () -> sql.write(statement)));
            assertEquals(NO_RIGHT, refused.state());
        }
    }

    private Void record() {
        Actor worker = new Actor("worker", "W. Orker", "duty-worker", null);
        trail.record(new AuditEntry(
                worker, clock.instant(), "case-read", "safeguarding", List.of(caseId), List.of(), null));
        return null;
    }

    private List<String> seenIn(String hub) {
        return scope.in(hub, () -> sql.list(
                "select sub || ' ' || name || ' ' || role || ' ' || act || coalesce(' ' || correlation, '') as entry "
                        + "from audit_entry where cases @> array[?]::uuid[]",
                row -> row.text("entry"),
                caseId));
    }
}
