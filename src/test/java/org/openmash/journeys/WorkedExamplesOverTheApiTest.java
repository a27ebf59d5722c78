package org.openmash.journeys;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.families.InventedAddition.anAddition;
import static org.openmash.families.InventedChild.aChild;
import static org.openmash.families.InventedChild.anUnbornChild;
import static org.openmash.families.InventedChild.anUnknownChild;
import static org.openmash.families.InventedConcern.aConcern;
import static org.openmash.families.InventedFactor.aFactor;
import static org.openmash.families.InventedReferral.aCallToTheDesk;
import static org.openmash.families.InventedReferral.aReferralFromANurse;
import static org.openmash.families.InventedReferral.aReferralFromASchool;
import static org.openmash.families.InventedReferral.aReferralFromThePolice;
import static org.openmash.journeys.AtTheDesk.childOf;
import static org.openmash.journeys.AtTheDesk.decide;
import static org.openmash.journeys.AtTheDesk.file;
import static org.openmash.journeys.AtTheDesk.involve;
import static org.openmash.journeys.AtTheDesk.send;
import static org.openmash.journeys.Invented.pastWork;
import static org.openmash.triage.DecisionDrafts.complete;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmash.families.FrontDoor;
import org.openmash.families.HubClock;
import org.openmash.families.InventedChild;
import org.openmash.families.InventedReferral;
import org.openmash.families.TestServers;

/**
 * Twenty-four invented families come to the front door as their stories go, with what came before: each case shows the
 * points, the floors, the level and the band that the thresholds' worked examples give.
 */
@QuarkusTest
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
class WorkedExamplesOverTheApiTest {
    private static final Instant NOW = Instant.parse("2026-10-20T10:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-10-20");
    private static final Invented OWN = new Invented(1);

    @BeforeEach
    void onTheDay() {
        HubClock.set(NOW);
    }

    @AfterEach
    void letTheClockRun() {
        HubClock.backToRealTime();
    }

    private static void daysBefore(int days) {
        HubClock.set(NOW.minus(Duration.ofDays(days)));
    }

    private static InventedChild child(String given, Period age) {
        return aChild(given, OWN.family()).born(DAY.minus(age).toString()).disabled("no").safe();
    }

    private static CaseSeen shows(UUID caseId, String answer, Map<String, Integer> points, Map<String, String> floors) {
        CaseSeen seen = file(caseId);
        assertAll(
                () -> assertEquals(answer, seen.assessed()),
                () -> assertEquals(answer, seen.stands()),
                () -> assertEquals(points, seen.points()),
                () -> assertEquals(floors, seen.floors()));
        return seen;
    }

    private static Map<String, Integer> points(Object... codesAndPoints) {
        Map<String, Integer> points = new TreeMap<>();
        for (int i = 0; i < codesAndPoints.length; i += 2) {
            points.put((String) codesAndPoints[i], (Integer) codesAndPoints[i + 1]);
        }
        return points;
    }

    private static Map<String, String> floors(String... rulesAndFloors) {
        Map<String, String> floors = new TreeMap<>();
        for (int i = 0; i < rulesAndFloors.length; i += 2) {
            floors.put(rulesAndFloors[i], rulesAndFloors[i + 1]);
        }
        return floors;
    }

    /** A question from long ago put these children on record; it counts as nothing. */
    private static AtTheDesk.Sent onRecord(InventedChild... children) {
        AtTheDesk.Sent sent = send("health", aReferralFromANurse().about(children).tellingOf("information-only"));
        sent.cases().values().forEach(caseId -> assertEquals("L1/green 0", file(caseId).assessed()));
        return sent;
    }

    private static InventedReferral fromTheSchool(InventedChild... children) {
        return aReferralFromASchool().about(children);
    }

    @Test
    void example01_aBabyWithABruiseInAWarmFamily() {
        UUID ivo = send("school", fromTheSchool(child("Ivo", Period.ofMonths(4)).moving("not-independent"))
                        .tellingOf("injury-non-mobile-infant")
                        .stating("engaged-parents")
                        .stating(aFactor("safe-adult").confirmedBy("the health visitor", DAY.toString())))
                .only();
        CaseSeen seen = shows(ivo, "L4/red 80", points("injury-non-mobile-infant", 60, "R24", 20), floors("R02", "L4/red"));
        assertTrue(seen.<Boolean>at("mandatory"));
        assertEquals("not-fired", seen.outcome("R39"));
        assertEquals(2, seen.evidence("R39").size(), "both protective facts are shown, and take nothing off");
    }

    @Test
    void example02_mobilityNotKnown() {
        UUID rana = send("health", aReferralFromANurse()
                        .about(child("Rana", Period.ofMonths(9)).moving("not-known"))
                        .tellingOf("injury-unexplained"))
                .only();
        CaseSeen seen = shows(
                rana, "L4/red 65", points("injury-unexplained", 45, "R24", 20), floors("R02", "L4/red", "R18", "L3/amber"));
        assertTrue(seen.unknowns().contains("mobility"), "so ask the nurse now: " + seen.unknowns());
    }

    @Test
    void example03_smackedAndNoMark() {
        UUID tobi = send("school", fromTheSchool(child("Tobi", Period.ofYears(8)).reachable("yes"))
                        .tellingOf("physical-chastisement")
                        .stating(aFactor("engaged-parents").confirmedBy("the school nurse", DAY.toString())))
                .only();
        CaseSeen seen = shows(
                tobi, "L3/amber 40", points("physical-chastisement", 30, "R32", 15, "R39", -5), floors());
        assertFalse(seen.<Boolean>at("mandatory"));
    }

    @Test
    void example04_justUnderRed() {
        String brothersNumber = OWN.nhsNumber();
        String pimsNumber = OWN.nhsNumber();
        InventedChild pim = child("Pim", Period.ofYears(2)).withNhsNumber(pimsNumber);
        daysBefore(250);
        AtTheDesk.Sent earlier = onRecord(
                aChild("Joe", OWN.family()).born("2015-05-05").withNhsNumber(brothersNumber).keyed("joe"), pim.keyed("pim"));
        involve(childOf(earlier.caseOf("joe")), pastWork("looked-after", LocalDate.parse("2024-01-10"), LocalDate.parse("2025-02-01")));
        HubClock.set(NOW);
        UUID pimAlone = send("health", aReferralFromANurse().about(pim).tellingOf("home-conditions-unsafe").stating("non-engagement"))
                .only();
        CaseSeen seen = shows(
                pimAlone, "L3/amber 55", points("home-conditions-unsafe", 30, "R31", 15, "R38", 10), floors());
        assertEquals("known", seen.at("identity.answer"));
        assertEquals("not-fired", seen.outcome("R36"), "an information-only contact is no referral of the household");
    }

    @Test
    void example05_redByPointsAloneAndHerBrotherByTheSiblingRule() {
        String family = OWN.family();
        InventedChild pim = child("Pim", Period.ofYears(2)).with("name", Map.of("given", "Pim", "family", family))
                .withNhsNumber(OWN.nhsNumber()).keyed("pim");
        InventedChild wyn = child("Wyn", Period.ofMonths(15)).with("name", Map.of("given", "Wyn", "family", family))
                .withNhsNumber(OWN.nhsNumber()).keyed("wyn");
        InventedChild joe = aChild("Joe", OWN.family()).born("2015-05-05").withNhsNumber(OWN.nhsNumber()).keyed("joe");
        daysBefore(100);
        AtTheDesk.Sent earlier = onRecord(joe, pim, wyn);
        involve(childOf(earlier.caseOf("joe")), Invented.openWork("looked-after", LocalDate.parse("2024-01-10")));
        HubClock.set(NOW);
        AtTheDesk.Sent both = send("health", aReferralFromANurse()
                .about(pim, wyn)
                .tellingOf("home-conditions-unsafe")
                .telling(aConcern("neglect-basic-care").forChildren("wyn"))
                .stating("non-engagement"));
        CaseSeen sister = shows(
                both.caseOf("wyn"),
                "L4/red 77",
                points("home-conditions-unsafe", 30, "neglect-basic-care", 12, "R25", 10, "R31", 15, "R38", 10),
                floors());
        assertFalse(sister.<Boolean>at("mandatory"), "red needs no floor");
        CaseSeen brother = shows(
                both.caseOf("pim"),
                "L3/amber 55",
                points("home-conditions-unsafe", 30, "R31", 15, "R38", 10),
                floors("R20", "L3/amber"));
        assertTrue(brother.flags().contains("sibling"));
        assertEquals("not-fired", brother.outcome("R19"), "the brother's care is no open work on Pim");
    }

    @Test
    void example06_sixtyIsRed() {
        UUID jules = send("school", fromTheSchool(child("Jules", Period.ofYears(15)).at("home", "not-known"))
                        .tellingOf("suicide-attempt-or-plan"))
                .only();
        shows(
                jules,
                "L4/red 60",
                points("suicide-attempt-or-plan", 50, "R37", 10),
                floors("R18", "L3/amber", "R37", "L3/amber"));
    }

    @Test
    void examples07And08_aDisclosureAndHerBrother() {
        AtTheDesk.Sent both = send("school", fromTheSchool(
                        child("Amal", Period.ofYears(14)).reachable("yes").keyed("amal"),
                        child("Sami", Period.ofYears(5)).keyed("sami"))
                .telling(aConcern("sexual-abuse-disclosed").forChildren("amal").with("basis", "told-by-child")));
        CaseSeen amal = shows(
                both.caseOf("amal"), "L4/red 75", points("sexual-abuse-disclosed", 60, "R32", 15), floors("R06", "L4/red"));
        assertEquals("fired", amal.outcome("R22"), "a crime is suspected: police are told");
        CaseSeen sami = shows(both.caseOf("sami"), "L3/amber 0", points(), floors("R20", "L3/amber"));
        assertEquals(List.of(both.caseOf("amal").toString()), sami.at("siblings.caseId"));
        assertFalse(sami.<Boolean>at("mandatory"));
    }

    @Test
    void example09_earlyHelpWithoutAgreement() {
        UUID child = send("school", fromTheSchool(child("Pearl", Period.ofYears(7)))
                        .tellingOf("family-homeless")
                        .agreed("refused", "Mother does not agree to social care involvement."))
                .only();
        CaseSeen seen = shows(child, "L2/green 15", points("family-homeless", 15), floors());
        assertEquals("refused", seen.at("referral.told.agreement.status"));
        assertEquals(0, seen.finding("R41").get("points"));
    }

    @Test
    void example10_theNeedIsReal() {
        UUID kit = send("school", fromTheSchool(child("Kit", Period.ofYears(6)))
                        .tellingOf("neglect-basic-care")
                        .stating("non-engagement")
                        .agreed("refused", "Father refused and swore at the head."))
                .only();
        shows(kit, "L3/amber 35", points("neglect-basic-care", 25, "R38", 10), floors());
    }

    @Test
    void example11_onlyInformation() {
        InventedChild child = child("Quist", Period.ofMonths(6)).withNhsNumber(OWN.nhsNumber());
        AtTheDesk.Sent asked = send("worker", aCallToTheDesk()
                .through("other-authority")
                .about(child)
                .tellingOf("information-only")
                .inWords("Please confirm whether the family is known to you. Private law report due."));
        shows(asked.only(), "L1/green 0", points(), floors());
        UUID later = send("school", fromTheSchool(child).tellingOf("was-not-brought")).only();
        CaseSeen seen = file(later);
        assertEquals(Map.of("was-not-brought", 15, "R24", 20), seen.points(), "no contact to count, no re-referral");
        assertEquals(List.of(asked.only().toString()), seen.at("history.contacts.caseId"), "on the child's record all the same");
    }

    @Test
    void example12_threeSmallContactsAddUp() {
        InventedChild lin = child("Lin", Period.ofYears(7)).withNhsNumber(OWN.nhsNumber());
        daysBefore(75);
        UUID latePickUps = send("school", fromTheSchool(lin).tellingOf("other-worry").inWords("Late pick-ups.")).only();
        shows(latePickUps, "L2/green 10", points("other-worry", 10), floors());
        daysBefore(25);
        UUID missedTests = send("health", aReferralFromANurse().about(lin).tellingOf("was-not-brought")).only();
        shows(missedTests, "L2/green 15", points("was-not-brought", 15), floors());
        HubClock.set(NOW);
        UUID asleep = send("police", aReferralFromThePolice().about(lin).tellingOf("parent-substance-affects-care")).only();
        CaseSeen seen = shows(
                asleep,
                "L3/amber 50",
                points("parent-substance-affects-care", 25, "R33", 15, "R34", 10),
                floors("R33", "L3/amber"));
        assertEquals(
                List.of(missedTests.toString(), latePickUps.toString()),
                seen.at("history.contacts.caseId"),
                "the earlier contacts are shown beside it");
        assertTrue(seen.flags().containsAll(List.of("repeat", "several-agencies")), seen.flags()::toString);
    }

    @Test
    void example13_homeEducationAndNothingElse() {
        UUID juno = send("school", fromTheSchool(child("Juno", Period.ofYears(10))).tellingOf("home-education-notice")).only();
        CaseSeen seen = shows(juno, "L1/green 5", points("home-education-notice", 5), floors());
        assertTrue(seen.flags().contains("home-educated"));
    }

    @Test
    void example14_homeEducationAfterAPlan() {
        InventedChild wren = child("Wren", Period.ofYears(9)).withNhsNumber(OWN.nhsNumber());
        daysBefore(60);
        UUID before = onRecord(wren).only();
        involve(childOf(before), pastWork("plan", DAY.minusYears(2), DAY.minusMonths(8)));
        HubClock.set(NOW);
        UUID letter = send("school", fromTheSchool(wren).tellingOf("home-education-with-concern", "child-not-seen")).only();
        CaseSeen seen = shows(
                letter,
                "L4/red 77",
                points("child-not-seen", 35, "home-education-with-concern", 17, "R28", 15, "R29", 10),
                floors("R18", "L3/amber"));
        assertFalse(seen.<Boolean>at("mandatory"));
        assertEquals("not-fired", seen.outcome("R19"), "the plan has ended");
        assertEquals("plan", seen.at("history.involvements[0].kind"));
    }

    @Test
    void example15_missingTwice() {
        UUID dax = send("police", aReferralFromThePolice().about(child("Dax", Period.ofYears(14))).tellingOf("missing-repeat"))
                .only();
        shows(dax, "L3/amber 30", points("missing-repeat", 30), floors("R18", "L3/amber"));
    }

    @Test
    void example16_missingNowAndAtRisk() {
        UUID bryony = send("police", aReferralFromThePolice()
                        .about(aChild("Bryony", OWN.family())
                                .born(DAY.minusYears(12).toString())
                                .disabled("no")
                                .with("whereabouts", "missing")
                                .reachable("no"))
                        .tellingOf("missing-now", "sexual-exploitation-suspected")
                        .inWords("In the care of another authority, missing since 21:00."))
                .only();
        CaseSeen seen = shows(
                bryony,
                "L4/red 85",
                points("missing-now", 40, "sexual-exploitation-suspected", 35, "R37", 10),
                floors("R15", "L4/red", "R18", "L3/amber", "R37", "L3/amber"));
        assertEquals("not-fired", seen.outcome("R19"), "nothing is open at this hub");
        assertTrue(seen.flags().contains("missing"));
    }

    @Test
    void example17_childrenAsleepUpstairs() {
        AtTheDesk.Sent both = send("police", aReferralFromThePolice()
                .about(child("Esme", Period.ofYears(6)), child("Tom", Period.ofYears(8)))
                .tellingOf("domestic-abuse-child-in-home"));
        assertEquals(2, both.cases().size(), "both children are victims: each has a case");
        both.cases().values().forEach(caseId ->
                shows(caseId, "L2/green 20", points("domestic-abuse-child-in-home", 20), floors()));
    }

    @Test
    void example18_highRiskWithABaby() {
        UUID noor = send("police", aReferralFromThePolice()
                        .about(child("Noor", Period.ofMonths(5)).reachable("not-known").moving("not-independent"))
                        .tellingOf("domestic-abuse-high-risk", "domestic-abuse-child-in-home"))
                .only();
        CaseSeen seen = shows(
                noor,
                "L4/red 85",
                points("domestic-abuse-high-risk", 45, "domestic-abuse-child-in-home", 10, "R24", 20, "R37", 10),
                floors("R14", "L4/red", "R18", "L3/amber", "R37", "L3/amber"));
        assertTrue(seen.flags().contains("restricted"), "the refuge's address is restricted from the first second");
    }

    private static InventedReferral aMidwifesWorry(InventedChild unborn) {
        return aReferralFromANurse()
                .about(unborn)
                .tellingOf("unborn-previous-child-removed", "unborn-parental-risk")
                .stating("sibling-looked-after");
    }

    @Test
    void example19_unbornAtTwentyTwoWeeks() {
        UUID unborn = send("health", aMidwifesWorry(anUnbornChild().due(DAY.plusWeeks(18).toString()).safe())).only();
        CaseSeen seen = shows(
                unborn,
                "L3/amber 55",
                points("unborn-previous-child-removed", 40, "unborn-parental-risk", 15),
                floors("R18", "L3/amber"));
        assertEquals("not-fired", seen.outcome("R31"), "the earlier child counts once");
        assertEquals("not-fired", seen.outcome("R26"));
    }

    @Test
    void example20_theSameNearTheBirth() {
        UUID unborn = send("health", aMidwifesWorry(anUnbornChild().due(DAY.plusWeeks(3).toString()).safe())
                        .tellingOf("pregnancy-concealed")
                        .stating("non-engagement"))
                .only();
        shows(
                unborn,
                "L4/red 100",
                points(
                        "unborn-previous-child-removed", 40,
                        "unborn-parental-risk", 15,
                        "pregnancy-concealed", 15,
                        "R26", 20,
                        "R38", 10),
                floors("R18", "L3/amber"));
    }

    @Test
    void example21_fgmAndHerSister() {
        AtTheDesk.Sent zahra = send("health", aReferralFromANurse()
                .about(child("Zahra", Period.ofYears(15)))
                .telling(aConcern("fgm-known").asking("reported-to-police", "yes")));
        shows(zahra.only(), "L4/red 60", points("fgm-known", 60), floors("R11", "L4/red"));
        AtTheDesk.add("health", zahra.reference(), anAddition()
                .about(child("Safia", Period.ofYears(4)).keyed("sister"))
                .telling(aConcern("fgm-risk").forChildren("sister")));
        List<Map<String, Object>> rows = AtTheDesk.rows(zahra.reference());
        assertEquals(2, rows.size());
        UUID sister = rows.stream()
                .map(row -> UUID.fromString((String) row.get("caseId")))
                .filter(caseId -> !caseId.equals(zahra.only()))
                .findFirst()
                .orElseThrow();
        shows(sister, "L4/red 60", points("fgm-risk", 60), floors("R11", "L4/red"));
    }

    @Test
    void example22_aNeighbourAndNoTimes() {
        AtTheDesk.Sent both = send("worker", aCallToTheDesk()
                .with("source", Map.of("kind", "neighbour", "named", "no", "wishesToStayUnnamed", "yes"))
                .about(
                        anUnknownChild("A little one, perhaps three").aged(3).at("home", "not-known").reachable("not-known"),
                        anUnknownChild("A smaller one").at("home", null).disabled("no"))
                .tellingOf("child-alone-now"));
        both.cases().values().forEach(caseId -> shows(
                caseId,
                "L4/red 70",
                points("child-alone-now", 60, "R37", 10),
                floors("R08", "L4/red", "R37", "L3/amber")));
        CaseSeen seen = file(both.caseOf("c1"));
        assertEquals(0, seen.finding("R42").get("points"), "anonymous is a source, not a discount");
    }

    @Test
    void example23_parentsDoingWell() {
        InventedChild otis = child("Otis", Period.ofYears(3)).withNhsNumber(OWN.nhsNumber()).keyed("otis");
        InventedChild bea = child("Bea", Period.ofYears(5)).withNhsNumber(OWN.nhsNumber()).keyed("bea");
        daysBefore(280);
        AtTheDesk.Sent earlier =
                send("school", fromTheSchool(otis, bea).tellingOf("home-conditions-unsafe"));
        assertEquals("L3/amber 30", file(earlier.caseOf("otis")).assessed());
        earlier.cases().values().forEach(caseId -> decide("worker", caseId, complete("child-in-need-assessment", 3)));
        HubClock.set(NOW);
        earlier.cases().values().forEach(caseId ->
                involve(childOf(caseId), pastWork("plan", DAY.minusMonths(9), DAY.minusMonths(5))));
        AtTheDesk.Sent again = send("school", fromTheSchool(otis, bea)
                .tellingOf("neglect-basic-care", "was-not-brought")
                .stating("disguised-compliance", "engaged-parents"));
        again.cases().values().forEach(caseId -> {
            CaseSeen seen = shows(
                    caseId,
                    "L4/red 77",
                    points("neglect-basic-care", 25, "was-not-brought", 7, "R28", 15, "R29", 10, "R30", 10, "R38", 10),
                    floors());
            assertEquals("not-fired", seen.outcome("R39"), "engaged parents are refused while disguised compliance is asserted");
            assertFalse(seen.evidence("R39").isEmpty(), "and shown all the same");
        });
    }

    @Test
    void example24_anAssistantAtWork() {
        UUID lenny = send("school", fromTheSchool(child("Lenny", Period.ofYears(9)).reachable("yes"))
                        .tellingOf("allegation-against-professional"))
                .only();
        shows(
                lenny,
                "L3/amber 45",
                points("allegation-against-professional", 30, "R32", 15),
                floors("R18", "L3/amber"));
    }

    @Test
    void noReceiptTellsOfHistoryLevelOrBand() {
        InventedChild child = child("Wilf", Period.ofYears(9)).withNhsNumber(OWN.nhsNumber());
        daysBefore(60);
        UUID before = onRecord(child).only();
        involve(childOf(before), pastWork("plan", DAY.minusYears(2), DAY.minusMonths(8)));
        HubClock.set(NOW);
        var receipt = AtTheDesk.ok(201, FrontDoor.as("school")
                .post("/referrals", fromTheSchool(child).tellingOf("home-education-with-concern").json()));
        assertEquals(
                java.util.Set.of("reference", "receivedAt", "children", "next", "wouldHelp"),
                receipt.jsonPath().<String, Object>getMap("$").keySet());
        assertNull(receipt.path("emergency"));
        assertEquals(
                Instant.parse(receipt.path("receivedAt")).plus(Duration.ofDays(1)),
                Instant.parse(receipt.path("next.decisionDueBy")),
                "amber by the school's own answers");
    }
}
