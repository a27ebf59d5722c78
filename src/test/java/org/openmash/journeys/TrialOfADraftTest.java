package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.journeys.AtTheDesk.ok;
import static org.openmash.journeys.AtTheDesk.refused;
import static org.openmash.journeys.ThresholdPanel.at;
import static org.openmash.journeys.ThresholdPanel.indicator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.InventedChild;
import org.openmash.families.TestServers;
import org.openmash.families.InventedNames;
import org.openmash.hubs.Hubs;
import org.openmash.hubs.practice.SetLife;

/** A draft is rehearsed on what came in before: how many would move, whom a duty manager may look at, and nothing else. */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class TrialOfADraftTest {
    private static final String HUB = "920";
    private static final String OTHER = "921";
    private static final String NOTICE = "home-education-notice";
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Set<String> TOUCHED_BY_TRIALS = Set.of(
            "past_case", "fact_word", "threshold_trial", "trial_case", "audit_entry", "threshold_set", "repeat_key");

    @Inject
    SetLife life;

    @Inject
    Hubs hubs;

    private ThresholdPanel panel(String hub) {
        return new ThresholdPanel(hubs.get(hub), life);
    }

    private static InventedChild child(int number, String postcode) {
        return aChild("Child" + number, InventedNames.unlikeAnyOther())
                .born("2016-05-06")
                .livingAt(number + " Past Street", postcode)
                .safe();
    }

    private static Set<UUID> referred(String hub, int howMany, InventedChild... about) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> caseOf(hub, ok(201, People.referrer(hub, "school").post(
                        "/referrals",
                        aReferralFromASchool()
                                .about(about.length > 0 ? about[0] : child(i, "OL1 1AA"))
                                .tellingOf(NOTICE)
                                .json()))))
                .collect(Collectors.toSet());
    }

    private static UUID caseOf(String hub, Response receipt) {
        Response row = ok(200, People.worker(hub)
                .asking("reference", receipt.<String>path("reference")).get("/triage/queue"));
        return UUID.fromString(row.path("items[0].caseId"));
    }

    private static int raised(ThresholdPanel panel, String code) {
        ObjectNode document = panel.document(1).put("name", "rehearsal-" + UUID.randomUUID().toString().substring(0, 8));
        indicator(document, code).put("points", 65);
        int set = panel.written(document);
        panel.check(set);
        return set;
    }

    private static String asked(ThresholdPanel panel, int set) {
        Response asked = ok(202, panel.editor.post(at(set) + "/trials"));
        String location = asked.header("Location");
        assertTrue(location.endsWith("/trials/" + asked.path("id")), location);
        return location.substring(FrontDoor.BASE.length());
    }

    private static Response ended(ThresholdPanel panel, String trial) {
        long until = System.nanoTime() + LIMIT.toNanos();
        Response read = ok(200, panel.editor.get(trial));
        while (read.path("state").equals("running")) {
            assertTrue(System.nanoTime() < until, read.asString());
            Thread.onSpinWait();
            read = ok(200, panel.editor.get(trial));
        }
        return read;
    }

    private static Response done(ThresholdPanel panel, String trial) {
        Response ended = ended(panel, trial);
        assertEquals("done", ended.path("state"), ended.asString());
        return ended;
    }

    /** What stands in the tables that live work reads, as the owner sees it. */
    private static Map<String, String> live(Database owner, String hub) {
        Map<String, String> tables = new TreeMap<>();
        owner.texts("select c.table_name from information_schema.columns c join information_schema.tables t using "
                        + "(table_schema, table_name) where c.table_schema = 'public' and c.column_name = 'hub' and "
                        + "t.table_type = 'BASE TABLE'")
                .stream()
                .filter(table -> !TOUCHED_BY_TRIALS.contains(table))
                .forEach(table -> tables.put(table, owner.texts(
                        "select coalesce(md5(string_agg(t::text, '' order by t::text)), '') from " + table
                                + " t where hub = ?", hub)
                        .getFirst()));
        return tables;
    }

    @Test
    void howManyWouldMoveIsCountedAndWhoTheyAreADutyManagerMayLookAt() {
        ThresholdPanel panel = panel(HUB);
        Set<UUID> cases = new HashSet<>(referred(HUB, 8));
        cases.addAll(referred(HUB, 1, child(90, "OL2 2BB").hidden()));
        int set = raised(panel, NOTICE);
        try (Database owner = Database.asOwner()) {
            Map<String, String> before = live(owner, HUB);
            Response done = done(panel, asked(panel, set));
            assertEquals(before, live(owner, HUB), "a trial changes nothing but its own tables");
            counted(done, cases.size());
            cases.forEach(one -> assertFalse(done.asString().contains(one.toString()), "counts alone"));
            assertEquals("trialled", panel.state(set));
            looked(owner, panel, done, set, cases);
            restricted(owner);
            small(panel, done);
        }
    }

    private static void counted(Response done, int cases) {
        Map<String, Object> answers = done.path("result.asUnknown");
        assertEquals(cases, answers.get("rises"));
        assertEquals(0, answers.get("falls"));
        List<Map<String, Object>> moved = done.path("result.asUnknown.moves.findAll { it.from != it.to }");
        assertEquals(1, moved.size(), moved::toString);
        assertEquals(Map.of("level", 4, "band", "red"), moved.getFirst().get("to"));
        assertEquals(List.of("points"), done.path("result.asUnknown.byRule.rule"));
        assertEquals(List.of(cases), done.path("result.asUnknown.byRule.cases"));
        assertEquals(cases, done.<Integer>path(
                "result.asUnknown.byFollowed.find { it.followed == 'not-yet' && it.to.level == 4 }.cases"));
        assertEquals(cases, done.<Integer>path(
                "result.asUnknown.groups.find { it.by == 'ageGroup' && it.value == '10-15' }.rises"));
        assertNull(done.path("result.asHarmless"));
    }

    /** Eight of one area and one of none that is told: neither number may be had back from the other. */
    private static void small(ThresholdPanel panel, Response done) {
        List<Map<String, Object>> areas = done.path("result.asUnknown.groups.findAll { it.by == 'area' }");
        assertEquals(Set.of("OL1", "not-known"), areas.stream().map(one -> one.get("value")).collect(Collectors.toSet()));
        areas.forEach(area -> assertFalse(area.containsKey("rises"), area::toString));
        Response again = done(panel, asked(panel, done.<Integer>path("set.version")));
        assertEquals(done.<Object>path("result"), again.path("result"), "the same cases, the same answer");
        assertNotNull(again.path("result.asUnknown.rises"));
        referred(HUB, 2);
        Response more = done(panel, asked(panel, done.<Integer>path("set.version")));
        assertNull(more.path("result.asUnknown.rises"), "two more than was shown before would be two children");
    }

    private static void looked(Database owner, ThresholdPanel panel, Response done, int set, Set<UUID> cases) {
        String path = at(set) + "/trials/" + done.path("id") + "/cases";
        assertEquals(403, panel.editor.get(path).statusCode());
        assertEquals(403, People.worker(HUB).get(path).statusCode());
        refused(404, "not-found", People.manager(OTHER).get(path));
        Response first = ok(200, People.manager(HUB).asking("limit", 5).get(path));
        Response second = ok(200, People.manager(HUB)
                .asking("limit", 200).asking("cursor", first.<String>path("next")).get(path));
        Set<UUID> shown = new HashSet<>();
        for (Response page : List.of(first, second)) {
            page.<List<String>>path("items.caseId").forEach(id -> shown.add(UUID.fromString(id)));
        }
        assertEquals(cases, shown);
        assertEquals(5, first.<List<String>>path("items").size());
        assertNull(second.path("next"));
        List<String> recorded = owner.texts(
                "select unnest(cases)::text from audit_entry where hub = ? and act = 'trial-cases-read'", HUB);
        assertEquals(
                cases.stream().map(UUID::toString).sorted().toList(), recorded.stream().sorted().toList());
        assertEquals(
                List.of("manager-" + HUB),
                owner.texts("select distinct sub from audit_entry where hub = ? and act = 'trial-cases-read'", HUB));
    }

    private static void restricted(Database owner) {
        assertEquals(
                0, owner.number("select count(*) from past_case where hub = ? and area = 'OL2'", HUB));
    }

    @Test
    void whatHistoryWasNeverAskedIsNamedAndReadBothWays() {
        ThresholdPanel panel = panel(OTHER);
        referred(OTHER, 7);
        ObjectNode document = panel.document(1).put("name", "asking-more");
        document.withArray("/indicators").add(indicator(document, "other-worry").deepCopy().put("code", "a-new-worry"));
        int set = panel.written(document);
        panel.check(set);
        Response done = done(panel, asked(panel, set));
        assertEquals(List.of("a-new-worry"), done.path("result.neverAsked.code"));
        assertEquals(List.of("indicator"), done.path("result.neverAsked.kind"));
        assertNotNull(done.path("result.asHarmless.moves"));
    }

    @Test
    void onlyACheckedDraftIsTriedAndOneAtATimeUntilSomebodyStopsIt() {
        String hub = "922";
        ThresholdPanel panel = panel(hub);
        refused(404, "not-found", panel.editor.post(at(4000) + "/trials"));
        int unchecked = panel.copied(1);
        refused(409, "not-checked", panel.editor.post(at(unchecked) + "/trials"));
        panel.check(unchecked);
        UUID trial = UUID.randomUUID();
        try (Database owner = Database.asOwner()) {
            running(owner, hub, trial, unchecked, panel);
            refused(409, "trial-running", panel.editor.post(at(unchecked) + "/trials"));
            String path = at(unchecked) + "/trials/" + trial;
            refused(409, "trial-not-done", People.manager(hub).get(path + "/cases"));
            assertEquals(400, panel.editor.post(path + "/stop", Map.of()).statusCode());
            Response stopped = ok(200, panel.editor.post(path + "/stop", Map.of("reason", "The wrong draft.")));
            assertEquals("stopped", stopped.path("state"));
            assertEquals("The wrong draft.", stopped.path("stopped.reason"));
            refused(409, "trial-ended", panel.editor.post(path + "/stop", Map.of("reason", "Again.")));
            assertEquals("done", done(panel, asked(panel, unchecked)).path("state"));
        }
    }

    @Test
    void aTrialWhoseInstanceIsGoneIsTakenUpAgain() {
        String hub = "923";
        ThresholdPanel panel = panel(hub);
        referred(hub, 1);
        int set = panel.copied(1);
        panel.check(set);
        UUID trial = UUID.randomUUID();
        try (Database owner = Database.asOwner()) {
            running(owner, hub, trial, set, panel);
            owner.write(
                    "insert into trial_case (hub, trial_id, case_id, from_band, to_band, by_rules) values (?, ?, ?, 1, 1, '{}')",
                    hub, trial, UUID.randomUUID());
            Response done = done(panel, at(set) + "/trials/" + trial);
            assertEquals(1, done.<Integer>path("progress.of"));
            assertEquals(0, owner.number("select count(*) from trial_case where trial_id = ?", trial));
            assertEquals("trialled", panel.state(set));
        }
    }

    /** A row as an instance leaves it behind that was killed at its work. */
    private static void running(Database owner, String hub, UUID trial, int set, ThresholdPanel panel) {
        owner.write(
                "insert into threshold_trial (id, hub, set_number, set_digest, state, asked_at, asked_by_sub, asked_by_name, "
                        + "asked_by_role, phase, cases_read, cases_of, held_by, beats) values (?, ?, ?, ?, 'running', "
                        + "timestamptz '2026-01-01', 'editor', 'An editor', 'threshold-editor', 'reading', 5, 9, ?, 3)",
                trial, hub, set, panel.read(set).path("digest"), UUID.randomUUID());
    }
}
