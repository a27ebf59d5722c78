package org.openmash.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmash.thresholds.ThresholdSet;

/** A case that would move is told with the rules by which it does, and with no others. */
class WhatExplainsAMoveTest {
    private static final String SIBLING_RED = "R20";
    private static final String SIBLING_HARMED = "R31";
    private static final boolean RISES = true;
    private static final boolean FALLS = false;

    private static ObjectNode rule(ObjectNode document, String id) {
        return Drafts.find(document.withArray("rules"), "id", id);
    }

    private static Explanation explanation(ThresholdSet draft) {
        return Explanation.between(draft, Drafts.STARTER);
    }

    @Test
    void aRuleThatFiresByOneSetAloneExplainsIt() {
        Explanation same = explanation(Drafts.STARTER);
        assertEquals(List.of(SIBLING_RED), same.of(RISES, List.of(), List.of(SIBLING_RED)));
        assertEquals(List.of(SIBLING_RED), same.of(FALLS, List.of(SIBLING_RED), List.of()));
    }

    @Test
    void aRuleThatFiresByBothExplainsNothingUnlessItWasChanged() {
        List<String> both = List.of(SIBLING_RED, SIBLING_HARMED);
        assertEquals(List.of(Explanation.POINTS), explanation(Drafts.STARTER).of(RISES, both, both));
        ThresholdSet draft = Drafts.with(document -> ((ObjectNode)
                        rule(document, SIBLING_HARMED).withArray("parts").get(0))
                .put("points", 25));
        assertEquals(List.of(SIBLING_HARMED), explanation(draft).of(RISES, both, both));
    }

    @Test
    void anotherTitleMovesNobody() {
        ThresholdSet draft = Drafts.with(document -> rule(document, SIBLING_HARMED).put("title", "Another title"));
        List<String> fired = List.of(SIBLING_HARMED);
        assertEquals(List.of(Explanation.POINTS), explanation(draft).of(FALLS, fired, fired));
    }
}
