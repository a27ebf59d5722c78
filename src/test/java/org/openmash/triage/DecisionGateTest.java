package org.openmash.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openmash.triage.DecisionDrafts.complete;
import static org.openmash.triage.DecisionDrafts.object;
import static org.openmash.triage.DecisionDrafts.proposed;
import static org.openmash.triage.DecisionDrafts.with;
import static org.openmash.triage.DecisionDrafts.without;
import static org.openmash.triage.DecisionStandings.amber;
import static org.openmash.triage.DecisionStandings.at;
import static org.openmash.triage.DecisionStandings.green;
import static org.openmash.triage.DecisionStandings.red;
import static org.openmash.triage.DecisionStandings.unscored;
import static org.openmash.triage.DecisionStandings.withFloor;
import static org.openmash.triage.DecisionStandings.withOpenQuestions;
import static org.openmash.triage.DecisionStandings.withOpenWork;
import static org.openmash.triage.DecisionStandings.withRightToAssessment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmash.Fault;
import org.openmash.children.SideBySide;
import org.openmash.children.Verdicts;
import org.openmash.hubs.Person;
import org.openmash.thresholds.Band;

class DecisionGateTest {
    private static final String DIFFERS = "{'differsFromScore':'The score misses what the school saw.'}";
    private static final String WITHOUT_AGREEMENT = "{'informationBasis':{'kind':'agreement-overridden','reason':'Danger.'}}";

    private static DecisionGate.Verdict judge(CaseStanding standing, ObjectNode draft) {
        return DecisionGate.judge(standing, proposed(draft));
    }

    private static List<String> signOff(CaseStanding standing, ObjectNode draft) {
        return assertInstanceOf(DecisionGate.Leave.class, judge(standing, draft)).signOffBecause();
    }

    private static DecisionGate.Refused refused(CaseStanding standing, ObjectNode draft) {
        return assertInstanceOf(DecisionGate.Refused.class, judge(standing, draft));
    }

    private static List<String> fields(CaseStanding standing, ObjectNode draft) {
        return refused(standing, draft).faults().stream().map(Fault::field).toList();
    }

    private static List<String> codes(CaseStanding standing, ObjectNode draft) {
        return refused(standing, draft).faults().stream().map(Fault::code).toList();
    }

    // What must be there

    @Test
    void ofAnEmptyDecisionEveryMissingPartIsToldAtOnce() {
        assertEquals(
                List.of(
                        "outcome",
                        "level",
                        "rationale.threshold",
                        "rationale.history",
                        "rationale.evidenceFor",
                        "rationale.evidenceAgainst",
                        "rationale.childsView",
                        "rationale.dissent",
                        "informationBasis.kind"),
                fields(green(1), object("{}")));
        assertEquals(DecisionGate.INCOMPLETE, refused(green(1), object("{}")).kind());
    }

    @ParameterizedTest
    @EnumSource(DecisionOutcome.class)
    void aCompleteDecisionOfAnyOutcomePassesWhereItsLevelIsTheCases(DecisionOutcome outcome) {
        int level = Stream.of(1, 2, 3, 4).filter(outcome::fits).findFirst().orElseThrow();
        CaseStanding standing = level == 4 ? red() : level == 3 ? amber() : green(level);
        assertInstanceOf(DecisionGate.Leave.class, judge(standing, complete(outcome.word(), level)));
    }

    @ParameterizedTest
    @CsvSource({
        "no-further-action, 1, reason",
        "information-and-advice, 1, advice.given",
        "information-and-advice, 1, advice.to",
        "universal-services, 1, receiver.agency",
        "universal-services, 1, receiver.name",
        "universal-services, 1, returnIf",
        "early-help, 2, receiver.agency",
        "early-help, 2, receiver.name",
        "early-help, 2, returnIf",
        "child-in-need-assessment, 3, questions",
        "child-in-need-assessment, 3, seenBy",
        "strategy-discussion, 4, suspicion",
        "strategy-discussion, 4, invite",
        "immediate-protection, 4, power",
        "immediate-protection, 4, usedBy",
        "immediate-protection, 4, since",
        "accommodation, 4, placeTonight",
        "accommodation, 4, basis",
        "link-to-open-case, 3, openCase",
        "link-to-open-case, 3, workerTold.name",
        "link-to-open-case, 3, workerTold.at",
        "transfer-to-authority, 3, authority",
        "transfer-to-authority, 3, told.whom",
        "transfer-to-authority, 3, told.how",
        "transfer-to-authority, 3, told.at",
        "awaiting-capacity, 3, seniorManager",
        "strategy-discussion, 4, rationale.threshold",
        "strategy-discussion, 4, rationale.history",
        "strategy-discussion, 4, rationale.evidenceFor",
        "strategy-discussion, 4, rationale.evidenceAgainst",
        "strategy-discussion, 4, rationale.childsView",
        "strategy-discussion, 4, rationale.dissent",
        "strategy-discussion, 4, informationBasis.kind",
    })
    void eachPartThatIsLeftOutIsNamed(String outcome, int level, String part) {
        CaseStanding standing = at(level, level == 4 ? Band.RED : level == 3 ? Band.AMBER : Band.GREEN);
        assertEquals(List.of(part), fields(standing, without(complete(outcome, level), part)));
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void blankWordsSayNothing(String blank) {
        ObjectNode draft = complete("strategy-discussion", 4).put("suspicion", blank);
        draft.withArray("invite").removeAll().add(blank);
        ((ObjectNode) draft.get("rationale")).put("history", blank);
        assertEquals(List.of("suspicion", "invite", "rationale.history"), fields(red(), draft));
    }

    static Stream<String> blanks() {
        return Stream.of("", " ", "\n\t", "\u00a0", "\u200b", "\u2003 ");
    }

    @Test
    void aWholePartLeftOutNamesEverythingInIt() {
        assertEquals(List.of("receiver.agency", "receiver.name"), fields(green(2), without(complete("early-help", 2), "receiver")));
    }

    @Test
    void anEmptyInvitationListInvitesNobody() {
        assertEquals(List.of("invite"), fields(red(), with(complete("strategy-discussion", 4), "{'invite':[]}")));
    }

    @Test
    void aDateByWhichTheChildIsHeardStandsInPlaceOfTheirWords() {
        ObjectNode draft = without(complete("strategy-discussion", 4), "rationale.childsView");
        ((ObjectNode) draft.get("rationale")).put("childsViewDueBy", "2026-11-25");
        assertInstanceOf(DecisionGate.Leave.class, judge(red(), draft));
    }

    @ParameterizedTest
    @CsvSource({"agreement, true", "agreement-overridden, false", "not-asked-unsafe, false", "not-needed, false"})
    void everyGroundButAgreementSaysWhy(String kind, boolean enough) {
        ObjectNode draft = with(complete("strategy-discussion", 4), "{'informationBasis':{'kind':'" + kind + "'}}");
        assertEquals(enough, judge(red(), draft) instanceof DecisionGate.Leave);
        if (!enough) {
            assertEquals(List.of("informationBasis.reason"), fields(red(), draft));
        }
    }

    @ParameterizedTest
    @CsvSource({"universal-services, 1", "early-help, 2"})
    void aServiceThatIsAnOfferGoesAheadWithAgreementOnly(String outcome, int level) {
        for (String kind : List.of("agreement-overridden", "not-asked-unsafe", "not-needed")) {
            ObjectNode draft = with(
                    complete(outcome, level), "{'informationBasis':{'kind':'" + kind + "','reason':'Because.'}}");
            assertEquals(List.of("agreement-needed"), codes(green(level), draft));
            assertEquals("agreement-needed", refused(green(level), draft).kind());
        }
    }

    @Test
    void needMetByAServiceNamesIt() {
        assertEquals(
                List.of("service"),
                fields(green(1), with(complete("no-further-action", 1), "{'reason':'need-met-by-named-service'}")));
    }

    @Test
    void aDuplicateEventNamesTheOtherCase() {
        assertEquals(
                List.of("caseId"), fields(green(1), with(complete("no-further-action", 1), "{'reason':'duplicate-event'}")));
    }

    @Test
    void aRouteSaysWhoWasToldAndWhen() {
        ObjectNode draft = with(
                complete("strategy-discussion", 4),
                "{'routes':[{'route':'police','toldAt':'2026-11-24T15:30:00Z','to':'Sgt. Example'},{'route':'lado'},{}]}");
        assertEquals(
                List.of("routes[1].toldAt", "routes[1].to", "routes[2].route", "routes[2].toldAt", "routes[2].to"),
                fields(red(), draft));
    }

    // When it differs from the score

    @ParameterizedTest
    @CsvSource({
        "no-further-action, 1, true", "no-further-action, 2, true", "no-further-action, 3, false",
        "no-further-action, 4, false",
        "information-and-advice, 1, true", "information-and-advice, 2, true", "information-and-advice, 3, false",
        "universal-services, 1, true", "universal-services, 2, true", "universal-services, 3, false",
        "early-help, 1, false", "early-help, 2, true", "early-help, 3, false",
        "child-in-need-assessment, 2, false", "child-in-need-assessment, 3, true", "child-in-need-assessment, 4, false",
        "accommodation, 2, false", "accommodation, 3, true", "accommodation, 4, true",
        "strategy-discussion, 3, false", "strategy-discussion, 4, true",
        "immediate-protection, 3, false", "immediate-protection, 4, true",
        "link-to-open-case, 1, true", "link-to-open-case, 4, true",
        "transfer-to-authority, 1, true", "transfer-to-authority, 4, true",
        "awaiting-capacity, 1, true", "awaiting-capacity, 4, true",
    })
    void anOutcomeThatIsNotOneOfItsLevelSaysWhy(String outcome, int level, boolean fits) {
        CaseStanding standing = at(level, level == 4 ? Band.RED : level == 3 ? Band.AMBER : Band.GREEN);
        ObjectNode draft = complete(outcome, level);
        if (fits) {
            assertInstanceOf(DecisionGate.Leave.class, judge(standing, draft));
        } else {
            assertEquals(List.of("differsFromScore"), fields(standing, draft));
            assertInstanceOf(DecisionGate.Leave.class, judge(standing, with(draft, DIFFERS)));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "3, false", "4, false"})
    void aLevelThatIsNotTheCasesSaysWhy(int level, boolean same) {
        ObjectNode draft = complete("awaiting-capacity", level);
        assertEquals(same, judge(green(2), draft) instanceof DecisionGate.Leave);
    }

    @Test
    void onAnUnscoredCaseNothingDiffersFromTheScore() {
        assertInstanceOf(DecisionGate.Leave.class, judge(unscored(), complete("strategy-discussion", 4)));
        assertInstanceOf(DecisionGate.Leave.class, judge(unscored(), complete("early-help", 3)));
    }

    // No further action

    @ParameterizedTest
    @CsvSource({
        "no-concern-after-checks, false", "need-met-by-named-service, false", "advice-given, false",
        "family-declined-level-2, false", "moved, false", "over-18, false", "wrong-child, true", "duplicate-event, true"
    })
    void noFurtherActionIsRefusedWhileALevelFourFloorStandsUndecided(String reason, boolean allowed) {
        ObjectNode draft = with(closing(4, reason), DIFFERS);
        CaseStanding standing = withFloor(red(), false);
        assertEquals(allowed, judge(standing, draft) instanceof DecisionGate.Leave);
        if (!allowed) {
            assertEquals(List.of("level-4-floor-stands"), codes(standing, draft));
            assertEquals("level-4-floor-stands", refused(standing, draft).kind());
        }
    }

    @Test
    void afterASignedLevelFourDecisionNoFurtherActionMaySupersedeItWithASignOff() {
        ObjectNode draft = with(closing(1, "no-concern-after-checks"), DIFFERS);
        assertTrue(signOff(withFloor(red(), true), draft).contains("red"));
    }

    @ParameterizedTest
    @CsvSource({
        "no-concern-after-checks, false", "need-met-by-named-service, false", "advice-given, false",
        "family-declined-level-2, false", "moved, false", "over-18, false", "wrong-child, true", "duplicate-event, true"
    })
    void noFurtherActionIsRefusedWhileASafetyAnswerIsOpen(String reason, boolean allowed) {
        CaseStanding standing = withOpenQuestions(green(1), "Where is the child now?", "Can the person reach the child?");
        ObjectNode draft = closing(1, reason);
        assertEquals(allowed, judge(standing, draft) instanceof DecisionGate.Leave);
        if (!allowed) {
            assertEquals(List.of("safety-answer-not-known", "safety-answer-not-known"), codes(standing, draft));
        }
    }

    @Test
    void anOpenSafetyAnswerBlocksNoOtherOutcome() {
        assertEquals(List.of(), signOff(withOpenQuestions(green(2), "Where?"), complete("information-and-advice", 2)));
        assertTrue(signOff(withFloor(red(), false), with(complete("early-help", 2), DIFFERS)).contains("red"));
    }

    @Test
    void missingPartsAndBrokenRulesAreToldTogether() {
        CaseStanding standing = withOpenQuestions(withFloor(red(), false), "Where is the child now?");
        ObjectNode draft = without(closing(4, "moved"), "rationale.history");
        assertEquals(
                List.of("required", "required", "level-4-floor-stands", "safety-answer-not-known"), codes(standing, draft));
        assertEquals(DecisionGate.INCOMPLETE, refused(standing, draft).kind());
    }

    @Test
    void anUnscoredCaseIsNotClosedWithoutAction() {
        assertEquals(List.of("safety-answer-not-known"), codes(unscored(), closing(1, "moved")));
    }

    private static ObjectNode closing(int level, String reason) {
        ObjectNode draft = with(complete("no-further-action", level), "{'reason':'" + reason + "'}");
        draft.put("service", "Stay and play").put("caseId", "0193e1a0-0000-7000-8000-000000000001");
        return draft;
    }

    // The second pair of eyes

    @ParameterizedTest
    @EnumSource(DecisionOutcome.class)
    void everythingRedIsSigned(DecisionOutcome outcome) {
        assertTrue(signOff(red(), with(complete(outcome.word(), 4), DIFFERS)).contains("red"));
    }

    @Test
    void redByRuleAtLevelThreeIsSignedToo() {
        assertEquals(List.of("red", "band-lower-than-the-case"), signOff(at(3, Band.RED), complete("accommodation", 3)));
    }

    @ParameterizedTest
    @CsvSource({"GREEN, false", "AMBER, true", "RED, true"})
    void noFurtherActionIsSignedFromAmberOn(Band band, boolean signed) {
        assertEquals(signed, !signOff(at(1, band), closing(1, "advice-given")).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"no-further-action, true", "information-and-advice, false", "early-help, false"})
    void whereARightToAssessmentFiredClosingIsSigned(String outcome, boolean signed) {
        CaseStanding standing = withRightToAssessment(green(2));
        assertEquals(signed ? List.of("right-to-assessment") : List.of(), signOff(standing, complete(outcome, 2)));
    }

    @ParameterizedTest
    @CsvSource({"wrong-child, true", "duplicate-event, true", "moved, false", "over-18, false"})
    void theWrongChildAndADuplicateEventAreSignedOnAnyBand(String reason, boolean signed) {
        assertEquals(signed ? List.of(reason) : List.of(), signOff(green(1), closing(1, reason)));
    }

    @ParameterizedTest
    @CsvSource({"2, information-and-advice, true", "3, child-in-need-assessment, false", "3, early-help, true", "3, link-to-open-case, false", "2, link-to-open-case, true"})
    void anOutcomeBelowLevelThreeIsSignedWhileWorkIsOpen(int level, String outcome, boolean signed) {
        CaseStanding standing = withOpenWork(at(3, Band.GREEN));
        assertEquals(
                signed, signOff(standing, with(complete(outcome, level), DIFFERS)).contains("below-level-3-with-open-work"));
    }

    @ParameterizedTest
    @CsvSource({
        "2, agreement-overridden, false",
        "3, agreement-overridden, true",
        "4, agreement-overridden, false",
        "3, not-asked-unsafe, true",
        "3, not-needed, false"
    })
    void goingOnWithoutAgreementIsSignedAtLevelThree(int level, String kind, boolean signed) {
        ObjectNode draft = with(complete("link-to-open-case", level), "{'informationBasis':{'kind':'" + kind + "','reason':'x'}}");
        assertEquals(signed, signOff(at(level, Band.GREEN), draft).contains("without-agreement-at-level-3"));
    }

    @ParameterizedTest
    @CsvSource({"AMBER, 1, true", "AMBER, 2, true", "AMBER, 3, false", "AMBER, 4, false", "GREEN, 1, false", "GREEN, 3, false"})
    void aLevelWhoseBandIsLowerThanTheCasesIsSigned(Band band, int level, boolean signed) {
        ObjectNode draft = with(complete("awaiting-capacity", level), DIFFERS);
        assertEquals(signed ? List.of("band-lower-than-the-case") : List.of(), signOff(at(3, band), draft));
    }

    @Test
    void aTransferIsSigned() {
        assertEquals(List.of("transfer"), signOff(green(1), complete("transfer-to-authority", 1)));
    }

    @ParameterizedTest
    @CsvSource({"lado, true", "adult-safeguarding, false", "education, false", "private-fostering, false", "police, false"})
    void onlyTheRouteToTheDesignatedOfficerIsSigned(String route, boolean signed) {
        ObjectNode draft = with(
                complete("child-in-need-assessment", 3),
                "{'routes':[{'route':'" + route + "','toldAt':'2026-11-24T15:30:00Z','to':'D. Officer'}]}");
        assertEquals(signed ? List.of("lado") : List.of(), signOff(amber(), draft));
    }

    @Test
    void amberAssessedAtItsOwnLevelWithAgreementStandsAtOnce() {
        assertEquals(List.of(), signOff(amber(), complete("child-in-need-assessment", 3)));
        assertEquals(List.of("without-agreement-at-level-3"), signOff(amber(), with(complete("child-in-need-assessment", 3), WITHOUT_AGREEMENT)));
    }
    // Who the child is

    private static CaseStanding whoIs(CaseStanding of, boolean higher, Verdicts.Said... said) {
        List<SideBySide.Asked> asked = Stream.of(said)
                .map(one -> new SideBySide.Asked(
                        UUID.randomUUID(),
                        new Verdicts.Given(
                                UUID.randomUUID(), new Verdicts.Pair(UUID.randomUUID(), UUID.randomUUID()), one,
                                Instant.EPOCH, new Person("worker", "W", "duty-worker"), "So it seems.", true)))
                .toList();
        return DecisionStandings.with(of, new IdentityStanding(asked, false, higher));
    }

    private static CaseStanding unanswered(boolean higher) {
        return DecisionStandings.with(
                green(1), new IdentityStanding(List.of(new SideBySide.Asked(UUID.randomUUID(), null)), false, higher));
    }

    @ParameterizedTest
    @CsvSource({"no-further-action, 1", "information-and-advice, 1", "universal-services, 1", "early-help, 2"})
    void nothingIsClosedWhileNobodyHasSaidWhetherItIsTheChildOnRecord(String outcome, int level) {
        CaseStanding standing = DecisionStandings.with(green(level), unanswered(true).identity());
        DecisionGate.Refused refused = refused(standing, complete(outcome, level));
        assertEquals("identity-confirmed", refused.kind());
        assertEquals(List.of("identity"), refused.faults().stream().map(Fault::field).toList());
    }

    @Test
    void aPossibleMatchThatCouldNotMatterHoldsNothingUp() {
        assertInstanceOf(DecisionGate.Leave.class, judge(unanswered(false), complete("no-further-action", 1)));
    }

    @ParameterizedTest
    @CsvSource({"strategy-discussion, 4", "immediate-protection, 4", "child-in-need-assessment, 3"})
    void protectionDoesNotWaitForWhoTheChildIs(String outcome, int level) {
        CaseStanding standing = DecisionStandings.with(level == 4 ? red() : amber(), unanswered(true).identity());
        assertInstanceOf(DecisionGate.Leave.class, judge(standing, complete(outcome, level)));
    }

    @Test
    void aWrongChildIsNotAskedWhoItIs() {
        assertInstanceOf(
                DecisionGate.Leave.class,
                judge(unanswered(true), with(complete("no-further-action", 1), "{'reason':'wrong-child'}")));
    }

    @Test
    void notSureIsAskedAgainAndClosesWithAReasonAndASecondPersonWhereItCouldMatter() {
        CaseStanding notSure = whoIs(green(1), true, Verdicts.Said.NOT_SURE);
        assertEquals(List.of("identity-confirmed"), codes(notSure, complete("no-further-action", 1)));
        String again = "{'identity':{'answer':'not-sure','reason':'Nobody at home knows an earlier address.'}}";
        assertEquals(List.of("not-sure-who"), signOff(notSure, with(complete("no-further-action", 1), again)));
        CaseStanding noMatter = whoIs(green(1), false, Verdicts.Said.NOT_SURE);
        assertEquals(List.of(), signOff(noMatter, with(complete("no-further-action", 1), again)));
    }

    @Test
    void aChildNobodyCouldLookForIsClosedOnlyWithAReason() {
        CaseStanding unresolved = DecisionStandings.with(green(1), new IdentityStanding(List.of(), true, false));
        assertEquals(List.of("identity.reason"), fields(unresolved, complete("no-further-action", 1)));
    }
}
