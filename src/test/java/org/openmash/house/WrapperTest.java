package org.openmash.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Regenerating Maven's wrapper must not take away what makes it work where the default java is older. */
class WrapperTest {

    private static final String FINDS_A_JDK = ". \"$(dirname \"$0\")/.mvn/jdk.sh\"";

    @Test
    void theWrapperFindsAFittingJdkBeforeItTurnsStrict() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("mvnw"));
        assertTrue(lines.contains(FINDS_A_JDK), "mvnw has lost the line " + FINDS_A_JDK);
        assertTrue(lines.indexOf(FINDS_A_JDK) < lines.indexOf("set -euf"), "the line belongs before set -euf");
        assertTrue(Files.isRegularFile(Path.of(".mvn/jdk.sh")));
    }

    @Test
    void theDownloadedMavenIsHeldAgainstItsChecksum() throws IOException {
        var properties = Files.readString(Path.of(".mvn/wrapper/maven-wrapper.properties"));
        assertTrue(properties.contains("distributionSha256Sum="), "maven-wrapper.properties has lost its checksum");
    }
}
