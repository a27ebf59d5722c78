package org.openmash.hubs;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The authorities that this service runs for, as the operator's versioned file names them; read once, at start. */
@ApplicationScoped
public class Hubs {
    /** The file as it is written. */
    record Written(String version, List<Hub> hubs) {}

    private final Map<String, Hub> byCode = new LinkedHashMap<>();

    public Hubs(@ConfigProperty(name = "openmash.hubs-file") String file, ObjectMapper json) {
        for (Hub hub : read(Path.of(file), json).hubs()) {
            if (byCode.put(hub.code(), hub) != null) {
                throw new IllegalStateException("Hub " + hub.code() + " stands twice in " + file);
            }
        }
    }

    private static Written read(Path file, ObjectMapper json) {
        try {
            return json.copy()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .readValue(Files.readString(file), Written.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The hubs file " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    public Optional<Hub> find(String code) {
        return Optional.ofNullable(code).map(byCode::get);
    }

    public Hub get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("No hub " + code));
    }

    public Collection<Hub> all() {
        return byCode.values();
    }
}
