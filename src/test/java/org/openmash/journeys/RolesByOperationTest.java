package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openmash.contract.OpenApi;
import org.openmash.contract.Operation;
import org.openmash.families.FrontDoor;
import org.openmash.families.TestServers;

/**
 * Everybody tries every operation of the contract: each role, another agency, another hub, nobody. What happens is what
 * the table of roles by operation says. Nobody changes anything: those let through are refused for what they sent.
 */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class RolesByOperationTest {
    private static final Path TABLE = Path.of("src", "test", "resources", "roles-by-operation.md");
    private static final Path TRIED = Path.of("target", "roles-by-operation.md");
    private static final String HUB = "905";
    private static final String OTHER_HUB = "903";
    private static final Set<Integer> WALLS = Set.of(401, 403, 404);
    private static final Invented OWN = new Invented(3);

    /** Bodies that no operation takes, and none that takes no body minds. */
    private static final String SENSELESS = "{\"no-such-field\":1}";

    private static Map<String, FrontDoor> callers() {
        Map<String, FrontDoor> callers = new LinkedHashMap<>();
        callers.put("no-token", FrontDoor.asNobody());
        callers.put("no-role", FrontDoor.as(People.claims(HUB, "nobody", null)));
        callers.put("school", People.referrer(HUB, "school"));
        callers.put("health", People.referrer(HUB, "health"));
        callers.put("school-responder", FrontDoor.as(People.claims(HUB, "s-responder", "school", "agency-responder")));
        callers.put("health-responder", FrontDoor.as(People.claims(HUB, "h-responder", "health", "agency-responder")));
        // Not the one who decided: nobody signs their own.
        callers.put("worker", FrontDoor.as(People.claims(HUB, "worker-2", null, "duty-worker")));
        callers.put("manager", People.manager(HUB));
        callers.put("chair", People.chair(HUB));
        for (String[] more : new String[][] {
            {"editor", "threshold-editor"},
            {"approver", "threshold-approver"},
            {"analyst", "analyst"},
            {"auditor", "auditor"},
            {"admin", "administrator"}
        }) {
            callers.put(more[0], FrontDoor.as(People.claims(HUB, more[0], null, more[1])));
        }
        callers.put("other-hub-school", People.referrer(OTHER_HUB, "school"));
        callers.put("other-hub-worker", People.worker(OTHER_HUB));
        callers.put("other-hub-manager", People.manager(OTHER_HUB));
        callers.put("other-hub-chair", People.chair(OTHER_HUB));
        callers.put(
                "unknown-hub",
                FrontDoor.as(People.claims("999", "stranger", null, "duty-manager", "referrer", "meeting-chair")));
        return callers;
    }

    @Test
    void everyRoleMayDoWhatTheTableSaysAndNoMore() throws IOException {
        List<List<String>> expected = rows(Files.readString(TABLE));
        Map<String, FrontDoor> callers = callers();
        List<Operation> operations = OpenApi.ofTheRepository().operations();
        assertEquals(expected.getFirst().subList(1, expected.getFirst().size()), List.copyOf(callers.keySet()));
        assertEquals(
                operations.stream().map(Operation::id).sorted().toList(),
                expected.stream().skip(1).map(List::getFirst).sorted().toList(),
                "every operation has its row, and no other");
        OneOfEach things = OneOfEach.in(HUB, OWN);
        List<List<String>> tried = new ArrayList<>(List.of(expected.getFirst()));
        for (List<String> row : expected.subList(1, expected.size())) {
            Operation operation = operations.stream()
                    .filter(one -> one.id().equals(row.getFirst()))
                    .findFirst()
                    .orElseThrow();
            tried.add(tried(operation, row, List.copyOf(callers.values()), things));
        }
        Files.writeString(TRIED, written(tried));
        assertEquals(written(expected), written(tried));
    }

    private static List<String> tried(Operation operation, List<String> expected, List<FrontDoor> callers, OneOfEach things) {
        List<String> cells = new ArrayList<>(List.of(operation.id()));
        String path = things.filled(operation.template());
        boolean sends = !operation.method().equals("GET") && !operation.method().equals("DELETE");
        for (int i = 0; i < callers.size(); i++) {
            Response answer = callers.get(i)
                    .below("")
                    .call(Method.valueOf(operation.method()), path, sends ? SENSELESS : null);
            cells.add(cell(answer, expected.get(i + 1), things));
        }
        return cells;
    }

    private static String cell(Response answer, String expected, OneOfEach things) {
        boolean hidesOurs = !answer.asString().contains(things.caseId().toString())
                && !answer.asString().contains(things.reference());
        if (expected.equals("own") && !Set.of(401, 403).contains(answer.statusCode())) {
            return hidesOurs ? expected : "shows what is not theirs";
        }
        if (answer.statusCode() >= 500) {
            return Integer.toString(answer.statusCode());
        }
        return WALLS.contains(answer.statusCode()) ? Integer.toString(answer.statusCode()) : "yes";
    }

    /** The cells of the table, its head first. */
    private static List<List<String>> rows(String markdown) {
        return markdown.lines()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).filter(cell -> !cell.isEmpty()).toList())
                .toList();
    }

    private static String written(List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            table.append("| ").append(String.join(" | ", row)).append(" |\n");
        }
        return table.toString();
    }
}
