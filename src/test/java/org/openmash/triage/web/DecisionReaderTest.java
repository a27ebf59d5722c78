package org.openmash.triage.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openmash.triage.DecisionDrafts.complete;
import static org.openmash.triage.DecisionDrafts.object;
import static org.openmash.triage.DecisionDrafts.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmash.Refusal;
import org.openmash.triage.DecisionOutcome;
import org.openmash.triage.ProposedDecision;

class DecisionReaderTest {
    private static List<String> faults(ObjectNode body) {
        Refusal refusal = assertThrows(Refusal.class, () -> DecisionReader.read(body));
        assertEquals(Refusal.Because.BAD_INPUT, refusal.because());
        return refusal.faults().stream().map(fault -> fault.field() + " " + fault.code()).toList();
    }

    @ParameterizedTest
    @EnumSource(DecisionOutcome.class)
    void aCompleteDecisionOfAnyOutcomeIsRead(DecisionOutcome outcome) {
        ProposedDecision read = DecisionReader.read(complete(outcome.word(), 3));
        assertEquals(outcome.word(), read.outcome());
        assertEquals(3, read.level());
        assertEquals("One earlier contact.", read.rationale().history());
    }

    @Test
    void whatIsMissingBlankOrNullIsNoFaultOfTheBody() {
        assertDoesNotThrow(() -> DecisionReader.read(object("{}")));
        assertDoesNotThrow(() -> DecisionReader.read(object("{'rationale':{'history':' '},'invite':[],'level':null}")));
        assertDoesNotThrow(() -> DecisionReader.read(object("{'mystery':null}")));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertEquals(
                List.of(
                        "outcome unknown",
                        "level out-of-range",
                        "reason unknown",
                        "caseId not-an-id",
                        "seenBy not-a-date",
                        "invite wrong-type",
                        "since not-an-instant",
                        "rationale.history wrong-type",
                        "rationale.feeling unknown-field",
                        "informationBasis.kind unknown",
                        "routes[0].route unknown",
                        "routes[1] wrong-type",
                        "supersedes out-of-range",
                        "decidedBy unknown-field"),
                faults(object("{'outcome':'nfa','level':5,'reason':'threshold-not-met','caseId':'7','seenBy':'2026-02-30',"
                        + "'invite':'police','since':'2026-11-24','rationale':{'history':7,'feeling':'x'},"
                        + "'informationBasis':{'kind':'consent'},'routes':[{'route':'press'},7],'supersedes':0,"
                        + "'decidedBy':'me'}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'level':'4'}|level wrong-type",
        "{'level':4.5}|level not-a-whole-number",
        "{'level':0}|level out-of-range",
        "{'level':99999999999999999999}|level out-of-range",
        "{'level':true}|level wrong-type",
        "{'outcome':''}|outcome unknown",
        "{'outcome':'Early-Help'}|outcome unknown",
        "{'outcome':'еarly-help'}|outcome look-alike-letter",
        "{'outcome':['early-help']}|outcome wrong-type",
        "{'outcome':{}}|outcome wrong-type",
        "{'seenBy':''}|seenBy not-a-date",
        "{'seenBy':'27/11/2026'}|seenBy not-a-date",
        "{'seenBy':'2026-11-27T09:00:00Z'}|seenBy not-a-date",
        "{'seenBy':20261127}|seenBy wrong-type",
        "{'since':'2026-11-24T15:30:00'}|since not-an-instant",
        "{'since':'2026-13-24T15:30:00Z'}|since not-an-instant",
        "{'since':'yesterday'}|since not-an-instant",
        "{'told':'Their duty manager'}|told wrong-type",
        "{'told':[]}|told wrong-type",
        "{'rationale':[]}|rationale wrong-type",
        "{'rationale':'Met.'}|rationale wrong-type",
        "{'invite':[['police']]}|invite[0] wrong-type",
        "{'invite':[null]}|invite[0] wrong-type",
        "{'routes':{}}|routes wrong-type",
        "{'questions':7}|questions wrong-type",
        "{'questions':[7]}|questions[0] wrong-type",
        "{'caseId':'0193e1a0-0000-7000-8000-00000000000g'}|caseId not-an-id",
        "{'supersedes':'1'}|supersedes wrong-type",
        "{'feedback':['x']}|feedback wrong-type",
        "{'suspicion':'a\\u0000b'}|suspicion control-character",
        "{'suspicion':'a\\ud800b'}|suspicion broken-character",
        "{'usedBy':'a\\nb'}|usedBy control-character",
        "{'<script>':'x'}|? unknown-field",
        "{'signedOff':true}|signedOff unknown-field",
        "{'status':'final'}|status unknown-field",
    })
    void aMalformedFieldIsNamed(String body, String fault) {
        assertEquals(List.of(fault), faults(object(body)));
    }

    @Test
    void wordsAndListsHaveBounds() {
        assertEquals(List.of("feedback too-long"), faults(object("{}").put("feedback", "x".repeat(50_001))));
        assertDoesNotThrow(() -> DecisionReader.read(object("{}").put("feedback", "x".repeat(50_000))));
        ObjectNode many = object("{}");
        for (int i = 0; i < 41; i++) {
            many.withArray("invite").add("police");
        }
        assertEquals(List.of("invite too-many"), faults(many));
    }

    @Test
    void questionsMayBeWordsOrAList() {
        ObjectNode one = complete("child-in-need-assessment", 3);
        assertEquals(List.of("Who cares for the child in the week?"), DecisionReader.read(one).questions());
        ObjectNode two = with(one, "{'questions':['Who cares?','Since when?']}");
        assertEquals(List.of("Who cares?", "Since when?"), DecisionReader.read(two).questions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'comment':null}", "{'comment':' '}"})
    void aSecondLookWithoutWordsIsNone(String body) {
        Refusal refusal = assertThrows(Refusal.class, () -> DecisionReader.comment(object(body)));
        assertEquals("comment", refusal.faults().getFirst().field());
        assertEquals("required", refusal.faults().getFirst().code());
    }

    @Test
    void aSecondLookTakesWordsAndNothingElse() {
        assertEquals("Agreed.", DecisionReader.comment(object("{'comment':'Agreed.'}")));
        assertThrows(Refusal.class, () -> DecisionReader.comment(object("{'comment':'Agreed.','signedBy':'x'}")));
    }
}
