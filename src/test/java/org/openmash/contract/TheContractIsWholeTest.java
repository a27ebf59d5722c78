package org.openmash.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** {@code openapi.yaml} read by itself: nothing in it points nowhere, and each call in it can be pasted. */
class TheContractIsWholeTest {
    private static final OpenApi CONTRACT = OpenApi.ofTheRepository();
    private static final Path CATALOGUE = Path.of("src/main/resources/thresholds/starter.json");

    private static List<JsonNode> all(JsonNode node, String name) {
        List<JsonNode> found = new ArrayList<>();
        if (node.isObject() && node.has(name)) {
            found.add(node.get(name));
        }
        node.forEach(inner -> found.addAll(all(inner, name)));
        return found;
    }

    @Test
    void itIsOpenApiOfVersionThreeOne() {
        assertEquals("3.1.0", CONTRACT.root().path("openapi").asText());
        assertFalse(CONTRACT.operations().isEmpty());
    }

    @Test
    void everyReferencePointsAtSomething() {
        for (JsonNode reference : all(CONTRACT.root(), "$ref")) {
            assertFalse(
                    CONTRACT.root().at(reference.asText().substring(1)).isMissingNode(), reference.asText());
        }
    }

    @Test
    void everythingThatIsNamedIsUsed() {
        Set<String> used = new HashSet<>();
        all(CONTRACT.root(), "$ref").forEach(reference -> used.add(reference.asText()));
        Set<String> unused = new TreeSet<>();
        CONTRACT.root().path("components").properties().forEach(kind -> kind.getValue().fieldNames().forEachRemaining(name -> {
            String pointer = "#/components/" + kind.getKey() + "/" + name;
            if (!kind.getKey().equals("securitySchemes") && !used.contains(pointer)) {
                unused.add(pointer);
            }
        }));
        assertEquals(Set.of(), unused);
    }

    @Test
    void everySchemaIsAJsonSchema() {
        Schema metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        CONTRACT.root().at("/components/schemas").properties().forEach(schema ->
                assertEquals(List.of(), metaSchema.validate(schema.getValue()), schema.getKey()));
        all(CONTRACT.root().path("paths"), "schema")
                .forEach(schema -> assertEquals(List.of(), metaSchema.validate(schema), schema.toString()));
    }

    @Test
    void everyOperationSaysWhatItIsForAndHowItIsRefused() {
        Set<String> ids = new HashSet<>();
        for (Operation operation : CONTRACT.operations()) {
            JsonNode node = operation.node();
            assertTrue(ids.add(operation.id()), operation + " has the id of another");
            assertFalse(node.path("summary").asText().isBlank(), operation + " says nothing of itself");
            assertEquals(1, node.path("tags").size(), operation + " belongs to one room");
            Set<String> statuses = new HashSet<>();
            node.path("responses").fieldNames().forEachRemaining(statuses::add);
            boolean open = node.path("security").isArray() && node.path("security").isEmpty();
            assertTrue(statuses.containsAll(open ? Set.of("404", "500") : Set.of("401", "403", "500", "503")), operation.toString());
            assertTrue(statuses.stream().anyMatch(status -> status.startsWith("2")), operation.toString());
        }
    }

    @Test
    void everyPathNamesItsVariables() {
        for (Operation operation : CONTRACT.operations()) {
            Set<String> named = new TreeSet<>();
            operation.parameters().stream()
                    .map(CONTRACT::resolved)
                    .filter(parameter -> parameter.path("in").asText().equals("path"))
                    .forEach(parameter -> named.add("{" + parameter.path("name").asText() + "}"));
            Set<String> there = new TreeSet<>(List.of(operation.template().split("/")));
            there.removeIf(part -> !part.startsWith("{"));
            assertEquals(there, named, operation.toString());
        }
    }

    @Test
    void everyBodyHasAnExampleThatFitsItsSchema() {
        Schemas schemas = new Schemas(CONTRACT);
        for (Operation operation : CONTRACT.operations()) {
            JsonNode body = CONTRACT.resolved(operation.node().path("requestBody"));
            if (body.isMissingNode()) {
                continue;
            }
            assertFalse(body.path("content").isEmpty(), operation + " takes a body of no kind");
            for (JsonNode content : body.path("content")) {
                assertFalse(content.path("examples").isEmpty(), operation + " has nothing to paste");
                content.path("examples").properties().forEach(example -> assertEquals(
                        List.of(),
                        schemas.faults(content.path("schema"), example.getValue().path("value")),
                        operation + ", example " + example.getKey()));
            }
        }
    }

    @Test
    void everyProblemAnswersAsAProblem() {
        for (Operation operation : CONTRACT.operations()) {
            operation.node().path("responses").properties().forEach(response -> {
                Set<String> types = new HashSet<>();
                CONTRACT.resolved(response.getValue()).path("content").fieldNames().forEachRemaining(types::add);
                boolean refusal = response.getKey().startsWith("4") || response.getKey().startsWith("5");
                assertTrue(!refusal || types.equals(Set.of("application/problem+json")), operation + " " + response.getKey());
            });
        }
    }

    @Test
    void everyAnswerCarriesTheCorrelationId() {
        for (Operation operation : CONTRACT.operations()) {
            operation.node().path("responses").properties().forEach(response -> assertTrue(
                    CONTRACT.resolved(response.getValue()).path("headers").has("X-Correlation-Id"),
                    operation + " " + response.getKey()));
        }
    }

    @Test
    void theConcernsGivenAsExamplesAreThoseOfTheStarter() throws IOException {
        Set<String> catalogue = new TreeSet<>();
        new ObjectMapper().readTree(Files.readAllBytes(CATALOGUE)).path("indicators").forEach(
                indicator -> catalogue.add(indicator.path("code").asText()));
        Set<String> contract = new TreeSet<>();
        CONTRACT.root().at("/components/schemas/IndicatorCode/examples").forEach(code -> contract.add(code.asText()));
        assertEquals(catalogue, contract);
        assertEquals(90, contract.size());
    }
}
