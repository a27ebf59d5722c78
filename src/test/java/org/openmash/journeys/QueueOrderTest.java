package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.journeys.AtTheDesk.ok;
import static org.openmash.triage.DecisionDrafts.complete;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.HubClock;
import org.openmash.families.InventedChild;
import org.openmash.families.TestServers;

/** The desk works from the top: the queue's order, its pages, filters and counts, over generated cases of one hub. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class QueueOrderTest {
    private static final String HUB = "904";
    private static final String WITHOUT_RULES = "902";
    private static final Instant NOW = Instant.parse("2026-10-20T10:00:00Z");
    private static final Invented OWN = new Invented(5);
    private static final long SEED = Long.getLong("openmash.seed", 20261020L);
    private static final int CHILDREN = 20;
    private static final int REFERRALS = 8;

    private static List<UUID> cases;

    @BeforeEach
    void onTheDay() {
        HubClock.set(NOW);
    }

    @AfterEach
    void letTheClockRun() {
        HubClock.backToRealTime();
    }

    /** Cases of real referrals, then moved to everywhere that a case can stand. */
    private static List<QueuedCase> generated(long seed) {
        if (cases == null) {
            cases = opened();
        }
        try (Database owner = Database.asOwner()) {
            Random random = new Random(seed);
            cases.forEach(id -> QueuedCase.scatter(owner, id, random, NOW));
            return QueuedCase.all(owner, HUB);
        }
    }

    private static List<UUID> opened() {
        for (int i = 0; i < REFERRALS; i++) {
            InventedChild[] children = IntStream.range(0, CHILDREN)
                    .mapToObj(n -> aChild("Queued", OWN.family()).born("2016-04-05").livingAt(OWN.home(), "OL1 1AA"))
                    .toArray(InventedChild[]::new);
            ok(201, People.referrer(HUB, "school")
                    .post("/referrals", aReferralFromASchool().about(children).inWords("Seen.").json()));
        }
        return ids(pages(People.worker(HUB), 200, Map.of()));
    }

    /** Every row of every page. */
    private static List<Map<String, Object>> pages(FrontDoor worker, int limit, Map<String, List<String>> filter) {
        List<Map<String, Object>> rows = new ArrayList<>();
        FrontDoor asking = worker.asking("limit", limit);
        for (Map.Entry<String, List<String>> part : filter.entrySet()) {
            asking = asking.asking(part.getKey(), part.getValue().toArray());
        }
        String next = null;
        do {
            Response page = ok(200, (next == null ? asking : asking.asking("cursor", next)).get("/triage/queue"));
            List<Map<String, Object>> items = page.path("items");
            rows.addAll(items);
            next = page.path("next");
            assertTrue(next == null || items.size() == limit, "only the last page is short");
        } while (next != null);
        return rows;
    }

    private static List<UUID> ids(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> UUID.fromString((String) row.get("caseId"))).toList();
    }

    private static List<UUID> inOrder(List<QueuedCase> all, Predicate<QueuedCase> wanted, Instant at) {
        return all.stream().filter(wanted).sorted(QueuedCase.mostUrgentFirst(at)).map(QueuedCase::id).toList();
    }

    @Test
    void thePagesTogetherAreTheOrderOfTheDesk() {
        for (long seed = SEED; seed < SEED + 3; seed++) {
            List<QueuedCase> all = generated(seed);
            List<UUID> expected = inOrder(all, QueuedCase::isOpen, NOW);
            for (int limit : new int[] {1 + (int) (seed % 3), 25, 200}) {
                assertEquals(expected, ids(pages(People.worker(HUB), limit, Map.of())), "seed " + seed + ", pages of " + limit);
            }
        }
    }

    @Test
    void latenessIsReckonedAtTheFirstPageOnEveryPage() {
        List<UUID> expected = inOrder(generated(SEED + 10), QueuedCase::isOpen, NOW);
        FrontDoor worker = People.worker(HUB);
        Response first = ok(200, worker.asking("limit", 30).get("/triage/queue"));
        List<UUID> read = new ArrayList<>(ids(first.path("items")));
        HubClock.advance(Duration.ofHours(5));
        for (String next = first.path("next"); next != null; ) {
            Response page = ok(200, worker.asking("limit", 30).asking("cursor", next).get("/triage/queue"));
            read.addAll(ids(page.path("items")));
            next = page.path("next");
        }
        assertEquals(expected, read, "seed " + (SEED + 10) + ": nothing is lost or shown twice while cases run late");
    }

    @Test
    void filtersShowWhatTheySayInTheSameOrder() {
        List<QueuedCase> all = generated(SEED + 20);
        Map<Map<String, List<String>>, Predicate<QueuedCase>> filters = new LinkedHashMap<>();
        filters.put(Map.of("band", List.of("red")), one -> one.isOpen() && one.band().equals("red"));
        filters.put(Map.of("band", List.of("green", "amber")), one -> one.isOpen() && !one.band().equals("red"));
        for (String state : List.of("waiting", "claimed", "checks", "awaiting-sign-off", "awaiting-capacity", "decided", "closed")) {
            filters.put(Map.of("state", List.of(state)), one -> one.shownState(NOW).equals(state));
        }
        filters.put(
                Map.of("state", List.of("decided", "claimed")),
                one -> List.of("decided", "claimed").contains(one.shownState(NOW)));
        filters.put(Map.of("agency", List.of("police")), one -> one.isOpen() && one.agency().equals("police"));
        filters.put(Map.of("holder", List.of("none")), one -> one.isOpen() && !one.isHeld(NOW));
        filters.put(Map.of("holder", List.of("me")), one -> one.isOpen() && one.isHeldBy("worker-" + HUB, NOW));
        filters.put(
                Map.of("holder", List.of("none", "worker-2")),
                one -> one.isOpen() && (!one.isHeld(NOW) || one.isHeldBy("worker-2", NOW)));
        filters.put(Map.of("breached", List.of("true")), one -> one.isOpen() && one.isBreached(NOW));
        filters.put(Map.of("breached", List.of("false")), one -> one.isOpen() && !one.isBreached(NOW));
        filters.put(Map.of("flag", List.of("missing", "returned")), one -> one.isOpen() && one.hasAnyFlag("missing", "returned"));
        String reference = all.getFirst().reference();
        filters.put(Map.of("reference", List.of(reference)), one -> one.isOpen() && one.reference().equals(reference));
        filters.put(
                Map.of("band", List.of("red"), "state", List.of("waiting", "closed"), "breached", List.of("true")),
                one -> one.band().equals("red")
                        && List.of("waiting", "closed").contains(one.shownState(NOW))
                        && one.isBreached(NOW));
        filters.forEach((filter, wanted) -> assertEquals(
                inOrder(all, wanted, NOW), ids(pages(People.worker(HUB), 11, filter)), "seed " + (SEED + 20) + ", " + filter));
    }

    @Test
    void countsAreOfAllThatMatch() {
        List<QueuedCase> all = generated(SEED + 30);
        counted(all.stream().filter(QueuedCase::isOpen).toList(), Map.of());
        counted(all.stream().filter(one -> one.isOpen() && one.band().equals("amber")).toList(), Map.of("band", "amber"));
        counted(all.stream().filter(one -> one.shownState(NOW).equals("claimed")).toList(), Map.of("state", "claimed"));
        counted(all.stream().filter(one -> one.shownState(NOW).equals("decided")).toList(), Map.of("state", "decided"));
        counted(all.stream().filter(one -> one.isOpen() && one.isBreached(NOW)).toList(), Map.of("breached", "true"));
    }

    private static void counted(List<QueuedCase> matching, Map<String, String> filter) {
        FrontDoor asking = People.worker(HUB).asking("counts", true).asking("limit", 1);
        for (Map.Entry<String, String> part : filter.entrySet()) {
            asking = asking.asking(part.getKey(), part.getValue());
        }
        Response page = ok(200, asking.get("/triage/queue"));
        Map<String, Integer> byState = new HashMap<>();
        Map<String, Integer> byBand = new HashMap<>(Map.of("red", 0, "amber", 0, "green", 0));
        matching.forEach(one -> {
            byState.merge(one.shownState(NOW), 1, Integer::sum);
            byBand.merge(one.band(), 1, Integer::sum);
        });
        assertEquals(byState, withoutNone(page.path("counts.byState")), "by state, " + filter);
        assertEquals(byBand, page.path("counts.byBand"), "by band, " + filter);
        assertEquals((int) matching.stream().filter(one -> one.isBreached(NOW)).count(), page.<Integer>path("counts.breached"));
        assertEquals((int) matching.stream().filter(one -> !one.isHeld(NOW)).count(), page.<Integer>path("counts.unclaimed"));
    }

    private static Map<String, Integer> withoutNone(Map<String, Integer> counts) {
        Map<String, Integer> some = new HashMap<>(counts);
        some.values().removeIf(count -> count == 0);
        return some;
    }

    @Test
    void nextGivesTheMostUrgentFreeCaseOfTheFilter() {
        List<QueuedCase> all = generated(SEED + 40);
        FrontDoor worker = People.worker(HUB);
        for (Map<String, Object> filter : List.of(
                Map.<String, Object>of(), Map.<String, Object>of("band", List.of("green")), Map.<String, Object>of("breached", true, "agency", "health"))) {
            Map<UUID, QueuedCase> taken = new HashMap<>();
            List<UUID> expected = inOrder(
                    all,
                    one -> one.shownState(NOW).equals("waiting")
                            && (!filter.containsKey("band") || one.band().equals("green"))
                            && (!filter.containsKey("agency") || (one.agency().equals("health") && one.isBreached(NOW))),
                    NOW);
            for (UUID id : expected.stream().limit(3).toList()) {
                Response next = ok(200, worker.post("/triage/queue/next", filter));
                assertEquals(id.toString(), next.path("caseId"), "seed " + (SEED + 40) + ", " + filter);
                assertEquals("claimed", next.path("state"));
                taken.put(id, null);
            }
            all = all.stream().filter(one -> !taken.containsKey(one.id())).toList();
        }
    }

    @Test
    void aHubWhoseRulesAreMissingStillTakesReferralsAndShowsThemUnscoredOnTop() {
        double alertsBefore = alerts();
        Response receipt = ok(201, People.referrer(WITHOUT_RULES, "school")
                .post("/referrals", aReferralFromASchool()
                        .about(aChild("Unscored", OWN.family()).born("2016-04-05").safe())
                        .tellingOf("family-homeless")
                        .json()));
        assertTrue(alerts() > alertsBefore, "an alert is counted");
        FrontDoor worker = People.worker(WITHOUT_RULES);
        Response queue = ok(200, worker.asking("reference", (String) receipt.path("reference")).get("/triage/queue"));
        Map<String, Object> row = queue.path("items[0]");
        assertTrue((Boolean) row.get("unscored"));
        assertEquals("red", row.get("band"));
        assertTrue(row.containsKey("level") && row.get("level") == null, row::toString);
        assertTrue(row.containsKey("score") && row.get("score") == null, row::toString);
        String caseId = (String) row.get("caseId");
        Response file = ok(200, worker.get("/triage/cases/" + caseId));
        assertTrue(file.<Boolean>path("assessment.unscored"));
        Response claimed = ok(200, worker.ifMatch(file).post("/triage/cases/" + caseId + "/claim"));
        Response decided = ok(201, worker.ifMatch(claimed)
                .post("/triage/cases/" + caseId + "/decisions", complete("child-in-need-assessment", 3)));
        assertEquals("awaiting-sign-off", decided.path("status"), "red, so a manager signs; no score to differ from");
    }

    private static double alerts() {
        String metrics = FrontDoor.asNobody().below("").get("/q/metrics").asString();
        return metrics.lines()
                .filter(line -> line.startsWith("openmash_unscored_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
