package org.openmash.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The suite as a whole calls every operation of the contract and sees it succeed. It comes last of all classes, and is
 * left out where only some of them run.
 */
@Order(Integer.MAX_VALUE)
class EveryOperationIsCalledTest {
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern A_TEST = Pattern.compile("@(Test|TestFactory|ParameterizedTest|RepeatedTest)\\b");

    @Test
    void andIsSeenToSucceed() throws IOException {
        Set<String> leftOut = classesOfTheSuite();
        leftOut.removeAll(WholeSuite.planned());
        assumeTrue(leftOut.isEmpty(), () -> "Only some of the tests run; not " + leftOut);
        Set<String> succeeded = Touched.soFar().stream()
                .filter(touched -> touched.matches(".* 2[0-9][0-9]"))
                .map(touched -> touched.substring(0, touched.indexOf(' ')))
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        OpenApi.ofTheRepository().operations().stream()
                .map(Operation::id)
                .filter(id -> !succeeded.contains(id))
                .forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    private static Set<String> classesOfTheSuite() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(EveryOperationIsCalledTest::holdsTests)
                    .map(file -> TESTS.relativize(file).toString().replace(".java", "").replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean holdsTests(Path file) {
        try {
            return A_TEST.matcher(Files.readString(file)).find();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
