package org.openmash.hubs.practice;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openmash.thresholds.RuleSetVersion;
import org.openmash.thresholds.ThresholdSet;

/**
 * The sets that come with the service, by name and version, from which a partnership starts. Every assessment by one can
 * be rendered again by it. They are read once at start, and a fault in a file stops the start.
 */
@Startup
@ApplicationScoped
public class ShippedSets {
    private static final RuleSetVersion STARTER = new RuleSetVersion("starter", "1");
    private static final String INDICATORS = "/thresholds/indicators.json";
    private static final String FACTORS = "/thresholds/factors.json";
    private static final List<String> RULE_SETS = List.of("/thresholds/starter-rules.json");

    private final Map<RuleSetVersion, ThresholdSet> sets;

    public ShippedSets(ObjectMapper json) {
        var indicators = new CatalogueFile(node(json, INDICATORS), node(json, FACTORS));
        this.sets = RULE_SETS.stream()
                .map(file -> new ThresholdFile(node(json, file), indicators).read())
                .collect(Collectors.toUnmodifiableMap(ThresholdSet::version, Function.identity()));
    }

    private static ThresholdNode node(ObjectMapper json, String file) {
        try (var stream = ShippedSets.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is not there");
            }
            var strict = json.reader()
                    .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            return new ThresholdNode(file, "", strict.readTree(stream));
        } catch (IOException unreadable) {
            throw new IllegalStateException(file + " is not readable JSON: " + unreadable.getMessage(), unreadable);
        }
    }

    /** The set of a name and version, if the service brings it. */
    public Optional<ThresholdSet> find(String name, String version) {
        return Optional.ofNullable(sets.get(new RuleSetVersion(name, version)));
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
