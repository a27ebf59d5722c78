package org.openmash.hubs.practice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.openmash.Fault;
import org.openmash.thresholds.RuleSetVersion;

/**
 * Reads a threshold set from its document: one JSON object that holds levels, bands, ladder, windows, catalogue and
 * rules. Whatever is wrong is told at once, each fault with its JSON pointer.
 */
@ApplicationScoped
public class SetDocuments {

    /** Reads a document as one version of the set that it names. */
    public SetReading read(JsonNode document, String version) {
        try {
            String canonical = document.toString();
            var set = new ThresholdFile(new ThresholdNode("", document)).read(version);
            return new SetReading.Read(new SetDocument(canonical, digest(canonical), set));
        } catch (ThresholdNode.Wrong wrong) {
            return new SetReading.Faulty(List.of(new Fault(wrong.pointer(), "not-well-formed", wrong.getMessage())));
        }
    }

    private static String digest(String canonical) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
