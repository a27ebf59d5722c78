package org.openmash.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds JSON against the schemas of one contract: JSON Schema 2020-12, which OpenAPI 3.1 speaks, formats asserted. */
final class Schemas {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .build()));

    private final JsonNode components;
    private final Map<JsonNode, Schema> read = new ConcurrentHashMap<>();

    Schemas(OpenApi contract) {
        this.components = contract.root().path("components");
    }

    /** What does not hold, each with where it stands in the JSON. */
    List<String> faults(JsonNode schema, JsonNode json) {
        return read.computeIfAbsent(schema, this::read).validate(json).stream().map(Schemas::told).toList();
    }

    /** References of the file begin at its top, so the schema is put beside the components that they point at. */
    private Schema read(JsonNode schema) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.putArray("allOf").add(schema);
        document.set("components", components);
        return REGISTRY.getSchema(document);
    }

    private static String told(Error error) {
        String at = error.getInstanceLocation().toString();
        return (at.isEmpty() ? "the whole" : at) + ": " + error.getMessage();
    }
}
