package org.openmash.hubs.practice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.openmash.Fault;
import org.openmash.Faults;

/**
 * Reads a threshold set from its document: one JSON object that holds levels, bands, ladder, windows, catalogue and
 * rules. Whatever is wrong is told at once, each fault with its JSON pointer.
 */
@ApplicationScoped
public class SetDocuments {
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    /** Reads a document as one version of the set that it names. */
    public SetReading read(JsonNode document, String version) {
        JsonNode spelt = CanonicalForm.spelt(document);
        Faults faults = faults(spelt);
        if (!faults.none()) {
            return new SetReading.Faulty(faults.all());
        }
        JsonNode form = CanonicalForm.of(spelt);
        String canonical = form.toString();
        if (canonical.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return new SetReading.Faulty(List.of(new Fault("", "too-long", "A set has 2 MiB of text at most.")));
        }
        return new SetReading.Read(new SetDocument(canonical, digest(canonical), new SetReader(form).read(version)));
    }

    private static Faults faults(JsonNode document) {
        var faults = new Faults();
        ShapeFaults.of(document, faults);
        SetSense.of(document, faults);
        return faults;
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
