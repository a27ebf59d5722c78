package org.openmash.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contract as the file holds it: its operations, found by method and path, and what its references point at. */
public final class OpenApi {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");
    private static final Path FILE = Path.of("openapi.yaml");

    private final JsonNode root;
    private final List<Operation> operations;

    private OpenApi(JsonNode root) {
        this.root = root;
        this.operations = operations(root);
    }

    /** The file at the top of the repository. */
    public static OpenApi ofTheRepository() {
        return Holder.OF_THE_REPOSITORY;
    }

    static OpenApi of(String yaml) {
        try {
            return new OpenApi(new ObjectMapper(new YAMLFactory()).readTree(yaml));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("The contract is not readable as YAML", unreadable);
        }
    }

    JsonNode root() {
        return root;
    }

    public List<Operation> operations() {
        return operations;
    }

    /** The operation that this call is, the most literal template first. */
    Optional<Operation> find(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.isAt(method, path))
                .min((one, other) -> one.variables() - other.variables());
    }

    /** The node itself, or what its {@code $ref} points at. */
    JsonNode resolved(JsonNode node) {
        JsonNode at = node;
        while (at.hasNonNull("$ref")) {
            String pointer = at.get("$ref").textValue();
            at = root.at(pointer.substring(1));
            if (at.isMissingNode()) {
                throw new IllegalStateException("openapi.yaml points at " + pointer + ", which is not there");
            }
        }
        return at;
    }

    private static List<Operation> operations(JsonNode root) {
        List<Operation> found = new ArrayList<>();
        String usualBase = base(root.path("servers"), "");
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            String base = base(path.getValue().path("servers"), usualBase);
            path.getValue().properties().forEach(method -> {
                if (METHODS.contains(method.getKey())) {
                    found.add(Operation.of(method.getKey(), base, path.getKey(), path.getValue(), method.getValue()));
                }
            });
        }
        return List.copyOf(found);
    }

    /** The path of the first server: the host is whoever serves it. */
    private static String base(JsonNode servers, String otherwise) {
        String url = servers.path(0).path("url").asText(null);
        return url == null ? otherwise : url.replaceFirst("^https?://[^/]*", "").replaceFirst("/$", "");
    }

    private static final class Holder {
        static final OpenApi OF_THE_REPOSITORY = read();

        private static OpenApi read() {
            try {
                return of(Files.readString(FILE));
            } catch (IOException notThere) {
                throw new IllegalStateException("Tests run where openapi.yaml lies", notThere);
            }
        }
    }
}
