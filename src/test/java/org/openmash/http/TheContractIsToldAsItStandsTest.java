package org.openmash.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openmash.families.TestServers;

/** Under /q/openapi the service tells the committed contract, nothing added and nothing lost, in both forms. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class TheContractIsToldAsItStandsTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @TestHTTPResource("/")
    URI service;

    @Test
    void asYamlUnlessJsonIsAskedFor() throws IOException {
        JsonNode committed = YAML.readTree(Path.of("openapi.yaml").toFile());
        Calls calls = new Calls(service);
        assertEquals(committed, YAML.readTree(calls.get("/q/openapi").whole().body()));
        assertEquals(committed, calls.get("/q/openapi?format=json").json());
    }

    @Test
    void andSwaggerUiShowsItToAnyone() {
        Calls.Got page = new Calls(service).get("/q/swagger-ui/");
        assertEquals(200, page.status());
        assertTrue(page.whole().body().contains("/q/openapi"));
    }
}
