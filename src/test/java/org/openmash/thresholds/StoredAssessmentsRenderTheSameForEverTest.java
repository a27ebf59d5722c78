package org.openmash.thresholds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.openmash.hubs.practice.AnswerWords;

/**
 * Facts as they were stored when the starter set first scored them, and what was told of them that day. The
 * renderings are kept as digests, one of them in full beside them.
 */
class StoredAssessmentsRenderTheSameForEverTest {
    private static final String KEPT = "/thresholds/starter-1/";
    private static final int IN_FULL = 126;

    private static InputStream kept(String name) {
        return StoredAssessmentsRenderTheSameForEverTest.class.getResourceAsStream(KEPT + name);
    }

    private static List<String> lines(InputStream stream) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return reader.lines().toList();
        }
    }

    private static List<String> rendered() throws IOException {
        var json = new ObjectMapper().findAndRegisterModules();
        // As the service reads them: a member that a later version left out is passed over.
        json.disable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        new AnswerWords().customize(json);
        var rendered = new java.util.ArrayList<String>();
        for (String facts : lines(new GZIPInputStream(kept("facts.jsonl.gz")))) {
            rendered.add(Rendered.text(Starter.assess(json.readValue(facts, Facts.class))));
        }
        return rendered;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void everyFindingOfAStoredAssessmentIsToldInTheSameWords() throws IOException {
        var rendered = rendered();
        var digests = lines(kept("renderings.sha256"));
        assertEquals(300, digests.size());
        assertEquals(digests.size(), rendered.size());
        assertEquals(
                String.join("\n", lines(kept("rendering-" + IN_FULL + ".txt"))) + "\n", rendered.get(IN_FULL - 1));
        for (int i = 0; i < digests.size(); i++) {
            assertEquals(digests.get(i), digest(rendered.get(i)), "the assessment of line " + (i + 1) + ":\n"
                    + rendered.get(i));
        }
    }
}
