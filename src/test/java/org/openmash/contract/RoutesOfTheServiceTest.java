package org.openmash.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.MethodInfo;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openmash.families.FrontDoor;
import org.openmash.families.TestServers;

/** The file and the service have the same paths: none is promised that is not there, none is there that is not told. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class RoutesOfTheServiceTest {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final Set<String> VERBS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH");
    private static final Map<String, String> SOME = Map.ofEntries(
            Map.entry("{reference}", "7KQM-2XPD-9RTC"),
            Map.entry("{id}", "0193f1d0-5a7e-7b61-8b3a-6f0c5d2e9a10"),
            Map.entry("{otherId}", "0193f1d0-5a7e-7b61-8b3a-6f0c5d2e9a13"),
            Map.entry("{caseId}", "0193f1d0-5a7e-7b61-8b3a-6f0c5d2e9a11"),
            Map.entry("{date}", "2026-11-25"),
            Map.entry("{n}", "1"),
            Map.entry("{v}", "1"),
            Map.entry("{w}", "1"),
            Map.entry("{c}", "1"),
            Map.entry("{t}", "0193f1d0-5a7e-7b61-8b3a-6f0c5d2e9a12"),
            Map.entry("{agency}", "police"),
            Map.entry("{item}", "contact.0193f1d0-5a7e-7b61-8b3a-6f0c5d2e9a11"));

    @TestFactory
    Stream<DynamicTest> everyOperationAsksWhoIsCalling() {
        return OpenApi.ofTheRepository().operations().stream()
                .filter(operation -> !operation.template().startsWith("/local/"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    boolean takesBody = operation.node().has("requestBody");
                    assertEquals(401, called(operation, takesBody ? "{}" : null));
                }));
    }

    @TestFactory
    Stream<DynamicTest> theLocalClockAsksNobody() {
        return OpenApi.ofTheRepository().operations().stream()
                .filter(operation -> operation.template().startsWith("/local/"))
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(),
                        () -> assertEquals(operation.node().has("requestBody") ? 400 : 200, called(operation, "{}"))));
    }

    @TestFactory
    Stream<DynamicTest> whatTakesJsonTakesNothingElse() {
        return thoseThatAnswer(415, operation -> called(everybody().with("Content-Type", "text/plain"), operation, "{}"));
    }

    @TestFactory
    Stream<DynamicTest> whatAnswersInJsonAnswersInNothingElse() {
        return thoseThatAnswer(406, operation -> called(
                everybody().with("Accept", "image/png"), operation, operation.node().has("requestBody") ? "{}" : null));
    }

    private static Stream<DynamicTest> thoseThatAnswer(int status, ToIntFunction<Operation> call) {
        return OpenApi.ofTheRepository().operations().stream()
                .filter(operation -> operation.node().path("responses").has(Integer.toString(status)))
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(), () -> assertEquals(status, call.applyAsInt(operation))));
    }

    /** In every role at once, so that no role is in the way. */
    private static FrontDoor everybody() {
        return FrontDoor.as(Map.of(
                "sub", "everybody",
                "name", "Everybody",
                "groups",
                        List.of(
                                "referrer", "duty-worker", "duty-manager", "meeting-chair", "threshold-editor",
                                "threshold-approver", "analyst", "administrator"),
                "agency", "school",
                "hub", "900"));
    }

    private static int called(Operation operation, String body) {
        return called(FrontDoor.asNobody(), operation, body);
    }

    private static int called(FrontDoor door, Operation operation, String body) {
        String path = operation.template();
        for (Map.Entry<String, String> variable : SOME.entrySet()) {
            path = path.replace(variable.getKey(), variable.getValue());
        }
        return door.below("").call(Method.valueOf(operation.method()), path, body).statusCode();
    }

    @Test
    void theServiceHasNoPathThatTheContractLacks() throws IOException {
        Set<String> served = served();
        assertFalse(served.isEmpty());
        Set<String> told = OpenApi.ofTheRepository().operations().stream()
                .map(operation -> operation.method() + " " + operation.template())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(told, served);
    }

    private static Set<String> served() throws IOException {
        Set<String> served = new TreeSet<>();
        for (AnnotationInstance path : index().getAnnotations(PATH)) {
            if (path.target().kind() == AnnotationTarget.Kind.CLASS) {
                served(path.target().asClass(), path.value().asString(), served);
            }
        }
        return served;
    }

    private static void served(ClassInfo resource, String base, Set<String> served) {
        for (MethodInfo method : resource.methods()) {
            String below = method.hasAnnotation(PATH) ? "/" + method.annotation(PATH).value().asString() : "";
            String template = ("/" + base + below).replaceAll("/+", "/").replaceAll("/$", "");
            VERBS.stream()
                    .filter(verb -> method.hasAnnotation(DotName.createSimple("jakarta.ws.rs." + verb)))
                    .forEach(verb -> served.add(verb + " " + template));
        }
    }

    private static Index index() throws IOException {
        Indexer indexer = new Indexer();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            List<Path> classes = files.filter(file -> file.toString().endsWith(".class")).toList();
            for (Path file : classes) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    indexer.index(bytes);
                }
            }
        }
        return indexer.complete();
    }
}
