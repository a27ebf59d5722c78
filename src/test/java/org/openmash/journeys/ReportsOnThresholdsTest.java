package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.journeys.AtTheDesk.ok;
import static org.openmash.journeys.AtTheDesk.refused;
import static org.openmash.triage.DecisionDrafts.complete;
import static org.openmash.triage.DecisionDrafts.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.TestServers;

/**
 * Reports on the thresholds in use: decisions that differ from the score, whom the bands fall on, which rules fire.
 * Most cases are planted as rows of past cases, each test in months of its own; nobody's is real.
 */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class ReportsOnThresholdsTest {
    private static final String HUB = "930";
    private static final String OTHER = "931";
    private static final Map<String, Boolean> HIDDEN = Map.of("hidden", true);
    private static final YearMonth NOW = YearMonth.now(ZoneId.of("Europe/London"));
    private static final List<String> ALL_WAYS =
            List.of("ethnicity", "disability", "sex", "age", "area", "agency", "agency-kind");
    private static final Invented OWN = new Invented(45);

    /** So many past cases alike in all that is counted. */
    private record Planted(
            String hub,
            YearMonth month,
            int cases,
            String ethnicity,
            String agency,
            Score score,
            Integer decided,
            String outcome,
            String followed) {
        private record Score(String band, Integer level, List<String> fired) {}

        static Planted in(YearMonth month, int cases) {
            Score score = new Score("amber", 3, List.of("R50"));
            return new Planted(
                    HUB, month, cases, "WBRI", "school", score, 3, "child-in-need-assessment", "not-known");
        }

        Planted of(String group) {
            return new Planted(hub, month, cases, group, agency, score, decided, outcome, followed);
        }

        Planted scored(String band, Integer level, String... rules) {
            Score other = new Score(band, level, List.of(rules));
            return new Planted(hub, month, cases, ethnicity, agency, other, decided, outcome, followed);
        }

        Planted decided(Integer level, String other) {
            return new Planted(hub, month, cases, ethnicity, agency, score, level, other, followed);
        }

        Planted then(String what) {
            return new Planted(hub, month, cases, ethnicity, agency, score, decided, outcome, what);
        }

        Planted from(String other) {
            return new Planted(hub, month, cases, ethnicity, other, score, decided, outcome, followed);
        }

        Planted at(String other) {
            return new Planted(other, month, cases, ethnicity, agency, score, decided, outcome, followed);
        }

        void plant() {
            String kind = Map.of("school", "education", "health", "health", "police", "police").get(agency);
            try (Database owner = Database.asOwner()) {
                owner.write(
                        """
                        insert into past_case (hub, case_id, referral_id, case_version, assessment_number, scored_at,
                            received_at, received_on, facts, siblings, sibling_cases, sibling_red, sibling_red_besides,
                            told_level, told_band, told_score, rule_set_name, rule_set_version, fired, decided_level,
                            decided_outcome, decided_at, agency, agency_kind, age_group, sex, ethnicity, disability,
                            area, followed)
                        select ?, gen_random_uuid(), gen_random_uuid(), 1, 1, d, d, d::date, ''::bytea, false, '{}',
                            false, false, ?, ?, ?, ?, ?, string_to_array(?, ' '), ?, ?, case when ? then d end, ?, ?, '5-9',
                            'female', ?, 'not-known', 'OL1', ?
                        from (select ?::timestamptz as d from generate_series(1, ?)) as days""",
                        hub,
                        score.level() == null ? null : score.level().shortValue(),
                        (short) (List.of("red", "amber", "green").indexOf(score.band()) + 1),
                        score.level() == null ? null : (short) 50,
                        score.level() == null ? null : "starter",
                        score.level() == null ? null : "1",
                        String.join(" ", score.fired()),
                        decided == null ? null : decided.shortValue(),
                        outcome,
                        decided != null,
                        agency,
                        kind,
                        ethnicity,
                        followed,
                        month.atDay(10) + "T12:00:00Z",
                        cases);
            }
        }
    }

    private static FrontDoor analyst(String hub) {
        return FrontDoor.as(People.claims(hub, "analyst-" + hub, null, "analyst"));
    }

    private static Response report(String which, YearMonth from, YearMonth to) {
        return ok(200, analyst(HUB)
                .asking("from", from.toString())
                .asking("to", to.toString())
                .get("/reports/" + which));
    }

    private static Response fairness(String by, YearMonth from, YearMonth to) {
        return ok(200, analyst(HUB)
                .asking("from", from.toString())
                .asking("to", to.toString())
                .asking("by", by)
                .get("/reports/fairness"));
    }

    private static Object group(Response fairness, String group, String path) {
        return fairness.path("groups.find { it.group == '" + group + "' }." + path);
    }

    @Test
    void overridesStandInTheirCells() {
        YearMonth month = NOW.minusMonths(2);
        Planted.in(month, 20).scored("red", 4, "R01").decided(4, "strategy-discussion").plant();
        Planted.in(month, 9).scored("amber", 3, "R50").decided(4, "strategy-discussion").then("followed").plant();
        Planted.in(month, 7).scored("amber", 3, "R50").decided(4, "strategy-discussion").plant();
        Planted.in(month, 8).scored("amber", 3, "R50", "R51").decided(2, "early-help").from("health").plant();
        Planted.in(month, 6).scored("green", 2).decided(2, "child-in-need-assessment").plant();
        Planted.in(month, 11).scored("green", 2).decided(null, null).then("not-yet").plant();
        Planted.in(month, 13).scored("amber", null).decided(3, "child-in-need-assessment").plant();
        Response report = report("overrides", month, month);
        assertEquals(74, report.<Integer>path("cases"));
        assertEquals(11, report.<Integer>path("undecided"));
        assertEquals(13, report.<Integer>path("unscored"));
        assertEquals(50, report.<Integer>path("compared"));
        assertEquals(List.of("agreed", "raised", "lowered", "other-outcome"), report.path("answers.answer"));
        assertEquals(List.of(20, 16, 8, 6), report.path("answers.cases.count"));
        assertEquals(0.32f, report.<Float>path("answers[1].cases.rate"));
        assertEquals(Map.of("followed", 9, "not-yet", 0, "not-known", 7), report.path("answers[1].followed"));
        assertEquals(16, report.<Integer>path("byBand.find { it.band == 'amber' }.answers.raised.count"));
        assertEquals(0, report.<Integer>path("byBand.find { it.band == 'red' }.answers.raised.count"));
        assertEquals(8, report.<Integer>path("byAgencyKind.find { it.agencyKind == 'health' }.answers.lowered.count"));
        String r50 = "byRule.find { it.rule == 'R50' }.";
        assertEquals(24, report.<Integer>path(r50 + "fired"));
        assertEquals(List.of(0, 16, 8, 0), counts(report, r50 + "answers."));
        assertEquals(0, report.<Integer>path("byRule.find { it.rule == 'R02' }.fired"));
        assertTrue(report.<Boolean>path("upToDate"));
    }

    private static List<Object> counts(Response report, String answers) {
        List<Object> counts = new ArrayList<>();
        for (String answer : List.of("agreed", "raised", "lowered", "'other-outcome'")) {
            counts.add(report.path(answers + answer + ".count"));
        }
        return counts;
    }

    @Test
    void groupsAreToldWithRatesAndNotKnownIsAGroupOfItsOwn() {
        YearMonth month = NOW.minusMonths(3);
        Planted.in(month, 30).of("WBRI").plant();
        Planted.in(month, 10).of("WBRI").scored("red", 4, "R01").decided(4, "strategy-discussion").plant();
        Planted.in(month, 12).of("APKN").scored("green", 2).decided(3, "child-in-need-assessment").plant();
        Planted.in(month, 8).of("not-known").scored("green", 2).decided(2, "early-help").plant();
        Response report = fairness("ethnicity", month, month);
        assertEquals(60, report.<Integer>path("all.cases"));
        assertNull(report.path("all.group"));
        assertEquals(40, group(report, "WBRI", "cases"));
        assertEquals("White British", group(report, "WBRI", "name"));
        assertEquals(12, group(report, "APKN", "bands.green.count"));
        assertEquals(1.0f, group(report, "APKN", "level3Or4ByBand.green.rate"));
        assertEquals(12, group(report, "APKN", "answers.raised.count"));
        assertEquals(0.7575f, group(report, "APKN", "answers.raised.low"));
        assertEquals(0.25f, group(report, "WBRI", "bands.red.rate"));
        assertEquals(8, group(report, "not-known", "cases"));
        assertEquals(0, group(report, "not-known", "level3Or4ByBand.green.count"));
        assertEquals(0, group(report, "ABAN", "cases"));
        assertEquals(60, group(fairness("disability", month, month), "not-known", "cases"));
        assertEquals(60, group(fairness("area", month, month), "OL1", "cases"));
        assertEquals(60, group(fairness("age", month, month), "5-9", "cases"));
        assertEquals(60, group(fairness("agency", month, month), "school", "cases"));
    }

    @Test
    void threeChildrenOfOneEthnicityCannotBeHadBackFromAnyReport() {
        YearMonth month = NOW.minusMonths(4);
        Planted.in(month, 40).of("WBRI").plant();
        Planted three = Planted.in(month, 3).of("APKN").from("health");
        three.scored("red", 4, "R01").decided(4, "strategy-discussion").plant();
        Planted.in(month, 22).of("ABAN").from("police").scored("green", 2).decided(2, "early-help").plant();
        Planted.in(month, 17).of("BAFR").from("health").scored("green", 2).plant();
        Response report = fairness("ethnicity", month, month);
        assertEquals(HIDDEN, group(report, "APKN", "cases"));
        for (String by : ALL_WAYS) {
            nothingSmallIsLeftByTheGroupsOf(fairness(by, month, month), by);
        }
        Response overrides = report("overrides", month, month);
        assertFalse(overrides.asString().matches(".*:[1-5][,}].*"), overrides.asString());
        assertEquals(report.<Object>path("all.cases"), overrides.<Object>path("cases"));
    }

    /** Of each column: what the total leaves when all shown groups are taken from it; and no small count is there. */
    private static void nothingSmallIsLeftByTheGroupsOf(Response report, String by) {
        assertFalse(report.asString().matches(".*\"(count|cases)\":[1-5][,}].*"), by + ": " + report.asString());
        for (String column : List.of(
                "cases",
                "bands.red.count",
                "bands.amber.count",
                "bands.green.count",
                "undecided.count",
                "levels.'4'.count",
                "decided.'3'.count",
                "decided.'4'.count",
                "level3Or4ByBand.red.count",
                "answers.raised.count")) {
            Object total = report.path("all." + column);
            List<Object> groups = report.path("groups." + column);
            long hidden = groups.stream().filter(HIDDEN::equals).count();
            long shown = groups.stream().filter(Integer.class::isInstance).mapToLong(one -> (Integer) one).sum();
            if (total instanceof Integer all) {
                long rest = all - shown;
                assertTrue(hidden == 0 ? rest == 0 : rest > 5, by + " " + column + " leaves " + rest);
            }
        }
    }

    @Test
    void aMonthIsNotToldByTheYearAndItsOtherMonths() {
        YearMonth first = NOW.minusMonths(7);
        YearMonth second = NOW.minusMonths(6);
        Planted.in(first, 30).plant();
        Planted.in(second, 3).plant();
        assertEquals(33, report("overrides", first, second).<Integer>path("cases"));
        assertEquals(HIDDEN, report("overrides", second, second).path("cases"));
        assertEquals(HIDDEN, report("overrides", first, first).path("cases"), "33 less 30 would tell the 3");
        Response months = report("rule-firing", first, second);
        assertEquals(List.of(HIDDEN, HIDDEN), months.path("months.cases"));
    }

    @Test
    void theSameMonthsAWhileLaterDoNotTellWhoCameInBetween() {
        YearMonth month = NOW.minusMonths(8);
        Planted.in(month, 30).plant();
        assertEquals(30, report("overrides", month, month).<Integer>path("cases"));
        assertEquals(30, report("overrides", month, month).<Integer>path("cases"), "nobody came: the same again");
        Planted.in(month, 2).plant();
        assertEquals(HIDDEN, report("overrides", month, month).path("cases"));
        Planted.in(month, 9).plant();
        assertEquals(41, report("overrides", month, month).<Integer>path("cases"));
    }

    @Test
    void everyRuleOfTheSetIsThereMonthByMonthAlsoThoseThatNeverFired() {
        YearMonth first = NOW.minusMonths(11);
        YearMonth second = NOW.minusMonths(10);
        Planted.in(first, 20).scored("amber", 3, "R50").plant();
        Planted.in(first, 20).scored("red", 4, "R01").plant();
        Planted.in(second, 10).scored("amber", 3, "R50", "gone").plant();
        Planted.in(second, 30).scored("green", 2).plant();
        Planted.in(second, 7).scored("amber", null).plant();
        Response report = report("rule-firing", first, second);
        assertEquals(List.of(first.toString(), second.toString()), report.path("months.month"));
        assertEquals(List.of(40, 47), report.path("months.cases"));
        assertEquals(List.of(0, 7), report.path("months.unscored"));
        assertEquals(List.of(Map.of("name", "starter", "version", "1")), report.path("months[0].ruleSets"));
        assertEquals(List.of(false, false), report.path("months.changed"));
        String r50 = "rules.find { it.rule == 'R50' }.";
        assertEquals(30, report.<Integer>path(r50 + "fired.count"));
        assertEquals(0.375f, report.<Float>path(r50 + "fired.rate"));
        assertEquals(List.of(0.5f, 0.25f), report.path(r50 + "months.fired.rate"));
        assertEquals(false, report.<Boolean>path("rules.find { it.rule == 'gone' }.inForce"));
        List<Object> never = report.path("rules.findAll { it.fired.count == 0 }.rule");
        assertTrue(never.size() > 20, never.toString());
        assertTrue(report.<List<String>>path("rules.rule").containsAll(Set.of("R01", "R02", "R50")));
    }

    @Test
    void anotherHubsCasesAreNeverCounted() {
        YearMonth month = NOW.minusMonths(13);
        Planted.in(month, 25).at(OTHER).plant();
        assertEquals(0, report("overrides", month, month).<Integer>path("cases"));
        Response theirs = ok(200, analyst(OTHER)
                .asking("from", month.toString())
                .asking("to", month.toString())
                .get("/reports/overrides"));
        assertEquals(25, theirs.<Integer>path("cases"));
    }

    /** Taken in and decided over the API, and drawn by the report itself. */
    @Test
    void whatTheDeskDecidedTodayIsCountedToday() {
        for (int i = 0; i < 6; i++) {
            decideThere(complete("strategy-discussion", 4));
            decideThere(with(complete("child-in-need-assessment", 3), "{'differsFromScore':'The threat was withdrawn.'}"));
        }
        Response report = ok(200, analyst(OTHER)
                .asking("from", NOW.toString())
                .asking("to", NOW.toString())
                .get("/reports/overrides"));
        assertEquals(List.of(6, 0, 6, 0), report.path("answers.cases.count"));
        assertFalse(report.asString().contains("withdrawn"), "the reasons' words are not for reports");
        assertEquals(12, report.<Integer>path("byAgencyKind.find { it.agencyKind == 'education' }.compared"));
        List<Integer> fired = report.path("byRule.findAll { it.fired != 0 }.fired");
        assertTrue(fired.contains(12), fired.toString());
    }

    private static void decideThere(ObjectNode decision) {
        String reference = ok(201, People.referrer(OTHER, "school")
                        .post("/referrals", aReferralFromASchool()
                                .about(aChild("Counted", OWN.family())
                                        .born("2014-03-02")
                                        .livingAt(OWN.home(), "OL1 1AA")
                                        .safe())
                                .tellingOf("threat-to-harm-child")
                                .json()))
                .path("reference");
        FrontDoor worker = People.worker(OTHER);
        UUID caseId = UUID.fromString(
                ok(200, worker.asking("reference", reference).get("/triage/queue")).path("items[0].caseId"));
        String path = "/triage/cases/" + caseId;
        Response claimed = ok(200, worker.ifMatch(ok(200, worker.get(path))).post(path + "/claim"));
        Response made = ok(201, worker.ifMatch(claimed).post(path + "/decisions", decision));
        if (made.path("status").equals("awaiting-sign-off")) {
            ok(200, People.manager(OTHER)
                    .ifMatch(made)
                    .post(path + "/decisions/1/sign-off", Map.of("comment", "I read it all.")));
        }
    }

    @Test
    void everyFaultOfTheQueryIsToldAtOnce() {
        Response bad = analyst(HUB).asking("from", "2026-13").asking("by", "faith").get("/reports/fairness");
        refused(400, "bad-input", bad);
        assertEquals(Set.of("from", "to", "by"), Set.copyOf(bad.<List<String>>path("errors.field")));
        assertEquals("in-the-future", fault(NOW, NOW.plusMonths(1)));
        assertEquals("before-from", fault(NOW, NOW.minusMonths(1)));
        assertEquals("too-long", fault(NOW.minusMonths(24), NOW));
        ok(200, analyst(HUB)
                .asking("from", NOW.minusMonths(36).toString())
                .asking("to", NOW.minusMonths(13).toString())
                .get("/reports/rule-firing"));
    }

    private static String fault(YearMonth from, YearMonth to) {
        Response bad = analyst(HUB)
                .asking("from", from.toString())
                .asking("to", to.toString())
                .get("/reports/overrides");
        refused(400, "bad-input", bad);
        assertEquals(List.of("to"), bad.path("errors.field"));
        return bad.path("errors[0].code");
    }

    @Test
    void everyLookIsRecordedWithWhyAndWithWhatWasAsked() {
        YearMonth month = NOW.minusMonths(20);
        try (Database owner = Database.asOwner()) {
            String looks = "select count(*) from audit_entry "
                    + "where hub = ? and act = 'report-read' and purpose = ? and note = ?";
            fairness("sex", month, month);
            assertEquals(1, owner.number(looks, HUB, "equality-monitoring", "fairness sex " + month + " " + month));
            report("rule-firing", month, month);
            assertEquals(1, owner.number(looks, HUB, "threshold-review", "rule-firing " + month + " " + month));
        }
    }

    @Test
    void whatWasShownIsKeptAndTheServiceCannotForgetIt() {
        YearMonth month = NOW.minusMonths(22);
        Planted.in(month, 19).plant();
        report("overrides", month, month);
        try (Database owner = Database.asOwner(); Database service = Database.asService()) {
            assertNotEquals(0, owner.number("select count(*) from shown_figure where hub = ? and count = 19", HUB));
            assertEquals(0, owner.number("select count(*) from shown_figure where count between 1 and 5"));
            assertEquals("42501", service.refusal("delete from shown_figure"));
        }
    }
}
