package org.openmash.contract;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which operations the tests of this JVM have called, and with which answers. Quarkus loads test classes anew for each
 * application, so it is kept where all of them see it.
 */
final class Touched {
    private static final String KEPT = "openmash.contract.touched";

    private Touched() {}

    static void note(Operation operation, int status) {
        all().add(operation.id() + " " + status);
    }

    /** Each as operation and status, {@code submitReferral 201}. */
    static Set<String> soFar() {
        return new TreeSet<>(all());
    }

    @SuppressWarnings("unchecked")
    private static Set<String> all() {
        return (Set<String>) System.getProperties().computeIfAbsent(KEPT, key -> ConcurrentHashMap.newKeySet());
    }
}
