package org.openmash.contract;

import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Notes which test classes a run is made of, so that what holds for the whole suite is asked of the whole suite alone. */
public final class WholeSuite implements TestExecutionListener {
    private static final String PLANNED = "openmash.contract.planned";

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        Set<String> classes = new TreeSet<>();
        plan.getRoots().forEach(root -> collect(plan, root, classes));
        System.setProperty(PLANNED, String.join(",", classes));
    }

    private static void collect(TestPlan plan, TestIdentifier at, Set<String> classes) {
        at.getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getClassName())
                .ifPresent(classes::add);
        plan.getChildren(at).forEach(child -> collect(plan, child, classes));
    }

    /** Names of the classes of the run at hand. */
    static Set<String> planned() {
        return Set.of(System.getProperty(PLANNED, "").split(","));
    }
}
