package org.openmash.contract;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Which operations the tests of this JVM have called, and with which answers. Quarkus loads test classes anew for each
 * application, so it is kept where all of them see it; as text, since nothing else may stand there.
 */
final class Touched {
    private static final String KEPT = "openmash.contract.touched";
    private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

    private Touched() {}

    static void note(Operation operation, int status) {
        String touched = operation.id() + " " + status;
        if (NOTED.add(touched)) {
            synchronized (KEPT.intern()) {
                Set<String> all = soFar();
                all.add(touched);
                System.setProperty(KEPT, String.join(",", all));
            }
        }
    }

    /** Each as operation and status, {@code submitReferral 201}. */
    static Set<String> soFar() {
        return Arrays.stream(System.getProperty(KEPT, "").split(","))
                .filter(touched -> !touched.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
