package org.openmash.hubs.practice;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.openmash.thresholds.RuleSetVersion;
import org.openmash.thresholds.ThresholdSet;

/**
 * The sets that come with the service, by name and version, from which a partnership starts. Every assessment by one
 * can be rendered again by it. They are read once at start, and a fault in a file stops the start.
 */
@Startup
@ApplicationScoped
public class ShippedSets {
    private static final RuleSetVersion STARTER = new RuleSetVersion("starter", "1");
    private static final String STARTER_FILE = "/thresholds/starter.json";

    private final Map<RuleSetVersion, SetDocument> sets;

    public ShippedSets(SetDocuments documents, ObjectMapper json) {
        SetDocument starter = shipped(documents, json, STARTER_FILE, STARTER.version());
        this.sets = Map.of(starter.set().version(), starter);
    }

    private static SetDocument shipped(SetDocuments documents, ObjectMapper json, String file, String version) {
        return switch (documents.read(tree(json, file), version)) {
            case SetReading.Read read -> read.document();
            case SetReading.Faulty faulty ->
                throw new IllegalStateException(file + " is no threshold set: " + faulty.faults());
        };
    }

    private static JsonNode tree(ObjectMapper json, String file) {
        try (var stream = ShippedSets.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is not there");
            }
            return json.reader()
                    .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(stream);
        } catch (IOException unreadable) {
            throw new IllegalStateException(file + " is not readable JSON: " + unreadable.getMessage(), unreadable);
        }
    }

    /** The document of a name and version, if the service brings it. */
    public Optional<SetDocument> document(String name, String version) {
        return Optional.ofNullable(sets.get(new RuleSetVersion(name, version)));
    }

    /** The set of a name and version, if the service brings it. */
    public Optional<ThresholdSet> find(String name, String version) {
        return document(name, version).map(SetDocument::set);
    }

    /** The set of a name and version; a hub starts from none that is not there. */
    public ThresholdSet byNameAndVersion(String name, String version) {
        return find(name, version)
                .orElseThrow(() -> new IllegalStateException("there is no rule set " + name + " version " + version));
    }

    /** The starting point that a partnership changes. */
    public ThresholdSet starter() {
        return byNameAndVersion(STARTER.name(), STARTER.version());
    }
}
