package org.openmash.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionContentTest {
    @ParameterizedTest
    @EnumSource(DecisionOutcome.class)
    void whatWasSentIsKeptWordForWord(DecisionOutcome outcome) {
        ObjectNode sent = DecisionDrafts.with(
                DecisionDrafts.complete(outcome.word(), 3),
                "{'feedback':'Thank you.','supersedes':1,"
                        + "'routes':[{'route':'police','toldAt':'2026-11-24T15:30:00Z','to':'Sgt. Example'}]}");
        String kept = new DecisionContent(DecisionDrafts.JSON).written(DecisionDrafts.proposed(sent));
        assertEquals(sent, DecisionDrafts.object(kept));
    }

    @ParameterizedTest
    @EnumSource(DecisionOutcome.class)
    void noWordOfItGetsIntoALog(DecisionOutcome outcome) {
        ProposedDecision proposed = DecisionDrafts.proposed(DecisionDrafts.complete(outcome.word(), 3));
        assertFalse((proposed + "" + proposed.rationale() + proposed.informationBasis()).contains("Met."));
    }
}
