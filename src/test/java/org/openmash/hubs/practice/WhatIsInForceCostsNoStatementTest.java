package org.openmash.hubs.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.openmash.families.TestServers;
import org.openmash.hubs.Hub;
import org.openmash.hubs.HubScope;
import org.openmash.hubs.Hubs;
import org.openmash.hubs.Person;
import org.openmash.sql.Sql;
import org.openmash.thresholds.ThresholdSet;

/**
 * Which thresholds are in force is known in each transaction by the one statement that opens it, at every instance that
 * shares the database, and also right after another instance changed them.
 */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class WhatIsInForceCostsNoStatementTest {
    private static final Person SOMEBODY = new Person("somebody", "S. Body", "threshold-editor");

    @Inject
    DataSource source;

    @Inject
    Hubs hubs;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /** One instance of the service, as far as thresholds go, with every statement that it makes. */
    private final class Instance {
        private final List<String> statements = new ArrayList<>();
        private final Sql sql = new Sql(counted());
        private final HubScope scope = new HubScope(sql);
        private final SetDocuments documents = new SetDocuments();
        private final ShippedSets shipped = new ShippedSets(documents, json);
        private final ThresholdSets sets =
                new ThresholdSets(shipped, new StoredSets(documents, json), new SetRows(sql, json), scope);
        private final SetWrites writes = new SetWrites(sql, json);

        private DataSource counted() {
            return through(DataSource.class, source, (method, made) -> made instanceof Connection connection
                    ? through(Connection.class, connection, (prepared, statement) -> statement)
                    : made);
        }

        private <T> T through(Class<T> type, T real, java.util.function.BiFunction<String, Object, Object> made) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                if (method.getName().equals("prepareStatement")) {
                    statements.add((String) values[0]);
                }
                try {
                    return made.apply(method.getName(), method.invoke(real, values));
                } catch (InvocationTargetException failed) {
                    throw failed.getCause();
                }
            }));
        }

        ThresholdSet inForce(Hub hub, Instant at) {
            statements.clear();
            return scope.in(hub, () -> sets.inForce(hub, at));
        }

        /** What the second approval does, without the approvals. */
        void putInForce(Hub hub, Instant from) {
            scope.run(hub, () -> {
                int number = writes.nextNumber();
                SetDocument document = shipped.document("starter", "1").orElseThrow();
                SetRecord starter = new SetRecord(
                        1, 1, "starter", document.canonical(), document.digest(), SetState.RETIRED, true, null, from, from,
                        List.of(), null, List.of(), null, List.of(), from, null, null, null);
                writes.changeForce();
                writes.addRolledBack(
                        number,
                        starter,
                        document,
                        new SetRecord.Rollback(1, SOMEBODY, from, "Back.", from.plusSeconds(60), null));
            });
        }
    }

    @Test
    void alsoRightAfterAnotherInstanceChangedThem() {
        Hub hub = hubs.get("917");
        Instance one = new Instance();
        Instance other = new Instance();
        Instant now = clock.instant();
        ThresholdSet before = one.inForce(hub, now);
        assertSame(one.shipped.starter(), before);
        assertSame(before, one.inForce(hub, now));
        assertEquals(1, one.statements.size(), one.statements::toString);

        other.putInForce(hub, now.minusSeconds(1));
        ThresholdSet changed = one.inForce(hub, now);
        assertNotSame(before, changed);
        assertEquals("2", changed.version().version());
        assertEquals(3, one.statements.size(), "the revision, what is approved, the one new document");
        assertSame(changed, one.inForce(hub, now));
        assertEquals(1, one.statements.size(), one.statements::toString);

        other.putInForce(hub, now);
        assertEquals("3", one.inForce(hub, now).version().version());
        assertSame(changed, one.inForce(hub, now.minusNanos(1000)), "the one before is not read again");
    }

    @Test
    void aChangeThatIsUndoneIsNotRemembered() {
        Hub hub = hubs.get("918");
        Instance one = new Instance();
        Instant now = clock.instant();
        try {
            one.scope.run(hub, () -> {
                one.putInForce(hub, now.minusSeconds(1));
                assertEquals("2", one.sets.inForce(hub, now).version().version());
                throw new UnsupportedOperationException();
            });
        } catch (UnsupportedOperationException undone) {
            assertEquals("1", one.inForce(hub, now).version().version());
        }
        one.putInForce(hub, now);
        assertEquals("2", one.inForce(hub, now).version().version());
    }
}
