package org.openmash.children;

import static io.restassured.http.Method.DELETE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.children.OnRecord.BORN;
import static org.openmash.children.OnRecord.child;
import static org.openmash.children.OnRecord.someName;
import static org.openmash.children.OnRecord.someNhsNumber;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openmash.Refusal;
import org.openmash.children.OnRecord.Taken;
import org.openmash.families.FrontDoor;
import org.openmash.families.TestServers;
import org.openmash.hubs.HubScope;
import org.openmash.sql.Sql;
import org.openmash.sql.StatementFailed;

/** Whether two records are one child: merged, split, answered, and each undone to the byte. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class MergingAndSplittingTest {
    private static final FrontDoor WORKER = FrontDoor.as("worker");
    private static final String REASON = "The GP holds both names.";

    @Inject
    OnRecord record;

    @Inject
    ChildIndex index;

    @Inject
    Verdicts verdicts;

    @Inject
    Links links;

    @Inject
    Merges merges;

    @Inject
    HubScope scope;

    @Inject
    Sql sql;

    private static Response merge(UUID child, UUID other) {
        return WORKER.post("/children/" + child + "/merges", Map.of("childId", other, "reason", REASON));
    }

    private static Response split(UUID child, UUID other) {
        return WORKER.call(DELETE, "/children/" + child + "/merges/" + other, Map.of("reason", "They are cousins."));
    }

    private static Response answer(UUID child, String about, UUID id, String answer) {
        return WORKER.post(
                "/children/" + child + "/identity-answers", Map.of(about, id, "answer", answer, "reason", REASON));
    }

    private Taken someone() {
        return record.take(child(someName(), BORN, null));
    }

    @Test
    void theOlderIdSurvivesAndTheOtherRedirectsUntilItIsSplit() {
        Taken older = someone();
        Taken younger = someone();
        WORKER.put("/children/" + younger.child() + "/involvements", "[{\"kind\":\"plan\",\"from\":\"2024-01-05\"}]");
        merge(younger.child(), older.child()).then().statusCode(201)
                .header("Location", endsWith("/children/" + older.child() + "/merges/" + younger.child()))
                .body("childId", equalTo(older.child().toString()));
        WORKER.get("/children/" + older.child()).then().statusCode(200)
                .body("evidence", hasSize(2))
                .body("involvements.kind", contains("plan"))
                .body("merges.act", contains("merge"));
        Response redirected = RestAssured.given()
                .redirects().follow(false)
                .header("Authorization", "Bearer " + TestServers.token("worker"))
                .get("/api/v1/children/" + younger.child());
        assertEquals(308, redirected.statusCode());
        assertTrue(redirected.header("Location").endsWith("/api/v1/children/" + older.child()));
        merge(older.child(), younger.child()).then().statusCode(409).body("type", endsWith("already-linked"));

        split(older.child(), younger.child()).then().statusCode(200).body("act", equalTo("split"));
        WORKER.get("/children/" + younger.child()).then().statusCode(200)
                .body("evidence", hasSize(1)).body("involvements.kind", contains("plan"));
        WORKER.get("/children/" + older.child()).then()
                .body("evidence", hasSize(1)).body("involvements", hasSize(0)).body("merges.act", contains("merge", "split"));
        split(older.child(), younger.child()).then().statusCode(409).body("type", endsWith("not-merged"));
    }

    @Test
    void workReplacedWhileTwoWereOneComesBackWithTheirSplit() {
        Taken older = someone();
        Taken younger = someone();
        WORKER.put("/children/" + younger.child() + "/involvements", "[{\"kind\":\"plan\",\"from\":\"2024-01-05\"}]");
        merge(older.child(), younger.child());
        WORKER.put("/children/" + older.child() + "/involvements", "[{\"kind\":\"s17\"}]").then().statusCode(200);
        WORKER.get("/children/" + older.child()).then().body("involvements.kind", contains("s17"));
        split(older.child(), younger.child());
        WORKER.get("/children/" + younger.child()).then().body("involvements.kind", contains("plan"));
        WORKER.get("/children/" + older.child()).then().body("involvements.kind", contains("s17"));
    }

    @Test
    void notTheSameKeepsTwoApartAlsoThroughAThird() {
        Taken one = someone();
        Taken two = someone();
        Taken third = someone();
        answer(one.child(), "caseId", two.caseId(), "not-the-same").then().statusCode(200);
        Verdicts.Pair pair = new Verdicts.Pair(one.child(), two.child());
        assertEquals(Set.of(pair), notSame(two.child()));
        merge(one.child(), two.child()).then().statusCode(422).body("type", endsWith("not-the-same-child"))
                .body("childId", equalTo(pair.one().toString())).body("otherChildId", equalTo(pair.other().toString()));
        merge(one.child(), third.child()).then().statusCode(201);
        WORKER.post("/children/" + one.child() + "/links", Map.of("caseId", two.caseId(), "reason", REASON))
                .then().statusCode(422).body("type", endsWith("not-the-same-child"));
        answer(one.child(), "childId", two.child(), "same").then().statusCode(200)
                .body("childId", equalTo(one.child().toString()));
        assertEquals(one.child(), childOf(two.caseId()));
        WORKER.get("/children/" + one.child()).then().body("evidence", hasSize(3));
    }

    @Test
    void anAnswerStandsUntilSomethingNewIsToldOfEither() {
        String given = someName();
        Taken one = record.take(child(given, BORN, null));
        Taken two = someone();
        answer(one.child(), "childId", two.child(), "not-the-same").then().statusCode(200);
        record.add(one, child(given, BORN, null));
        assertEquals(1, notSame(one.child()).size(), "the same words again are nothing new");
        record.add(one, child(given, BORN, someNhsNumber()));
        assertEquals(Set.of(), notSame(one.child()));
        merge(one.child(), two.child()).then().statusCode(201);
    }

    @Test
    void notSureIsKeptAndJoinsAndPartsNothing() {
        Taken one = someone();
        Taken two = someone();
        answer(one.child(), "childId", two.child(), "not-sure").then().statusCode(200);
        WORKER.get("/children/" + two.child()).then()
                .body("answers.answer", contains("not-sure")).body("answers.stands", contains(true))
                .body("answers.otherChildId", contains(one.child().toString()));
        merge(one.child(), two.child()).then().statusCode(201);
    }

    @Test
    void aPersonConfirmsTheMachinesJoinOrTakesItApart() {
        String number = someNhsNumber();
        String given = someName();
        Taken first = record.take(child(given, BORN, number));
        Taken second = record.take(child(given, BORN, number));
        assertEquals(first.child(), second.child());
        answer(first.child(), "caseId", second.caseId(), "same").then().statusCode(200);
        assertFalse(scope.in("900", () -> index.identityOf(second.caseId())).joinedByMachine());
        answer(first.child(), "caseId", second.caseId(), "same").then().statusCode(409);
        answer(first.child(), "caseId", second.caseId(), "not-the-same").then().statusCode(200);
        UUID own = childOf(second.caseId());
        assertEquals(Set.of(new Verdicts.Pair(first.child(), own)), notSame(own));
    }

    @Test
    void everyFaultOfAnAnswerIsToldAtOnce() {
        Taken one = someone();
        WORKER.post("/children/" + one.child() + "/identity-answers", "{\"answer\":\"perhaps\"}").then().statusCode(400)
                .body("errors", hasSize(3));
        WORKER.call(DELETE, "/children/" + one.child() + "/merges/" + one.child(), null).then().statusCode(400);
        merge(one.child(), one.child()).then().statusCode(422);
        merge(one.child(), UUID.randomUUID()).then().statusCode(404);
    }

    /** Acts at random, then each undone in turn: evidence, work and families are what they were, to the byte. */
    @Test
    void whateverIsLinkedMergedSplitAndUndoneComesBackToTheByte() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Taken> all = IntStream.range(0, 6).mapToObj(i -> someone()).toList();
        List<UUID> cases = all.stream().map(Taken::caseId).toList();
        List<UUID> children = all.stream().map(Taken::child).toList();
        WORKER.put("/children/" + children.get(1) + "/involvements", "[{\"kind\":\"plan\",\"from\":\"2024-01-05\"}]");
        WORKER.put("/children/" + children.get(4) + "/involvements", "[{\"kind\":\"s17\"}]");
        for (int round = 0; round < 12; round++) {
            List<String> before = new ArrayList<>();
            List<Runnable> undoings = new ArrayList<>();
            for (int step = 0; step < 5; step++) {
                String stood = state(cases, children);
                Runnable undoing = act(random, cases, children);
                if (undoing != null) {
                    before.add(stood);
                    undoings.add(undoing);
                }
            }
            for (int i = undoings.size() - 1; i >= 0; i--) {
                undoings.get(i).run();
                assertEquals(before.get(i), state(cases, children), "seed " + seed + ", round " + round + ", act " + i);
            }
        }
    }

    /** @return how to undo it; null where it was refused */
    private Runnable act(Random random, List<UUID> cases, List<UUID> children) {
        UUID caseId = cases.get(random.nextInt(cases.size()));
        UUID one = children.get(random.nextInt(children.size()));
        UUID two = children.get(random.nextInt(children.size()));
        try {
            return scope.in("900", () -> {
                Map<UUID, UUID> now = verdicts.survivors(List.of(one, two));
                if (random.nextBoolean()) {
                    links.link(record.worker("900"), now.get(one), caseId, REASON);
                    return () -> scope.in("900", () -> links.undo(
                            record.worker("900"), index.childOf(List.of(caseId)).get(caseId), caseId, REASON));
                }
                ChildRecord.MergeAct merged =
                        merges.merge(record.worker("900"), now.get(one), now.get(two), REASON).merge();
                return () -> scope.in("900", () ->
                        merges.split(record.worker("900"), merged.childId(), merged.otherChildId(), REASON));
            });
        } catch (Refusal refused) {
            return null;
        }
    }

    private String state(List<UUID> cases, List<UUID> children) {
        return scope.in("900", () -> {
            List<String> evidence = sql.list(
                    "select * from told_identity where case_id = any(?) order by case_id, id",
                    row -> row.id("case_id") + " of " + row.id("child_id") + " " + row.id("first_child_id") + " "
                            + row.text("answer") + " " + row.text("told") + " " + row.text("candidates"),
                    (Object) cases.toArray(UUID[]::new));
            List<String> families = new ArrayList<>();
            new TreeMap<>(index.families(children)).forEach((child, family) -> families.add(
                    child + " " + new TreeMap<>(Map.of("cases", family.cases().stream().sorted().toList())) + " "
                            + family.involvements().stream()
                                    .map(one -> one.kind() + one.from() + one.to()).sorted().toList()));
            return String.join("\n", evidence) + "\n" + String.join("\n", families) + "\n"
                    + new TreeMap<>(verdicts.survivors(children));
        });
    }

    @Test
    void twoWorkersAtOnceLoseAndDoubleNothing() throws Exception {
        for (int round = 0; round < 5; round++) {
            Taken one = someone();
            Taken two = someone();
            Taken three = someone();
            List<Integer> codes = atOnce(List.of(
                    () -> merge(one.child(), two.child()).statusCode(),
                    () -> merge(two.child(), three.child()).statusCode(),
                    () -> merge(one.child(), two.child()).statusCode(),
                    () -> addedAsTheFrontDoorDoes(three)));
            assertTrue(codes.stream().allMatch(code -> code == 201 || code == 409 || code == 308), codes.toString());
            scope.run(record.worker("900").hub(), () -> {
                Map<UUID, UUID> standing = verdicts.survivors(List.of(one.child(), two.child(), three.child()));
                List<Taken> all = List.of(one, two, three);
                all.forEach(taken -> assertEquals(
                        standing.get(taken.child()), index.childOf(List.of(taken.caseId())).get(taken.caseId())));
                assertEquals(4, sql.list(
                                "select 1 from told_identity where case_id = any(?)", row -> 1,
                                (Object) all.stream().map(Taken::caseId).toArray(UUID[]::new))
                        .size());
                assertEquals(1, sql.list(
                                "select 1 from child_merge where merged_id = ? and undone_at is null", row -> 1, two.child())
                        .size());
            });
        }
    }

    /** What collides with a merge is taken in anew. */
    private int addedAsTheFrontDoorDoes(Taken taken) {
        while (true) {
            try {
                record.add(taken, child(someName(), BORN, null));
                return 201;
            } catch (StatementFailed collided) {
                assertEquals("40P01", collided.state());
            }
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        CyclicBarrier together = new CyclicBarrier(acts.size());
        try (ExecutorService people = Executors.newFixedThreadPool(acts.size())) {
            List<Future<T>> under = new ArrayList<>();
            for (Callable<T> act : acts) {
                under.add(people.submit(() -> {
                    together.await();
                    return act.call();
                }));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> one : under) {
                done.add(one.get());
            }
            return done;
        }
    }

    private Set<Verdicts.Pair> notSame(UUID child) {
        return scope.in("900", () -> verdicts.notSame(List.of(child)));
    }

    private UUID childOf(UUID caseId) {
        return scope.in("900", () -> index.childOf(List.of(caseId)).get(caseId));
    }
}
